/** Prints what a look from outside finds: what `npm run check` runs once all is installed. */
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { check } from './checks.ts'

const ANSWER_MS = 20_000
const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
const [schema = ''] = globSync('drizzle/*.sql')
	.map((path) => basename(path))
	.sort()
	.reverse()

const [origin = '', desk = origin] = process.argv.slice(2)
let wrong = 0
try {
	for await (const { isGood, what, mend } of check({
		origin,
		desk,
		token: process.env.TOKEN || null,
		version,
		schema,
		ask: (address, init) => fetch(address, { ...init, signal: AbortSignal.timeout(ANSWER_MS) }),
		now: () => new Date(),
		pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	})) {
		console.log(isGood ? `  ${what}` : `✗ ${what}\n    ${mend}`)
		if (!isGood) wrong++
	}
} catch (error) {
	wrong++
	console.log(`✗ There is no answer: ${error instanceof Error ? (error.cause ?? error.message) : error}`)
}
if (!process.env.TOKEN)
	console.log('  Whether the edge forgets what was edited is looked at with an admin’s token, as TOKEN.')
console.log(wrong === 0 ? 'All is well.' : `${wrong} to mend.`)
process.exitCode = wrong === 0 ? 0 : 1
