/** newsroom.json: what is one newsroom's own, and what no two installations may share. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { copyCommands, INSTALLATIONS } from '../support/commands.ts'

const { folder, reset, command, installations, remove } = copyCommands()
beforeEach(reset)
afterAll(remove)

const TOML_AS_IT_IS = readFileSync('wrangler.toml', 'utf8')

it.each([
	[[], 'sidelines', 'production'],
	[['--env', 'staging'], 'sidelines-staging', 'staging'],
	[['--env=staging'], 'sidelines-staging', 'staging'],
])('with %j goes to a database and a configuration of an installation’s own', (args, database, name) => {
	installations(INSTALLATIONS)
	const { status, called } = command('deploy.mjs', args, { CLOUDFLARE_ENV: 'somewhere-else' })
	expect(status).toBe(0)
	const config = `--config wrangler.${name}.toml`
	const flags = `${config} --env=`
	expect(called.slice(1)).toEqual([
		`wrangler d1 list --json ${config}`,
		`wrangler d1 create ${database} --update-config=false ${config}`,
		...(name === 'production' ? [`wrangler r2 bucket info paper-backups ${config}`] : []),
		`wrangler d1 migrations apply ${database} --remote ${flags}`,
		`wrangler deploy ${flags}`,
	])
	expect(command('deploy.mjs', [...args, '--roll-back']).called.at(-1)).toBe(`wrangler rollback --yes ${flags}`)
})

it('writes an installation’s own into a configuration that is wrangler.toml else', () => {
	writeFileSync(join(folder, 'wrangler.toml'), TOML_AS_IT_IS)
	const ids = {
		databaseId: `${'1'.repeat(8)}-1111-1111-1111-${'1'.repeat(12)}`,
		copiesId: 'a'.repeat(32),
		accountId: 'b'.repeat(32),
	}
	installations({
		...INSTALLATIONS,
		other: { ...ids, origin: 'https://other.example', worker: 'w', database: 'd', domain: 'yes', backups: 'other-b' },
	})
	command('deploy.mjs', ['--dry-run', '--env', 'other'])
	const made = readFileSync(join(folder, 'wrangler.other.toml'), 'utf8').split('\n').slice(1)
	const base = TOML_AS_IT_IS.split('\n')
	expect(made.filter((line) => !base.includes(line))).toEqual([
		'name = "w"',
		`account_id = "${ids.accountId}"`,
		'routes = [{ pattern = "other.example", custom_domain = true }]',
		'PUBLIC_ORIGIN = "https://other.example"',
		'database_name = "d"',
		`database_id = "${ids.databaseId}"`,
		`id = "${ids.copiesId}"`,
		'[[r2_buckets]]',
		'binding = "BACKUPS"',
		'bucket_name = "other-b"',
	])
	expect(base.filter((line) => !made.includes(line))).toEqual([
		'name = "sidelines"',
		'PUBLIC_ORIGIN = "https://sidelines.example"',
		'database_name = "sidelines"',
	])
})

it.each<[string, object]>([
	['shares a database', { ...INSTALLATIONS, copy: { origin: 'https://c.example', database: 'sidelines' } }],
	['shares a Worker', { ...INSTALLATIONS, copy: { origin: 'https://c.example', worker: 'sidelines-staging' } }],
	['shares a bucket', { ...INSTALLATIONS, copy: { origin: 'https://c.example', backups: 'paper-backups' } }],
	['shares an address', { ...INSTALLATIONS, copy: { origin: 'https://paper.example' } }],
	['has no address', { production: {} }],
	['has an address with a path', { production: { origin: 'https://paper.example/' } }],
	['has an address that is not safe', { production: { origin: 'http://paper.example' } }],
	['has a name that breaks out', { production: { origin: 'https://paper.example', database: 'x"\ny = "' } }],
	['has a field that nobody knows', { production: { origin: 'https://paper.example', kv: 'x' } }],
	['is no object', { production: 'https://paper.example' }],
	['is a list', [INSTALLATIONS]],
])('does nothing where an installation %s', (_what, entries) => {
	installations(entries)
	const { status, called, stderr } = command('deploy.mjs', [])
	expect({ status, called, stderr }).toEqual({
		status: 2,
		called: [],
		stderr: expect.stringMatching(/^newsroom\.json/),
	})
})

it('does nothing with a newsroom.json that is no JSON', () => {
	writeFileSync(join(folder, 'newsroom.json'), '{"production": {')
	expect(command('deploy.mjs', [])).toMatchObject({ status: 2, called: [] })
})
