/** `npm run deploy`: migrations, then the Worker, to the owner's account. With `--dry-run`, only what would be deployed. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argumentsOf } from './arguments.mjs'
import { ENVIRONMENT, installMissing, ROOT } from './install.mjs'
import { run } from './run.mjs'

const { values } = argumentsOf({
	usage: 'npm run deploy [-- [--env NAME] [--dry-run]]',
	flags: { env: { type: 'string' }, 'dry-run': { type: 'boolean' } },
	direct: 'node src/setup/deploy.mjs',
})
const config = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')
const target = targetIn(config, values.env)
if (typeof target === 'string') {
	console.error(target)
	process.exit(2)
}
// Said in either case: wrangler would else take one from CLOUDFLARE_ENV.
const environment = [`--env=${values.env ?? ''}`]

installMissing()
const done = values['dry-run']
	? run('wrangler', ['deploy', '--dry-run', '--outdir', '.build/upload', ...environment])
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
		run('wrangler', ['d1', 'migrations', 'apply', database, '--remote', ...environment]) &&
		run('wrangler', ['deploy', ...environment])
	)
}

/** What is deployed where; or why not. An environment inherits neither database nor variables: both are its own, or missing. */
function targetIn(config, name) {
	const prefix = name === undefined ? '' : `env.${name}.`
	const database = valueIn(config, `[[${prefix}d1_databases]]`, 'database_name')
	const origin = valueIn(config, `[${prefix}vars]`, 'PUBLIC_ORIGIN')
	if (database && origin) return { database, origin }
	return name === undefined
		? 'wrangler.toml names no database, or no PUBLIC_ORIGIN.'
		: `wrangler.toml has no environment "${name}" with a database and a PUBLIC_ORIGIN of its own. Nothing was done.`
}

function valueIn(config, table, key) {
	const lines = config.split('\n').map((line) => line.trim())
	const start = lines.indexOf(table)
	if (start < 0) return undefined
	const next = lines.findIndex((line, i) => i > start && line.startsWith('['))
	const own = lines.slice(start, next < 0 ? undefined : next)
	return own.map((line) => new RegExp(`^${key}\\s*=\\s*"(.+)"`).exec(line)?.[1]).find(Boolean)
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
