/** Commands refuse what they do not know before anything is installed, started or sent: no tool runs, and the exit says so. */
import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'

/** A copy of the commands in a folder with nothing installed, where each tool notes its call and does nothing. */
const folder = mkdtempSync(join(tmpdir(), 'sidelines-commands-'))
const bin = join(folder, 'bin')
const calls = join(folder, 'calls')
const TOML = `
[vars]
PUBLIC_ORIGIN = "https://paper.example"
[[d1_databases]]
database_name = "sidelines"
`
const TOML_AS_IT_IS = readFileSync('wrangler.toml', 'utf8')
const INSTALLATIONS = {
	production: { origin: 'https://paper.example', backups: 'paper-backups' },
	staging: { origin: 'https://staging.paper.example' },
}
const installations = (entries: object) => writeFileSync(join(folder, 'newsroom.json'), JSON.stringify(entries))

mkdirSync(bin)
for (const part of ['src/setup', 'test']) cpSync(part, join(folder, part), { recursive: true })
for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(folder, file))
/** @param answer what it does then, in the shell's words */
function makeTool(tool: string, answer = ''): void {
	writeFileSync(join(bin, tool), `#!/bin/sh\necho ${tool} "$@" >> ${calls}\n${answer}\n`)
	chmodSync(join(bin, tool), 0o755)
}
beforeEach(() => {
	for (const tool of ['npm', 'biome', 'tsc', 'vitest', 'playwright', 'apt-get', 'node']) makeTool(tool)
	makeTool('wrangler', `echo '[]'`)
	rmSync(calls, { force: true })
	writeFileSync(join(folder, 'wrangler.toml'), TOML)
	rmSync(join(folder, 'newsroom.json'), { force: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

function command(file: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
	const env = { PATH: `${bin}:/usr/bin:/bin`, ...environment }
	const { status, stdout, stderr } = spawnSync(process.execPath, [`src/setup/${file}`, ...args], {
		cwd: folder,
		env,
		encoding: 'utf8',
	})
	return { status, stdout, stderr, called: callsNoted() }
}

function callsNoted(): string[] {
	return existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []
}

/** By the machine's own npm, as somebody types it: `npm run deploy --staging`. */
function underNpm(flags: readonly string[]) {
	makeTool('node', `exec ${process.execPath} "$@"`)
	const npm = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim()
	const { status } = spawnSync(process.execPath, [realpathSync(npm), 'run', 'deploy', ...flags], {
		cwd: folder,
		env: { PATH: `${bin}:/usr/bin:/bin`, HOME: folder },
		encoding: 'utf8',
	})
	return { status, called: callsNoted() }
}

describe('a deploy', () => {
	it.each([
		[['--dryrun']],
		[['--dry_run']],
		[['--Dry-Run']],
		[['-dry-run']],
		[['-n']],
		[['--no-dry-run']],
		[['--dry-run=yes']],
		[['--dry-run', '--dry-run']],
		[['dry-run']],
		[['staging']],
		[['--', '--dry-run']],
		[['--dry-run', '--', '--env', 'staging']],
		[['--env']],
		[['--env=']],
		[['--env', '--dry-run']],
		[['--env', 'staging', '--env=production']],
		[['--env=nowhere']],
		[['--env', 'nowhere', '--dry-run']],
		[['--env', '.*']],
		[['--environment', 'staging']],
		[['--force']],
		[['--dry-run', '--roll-back']],
		[['--rollback']],
		[['']],
	])('refuses %j', (args) => {
		const { status, stderr, called } = command('deploy.mjs', args)
		expect({ status, called }).toEqual({ status: 2, called: [] })
		expect(stderr).toMatch(/Usage: npm run deploy|Nothing was done|newsroom\.json has no installation/)
	})

	it.each([
		['npm_config_dry_run', 'true'],
		['npm_config_dryrun', 'true'],
		['npm_config_env', 'staging'],
	])('refuses a flag that npm kept to itself: %s', (name, value) => {
		expect(command('deploy.mjs', [], { [name]: value })).toMatchObject({ status: 2, called: [] })
	})

	it.each([
		['--staging'],
		['--no-staging'],
		['--staging=yes'],
		['--stage', 'eu'],
		['--Environment=staging'],
		['-x'],
		['--dry-run'],
		['--dry'],
		['--env', 'staging'],
	])('refuses %s before npm’s own "--", which npm keeps', (...flags) => {
		const { status, called } = underNpm(flags)
		// From npm 12 on, npm refuses them itself.
		expect([status, called.filter((call) => !call.startsWith('node '))]).toEqual([expect.toBeOneOf([1, 2]), []])
	})

	it('goes ahead with any settings of npm’s that somebody has, and with any that their files have', () => {
		writeFileSync(
			join(folder, '.npmrc'),
			`registry=https://user:secret@registry.example/
@paper:registry=https://npm.paper.example/
//npm.paper.example/:_authToken=secret
always-auth=true
save-exact=true
fund=false
audit=false
loglevel=warn
ignore-scripts=false
proxy=http://user:secret@proxy.example:8080/
node-linker=hoisted
nodedir=/usr
init-author-name=Somebody
engine-strict=true
`,
		)
		const { status, called } = underNpm(['--loglevel=error', '--no-update-notifier'])
		rmSync(join(folder, '.npmrc'))
		expect({ status, called: called.at(-1) }).toEqual({ status: 0, called: 'wrangler deploy --env=' })
	})

	it('builds alone with --dry-run', () => {
		const { status, called } = command('deploy.mjs', ['--dry-run'])
		expect(status).toBe(0)
		expect(called.slice(1)).toEqual(['wrangler deploy --dry-run --outdir .build/upload --env='])
	})

	it('goes to the database of wrangler.toml where there is no newsroom.json', () => {
		const { status, called } = command('deploy.mjs', [], { CLOUDFLARE_ENV: 'somewhere-else' })
		expect(status).toBe(0)
		expect(called.slice(1)).toEqual([
			'wrangler d1 list --json',
			'wrangler d1 create sidelines --update-config=false',
			'wrangler d1 migrations apply sidelines --remote --env=',
			'wrangler deploy --env=',
		])
	})

	it.each([
		[[], 'sidelines', 'production'],
		[['--env', 'staging'], 'sidelines-staging', 'staging'],
		[['--env=staging'], 'sidelines-staging', 'staging'],
	])('with %j goes to a database and a configuration of an installation’s own', (args, database, name) => {
		installations(INSTALLATIONS)
		const { status, called } = command('deploy.mjs', args, { CLOUDFLARE_ENV: 'somewhere-else' })
		expect(status).toBe(0)
		const flags = `--config wrangler.${name}.toml --env=`
		expect(called.slice(1)).toEqual([
			'wrangler d1 list --json',
			`wrangler d1 create ${database} --update-config=false`,
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
})

describe('where editors are', () => {
	const inPath = TOML.replace('https://paper.example', 'https://paper.example/sidelines')
	const withDesk = (toml: string, desk: string) => toml.replace('[vars]', `[vars]\nDESK_ORIGIN = "${desk}"`)

	it.each([
		[inPath],
		[withDesk(inPath, 'https://paper.example')],
		[withDesk(inPath, 'https://desk.paper.example/desk')],
		[withDesk(TOML, 'http://desk.paper.example')],
		[TOML.replace('https://paper.example', 'https://paper.example/')],
		[TOML.replace('https://paper.example', 'https://paper.example/Sidelines')],
	])('nothing is deployed with %s', (toml) => {
		writeFileSync(join(folder, 'wrangler.toml'), toml)
		expect(command('deploy.mjs', [])).toMatchObject({
			status: 2,
			called: [],
			stderr: expect.stringContaining('ORIGIN'),
		})
	})

	it('a host of their own is deployed, and a token leads there', () => {
		writeFileSync(join(folder, 'wrangler.toml'), withDesk(inPath, 'https://desk.paper.example'))
		expect(command('deploy.mjs', []).status).toBe(0)
		expect(command('token.mjs', ['Anna']).stdout).toContain('https://desk.paper.example/desk/sign-in#')
	})
})

describe('a token for the newsroom', () => {
	it.each([
		[[]],
		[['']],
		[[' ']],
		[['Anna', 'Petrova']],
		[['Anna\u0007']],
		[['x'.repeat(201)]],
		[['Anna', '--local']],
		[['Anna', '--env=nowhere']],
	])('is issued to nobody for %j', (args) => {
		expect(command('token.mjs', args)).toMatchObject({ status: 2, called: [] })
	})

	it('makes an admin of that name, whatever is in it, and leaves only the hash of what it prints', () => {
		installations(INSTALLATIONS)
		const name = "Анна О'Брайен'); DROP TABLE editors; --"
		const { status, stdout, called } = command('token.mjs', [name, '--env', 'staging'])
		const link = /https:\/\/staging\.paper\.example\/desk\/sign-in#([\w-]{43})\n/.exec(stdout)
		const sent = called
			.at(-1)
			?.match(
				/^wrangler d1 execute sidelines-staging --remote --yes --command (.+) --config wrangler.staging.toml --env=$/,
			)
		expect([status, called.join().includes(link?.[1] ?? '')]).toEqual([0, false])
		const db = new DatabaseSync(':memory:')
		for (const file of readdirSync('drizzle')
			.filter((file) => file.endsWith('.sql'))
			.sort()) {
			db.exec(readFileSync(join('drizzle', file), 'utf8'))
		}
		db.exec(sent?.[1] ?? '')
		expect(db.prepare('SELECT name, role, token_hash, revoked_at FROM editors').all()).toEqual([
			{ name, role: 'admin', token_hash: hash('sha256', link?.[1] ?? ''), revoked_at: null },
		])
		expect(db.prepare('SELECT editor, what, became FROM newsroom_changes').all()).toEqual([
			{ editor: null, what: 'added', became: '{"role":"admin"}' },
		])
	})
})

it.each([
	['start.mjs', ['--port=8788']],
	['start.mjs', ['8788']],
	['bench.mjs', ['typo']],
	['bench.mjs', ['--second=3']],
	['test.mjs', ['typo']],
	['test.mjs', ['--headed']],
	['test.mjs', ['../../etc']],
	['torture.mjs', ['typo']],
	['backup.mjs', ['--local']],
	['restore.mjs', ['--force', 'a.ndjson']],
	['torture.mjs', ['--long']],
])('%s refuses %j', (file, args) => {
	expect(command(file, args)).toMatchObject({ status: 2, called: [], stderr: expect.stringContaining('Usage: npm') })
})

it.each([
	['backup.mjs', ['a', 'b']],
	['backup.mjs', ['--env', 'staging']],
	['backup.mjs', ['--remote', '--env', 'nowhere']],
	['restore.mjs', []],
	['restore.mjs', ['a', 'b']],
])('%s does nothing with %j', (file, args) => {
	expect(command(file, args)).toMatchObject({
		status: 2,
		called: [],
		stderr: expect.stringContaining('Nothing was done.'),
	})
})

it.each(['build.ts', 'keep-loader.ts'])('%s refuses what it does not know', (file) => {
	const { status, stderr } = spawnSync(process.execPath, [`src/setup/${file}`, 'typo'], { encoding: 'utf8' })
	expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('Usage: npm run') })
})

it('torture tries nothing on an older build once this one has failed', () => {
	makeTool('node', 'exit 1')
	const { status, called } = command('torture.mjs', [])
	expect({ status, called: called.slice(1) }).toEqual({ status: 1, called: ['node src/setup/build.ts'] })
})
