/** `npm run torture`: the long forms of the tests of trust, and what they found. */
import { argumentsOf } from './arguments.mjs'
import { installMissing } from './install.mjs'
import { run } from './run.mjs'

argumentsOf({ usage: 'npm run torture' })
installMissing()
const done = run('node', ['src/setup/build.ts']) && run('vitest', ['run', '--config', 'vitest.torture.config.ts'])
process.exit(done ? 0 : 1)
