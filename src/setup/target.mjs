/**
 * What a command is about: the names, addresses and ids of one newsroom's installation. They stand in `newsroom.json`, which git ignores,
 * so that an upgrade merges cleanly; of each entry there the configuration of wrangler is made out of wrangler.toml.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './install.mjs'

const FILE = 'newsroom.json'
const PRODUCTION = 'production'

/** What an entry may have, and what of it fits. The origin must be there. */
const FIELDS = {
	origin: /^https:\/\/[a-z0-9.-]+(:\d+)?(\/[a-z0-9._~-]+)*$/,
	/** The host of the desk, where it is not the public one. */
	desk: /^https:\/\/[a-z0-9.-]+(:\d+)?$/,
	/** The Worker's name, the database's and the bucket's of the backups. */
	worker: /^[a-z0-9][a-z0-9-]{0,53}$/,
	database: /^[a-z0-9][a-z0-9-]{0,53}$/,
	backups: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
	databaseId: /^[0-9a-f-]{36}$/,
	copiesId: /^[0-9a-f]{32}$/,
	accountId: /^[0-9a-f]{32}$/,
	accessTeam: /^[a-z0-9-]+$/,
	accessAud: /^[0-9a-f]{64}$/,
	/** Whether the deploy puts the Worker behind these addresses; "no" where somebody has done that. */
	domain: /^(yes|no)$/,
}
const OWN = ['origin', 'desk', 'worker', 'database', 'backups']

/** Ends the command where there is no such installation. @param {string} [name] of an entry; production without one */
export function targetOf(name) {
	const base = readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')
	const found = existsSync(join(ROOT, FILE)) || name !== undefined ? entryOf(name ?? PRODUCTION) : inToml(base)
	if (typeof found !== 'string') return found
	console.error(`${found} Nothing was done.`)
	process.exit(2)

	function entryOf(name) {
		const entries = entriesIn(existsSync(join(ROOT, FILE)) ? readFileSync(join(ROOT, FILE), 'utf8') : '{}')
		if (typeof entries === 'string') return `${FILE}: ${entries}`
		const entry = entries[name]
		if (!entry) return `${FILE} has no installation "${name}" with an origin of its own.`
		const path = `wrangler.${name}.toml`
		return {
			name,
			...entry,
			desk: entry.desk ?? entry.origin,
			config: ['--config', path],
			write: () => writeFileSync(join(ROOT, path), configOf(base, entry)),
		}
	}
}

/** The environment is said in either case: wrangler would else take one from CLOUDFLARE_ENV. */
export function flagsOf({ config }) {
	return [...config, '--env=']
}

function inToml(base) {
	const [database, origin, desk] = ['database_name', 'PUBLIC_ORIGIN', 'DESK_ORIGIN'].map(
		(key) => lineOf(key).exec(base)?.[1],
	)
	if (!database || !origin) return 'wrangler.toml names no database, or no PUBLIC_ORIGIN.'
	const wrong = faultIn(origin, desk)
	return wrong ? `${wrong}.` : { name: PRODUCTION, database, origin, desk: desk ?? origin, config: [], write() {} }
}

/** Below a path of another's host, editors need a host of their own: else every script of that host would have their session. */
function faultIn(origin, desk) {
	if (!FIELDS.origin.test(origin))
		return 'PUBLIC_ORIGIN must be https://HOST, or https://HOST/path in small letters, without a slash at its end'
	const { origin: host, pathname } = new URL(origin)
	if (pathname !== '/' && !desk) return 'PUBLIC_ORIGIN has a path: give editors a host of their own, as DESK_ORIGIN'
	if (desk && (!FIELDS.desk.test(desk) || desk === host))
		return 'DESK_ORIGIN must be https://HOST, without a path, and another host than the public one'
}

/** By name; or what is wrong with them. */
function entriesIn(json) {
	const given = parsed(json)
	if (!isObject(given)) return 'it is no JSON object of installations.'
	const entries = {}
	for (const [name, entry] of Object.entries(given)) {
		const suffix = name === PRODUCTION ? '' : `-${name}`
		if (!FIELDS.worker.test(name) || !isObject(entry)) return `"${name}" is no name of an installation.`
		const unknown = Object.keys(entry).find((key) => !Object.hasOwn(FIELDS, key))
		if (unknown) return `"${name}" has "${unknown}", which is none of ${Object.keys(FIELDS).join(', ')}.`
		const whole = { worker: `sidelines${suffix}`, database: `sidelines${suffix}`, ...entry }
		const wrong = Object.keys(FIELDS).find(
			(key) => (key === 'origin' || key in whole) && !(typeof whole[key] === 'string' && FIELDS[key].test(whole[key])),
		)
		if (wrong) return `"${name}" has no ${wrong} that fits: ${FIELDS[wrong].source}`
		const shared = OWN.find((key) => Object.values(entries).some((other) => whole[key] && other[key] === whole[key]))
		if (shared) return `"${name}" has the ${shared} of another installation.`
		const address = faultIn(whole.origin, whole.desk)
		if (address) return `"${name}": ${address}.`
		entries[name] = whole
	}
	return entries
}

/** wrangler.toml with what is one newsroom's own. Relative paths in it stay right: it lies beside. */
function configOf(
	base,
	{ origin, desk, worker, database, backups, databaseId, copiesId, accountId, accessTeam, accessAud, domain },
) {
	const lines = {
		name: [
			`name = "${worker}"`,
			accountId && `account_id = "${accountId}"`,
			domain === 'yes' && `routes = [${[origin, desk].filter(Boolean).map(routeOf).join(', ')}]`,
		],
		PUBLIC_ORIGIN: [
			`PUBLIC_ORIGIN = "${origin}"`,
			desk && `DESK_ORIGIN = "${desk}"`,
			accessTeam && `ACCESS_TEAM = "${accessTeam}"`,
			accessAud && `ACCESS_AUD = "${accessAud}"`,
		],
		database_name: [`database_name = "${database}"`, databaseId && `database_id = "${databaseId}"`],
	}
	let config = base.replace('binding = "LAST_GOOD"', (line) =>
		[line, copiesId && `id = "${copiesId}"`].filter(Boolean).join('\n'),
	)
	for (const [key, own] of Object.entries(lines))
		config = config.replace(lineOf(key), () => own.filter(Boolean).join('\n'))
	const bucket = backups ? `\n[[r2_buckets]]\nbinding = "BACKUPS"\nbucket_name = "${backups}"\n` : ''
	return `# Made from wrangler.toml and ${FILE} by each command: edit those.\n${config}${bucket}`
}

/** A host of its own, or a path of another's. */
function routeOf(address) {
	const { host, pathname } = new URL(address)
	return pathname === '/' ? `{ pattern = "${host}", custom_domain = true }` : `"${host}${pathname}*"`
}

function lineOf(key) {
	return new RegExp(`^${key} = "(.+)"$`, 'm')
}

function isObject(value) {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(json) {
	try {
		return JSON.parse(json)
	} catch {
		return null
	}
}
