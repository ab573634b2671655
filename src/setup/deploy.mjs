/** `npm run deploy`: migrations, then the Worker, to the owner's account. With `--dry-run`, only what would be deployed. */
import { spawnSync } from 'node:child_process'
import { argumentsOf } from './arguments.mjs'
import { ENVIRONMENT, installMissing, ROOT } from './install.mjs'
import { run } from './run.mjs'
import { environmentFlag, targetOf } from './target.mjs'

const { values } = argumentsOf({
	usage: 'npm run deploy [-- [--env NAME] [--dry-run]]',
	flags: { env: { type: 'string' }, 'dry-run': { type: 'boolean' } },
	direct: 'node src/setup/deploy.mjs',
})
const target = targetOf(values.env)
const environment = environmentFlag(values.env)

installMissing()
const done = values['dry-run']
	? run('wrangler', ['deploy', '--dry-run', '--outdir', '.build/upload', environment])
	: deploy(target)
process.exit(done ? 0 : 1)

/** Old code over new tables is served for a moment, new code over old tables never. */
function deploy({ database, origin }) {
	if (origin === 'https://sidelines.example') {
		console.error('Set PUBLIC_ORIGIN in wrangler.toml to the address that readers will use, then deploy again.')
		return false
	}
	return (
		(databaseNames().includes(database) || run('wrangler', ['d1', 'create', database, '--update-config=false'])) &&
		run('wrangler', ['d1', 'migrations', 'apply', database, '--remote', environment]) &&
		run('wrangler', ['deploy', environment])
	)
}

/** A first deploy would make the database itself, but only after the migrations need it. */
function databaseNames() {
	const { status, stdout } = spawnSync('wrangler', ['d1', 'list', '--json'], {
		cwd: ROOT,
		env: ENVIRONMENT,
		stdio: ['inherit', 'pipe', 'inherit'],
	})
	if (status !== 0) process.exit(1)
	return JSON.parse(stdout.toString()).map(({ name }) => name)
}
