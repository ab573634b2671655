/** `npm run deploy`: migrations, then the Worker, to the owner's account. With `--dry-run`, only what would be deployed. */
import { installMissing } from './install.mjs'
import { run } from './run.mjs'

const isDryRun = process.argv.includes('--dry-run')

installMissing()

const steps = isDryRun
	? [['deploy', '--dry-run', '--outdir', '.build/worker']]
	: [['d1', 'migrations', 'apply', 'DB', '--remote'], ['deploy']]

// Old code over new tables is served for a moment, new code over old tables never.
process.exit(steps.every((args) => run('wrangler', args)) ? 0 : 1)
