/** What the desk takes of a meeting that is half known: days as they are typed, who reports it, one press to confirm or deny. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { fieldsOfForm } from '../support/form-fields.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const LIST = '/desk/putin-trump/meetings'
const NEW = {
	date: '4 August 2025',
	status: 'held',
	format: 'brief',
	'place.city.en': 'Geneva',
	'place.country': 'CH',
	'sources.0.url': 'https://example.org/geneva',
}

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const show = async (path: string) => (await desk.read(path)).text()
const add = (fields: Record<string, string>) => desk.send(`${LIST}/new`, { ...NEW, ...fields })
const meeting = async (id: string) => (await newsroom.ask(`${MEETINGS}/${id}`)).json<MeetingAnswer>()
const plain = (html: string) => html.replaceAll('\u00a0', ' ')

async function added(fields: Record<string, string>): Promise<MeetingAnswer[]> {
	const before = (await (await newsroom.ask(MEETINGS)).json<{ meetings: MeetingAnswer[] }>()).meetings
	const answer = await add(fields)
	expect([answer.status, answer.headers.get('Location')]).toEqual([303, expect.stringContaining('done=added')])
	const after = (await (await newsroom.ask(MEETINGS)).json<{ meetings: MeetingAnswer[] }>()).meetings
	return after.filter(({ id }) => !before.some((m) => m.id === id))
}

async function refusedAt(field: string, fields: Record<string, string>): Promise<string> {
	const answer = await add(fields)
	const html = await answer.text()
	expect(answer.status).toBe(422)
	expect(html).toMatch(new RegExp(`id="meeting-${field}"[^>]*aria-invalid="true"`))
	expect(await fieldsOfForm(html, `${LIST}/new`)).toMatchObject(fields)
	return plain(new RegExp(`id="meeting-${field}-fault"[^>]*>([^<]*)<`).exec(html)?.[1] ?? '')
}

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
		expect(plain(await show(answer.headers.get('Location') ?? ''))).toContain(`Date: ${said}.`)
		const [saved] = (await (await newsroom.ask(MEETINGS)).json<{ meetings: MeetingAnswer[] }>()).meetings.filter((m) =>
			m.id.endsWith('-geneva'),
		)
		expect([saved?.date, saved?.until, saved?.datePrecision]).toEqual(days)
	})

	it('are said of a draft, too, which nobody sees yet', async () => {
		newsroom = await openNewsroom({ dossiers: [{ ...firstDossier(), visibility: 'draft', publicSince: null }] })
		desk = await sitDown(newsroom, TOKEN)
		const answer = await add({ date: '3–4 August 2025' })
		const html = plain(await show(answer.headers.get('Location') ?? ''))
		expect(html).toMatch(/id="done"[^>]*>[^<]*Date: 3–4 August 2025 · two days\./)
		expect(html).not.toContain('readers see it')
	})

	it('are said in Russian to whoever reads it', async () => {
		const headers = { ...desk.headers, 'Accept-Language': 'ru' }
		const body = new URLSearchParams({ ...NEW, date: '3–4 августа 2025', intent: 'edit' })
		const html = await (await newsroom.ask(`${LIST}/new`, { method: 'POST', body, headers })).text()
		expect(plain(html)).toContain('3–4 августа 2025 года · два дня')
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
		expect(await refusedAt('date', { date, 'summary.en': 'kept as typed' })).toMatch(why)
	})

	it('come back into the form as they are known, and sent unchanged they change nothing', async () => {
		const [{ id } = { id: '' }] = await added({ date: '3–4 August 2025' })
		const before = await meeting(id)
		for (const language of ['en', 'ru']) {
			const headers = { ...desk.headers, 'Accept-Language': language }
			const html = await (await newsroom.ask(`${LIST}/${id}`, { headers })).text()
			const body = new URLSearchParams(await fieldsOfForm(html, `${LIST}/${id}`))
			expect((await newsroom.ask(`${LIST}/${id}`, { method: 'POST', body, headers })).status).toBe(303)
		}
		expect(await meeting(id)).toEqual(before)
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).version).toBe(2)
	})

	it('of a month may stay when it is marked as held, or become the day', async () => {
		for (const [typed, days] of [
			[null, ['2025-07-01', 'month']],
			['14 July 2025', ['2025-07-14', 'day']],
		] as const) {
			const [{ id } = { id: '' }] = await added({
				date: 'July 2025',
				status: 'scheduled',
				another: 'meeting:2025-07-01:Geneva',
			})
			const path = `${LIST}/${id}/held`
			expect(plain(await show(path))).toContain('Give the day if it is now known.')
			const form = await desk.formAt(path)
			expect(form).toMatchObject({ date: 'July 2025' })
			await desk.send(path, { ...form, ...(typed && { date: typed }), another: 'meeting:2025-07-01:Geneva' })
			const { status, date, datePrecision } = await meeting(id)
			expect([status, date, datePrecision]).toEqual(['held', ...days])
		}
	})
})

describe('the form', () => {
	it('takes a meeting by video without a place, and one at sea', async () => {
		const nowhere = { 'place.city.en': '', 'place.country': '' }
		expect(await added({ format: 'video', ...nowhere })).toMatchObject([{ format: 'video', place: null }])
		expect(await added({ 'place.city.en': 'off Malta', 'place.country': 'none' })).toMatchObject([
			{ place: { city: { en: 'off Malta' }, country: null } },
		])
	})

	it('refuses a place that is half told beside what is missing', async () => {
		await refusedAt('place-country', { 'place.country': '' })
		await refusedAt('place-city-ru', { 'place.city.en': '', format: 'video' })
		await refusedAt('place-city-ru', { 'place.city.en': '', 'place.country': '', date: 'soon' })
	})

	it('takes a place away from a meeting that turns out to be by video', async () => {
		const [{ id } = { id: '' }] = await added({})
		const form = await desk.formAt(`${LIST}/${id}`)
		const nowhere = { 'place.city.ru': '', 'place.city.en': '', 'place.country': '' }
		await desk.send(`${LIST}/${id}`, { ...form, ...nowhere, format: 'video', reason: 'it was a link' })
		expect(await meeting(id)).toMatchObject({ format: 'video', place: null })
	})

	it.each([
		['reported', 'reportedBy'],
		['denied', 'deniedBy'],
	])('asks who says so of one that is %s, beside its status', async (status, by) => {
		await refusedAt(`${by}-ru`, { status })
		expect(await added({ status, [`${by}.en`]: 'RIA Novosti' })).toMatchObject([
			{ status, [by]: { en: 'RIA Novosti', ru: 'РИА Новости' } },
		])
	})

	it('names a meeting first without a reason, and takes that back', async () => {
		const [{ id } = { id: '' }] = await added({ featured: 'true' })
		expect((await meeting(id)).featured).toBe(true)
		const { featured: _ticked, ...form } = await desk.formAt(`${LIST}/${id}`)
		expect((await desk.send(`${LIST}/${id}`, form)).status).toBe(303)
		expect((await meeting(id)).featured).toBe(false)
	})

	it('fills in a publisher’s name in the other language, as the record knows it', async () => {
		const [saved] = await added({ 'sources.0.publisher.en': 'RIA Novosti' })
		expect(saved?.sources[0]?.publisher).toEqual({ ru: 'РИА Новости', en: 'RIA Novosti' })
	})
})

describe('a reported meeting', () => {
	let id = ''
	beforeEach(async () => {
		const [saved] = await added({ status: 'reported', 'reportedBy.en': 'Axios', date: 'July 2025' })
		id = saved?.id ?? ''
	})

	it.each([LIST, '/desk'])('waits for an answer on %s', async (path) => {
		const html = plain(await show(path))
		expect(html).toContain('July 2025')
		expect(html).toContain('Axios')
		for (const verb of ['confirm', 'deny']) expect(html).toContain(`action="${LIST}/${id}/${verb}"`)
	})

	it('is confirmed in one press, with a reason in the editor’s language', async () => {
		const headers = { ...desk.headers, 'Accept-Language': 'ru' }
		const sent = { method: 'POST', body: new URLSearchParams({ at: 'list' }), headers }
		const answer = await newsroom.ask(`${LIST}/${id}/confirm`, sent)
		expect(answer.headers.get('Location')).toBe(`${LIST}?done=confirmed-held`)
		expect(await meeting(id)).toMatchObject({ status: 'held', date: '2025-07-01', datePrecision: 'month' })
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections[0]).toMatchObject({ reason: 'Подтверждено: встреча состоялась.', kind: 'update' })
		expect(await show('/desk')).not.toContain(`${id}/confirm`)
		expect(await show('/desk/putin-trump/history')).toContain('Confirmed: the meeting took place.')
	})

	it('is denied by whoever is named, who is asked for', async () => {
		const refused = await desk.send(`${LIST}/${id}/deny`, { at: 'home', deniedBy: ' ' })
		expect(refused.status).toBe(422)
		const html = await refused.text()
		expect(html).toContain('<h1>Today</h1>')
		expect(html).toMatch(/name="deniedBy"[^>]*aria-invalid="true"/)
		const answer = await desk.send(`${LIST}/${id}/deny`, { at: 'home', deniedBy: 'the Kremlin' })
		expect(answer.headers.get('Location')).toBe('/desk?done=denied')
		expect(await meeting(id)).toMatchObject({ status: 'denied', deniedBy: { en: 'the Kremlin', ru: 'Кремль' } })
	})

	it('is answered once: the second is told that there is a newer version', async () => {
		await desk.send(`${LIST}/${id}/deny`, { deniedBy: 'the Kremlin' })
		const late = await desk.send(`${LIST}/${id}/confirm`, {})
		expect(late.status).toBe(412)
		expect(await late.text()).toMatch(/role="alert"[^>]*>\s*<p>[^<]*newer version/)
		expect((await meeting(id)).status).toBe('denied')
	})
})

describe('the list of meetings', () => {
	const asOf = async () => (await (await newsroom.ask(DOSSIER)).json<Answer>()).totals.meetings.asOf

	it('is checked in one press, and says until which day it is complete', async () => {
		expect(plain(await show(LIST))).toContain('complete as of 15 August 2025')
		const answer = await desk.send(`${LIST}/checked`, await desk.formAt(LIST, `${LIST}/checked`))
		expect([answer.status, answer.headers.get('Location'), await asOf()]).toEqual([
			303,
			`${LIST}?done=checked`,
			'2025-08-16',
		])
		const html = plain(await show(LIST))
		expect(html).toContain('complete as of 16 August 2025')
		expect(html).not.toContain(`action="${LIST}/checked"`)
		expect(await show('/desk/putin-trump/history')).toContain('nothing new as of')
	})

	it('waits for a check on the first page once a month has passed, and is checked there', async () => {
		expect(await show('/desk')).not.toContain(`${LIST}/checked`)
		newsroom = await openNewsroom({ now: () => new Date('2025-09-20T09:00:00Z') })
		desk = await sitDown(newsroom, TOKEN)
		expect(await show('/desk')).toContain(`${LIST}/checked`)
		const answer = await desk.send(`${LIST}/checked`, await desk.formAt('/desk', `${LIST}/checked`))
		expect([answer.headers.get('Location'), await asOf()]).toEqual(['/desk?done=checked', '2025-09-20'])
		expect(await show('/desk')).not.toContain(`${LIST}/checked`)
	})
})

describe('texts without a translation', () => {
	it('have those of a report, a denial and a publisher among them, each with its field', async () => {
		await added({
			status: 'denied',
			'deniedBy.en': 'a spokesman',
			'reportedBy.en': 'Axios',
			'sources.0.publisher.en': 'Ex',
		})
		const html = plain(await show('/desk/putin-trump/untranslated'))
		for (const name of ['Who denies it', 'Who reports it', 'Source 1, publisher'])
			expect(html).toContain(`<li>${name} · Meeting`)
	})

	it('are written without a reason', async () => {
		const [{ id } = { id: '' }] = await added({ status: 'reported', 'reportedBy.en': 'Axios' })
		const form = await desk.formAt(`${LIST}/${id}`)
		const saved = await desk.send(`${LIST}/${id}`, { ...form, 'reportedBy.ru': 'Аксиос', reason: '' })
		expect([saved.status, (await meeting(id)).reportedBy]).toEqual([303, { en: 'Axios', ru: 'Аксиос' }])
	})
})
