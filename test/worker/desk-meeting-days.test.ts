/** The days of a meeting as they are typed at the desk. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { addMeeting, GENEVA, LIST, refusedAt } from '../support/meeting-form.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { plain } from '../support/words.ts'

const NEW = { ...GENEVA, date: '4 August 2025' }

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const add = (fields: Record<string, string>) => desk.send(`${LIST}/new`, { ...NEW, ...fields })
const meeting = async (id: string) => (await newsroom.ask(`${MEETINGS}/${id}`)).json<MeetingAnswer>()
const added = (fields: Record<string, string>) => addMeeting(newsroom, desk, { ...NEW, ...fields })
const refused = (field: string, fields: Record<string, string>) => refusedAt(desk, field, { ...NEW, ...fields })

describe('the days of a meeting', () => {
	it.each([
		['3–4 August 2025', ['2025-08-03', '2025-08-04', 'day'], '3–4 August 2025 · two days'],
		['в марте 2025', ['2025-03-01', null, 'month'], 'March 2025 · the day is not known'],
		['2025', ['2025-01-01', null, 'year'], '2025 · the day and the month are not known'],
		['04.08.2025', ['2025-08-04', null, 'day'], '4 August 2025 · Monday'],
	])('are taken as typed, and the page says what was understood: %s', async (date, days, said) => {
		const again = await desk.send(`${LIST}/new`, { ...NEW, date, intent: 'edit' })
		expect(plain(await again.text())).toMatch(new RegExp(`id="meeting-date-hint"[^>]*>${said}<`))
		const answer = await add({ date })
		expect(plain(await desk.pageAt(answer.headers.get('Location') ?? ''))).toContain(`Date: ${said}.`)
		const [saved] = (await (await newsroom.ask(MEETINGS)).json<{ meetings: MeetingAnswer[] }>()).meetings.filter((m) =>
			m.id.endsWith('-geneva'),
		)
		expect([saved?.date, saved?.until, saved?.datePrecision]).toEqual(days)
	})

	it('are said of a draft, too, which nobody sees yet', async () => {
		newsroom = await openNewsroom({ dossiers: [{ ...firstDossier(), visibility: 'draft', publicSince: null }] })
		desk = await sitDown(newsroom, TOKEN)
		const answer = await add({ date: '3–4 August 2025' })
		const html = plain(await desk.pageAt(answer.headers.get('Location') ?? ''))
		expect(html).toMatch(/id="done"[^>]*>[^<]*Date: 3–4 August 2025 · two days\./)
		expect(html).not.toContain('readers see it')
	})

	it('are said in Russian to whoever reads it', async () => {
		const russian = await sitDown(newsroom, TOKEN, { 'Accept-Language': 'ru' })
		const answer = await russian.send(`${LIST}/new`, { ...NEW, date: '3–4 августа 2025', intent: 'edit' })
		expect(plain(await answer.text())).toContain('3–4 августа 2025 года · два дня')
	})

	it.each([
		['31 February 2025', /no such date/],
		['4–3 July 2025', /last day is before the first/],
		['03/07/2025', /day or the month could/],
		['03.07.25', /four digits/],
		['Friday, 3 July 2025', /do not match/],
		['3 July', /Add the year/],
		['soon', /3–4 July 2017/],
		['', /Fill this in/],
	])('that cannot be are refused beside their field, and nothing is lost: %s', async (date, why) => {
		expect(await refused('date', { date, 'summary.en': 'kept as typed' })).toMatch(why)
	})

	it('come back into the form as they are known, and sent unchanged they change nothing', async () => {
		const [{ id } = { id: '' }] = await added({ date: '3–4 August 2025' })
		const before = await meeting(id)
		for (const language of ['en', 'ru']) {
			const session = await sitDown(newsroom, TOKEN, { 'Accept-Language': language })
			expect((await session.send(`${LIST}/${id}`, await session.formAt(`${LIST}/${id}`))).status).toBe(303)
		}
		expect(await meeting(id)).toEqual(before)
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).version).toBe(2)
	})

	it('of a month may stay when it is marked as held, or become the day', async () => {
		for (const [city, typed, days] of [
			['Basel', null, ['2025-07-01', 'month']],
			['Bern', '14 July 2025', ['2025-07-14', 'day']],
		] as const) {
			const [{ id } = { id: '' }] = await added({ date: 'July 2025', status: 'scheduled', 'place.city.en': city })
			const path = `${LIST}/${id}/held`
			expect(plain(await desk.pageAt(path))).toContain('Give the day if it is now known.')
			const form = await desk.formAt(path)
			expect(form).toMatchObject({ date: 'July 2025' })
			await desk.send(path, { ...form, ...(typed && { date: typed }) })
			const { status, date, datePrecision } = await meeting(id)
			expect([status, date, datePrecision]).toEqual(['held', ...days])
		}
	})
})
