/** A server killed outright (SIGKILL) at any moment while editors write, and started again on the same state. */
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { random } from '../support/random.ts'
import { type Answer, API, ask, DOSSIER, type Edit, type Editor, nextEdit, opening, PAST_THE_EDGE } from './edits.ts'
import { accountOf } from './history.ts'
import { editorAt, isSaved, send } from './sending.ts'
import { openPlace, type Server } from './server.ts'
import { savedIn } from './shown.ts'

const isLong = (fc.readConfigureGlobal().numRuns ?? 100) > 100
const KILLS = isLong ? 200 : 2
const LONGEST_LOAD_MS = isLong ? 2_000 : 300
const EDITORS = 4
const TWO_HOURS_MS = 2 * 3_600_000
const SEED = Date.now() % 1_000_000
/** Of those acknowledged before a kill, the last ones are sent again. */
const SENT_AGAIN = 20

const PAGES = [
	...['count-card', 'mini-timeline', 'previous-meetings'].flatMap((widget) =>
		['ru', 'en'].map((language) => `/w/${DOSSIER}/${widget}?lang=${language}`),
	),
	`/w/${DOSSIER}/count-card?lang=ru&metric=meetings`,
	`/w/${DOSSIER}/count-card?lang=en&metric=meetings`,
	API,
	`${API}/calls`,
]

const place = await openPlace()
afterAll(place.remove)

/** The edits of the whole test. Those that are open were sent, and the server was killed before it told what came of them. */
const acknowledged = new Map<string, { readonly edit: Edit; readonly answer: Answer }>()
const open: Edit[] = []
const figures = { refused: 0, wereOpen: 0, wereSaved: 0, sentAgain: 0, pages: 0, startMs: [] as number[] }

it(
	`keeps each edit that it acknowledged, once, through ${KILLS} kills`,
	async () => {
		const chance = random(SEED)
		let server = await place.start()
		await send(server.origin, opening())
		const since = Number(JSON.parse((await ask(`${server.origin}${API}`)).body).version)
		const editors: Editor[] = []
		for (let n = 0; n < EDITORS; n++) editors.push(await editorAt(server.origin, String(n), SEED + n))

		for (let kill = 1; kill <= KILLS; kill++) {
			const working = editors.map((editor) => writeUntilKilled({ ...editor, origin: server.origin }, kill))
			await Promise.race([Promise.all(working), acknowledgedMoreThan(acknowledged.size)])
			await setTimeout(chance() * LONGEST_LOAD_MS)
			await server.kill()
			await Promise.all(working)
			const stoppedAt = performance.now()
			server = await place.start()
			figures.startMs.push(performance.now() - stoppedAt)
			await comparePages(server)
			await sendAgain(server)
			await settleOpen(server)
			await account(server, since)
			if (kill % 10 === 0) console.log(told(kill))
		}
		console.log(told(KILLS))
	},
	TWO_HOURS_MS,
)

async function acknowledgedMoreThan(size: number): Promise<void> {
	while (acknowledged.size <= size) await setTimeout(10)
}

async function writeUntilKilled(editor: Editor, kill: number): Promise<void> {
	for (let n = 0; ; n++) {
		let edit: Edit
		try {
			edit = await nextEdit(editor, kill * 10_000 + n)
		} catch {
			// Killed while the editor read what to change.
			return
		}
		open.push(edit)
		let answer: Answer
		try {
			answer = await send(editor.origin, edit)
		} catch {
			return
		}
		open.splice(open.indexOf(edit), 1)
		settle(edit, answer)
	}
}

function settle(edit: Edit, answer: Answer): void {
	if (!isSaved(edit, answer)) {
		figures.refused++
		return
	}
	acknowledged.set(edit.mark, { edit, answer })
	edit.note?.(answer)
}

/** What is stored is what would be made anew. */
async function comparePages({ origin, sql }: Server): Promise<void> {
	const read = async () => {
		const answers: string[] = []
		for (const path of PAGES) answers.push((await ask(`${origin}${path}`, { headers: PAST_THE_EDGE })).body)
		return answers
	}
	const stored = await read()
	await sql(`DELETE FROM pages WHERE name NOT IN ('summary', 'counts')`)
	const fresh = await read()
	for (const [i, path] of PAGES.entries()) expect([path, stored[i]]).toEqual([path, fresh[i]])
	figures.pages += PAGES.length
}

async function sendAgain({ origin }: Server): Promise<void> {
	for (const { edit, answer } of [...acknowledged.values()].slice(-SENT_AGAIN)) {
		expect(answersIn(await send(origin, edit))).toEqual(answersIn(answer))
		figures.sentAgain++
	}
}

async function settleOpen(server: Server): Promise<void> {
	const marks = new Set((await savedIn(server)).saved.map(({ mark }) => mark))
	for (const edit of open.splice(0)) {
		figures.wereOpen++
		const answer = await send(server.origin, edit)
		if (marks.has(edit.mark)) {
			figures.wereSaved++
			expect(isSaved(edit, answer)).toBe(true)
		}
		settle(edit, answer)
		if (isSaved(edit, answer)) expect(answersIn(await send(server.origin, edit))).toEqual(answersIn(answer))
	}
}

/** Of a retry: all but that it is one. */
function answersIn({ status, body, etag, location }: Answer) {
	return { status, body, etag, location: location?.replace(/^https?:\/\/[^/]+/, '') }
}

async function account(server: Server, since: number): Promise<void> {
	const { saved, versions } = await savedIn(server)
	const made = versions.filter((version) => version > since)
	expect(accountOf(new Set(acknowledged.keys()), saved, made)).toEqual({ lost: [], doubled: [], unasked: [] })
}

function told(kills: number): string {
	const { refused, wereOpen, wereSaved, sentAgain, pages, startMs } = figures
	const median = startMs.toSorted((a, b) => a - b)[Math.floor(startMs.length / 2)] ?? 0
	return (
		`seed ${SEED}: ${kills} kills, ${acknowledged.size} edits acknowledged, each in the record once; ${wereOpen} were open at a kill, of ` +
		`them ${wereSaved} saved; ${refused} refused; ${sentAgain} sent again and answered as at first; ${pages} stored pages as made ` +
		`anew; a start took ${Math.round(median)} ms (median)`
	)
}
