/** Commands refuse what they do not know before anything is installed, started or sent: no tool runs, and the exit says so. */
import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { copyCommands, INSTALLATIONS, TOML } from '../support/commands.ts'

const { folder, reset, makeTool, command, underNpm, installations, remove } = copyCommands()
beforeEach(reset)
afterAll(remove)

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
