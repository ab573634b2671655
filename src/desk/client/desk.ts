/** The desk without reloads. Every form works without this script; with it, nothing typed is lost on the way. */
import './sign-in-link.ts'
import './send.ts'
import './drafts.ts'
import './preview.ts'
import './choose.ts'
import './presence.ts'
import './shortcuts.ts'
import '../../site/copy.ts'
