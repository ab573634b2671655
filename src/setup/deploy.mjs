/**
 * `npm run deploy`: migrations, then the Worker, to the owner's account. With `--dry-run`, only what would be deployed. With
 * `--roll-back`, the Worker that was there before: migrations only add, so it works on the tables of the newer one.
 */
import { argumentsOf } from './arguments.mjs'
import { databases } from './databases.mjs'
import { installMissing } from './install.mjs'
import { run } from './run.mjs'
import { flagsOf, targetOf } from './target.mjs'

const { values } = argumentsOf({
	usage: 'npm run deploy [-- [--env NAME] [--dry-run | --roll-back]]',
	flags: { env: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'roll-back': { type: 'boolean' } },
	direct: 'node src/setup/deploy.mjs',
})
if (values['dry-run'] && values['roll-back']) {
	console.error('Either --dry-run or --roll-back. Nothing was done.')
	process.exit(2)
}
const target = targetOf(values.env)
const flags = flagsOf(target)

installMissing()
target.write()
process.exit(done() ? 0 : 1)

function done() {
	if (values['dry-run']) return run('wrangler', ['deploy', '--dry-run', '--outdir', '.build/upload', ...flags])
	return (
		isReadersOwn(target) &&
		(values['roll-back'] ? run('wrangler', ['rollback', '--yes', ...flags]) : deploy(target)) &&
		sayNext(target)
	)
}

/** Old code over new tables is served for a moment, new code over old tables never. */
function deploy({ database, backups, config }) {
	return (
		// A first deploy would make the database itself, but only after the migrations need it.
		(databases({ config }).some(({ name }) => name === database) ||
			run('wrangler', ['d1', 'create', database, '--update-config=false', ...config])) &&
		(!backups ||
			run('wrangler', ['r2', 'bucket', 'info', backups, ...config]) ||
			run('wrangler', ['r2', 'bucket', 'create', backups, '--update-config=false', ...config])) &&
		run('wrangler', ['d1', 'migrations', 'apply', database, '--remote', ...flags]) &&
		run('wrangler', ['deploy', ...flags])
	)
}

function isReadersOwn({ origin }) {
	if (origin !== 'https://sidelines.example') return true
	console.error(
		'Say the address that readers will use in newsroom.json, then deploy again: {"production": {"origin": "https://…"}}',
	)
	return false
}

function sayNext({ origin, desk }) {
	console.log(`Look at it from outside: npm run check -- ${origin}${desk === origin ? '' : ` ${desk}`}`)
	return true
}
