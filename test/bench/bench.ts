/**
 * Everything that is measured, in one run on one machine: `npm run bench`, with `--seconds=3` for longer turns and
 * `--fresh` for a fresh clone's first start as well.
 */
import '../../src/setup/build.ts'
import { parseArgs } from 'node:util'
import { measureEditors } from './editors.ts'
import { measureEdits } from './edits.ts'
import { secondsToFirstAnswer } from './fresh.ts'
import { type Duel, duel } from './load.ts'
import { measureNewIsolates } from './new-isolate.ts'
import { seededState, serve, serveBare, textOf } from './servers.ts'
import { measureSizes } from './sizes.ts'

const WIDGET = '/w/putin-trump/count-card'
const TIMELINE = '/w/putin-trump/mini-timeline'
const CALLS = '/api/v1/dossiers/putin-trump/calls'

const { values } = parseArgs({
	options: { seconds: { type: 'string', default: '2' }, fresh: { type: 'boolean', default: false } },
})
const seconds = Number(values.seconds)

const state = await seededState()
try {
	await withoutEdge(state.stateDir)
	await withEdge(state.stateDir)
} finally {
	state.remove()
}
if (values.fresh) console.log(`\nFresh clone: npm start answers after ${(await secondsToFirstAnswer()).toFixed(1)} s`)

async function withoutEdge(stateDir: string): Promise<void> {
	const product = await serve('src/worker.ts', { stateDir })
	const answers = new Map<string, string>()
	for (const path of [WIDGET, TIMELINE, CALLS]) answers.set(path, await textOf(product.origin + path))
	const bare = await serveBare(answers)
	console.log('\nRequests a second without the edge, beside a Worker that reads one row as long by its primary key')
	for (const path of answers.keys()) showDuel(path, await duel(product.origin + path, bare.origin + path, seconds))
	showDuel(
		'the bare Worker, in a D1 session',
		await duel(`${bare.origin}${WIDGET}?session`, bare.origin + WIDGET, seconds),
	)
	await Promise.all([product.stop(), bare.stop()])
}

async function withEdge(stateDir: string): Promise<void> {
	const product = await serve('src/local.ts', { stateDir })
	const fixed = await serve('test/bench/fixed-worker.ts', { vars: { BODY: await textOf(product.origin + WIDGET) } })
	console.log('\nRequests a second behind the local edge, beside a Worker that answers with one string as long')
	for (const path of [WIDGET, CALLS]) showDuel(path, await duel(product.origin + path, fixed.origin, seconds))

	console.log('\nBytes                     raw      gzip    brotli')
	for (const { what, raw, gzip, brotli } of await measureSizes(product.origin)) {
		console.log(what.padEnd(20), ...[raw, gzip, brotli].map((bytes) => bytes.toLocaleString('en').padStart(9)))
	}
	console.log(
		`\nFrom nothing to the first answer: ${ms(product.startedInMs)}; the one-string Worker: ${ms(fixed.startedInMs)}`,
	)
	const isolate = await measureNewIsolates()
	console.log(
		`A new isolate, from code to its first answer: ${ms(isolate.ours)}; the one-string Worker: ${ms(isolate.theirs)}`,
	)

	const { edit, seen, staleReads } = await measureEdits(product.origin)
	console.log('\n200 edits, each read through the edge')
	console.log(`  the edit itself                   median ${ms(edit.median)}, p99 ${ms(edit.p99)}`)
	console.log(
		`  answered → the new number is read  median ${ms(seen.median)}, p99 ${ms(seen.p99)}; old numbers read: ${staleReads}`,
	)
	const editors = await measureEditors(product.origin)
	console.log(
		`\n50 editors, ${editors.acknowledged} mixed edits in ${editors.seconds.toFixed(0)} s (${editors.sentAgain} sent again): lost ${editors.lost}, doubled ${editors.doubled}`,
	)
	await Promise.all([product.stop(), fixed.stop()])
}

function showDuel(what: string, { ours, theirs, ratio }: Duel): void {
	console.log(
		`  ${what.padEnd(40)} ${ours.toFixed(0).padStart(6)} : ${theirs.toFixed(0).padStart(6)} = ${ratio.toFixed(2)}`,
	)
}

function ms(milliseconds: number): string {
	return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
}
