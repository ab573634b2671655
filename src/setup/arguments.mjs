/** A command's arguments, all understood or all refused: before anything is installed, started or sent. */
import { parseArgs } from 'node:util'
import { keptByNpm, unknownToNpm } from './npm-flags.mjs'

/**
 * @template {import('node:util').ParseArgsOptionsConfig} Flags
 * @param {object} command
 * @param {string} command.usage as somebody types it
 * @param {Flags} [command.flags] as `parseArgs` takes them
 * @param {readonly string[]} [command.names] what may be named besides
 * @param {(name: string) => boolean} [command.isName] where names are more than can be listed
 * @param {string} [command.direct] of a command that cannot be taken back: itself without npm. It refuses flags that npm kept, too
 */
export function argumentsOf({ usage, flags, names = [], isName = (name) => names.includes(name), direct }) {
	const problem = kept(Object.keys(flags ?? {}), direct) ?? repeated(process.argv)
	if (problem) refuse(problem)
	try {
		const { values, positionals } = parseArgs({ options: flags, allowPositionals: true })
		const unknown = positionals.find((name) => !isName(name))
		if (unknown !== undefined) refuse(`It does not know "${unknown}".`)
		const empty = Object.entries(values).find(([, value]) => value === '')
		if (empty) refuse(`--${empty[0]} has no value.`)
		return { values, names: positionals }
	} catch (error) {
		return refuse(error.message)
	}

	/** @returns {never} */
	function refuse(reason) {
		console.error(`${reason}\nUsage: ${usage}`)
		if (names.length > 0) console.error(`Names: ${names.join(', ')}`)
		process.exit(2)
	}
}

function kept(flags, direct) {
	const known = keptByNpm(flags)
	if (known) return `npm kept --${known} to itself: flags stand behind a "--" of their own.`
	const unknown = direct && unknownToNpm()
	if (!unknown) return undefined
	return `npm kept --${unknown} to itself, and does not know it either. If it is a setting of yours: ${direct}`
}

/** Of two values for one flag, `parseArgs` takes the last in silence. */
function repeated(argv) {
	const flags = argv.filter((word) => word.startsWith('--')).map((word) => word.split('=')[0])
	const twice = flags.find((flag, i) => flags.indexOf(flag) !== i)
	return twice && `${twice} is there twice.`
}
