/** `npm run deploy`: migrations, then the Worker, to the owner's account. With `--dry-run`, only what would be deployed. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENVIRONMENT, installMissing, ROOT } from './install.mjs'
import { run } from './run.mjs'

installMissing()
const done = process.argv.includes('--dry-run')
	? run('wrangler', ['deploy', '--dry-run', '--outdir', '.build/upload'])
	: deploy(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8'))
process.exit(done ? 0 : 1)

/** Old code over new tables is served for a moment, new code over old tables never. */
function deploy(config) {
	if (/^PUBLIC_ORIGIN = "https:\/\/sidelines\.example"$/m.test(config)) {
		console.error('Set PUBLIC_ORIGIN in wrangler.toml to the address that readers will use, then deploy again.')
		return false
	}
	const database = /^database_name = "(.+)"$/m.exec(config)[1]
	return (
		(databaseNames().includes(database) || run('wrangler', ['d1', 'create', database, '--update-config=false'])) &&
		run('wrangler', ['d1', 'migrations', 'apply', database, '--remote']) &&
		run('wrangler', ['deploy'])
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
