/** Words that a law wants gone: erased, they are nowhere any more, in no table, no copy and no answer, and no retry gives them back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { FILE_NAMES } from '../../src/queries/file.ts'
import { CALL, CALLS, DESK, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { GALLERY, liveAddresses, otherAddresses } from '../support/live-addresses.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { check, PROOF_KEY } from '../support/proof.ts'
import { everythingStored } from '../support/tables.ts'

const WORD = 'Unforgettable'
const MEETING = '2025-05-01-unforgettable-city'
const said = (as: string) => ({ en: `${WORD} ${as}`, ru: `${WORD} ${as}` })
const source = (as: string) => ({ url: `https://e.org/${WORD}/${as}`, title: `${WORD} ${as}`, publisher: said(as) })
const MET = {
	date: '2025-05-01',
	status: 'held',
	format: 'full',
	place: { city: said('city'), country: 'CH', venue: said('venue') },
	occasion: said('occasion'),
	attendees: [{ name: said('name'), office: said('office') }],
	topics: [said('topic')],
	outcomes: [said('outcome')],
	remarks: [{ speaker: said('speaker'), text: said('remark') }],
	summary: said('summary'),
	sources: [source('source')],
}
const COURT = { reason: 'By order of a court.' }

let newsroom: Newsroom

beforeEach(async () => {
	newsroom = await openNewsroom({ proofKey: PROOF_KEY, edge: {} })
})

async function tagOf(path: string): Promise<{ 'If-Match': string }> {
	return { 'If-Match': await newsroom.tagOf(path) }
}

async function done(answer: Promise<Response>): Promise<Response> {
	const { status } = await answer
	expect(status).toBeLessThan(300)
	return answer
}

const meet = () => newsroom.send('POST', MEETINGS, MET, { 'Idempotency-Key': 'met' })
const call = () => newsroom.send('POST', CALLS, { ...CALL, note: said('note') }, { 'Idempotency-Key': 'called' })
const stated = { total: 9, source: source('total').url, reason: `${WORD} total` }
const state = async () =>
	newsroom.send('PUT', `${CALLS}/2025`, stated, { 'Idempotency-Key': 'stated', ...(await tagOf(DOSSIER)) })

async function idOfEntry(answer: Response): Promise<string> {
	return (await answer.json<{ entry: { id: string } }>()).entry.id
}

function erase(type: string, id: string): Promise<Response> {
	return newsroom.send('POST', `${DOSSIER}/erase`, { ...COURT, type, id })
}

/** Where readers and the newsroom read: as it is, as of days, and at every version that there is. */
async function addresses(): Promise<string[]> {
	const { version } = await (await newsroom.ask(DOSSIER)).json<{ version: number }>()
	const versions = Array.from({ length: version }, (_, i) => i + 1)
	const pins = ['as-of=2025-08-16', ...versions.map((v) => `version=${v}`)]
	const widgets = [
		'/mini-timeline',
		'/previous-meetings/fragment',
		'/previous-meetings/text',
		'/previous-meetings/image.svg',
	]
	const pinned = [...widgets.map((path) => `/w/putin-trump${path}`), '/d/putin-trump', '/d/putin-trump/backgrounder']
	const read = [DOSSIER, MEETINGS, CALLS]
	const files = [...FILE_NAMES, 'corrections.atom', 'changes.json'].map((name) => `${DOSSIER}/${name}?lang=en`)
	return [
		...liveAddresses('putin-trump', ['en']),
		...GALLERY,
		...otherAddresses('putin-trump').filter((path) => !path.includes('.png')),
		...pinned.flatMap((path) => pins.map((pin) => `${path}?lang=en&${pin}`)),
		...read.flatMap((path) => pins.map((pin) => `${path}?${pin}`)),
		...files,
		...['/changes', '/proof?limit=100', '/export', '/revisions', `/meetings/${MEETING}`].map((path) => DOSSIER + path),
		...versions.map((v) => `${DOSSIER}/revisions/${v}`),
		...['', '/meetings', '/history', '/about', '/untranslated/en', '/visibility', '/embed'].map((path) => DESK + path),
		...versions.map((v) => `${DESK}/history/${v}`),
		...[`/desk?q=${WORD.slice(0, 9)}`, `${DESK}/meetings/${MEETING}`],
	]
}

/** Those whose answer has the word in it, in whatever case, also behind the edge. */
async function saying(asked: readonly string[], desk: Session): Promise<string[]> {
	const found: string[] = []
	for (const path of asked) {
		const headers = path.startsWith('/desk') ? desk.headers : /export|revisions/.test(path) ? bearer() : {}
		const body = (await (await newsroom.ask(path, { headers })).text()).replaceAll(path.replaceAll('&', '&amp;'), '')
		// An id is no word: it stays, and the page that erases says so.
		if (body.replaceAll(MEETING, '').includes(WORD)) found.push(path)
	}
	return found
}

describe('words that were erased', () => {
	it('are in no answer of some hundred, no table and no copy', async () => {
		await done(meet())
		const changed = { summary: said('summary anew'), reason: `${WORD} change` }
		await done(newsroom.send('PATCH', `${MEETINGS}/${MEETING}`, changed, await tagOf(`${MEETINGS}/${MEETING}`)))
		const entry = await idOfEntry(await done(call()))
		const total = await idOfEntry(await done(state()))
		await newsroom.mend()
		const asked = await addresses()
		const desk = await sitDown(newsroom, TOKEN)
		const before = await saying(asked, desk)
		expect(asked.length).toBeGreaterThan(200)
		expect(before.length).toBeGreaterThan(80)
		expect(await everythingStored()).toContain(WORD)
		const kept = (await check(newsroom, 'putin-trump')).head

		for (const [type, id] of [
			['meeting', MEETING],
			['entry', entry],
			['entry', total],
		] as const)
			await done(erase(type, id))
		await newsroom.mend()
		expect(await saying([...asked, ...(await addresses())], desk)).toEqual([])
		expect((await everythingStored()).replaceAll(MEETING, '')).not.toMatch(new RegExp(WORD, 'i'))
		expect(await check(newsroom, 'putin-trump', kept)).toMatchObject({ findings: [] })
		expect(await (await newsroom.ask(CALLS)).json()).toMatchObject({ total: 27 })
	})

	it('are given back to no retry of the edit that brought them, and an edit beside them keeps its answer', async () => {
		const beside = () => newsroom.send('POST', CALLS, { ...CALL, on: '2025-08-16' }, { 'Idempotency-Key': 'beside' })
		const first = await (await done(beside())).text()
		await done(meet())
		const entry = await idOfEntry(await done(call()))
		// Its answer is the ledger, with the words of the call before it.
		await done(state())
		await done(erase('meeting', MEETING))
		await done(erase('entry', entry))
		for (const again of [meet, call, state]) {
			const answer = await again()
			expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'application/problem+json'])
			expect(await answer.json()).toMatchObject({ type: '/api/problems/erased', title: 'Erased' })
		}
		const again = await beside()
		expect([again.headers.get('Idempotent-Replayed'), await again.text()]).toEqual(['true', first])
	})

	it('of a reason that an entry has as well are erased with the entry first', async () => {
		const wrong = await idOfEntry(await done(newsroom.send('POST', CALLS, CALL)))
		const reason = { reason: `${WORD} reason` }
		const undo = await idOfEntry(await done(newsroom.send('POST', `${CALLS}/entries/${wrong}/undo`, reason)))
		const refused = await erase('revision', '3')
		expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(`the entry ${undo}, too`)])
		await done(erase('entry', undo))
		const left = await erase('revision', '3')
		expect([200, 404]).toContain(left.status)
		expect(await everythingStored()).not.toContain(WORD)
	})

	it('of a reason are gone from every page and version, and what an erasure had erased stays proven', async () => {
		await done(meet())
		await done(newsroom.send('POST', `${DOSSIER}/erase`, { type: 'meeting', id: MEETING, reason: `Of ${WORD}.` }))
		const corrections = () => newsroom.ask(`${DOSSIER}/corrections`).then((answer) => answer.text())
		expect(await corrections()).toContain(WORD)
		const answer = await done(erase('revision', '3'))
		expect(await answer.json()).toEqual({ type: 'revision', id: '3', version: 4 })
		expect(await corrections()).not.toContain(WORD)
		expect((await everythingStored()).replaceAll(MEETING, '')).not.toContain(WORD)
		expect(await check(newsroom, 'putin-trump')).toMatchObject({ findings: [], erased: 2 })
		for (const id of ['1', '9', 'x']) expect([id, (await erase('revision', id)).status]).toEqual([id, 404])
	})
})
