/**
 * Which flags did npm keep to itself? What stands before npm's own `--` never comes to a command as an argument:
 * `npm run deploy --staging` would deploy to production. npm takes such a flag for a setting of its own, and puts every setting
 * that differs from its default into the environment, as `npm_config_…`.
 */
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'npm_config_'
/** What npm sets for scripts beside its settings, and settings that `npm config ls` keeps secret. */
const NOT_LISTED =
	'global-prefix local-prefix node-gyp npm-version auth authToken certfile email keyfile password username'.split(' ')

/** @returns {string | undefined} the first of these flags that npm kept */
export function keptByNpm(flags) {
	const kept = settingsKept().map(lettersOf)
	return flags.find((flag) => kept.includes(lettersOf(flag)))
}

/**
 * A setting that is in no list of npm's and in no `.npmrc` was typed.
 *
 * @returns {string | undefined} the first such; one that the environment had before npm began is taken for typed, too
 */
export function unknownToNpm() {
	// Other package managers hand on what they do not know.
	if (!/npm-cli\.js$/.test(process.env.npm_execpath ?? '')) return undefined
	let unknown = settingsKept()
	// npm lists no setting whose value has a secret in it. Where it finds no file of settings, it lists each of its own.
	for (const listed of [() => settingsListed(tmpdir(), NO_FILES), () => settingsListed('.', filesOfSettings())]) {
		if (unknown.length === 0) break
		const known = [...listed(), ...NOT_LISTED].map(lettersOf)
		unknown = unknown.filter((name) => !known.includes(lettersOf(name)))
	}
	return unknown[0]
}

const NO_FILES = {
	npm_config_userconfig: join(tmpdir(), 'no-user-npmrc'),
	npm_config_globalconfig: join(tmpdir(), 'no-npmrc'),
}

function settingsKept() {
	return Object.keys(process.env)
		.filter((key) => key.startsWith(PREFIX))
		.map((key) => key.slice(PREFIX.length).replaceAll('_', '-'))
}

/** Those that npm was told to read. */
function filesOfSettings() {
	const { npm_config_userconfig, npm_config_globalconfig } = process.env
	return { npm_config_userconfig, npm_config_globalconfig }
}

/** By the npm that runs this command, and without the settings that it was given. */
function settingsListed(cwd, files) {
	const others = Object.entries(process.env).filter(([key]) => !key.startsWith(PREFIX))
	const { stdout } = spawnSync(process.execPath, [process.env.npm_execpath, 'config', 'ls', '--long', '--json'], {
		cwd,
		env: { ...Object.fromEntries(others), ...files },
		encoding: 'utf8',
	})
	return Object.keys(JSON.parse(stdout))
}

/** npm makes "-" and capitals into "_" and small letters. */
function lettersOf(name) {
	return name.replaceAll(/[-_]/g, '').toLowerCase()
}
