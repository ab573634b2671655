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
const STAGING = `
[env.staging.vars]
PUBLIC_ORIGIN = "https://staging.paper.example"
[[env.staging.d1_databases]]
database_name = "sidelines-staging"
`

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
		[['']],
	])('refuses %j', (args) => {
		const { status, stderr, called } = command('deploy.mjs', args)
		expect({ status, called }).toEqual({ status: 2, called: [] })
		expect(stderr).toMatch(/Usage: npm run deploy|wrangler\.toml has no environment/)
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

	it.each([
		[[], 'sidelines', ''],
		[['--env', 'staging'], 'sidelines-staging', 'staging'],
		[['--env=staging'], 'sidelines-staging', 'staging'],
	])('with %j goes to a database and an environment', (args, database, environment) => {
		writeFileSync(join(folder, 'wrangler.toml'), TOML + STAGING)
		const { status, called } = command('deploy.mjs', args, { CLOUDFLARE_ENV: 'somewhere-else' })
		expect(status).toBe(0)
		expect(called.slice(1)).toEqual([
			'wrangler d1 list --json',
			`wrangler d1 create ${database} --update-config=false`,
			`wrangler d1 migrations apply ${database} --remote --env=${environment}`,
			`wrangler deploy --env=${environment}`,
		])
	})

	it('refuses an environment that shares its database with readers', () => {
		writeFileSync(join(folder, 'wrangler.toml'), `${TOML}\n[env.staging.vars]\nPUBLIC_ORIGIN = "https://s.example"\n`)
		expect(command('deploy.mjs', ['--env', 'staging'])).toMatchObject({ status: 2, called: [] })
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
		writeFileSync(join(folder, 'wrangler.toml'), TOML + STAGING)
		const name = "Анна О'Брайен'); DROP TABLE editors; --"
		const { status, stdout, called } = command('token.mjs', [name, '--env', 'staging'])
		const link = /https:\/\/staging\.paper\.example\/desk\/sign-in#([\w-]{43})\n/.exec(stdout)
		const sent = called
			.at(-1)
			?.match(/^wrangler d1 execute sidelines-staging --remote --yes --command (.+) --env=staging$/)
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
	['torture.mjs', ['--long']],
])('%s refuses %j', (file, args) => {
	expect(command(file, args)).toMatchObject({ status: 2, called: [], stderr: expect.stringContaining('Usage: npm') })
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
