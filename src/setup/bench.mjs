/** `npm run bench`: the measurements, as ratios beside their peers; all, or those named. */
import { argumentsOf } from './arguments.mjs'
import { installMissing } from './install.mjs'
import { run } from './run.mjs'

argumentsOf({
	usage: 'npm run bench [-- [NAME …] [--seconds=3] [--fresh]]',
	flags: { seconds: { type: 'string' }, fresh: { type: 'boolean' } },
	names: ['rates', 'bytes', 'pictures', 'starts', 'visible', 'edits', 'bounds', 'search', 'staleness'],
})
installMissing()
process.exit(run('node', ['test/bench/bench.ts', ...process.argv.slice(2)]) ? 0 : 1)
