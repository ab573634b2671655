/** Runs what reads or writes a database whole: this machine's, or one at Cloudflare. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databases } from './databases.mjs'
import { installMissing, NODE, ROOT } from './install.mjs'
import { run } from './run.mjs'
import { targetOf } from './target.mjs'

export const WHERE = { remote: { type: 'boolean' }, env: { type: 'string' } }

/** Ends the command with its outcome. */
export function runWithRecord(script, args, { remote = false, env }) {
	if (env !== undefined && !remote) {
		console.error('--env is of a database at Cloudflare: it stands with --remote. Nothing was done.')
		process.exit(2)
	}
	const target = remote ? targetOf(env) : null
	installMissing()
	process.exit(run(NODE, [script, ...args], target ? { REMOTE_CONFIG: remoteConfig(target) } : {}) ? 0 : 1)
}

/** For wrangler's proxy: nothing but the database and the bucket, both as they are at Cloudflare. @returns its path */
function remoteConfig(target) {
	const { database, backups, accountId } = target
	target.write()
	const id = databases(target).find(({ name }) => name === database)?.uuid
	if (!id) {
		console.error(`The account has no database "${database}". Nothing was done.`)
		process.exit(1)
	}
	const path = 'wrangler.of-commands.toml'
	const bucket = backups && `[[r2_buckets]]\nbinding = "BACKUPS"\nbucket_name = "${backups}"\nremote = true\n`
	writeFileSync(
		join(ROOT, path),
		`name = "sidelines-commands"
compatibility_date = "2026-11-01"
${accountId ? `account_id = "${accountId}"\n` : ''}[[d1_databases]]
binding = "DB"
database_name = "${database}"
database_id = "${id}"
remote = true
${bucket ?? ''}`,
	)
	return path
}
