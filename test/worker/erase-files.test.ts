/** Words that were erased and the files and versions that have them still, or that say otherwise what the erased rows say. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/record/dossier.ts'
import { withoutErased } from '../../src/record/erased-rows.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { readErased } from '../../src/store/read-erased.ts'
import { CALL, CALLS, DESK, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier, inRussian } from '../support/dossier.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const NOW = () => new Date('2025-11-01T09:00:00Z')
const WORD = 'Unforgettable'
const REPORTED = { on: '2025-06-01', source: 'https://e.org/', reportedBy: WORD }
const MET = {
	...{ date: '2025-05-01', status: 'held', format: 'full' },
	...{ place: { city: WORD, country: 'CH' }, sources: [{ url: 'https://e.org/' }] },
}

let newsroom: Newsroom

beforeEach(async () => {
	newsroom = await openNewsroom({ now: NOW })
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

/** Of the file of a dossier in which a report was denied after its words were gone. */
function allowed(file: Dossier, denied: string): Dossier[] {
	return [
		JSON.parse(JSON.stringify(file).replaceAll('"kremlin"', '"other-id"')),
		file,
		withEntry(file, denied, { deniedBy: { [file.languages[0]]: 'Another ministry' } }),
		withEntry(file, denied, {
			denialSource: { url: 'https://e.org/3', publisher: null, title: null, publishedOn: null },
		}),
		{ ...file, meetings: [] },
	]
}

/** Counted by somebody else. */
function inOtherTally(file: Dossier, id: string): Dossier {
	const [tally] = file.tallies
	if (!tally) throw new Error('no tally')
	const entries = tally.entries.filter((e) => e.id === id)
	const periods = tally.periods.map((period) => ({ ...period, id: `other-${period.id}` }))
	const own = entries.map((e) => ({ ...e, period: `other-${e.period}` }))
	const authority = { ...tally.authority, id: 'other' }
	const rest = { ...tally, entries: tally.entries.filter((e) => e.id !== id) }
	return { ...file, tallies: [rest, { ...tally, id: 'other', preferred: false, authority, periods, entries: own }] }
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
		newsroom = await openNewsroom({ dossiers: [dossier], now: NOW })
		const said = (as: string) => ({ [dossier.languages[0]]: `${WORD} ${as}` })
		const undone = await call()
		await call({}, `${CALLS}/entries/${undone}/undo`)
		const told = await call({ ...REPORTED, reportedBy: said('teller') }, `${CALLS}/reported`)
		const denied = await call({ ...REPORTED, on: '2025-06-02', reportedBy: said('another') }, `${CALLS}/reported`)
		const deny = (id: string) =>
			newsroom.send('POST', `${CALLS}/entries/${id}/deny`, { deniedBy: 'A ministry', note: 'It says so' })
		expect((await deny(denied)).status).toBe(200)
		for (const id of [undone, await call(), told, denied]) await erase('entry', id)
		expect(await put(renamed(await exported()))).toBe(200)
		// What is said of a report after that is no erased word.
		expect((await deny(told)).status).toBe(200)
		const file = await exported()
		expect(await put(renamed(file))).toBe(200)
		for (const change of allowed(await exported(), told)) expect([change, await put(change)]).toEqual([change, 200])
		const desk = await sitDown(newsroom, TOKEN)
		expect((await desk.send(`${DESK}/import`, { bundle: JSON.stringify(file) })).status).toBe(200)
		// Elsewhere it is a fact without a source.
		expect(await put({ ...file, id: 'another' }, { 'If-None-Match': '*' })).toBe(422)
	})

	it('takes its own file also where the erased entries are gone meanwhile', async () => {
		const before = await exported()
		const changed = await call()
		expect(await put(withEntry(await exported(), changed, { delta: 2 }))).toBe(200)
		const undone = await call()
		const undo = await call({}, `${CALLS}/entries/${undone}/undo`)
		for (const id of [changed, undone, changed]) await erase('entry', id)
		const own = await exported()
		expect(await put(before)).toBe(200)
		expect(await put(withEntries(own, ({ entries }) => entries.filter(({ id }) => id !== undo)))).toBe(422)
		expect(await put(own)).toBe(200)
		expect((await readErased(newsroom.db, 'putin-trump')).entries.get(changed)?.version).toBe(own.version)
	})

	it('takes no entry that was gone when its words went', async () => {
		const before = await exported()
		const entry = await call()
		const file = await exported()
		expect(await put(before)).toBe(200)
		await erase('entry', entry)
		expect(await put(withEntry(file, entry, { note: null, source: null }))).toBe(422)
		expect(await put(renamed(await exported()))).toBe(200)
	})

	it('keeps what is said of a report after its words went where a later version is restored', async () => {
		const told = await call(REPORTED, `${CALLS}/reported`)
		await erase('entry', told)
		const denied = await newsroom.send('POST', `${CALLS}/entries/${told}/deny`, { deniedBy: 'A ministry' })
		expect(denied.status).toBe(200)
		expect(await put(renamed(await exported()))).toBe(200)
		expect((await newsroom.send('POST', `${DOSSIER}/revisions/4/restore`, { reason: 'A mistake' })).status).toBe(201)
		expect(JSON.stringify(await exported())).toContain('A ministry')
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
			`Meeting 7 (${WORD}, 1 May 2025): erased for good`,
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
		const denied = await call({ ...REPORTED, on: '2025-06-02' }, `${CALLS}/reported`)
		await call({ deniedBy: WORD }, `${CALLS}/entries/${denied}/deny`)
		const confirmed = await call({ ...REPORTED, on: '2025-09-01' }, `${CALLS}/reported`)
		const confirming = await call({ source: 'https://e.org/' }, `${CALLS}/entries/${confirmed}/confirm`)
		const sourced = await call()
		const otherUndo = await call({}, `${CALLS}/entries/${await call()}/undo`)
		for (const id of [counted, wrong, undo, otherUndo, told, denied, confirming]) await erase('entry', id)
		const file = await exported()
		const others = [
			withEntry(file, counted, { delta: 50 }),
			withEntry(file, counted, { on: '2025-08-14' }),
			withEntry(file, counted, { kind: 'correction' }),
			withEntry(file, counted, { note: { en: 'Another' } }),
			withEntry(file, counted, { reason: 'Another' }),
			withEntry(file, told, { kind: 'call', delta: 7, reportedBy: null }),
			withEntry(file, told, { deniedBy: { en: '[…]' } }),
			withEntry(file, told, { deniedBy: { en: 'A ministry' } }),
			withEntry(file, denied, { deniedBy: null }),
			withEntry(file, confirming, { confirms: null }),
			withEntry(file, undo, { kind: 'call', delta: 1, undoes: null }),
			withEntry(file, otherUndo, { undoes: sourced }),
			withEntry(file, sourced, { source: null }),
			// What was undone counts again.
			withEntries(file, ({ entries }) => entries.filter(({ id }) => id !== undo)),
			inOtherTally(file, counted),
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
		// Of a version that was read before the words went.
		expect(JSON.stringify(past)).toContain(WORD)
		expect(JSON.stringify(withoutErased(past, await readErased(newsroom.db, 'putin-trump')))).not.toContain(WORD)
	})
})
