/** The entry of the desk's browser script, which sends forms without reloads. Every form works without it, too. */
// Before what is typed is kept: an address that is proposed is kept with it.
import './propose-address.ts'
import './send.ts'
import './row-buttons.ts'
import './drafts.ts'
import './offers.ts'
import './preview.ts'
import './choose.ts'
import './presence.ts'
import './shortcuts.ts'
import '../../site/copy.ts'
