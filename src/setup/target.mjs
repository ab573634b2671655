/** Which database and which address a command is about: those of wrangler.toml, or of one of its environments. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './install.mjs'

/** Ends the command where wrangler.toml does not have them. @param name of an environment; undefined for none */
export function targetOf(name) {
	const target = targetIn(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8'), name)
	if (typeof target !== 'string') return target
	console.error(target)
	process.exit(2)
}

/** Said in either case: wrangler would else take one from CLOUDFLARE_ENV. */
export function environmentFlag(name) {
	return `--env=${name ?? ''}`
}

/** What is deployed where; or why not. An environment inherits neither database nor variables: both are its own, or missing. */
function targetIn(config, name) {
	const prefix = name === undefined ? '' : `env.${name}.`
	const database = valueIn(config, `[[${prefix}d1_databases]]`, 'database_name')
	const origin = valueIn(config, `[${prefix}vars]`, 'PUBLIC_ORIGIN')
	const desk = valueIn(config, `[${prefix}vars]`, 'DESK_ORIGIN')
	if (database && origin) return faultIn(origin, desk) ?? { database, origin, desk: desk ?? origin }
	return name === undefined
		? 'wrangler.toml names no database, or no PUBLIC_ORIGIN.'
		: `wrangler.toml has no environment "${name}" with a database and a PUBLIC_ORIGIN of its own. Nothing was done.`
}

/** Below a path of another's host, editors need a host of their own: else every script of that host would have their session. */
function faultIn(origin, desk) {
	const [, host, path] = /^(https:\/\/[^/]+)((?:\/[a-z0-9._~-]+)*)$/.exec(origin) ?? []
	if (!host)
		return 'PUBLIC_ORIGIN must be https://HOST, or https://HOST/path in small letters, without a slash at its end.'
	if (path && !desk) return 'PUBLIC_ORIGIN has a path: give editors a host of their own, as DESK_ORIGIN.'
	if (desk && (!/^https:\/\/[^/]+$/.test(desk) || desk === host))
		return 'DESK_ORIGIN must be https://HOST, without a path, and another host than the public one.'
}

function valueIn(config, table, key) {
	const lines = config.split('\n').map((line) => line.trim())
	const start = lines.indexOf(table)
	if (start < 0) return undefined
	const next = lines.findIndex((line, i) => i > start && line.startsWith('['))
	const own = lines.slice(start, next < 0 ? undefined : next)
	return own.map((line) => new RegExp(`^${key}\\s*=\\s*"(.+)"`).exec(line)?.[1]).find(Boolean)
}
