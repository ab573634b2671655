/** `npm run bench`: the measurements, as ratios beside their peers. */
import { installMissing } from './install.mjs'
import { run } from './run.mjs'

installMissing()
process.exit(run('node', ['test/bench/bench.ts', ...process.argv.slice(2)]) ? 0 : 1)
