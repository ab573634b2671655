/** `npm run torture`: the long forms of the tests of trust and of the sweeps through widths, and what they found. */
import { argumentsOf } from './arguments.mjs'
import { installMissing } from './install.mjs'
import { run } from './run.mjs'

argumentsOf({ usage: 'npm run torture' })
installMissing()
// Tests of an older build would say nothing.
if (!run('node', ['src/setup/build.ts'])) process.exit(1)
const done = [
	run('vitest', ['run', '--config', 'vitest.torture.config.ts']),
	run('playwright', ['test', 'embed-shifts', 'widget-heights', 'widget-enlarged', 'count-card'], { EVERY_CASE: '1' }),
]
process.exit(done.every(Boolean) ? 0 : 1)
