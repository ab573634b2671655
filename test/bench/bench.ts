/**
 * Everything that is measured, in one run on one machine: `npm run bench`, or some of it: `npm run bench -- visible`. With
 * `--seconds=3` for longer turns and `--fresh` for a fresh clone's first start as well.
 */
import '../../src/setup/build.ts'
import { parseArgs } from 'node:util'
import { measureBounds } from './bounds.ts'
import { measureEditors } from './editors.ts'
import { measureEdits } from './edits.ts'
import { EMPTY, PEER } from './embeds.ts'
import { secondsToFirstAnswer } from './fresh.ts'
import { type Duel, duel } from './load.ts'
import { measureNewIsolates } from './new-isolate.ts'
import { measurePictures } from './pictures.ts'
import { measureSearch } from './search.ts'
import { type Answered, answerOf, seededState, serve, serveBare, textOf } from './servers.ts'
import { LANGUAGES, weighCodes, weighWorker } from './sizes.ts'
import { measureStaleness, type Quantiles } from './staleness.ts'
import { measureVisible } from './visible.ts'

const WIDGET = '/w/putin-trump/count-card'
const TIMELINE = '/w/putin-trump/mini-timeline'
const SIDEBAR = '/w/putin-trump/previous-meetings'
const CALLS = '/api/v1/dossiers/putin-trump/calls'
const MEETINGS = '/api/v1/dossiers/putin-trump/meetings'
const TABLE = `${MEETINGS}.csv`

const ADDED_BY_HOSTS =
	'?childId=frame-1&initialWidth=640&parentUrl=https%3A%2F%2Fpaper.example%2Fan-article&utm_source=newsletter'

/** In this order: the edits change what the others show. */
const PARTS: Readonly<Record<string, (stateDir: string) => Promise<void>>> = {
	rates,
	bytes,
	pictures,
	starts,
	visible,
	edits,
	bounds,
	search,
	staleness,
}

const { values, positionals } = parseArgs({
	options: { seconds: { type: 'string', default: '2' }, fresh: { type: 'boolean', default: false } },
	allowPositionals: true,
})
const seconds = Number(values.seconds)

const state = await seededState()
try {
	for (const [name, measure] of Object.entries(PARTS)) {
		if (positionals.length === 0 || positionals.includes(name)) await measure(state.stateDir)
	}
} finally {
	state.remove()
}
if (values.fresh) console.log(`\nFresh clone: npm start answers after ${(await secondsToFirstAnswer()).toFixed(1)} s`)

async function bounds(): Promise<void> {
	const { costs, twoAtOnce } = await measureBounds()
	console.log(
		'\nAn anonymous request that nothing has kept: the first dossier, and three at the limits (most rows, longest texts, most tallies)',
	)
	console.log('  processor of the Worker + of the database, in ms, each; most MB, held, most ms behind it')
	console.log('  rows of the database / statements, kB of the answer, each')
	for (const { address, of } of costs) {
		const each = (cell: (cost: (typeof of)[number]) => string) => of.map((cost) => cell(cost).padStart(21)).join('')
		const most = (what: 'megabytes' | 'held' | 'behind') => Math.max(...of.map((cost) => cost[what] ?? 0))
		const held = most('held') > 0 ? most('held').toFixed(1) : ''
		const times = each(({ worker, database }) => `${worker.toFixed(1)} + ${database.toFixed(1)}`)
		const room = `${most('megabytes').toFixed(1).padStart(6)}  ${held.padStart(4)}  ${most('behind').toFixed(0).padStart(4)}`
		console.log(`${times}  ${room}  ${address}`)
		console.log(each(({ rows, statements, bytes }) => `${rows} / ${statements}, ${(bytes / 1000).toFixed(1)}`))
	}
	console.log(`  The two heaviest of all at once, under a heap of 128 MB: ${twoAtOnce ? 'answered' : 'not answered'}`)
}

async function search(): Promise<void> {
	const { dossiers, terms, of } = await measureSearch()
	console.log(
		`\nA search of ${dossiers.toLocaleString('en')} dossiers, ${terms.toLocaleString('en')} terms: for readers, for the newsroom`,
	)
	console.log('  by the clock, of them the processor of the database, in ms, median and worst of 9; found in all')
	for (const { question, ...audiences } of of) {
		const cells = [audiences.readers, audiences.newsroom].map(({ wall, database, found }) => {
			const times = [wall, database].map(({ median, worst }) => `${median.toFixed(1)} ${worst.toFixed(1).padStart(5)}`)
			return `${times.map((time) => time.padStart(12)).join(',')}; ${String(found).padStart(3)}`
		})
		console.log(`${cells.join('  ')}  ${question.length > 60 ? `${question.slice(0, 59)}…` : question}`)
	}
}

async function staleness(): Promise<void> {
	const { edits, unseen, ofEdits, ofReads } = await measureStaleness()
	const seconds = ({ median, p99, max }: Quantiles) => [median, p99, max].map((at) => (at / 1000).toFixed(1)).join(', ')
	console.log(
		`\n${edits} edits in an hour on a hundred dossiers, and the edge is told five times a minute at most: how old is what readers are shown?`,
	)
	console.log(
		'  median, p99 and longest, in seconds after a newer version was acknowledged; runs of the Worker an hour and address',
	)
	for (const { kind, reads, runs, nothingNew, ...ages } of ofReads) {
		const found = `${runs.toFixed(0)} runs, ${nothingNew.toFixed(0)} of them found nothing new`
		console.log(`  ${kind.padEnd(26)} ${String(reads).padStart(6)} reads: ${seconds(ages)};  ${found}`)
	}
	console.log(`  ${unseen} of the edits were not seen by every reader at once; by the last after ${seconds(ofEdits)}`)
}

async function rates(stateDir: string): Promise<void> {
	const worker = await serve('src/worker.ts', { stateDir })
	const answers = new Map<string, Answered>()
	for (const path of [WIDGET, TIMELINE, SIDEBAR, CALLS, MEETINGS, TABLE])
		answers.set(path, await answerOf(worker.origin + path))
	const bare = await serveBare(answers)
	console.log(
		'\nRequests a second without the edge, beside a Worker that reads one row as long by its primary key and sends the same',
	)
	for (const path of answers.keys()) showDuel(path, await duel(worker.origin + path, bare.origin + path, seconds))
	showDuel(
		'the bare Worker, in a D1 session',
		await duel(`${bare.origin}${WIDGET}?session`, bare.origin + WIDGET, seconds),
	)
	await Promise.all([worker.stop(), bare.stop()])

	const product = await serve('src/local.ts', { stateDir })
	const { body, headers } = await answerOf(product.origin + WIDGET)
	const fixed = await serve('test/bench/fixed-worker.ts', { vars: { BODY: body, HEADERS: JSON.stringify(headers) } })
	console.log(
		'\nRequests a second behind the local edge, beside a Worker that answers with the card, and reads nothing',
	)
	for (const path of [WIDGET, CALLS, MEETINGS, TABLE])
		showDuel(path, await duel(product.origin + path, fixed.origin, seconds))
	const canonical = product.origin + WIDGET
	showDuel('with what hosts add, beside without', await duel(`${canonical}${ADDED_BY_HOSTS}`, canonical, seconds))
	await Promise.all([product.stop(), fixed.stop()])
}

async function bytes(stateDir: string): Promise<void> {
	const product = await serve('src/local.ts', { stateDir })
	const columns = LANGUAGES.flatMap((lang) => [lang, 'gzip', 'brotli'])
	console.log(`\n${'Bytes that a reader downloads'.padEnd(33)}${bytesInColumns(columns)}`)
	for (const { widget, code, sizes } of await weighCodes(product.origin)) {
		const row = sizes.flatMap(({ raw, gzip, brotli }) => [raw, gzip, brotli])
		console.log(`${`  ${widget}, ${code}`.padEnd(33)}${bytesInColumns(row)}`)
	}
	const { raw, gzip, brotli } = await weighWorker()
	console.log(`${'The Worker'.padEnd(33)}${bytesInColumns([raw, gzip, brotli])}`)
	await product.stop()
}

async function pictures(stateDir: string): Promise<void> {
	console.log(`\n${'Pictures in Russian, no edge'.padEnd(42)}bytes  first of an isolate    drawn     kept`)
	for (const { picture, bytes, first, drawn, kept } of await measurePictures(stateDir)) {
		const cells = [bytes.toLocaleString('en'), ms(first), ms(drawn), ms(kept)]
		console.log(`  ${picture.padEnd(35)}${cells.map((cell, i) => cell.padStart([10, 21, 9, 9][i] ?? 0)).join('')}`)
	}
}

async function starts(stateDir: string): Promise<void> {
	const product = await serve('src/local.ts', { stateDir })
	const fixed = await serve('test/bench/fixed-worker.ts', { vars: { BODY: await textOf(product.origin + WIDGET) } })
	await Promise.all([product.stop(), fixed.stop()])
	console.log(
		`\nFrom nothing to the first answer: ${ms(product.startedInMs)}; the one-string Worker: ${ms(fixed.startedInMs)}`,
	)
	const isolate = await measureNewIsolates()
	console.log(
		`A new isolate, from code to its first answer: ${ms(isolate.ours)}; the one-string Worker: ${ms(isolate.theirs)}; ${(isolate.ours / isolate.theirs).toFixed(2)} times it`,
	)
}

async function visible(stateDir: string): Promise<void> {
	console.log(
		'\nOn a phone, slow 4G (150 ms there and back, 1.6 Mbit/s) and a processor four times slower: time to visible',
	)
	console.log(
		`${' '.repeat(31)}first words     whole  requests     bytes  layout shift  whole, to the peer’s  to an empty page’s`,
	)
	const appearances = await measureVisible(stateDir)
	for (const { whose, way, firstWords, whole, requests, bytes, shift } of appearances) {
		// What is put into the page is beside what the peer puts there.
		const theirs = way === 'iframe' ? way : 'script'
		const peer = appearances.find((a) => a.whose === PEER && a.way === theirs)?.whole ?? Number.NaN
		const empty =
			appearances.find((a) => a.whose === EMPTY && (a.way === 'opened') === (way === 'opened'))?.whole ?? Number.NaN
		const cells = [ms(firstWords), ms(whole), String(requests), bytes.toLocaleString('en'), shift.toFixed(3)]
		const row = [...cells, (whole / peer).toFixed(2), (whole / empty).toFixed(2)].map((cell, i) =>
			cell.padStart([12, 9, 9, 9, 13, 21, 18][i] ?? 0),
		)
		const name = `${whose}, ${way}`
		console.log(`  ${name.length > 28 ? `${name}\n${' '.repeat(30)}` : name.padEnd(28)}${row.join(' ')}`)
	}
}

async function edits(stateDir: string): Promise<void> {
	const product = await serve('src/local.ts', { stateDir })
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
	await product.stop()
}

function showDuel(what: string, { ours, theirs, ratio, spread }: Duel): void {
	console.log(
		`  ${what.padEnd(40)} ${ours.toFixed(0).padStart(6)} : ${theirs.toFixed(0).padStart(6)} = ${ratio.toFixed(2)}  (${spread.map((r) => r.toFixed(2)).join('–')})`,
	)
}

function bytesInColumns(columns: readonly (number | string)[]): string {
	return columns.map((column) => column.toLocaleString('en').padStart(10)).join('')
}

function ms(milliseconds: number): string {
	return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
}
