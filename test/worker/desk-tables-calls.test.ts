/** A pasted table of calls at the desk, and what no table can do: change what is archived, or say what the record says. */
import { beforeEach, describe, expect, it } from 'vitest'
import { DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { faultAt, pasting } from '../support/pasted.ts'

const CALLS = '/desk/putin-trump/table/calls'
const MEETINGS = '/desk/putin-trump/table/meetings'

let newsroom: Newsroom
let session: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2026-11-28T09:00:00Z') })
	session = await sitDown(newsroom, TOKEN)
})

const read = async (path: string) => (await newsroom.ask(`${DOSSIER}${path}`)).json<Answer>()
const csv = async (name: string) => (await newsroom.ask(`${DOSSIER}/${name}.csv?lang=en&bom=1`)).text()

describe('a table of calls', () => {
	const table = 'Date\tCalls\tSource\tNote\n18 August 2025\t\tkremlin.ru/1\tBrief\n2026-05-01\t2\tkremlin.ru/2\t'

	it('is recorded as one revision, with the periods that were shown', async () => {
		const desk = pasting(session, CALLS)
		const seen = await desk.look({ table })
		expect(seen.html).toContain('Periods that will be opened')
		expect(await desk.publish(seen.form)).toMatchObject({ status: 303, to: '/desk/putin-trump?done=table' })
		expect(await read('/calls')).toMatchObject({
			total: 27,
			asOf: '2026-05-01',
			periods: [{}, { id: '2025', count: 7 }, { id: '2026', count: 2 }],
			entries: [{ on: '2026-05-01', delta: 2 }, { on: '2025-08-18', note: { en: 'Brief' } }, {}, {}],
		})
		expect((await read('')).version).toBe(2)
	})

	it('tells what a stated total has already, and asks about a second call of a day', async () => {
		const desk = pasting(session, CALLS)
		await desk.publish((await desk.look({ table })).form)
		const seen = await desk.look({ table: `${table}\n1 March 2025\t\tkremlin.ru/3\t` })
		expect(seen.html).toMatch(/A call of 18\s+August\s+2025 is already recorded/)
		expect(faultAt(seen.html, 'cell-2-0')).toContain('Already counted in')
		const left = await desk.again(seen.form, { twins: 'another', 'do-2': 'skip' })
		expect((await desk.publish(left.form)).status).toBe(303)
		expect((await read('/calls')).total).toBe(30)
	})

	it('from our own file leaves what is recorded as it is, and adds what is new', async () => {
		const desk = pasting(session, CALLS)
		const ours = await csv('calls')
		const same = await desk.look({ table: ours })
		expect(same.html).toContain('there is nothing to publish')
		const header = ours.replace('\ufeff', '').split('\r\n')[0] ?? ''
		const row = header.split(',').map((name) => ({ date: '2025-09-01', source_url: 'https://e.example/1' })[name] ?? '')
		const more = await desk.look({ table: `${ours}${row.join(',')}\r\n` })
		expect(more.html).toMatch(/1 new.*2 already in the record/s)
		expect((await desk.publish(more.form)).status).toBe(303)
		expect((await read('/calls')).total).toBe(25)
	})
})

it('our own file of meetings, pasted back and published, is no revision', async () => {
	const desk = pasting(session, MEETINGS)
	const seen = await desk.look({ table: await csv('meetings') })
	expect(seen.html).toContain('there is nothing to publish')
	expect((await desk.publish(seen.form)).status).toBe(303)
	expect((await read('')).version).toBe(1)
})

it('what readers were told is changed with a reason, and told as a correction', async () => {
	const desk = pasting(session, MEETINGS)
	const table = 'meeting_id\tПлощадка\n2018-07-16-helsinki\tПрезидентский дворец, Хельсинки'
	const before = (await (await newsroom.ask(`${DOSSIER}/meetings/2018-07-16-helsinki`)).json<Answer>()) as unknown
	const seen = await desk.look({ table: table.replace('Площадка', 'Status').replace(/\t[^\t]*$/, '\tcancelled') })
	expect(before).toMatchObject({ status: 'held' })
	expect((await desk.publish(seen.form)).status).toBe(422)
	expect((await desk.publish(seen.form, { reason: 'It did not take place.' })).status).toBe(303)
	const [newest] = (await read('/corrections')).corrections
	expect(newest?.reason).toBe('It did not take place.')
})

it('somebody else’s newer version is not written over unseen', async () => {
	const desk = pasting(session, MEETINGS)
	const seen = await desk.look({ table: 'meeting_id\tStatus\n2018-07-16-helsinki\tcancelled' })
	const patch = { summary: { en: 'Another summary.' }, reason: 'It was wrong.' }
	await newsroom.send('PATCH', `${DOSSIER}/meetings/2018-07-16-helsinki`, patch, { 'If-Match': '*' })
	const refused = await desk.publish(seen.form, { reason: 'It did not take place.' })
	expect([refused.status, (await read('')).version]).toEqual([412, 2])
	expect(refused.html).toContain('Somebody saved a newer version')
	expect((await desk.publish(refused.form)).status).toBe(303)
})

it('nor where it changes the same field, so that the row would come out as it was looked at', async () => {
	const desk = pasting(session, MEETINGS)
	const seen = await desk.look({ table: 'meeting_id\tsummary_en\n2018-07-16-helsinki\tMine.' })
	const patch = { summary: { en: 'Theirs.' }, reason: 'It was wrong.' }
	await newsroom.send('PATCH', `${DOSSIER}/meetings/2018-07-16-helsinki`, patch, { 'If-Match': '*' })
	const refused = await desk.publish(seen.form, { reason: 'Mine is better.' })
	expect([refused.status, (await read('')).version]).toEqual([412, 2])
	expect(refused.html).toMatch(/Somebody saved a newer version[\s\S]*Theirs\./)
	expect((await desk.publish(refused.form)).status).toBe(303)
})

it('nobody pastes a table who may not edit, nor into an archived dossier', async () => {
	await addEditor('viewer-1', `${TOKEN}-viewer`, 'viewer')
	const viewer = await sitDown(newsroom, `${TOKEN}-viewer`)
	expect((await viewer.read(MEETINGS)).status).toBe(403)
	expect((await viewer.send(MEETINGS, { table: 'Date' })).status).toBe(403)
	await newsroom.send('POST', `${DOSSIER}/visibility`, { visibility: 'archived' })
	expect((await session.read(CALLS)).status).toBe(409)
	expect((await session.send(CALLS, { table: 'Date\n2025', intent: 'look' })).status).toBe(409)
})
