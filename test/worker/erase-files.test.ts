/** Words that were erased and the files and versions that have them still, or that say otherwise what the erased rows say. */
import { beforeEach, describe, expect, it } from 'vitest'
import { restore } from '../../src/edits/restore.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { CALL, CALLS, DESK, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier, inRussian } from '../support/dossier.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const WORD = 'Unforgettable'
const REPORTED = { on: '2025-06-01', source: 'https://e.org/', reportedBy: WORD }
const MET = {
	...{ date: '2025-05-01', status: 'held', format: 'full' },
	...{ place: { city: WORD, country: 'CH' }, sources: [{ url: 'https://e.org/' }] },
}

let newsroom: Newsroom

beforeEach(async () => {
	newsroom = await openNewsroom()
})

/** @returns the id of the entry */
async function call(body: object = { ...CALL, note: WORD }, path = CALLS): Promise<string> {
	return (await (await newsroom.send('POST', path, body)).json<{ entry: { id: string } }>()).entry.id
}

async function meet(): Promise<string> {
	return (await (await newsroom.send('POST', MEETINGS, MET)).json<{ id: string }>()).id
}

async function erase(type: 'entry' | 'meeting', id: string): Promise<void> {
	expect((await newsroom.send('POST', `${DOSSIER}/erase`, { reason: 'By order of a court.', type, id })).status).toBe(
		200,
	)
}

async function exported(): Promise<Dossier> {
	return (await newsroom.ask(`${DOSSIER}/export`, { headers: bearer() })).json()
}

async function put(sent: Dossier, seen?: Record<string, string>): Promise<number> {
	const headers = seen ?? { 'If-Match': await newsroom.tagOf(DOSSIER) }
	return (await newsroom.send('PUT', `/api/v1/dossiers/${sent.id}`, { ...sent, reason: 'Renamed' }, headers)).status
}

/** The same file under another title: it is published, and makes a version. */
function renamed(file: Dossier): Dossier {
	return { ...file, title: { ...file.title, [file.languages[0]]: `Otherwise ${file.version}` } }
}

function withEntries(file: Dossier, entriesOf: (tally: Tally) => readonly LedgerEntry[]): Dossier {
	return { ...file, tallies: file.tallies.map((tally) => ({ ...tally, entries: entriesOf(tally) })) }
}

function withEntry(file: Dossier, id: string, said: Partial<LedgerEntry>): Dossier {
	return withEntries(file, ({ entries }) => entries.map((e) => (e.id === id ? { ...e, ...said } : e)))
}

async function isSaid(): Promise<boolean> {
	const asked = [CALLS, MEETINGS, `${DOSSIER}/changes`, `/d/putin-trump`]
	const answers = await Promise.all(asked.map(async (path) => (await newsroom.ask(path)).text()))
	return answers.some((text) => text.includes(WORD))
}

describe('a dossier in which words were erased', () => {
	it.each([
		['in two languages', firstDossier()],
		['in a language beside English', inRussian({ languages: ['ru'] })],
	])('takes its own file, %s', async (_what, dossier) => {
		newsroom = await openNewsroom({ dossiers: [dossier] })
		const said = (as: string) => ({ [dossier.languages[0]]: `${WORD} ${as}` })
		const undone = await call()
		await call({}, `${CALLS}/entries/${undone}/undo`)
		const told = await call({ ...REPORTED, reportedBy: said('teller') }, `${CALLS}/reported`)
		const denied = await call({ ...REPORTED, on: '2025-06-02', reportedBy: said('another') }, `${CALLS}/reported`)
		const deny = (id: string) => newsroom.send('POST', `${CALLS}/entries/${id}/deny`, { deniedBy: 'A ministry' })
		expect((await deny(denied)).status).toBe(200)
		for (const id of [undone, await call(), told, denied]) await erase('entry', id)
		expect(await put(renamed(await exported()))).toBe(200)
		// What is said of a report after that is no erased word.
		expect((await deny(told)).status).toBe(200)
		const file = await exported()
		expect(await put(renamed(file))).toBe(200)
		const desk = await sitDown(newsroom, TOKEN)
		expect((await desk.send(`${DESK}/import`, { bundle: JSON.stringify(file) })).status).toBe(200)
		// Elsewhere it is a fact without a source.
		expect(await put({ ...file, id: 'another' }, { 'If-None-Match': '*' })).toBe(422)
	})

	it('takes its own file also where the erased entry is gone meanwhile', async () => {
		const before = await exported()
		await erase('entry', await call())
		const own = await exported()
		expect(await put(before)).toBe(200)
		expect(await put(own)).toBe(200)
	})

	it('takes no file that has the words still, and says where', async () => {
		const [entry, meeting] = [await call(), await meet()]
		const before = await exported()
		await erase('entry', entry)
		await erase('meeting', meeting)
		const { meetings, ...rest } = before
		expect(await put(before)).toBe(422)
		expect(await put({ ...rest, meetings: meetings.filter(({ id }) => id !== meeting) })).toBe(422)
		expect(await isSaid()).toBe(false)
		const desk = await sitDown(newsroom, TOKEN)
		const refused = await desk.send(`${DESK}/import`, { bundle: JSON.stringify(before) })
		expect(refused.status).toBe(422)
		expect((await refused.text()).replaceAll('\u00a0', ' ').match(/[^<>]+erased for good/g)).toEqual([
			`Meeting 7 (${WORD}, 1 May 2025): this meeting was erased for good`,
			'Count 1 (the Kremlin), ledger entry 3 (call, 16 August 2025): the words of this entry were erased for good',
		])
		const without = withEntries(before, ({ entries }) => entries.filter(({ id }) => id !== entry))
		expect(await put({ ...without, meetings: meetings.filter(({ id }) => id !== meeting) })).toBe(200)
	})

	it('takes no other fact in the place of one without a source', async () => {
		const counted = await call()
		const wrong = await call()
		const undo = await call({}, `${CALLS}/entries/${wrong}/undo`)
		const told = await call(REPORTED, `${CALLS}/reported`)
		const sourced = await call()
		for (const id of [counted, wrong, told]) await erase('entry', id)
		const file = await exported()
		const others = [
			withEntry(file, counted, { delta: 50 }),
			withEntry(file, counted, { on: '2025-08-14' }),
			withEntry(file, counted, { kind: 'correction' }),
			withEntry(file, counted, { note: { en: 'Another' } }),
			withEntry(file, told, { kind: 'call', delta: 7, reportedBy: null }),
			withEntry(file, undo, { kind: 'call', delta: 1, undoes: null }),
			withEntry(file, sourced, { source: null }),
			// What was undone counts again.
			withEntries(file, ({ entries }) => entries.filter(({ id }) => id !== undo)),
		]
		expect(await Promise.all(others.map((other) => put(other)))).toEqual(others.map(() => 422))
		expect(await put(renamed(file))).toBe(200)
	})

	it('has none of them again with a version that is restored, whenever that was read', async () => {
		const [entry, meeting] = [await call(), await meet()]
		const past = await exported()
		await erase('entry', entry)
		await erase('meeting', meeting)
		expect(await put(renamed(await exported()))).toBe(200)
		expect((await newsroom.send('POST', `${DOSSIER}/revisions/3/restore`, { reason: 'A mistake' })).status).toBe(201)
		expect(await isSaid()).toBe(false)
		const file = await exported()
		expect(file.meetings.map(({ id }) => id)).not.toContain(meeting)
		expect(await put(renamed(file))).toBe(200)
		// Read before the words went, restored after.
		const fact = { kind: 'call', on: CALL.on, delta: 1, confirms: null } as const
		const erased = {
			meetings: new Set([meeting]),
			entries: new Map([[entry, { ...fact, tally: 'kremlin', isUndone: false, version: past.version + 1 }]]),
		}
		const moment = { at: '2025-11-01T09:00:00.000Z', today: '2025-11-01', newId: () => '', erased }
		const decided = restore(past, { reason: 'A mistake', reasonKind: 'correction' })(file, moment)
		expect(decided.ok).toBe(true)
		expect(JSON.stringify(decided)).not.toContain(WORD)
	})
})
