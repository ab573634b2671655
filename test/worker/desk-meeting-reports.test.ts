/** What the desk takes of a meeting that is half known: who reports it, one press to confirm or deny. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
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

const meeting = async (id: string) => (await newsroom.ask(`${MEETINGS}/${id}`)).json<MeetingAnswer>()
const added = (fields: Record<string, string>) => addMeeting(newsroom, desk, { ...NEW, ...fields })
const refused = (field: string, fields: Record<string, string>) => refusedAt(desk, field, { ...NEW, ...fields })

describe('the form', () => {
	it('takes a meeting by video without a place, and one at sea', async () => {
		const nowhere = { 'place.city.en': '', 'place.country': '' }
		expect(await added({ format: 'video', ...nowhere })).toMatchObject([{ format: 'video', place: null }])
		expect(await added({ 'place.city.en': 'off Malta', 'place.country': 'none' })).toMatchObject([
			{ place: { city: { en: 'off Malta' }, country: null } },
		])
	})

	it('refuses a place that is half told beside what is missing', async () => {
		await refused('place-country', { 'place.country': '' })
		await refused('place-city-ru', { 'place.city.en': '', format: 'video' })
		await refused('place-city-ru', { 'place.city.en': '', 'place.country': '', date: 'soon' })
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
		await refused(`${by}-ru`, { status })
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
		const html = plain(await desk.pageAt(path))
		expect(html).toContain('July 2025')
		expect(html).toContain('Axios')
		for (const verb of ['confirm', 'deny']) expect(html).toContain(`action="${LIST}/${id}/${verb}"`)
	})

	it('is confirmed in one press, with a reason in the editor’s language', async () => {
		const russian = await sitDown(newsroom, TOKEN, { 'Accept-Language': 'ru' })
		const answer = await russian.send(`${LIST}/${id}/confirm`, { at: 'list' })
		expect(answer.headers.get('Location')).toBe(`${LIST}?done=confirmed-held`)
		expect(await meeting(id)).toMatchObject({ status: 'held', date: '2025-07-01', datePrecision: 'month' })
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections[0]).toMatchObject({ reason: 'Подтверждено: встреча состоялась.', kind: 'update' })
		expect(await desk.pageAt('/desk')).not.toContain(`${id}/confirm`)
		expect(await desk.pageAt('/desk/putin-trump/history')).toContain('Confirmed: the meeting took place.')
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

	it('is answered on its own page of the list, under its mark, which is shown again and led back to', async () => {
		const [newer] = await added({ status: 'reported', 'reportedBy.en': 'Axios' })
		const query = `?after=${newer?.id}&mark=reported&from=2025&to=2025`
		const deny = `${LIST}/${id}/deny${query}`
		const form = await desk.formAt(`${LIST}${query}`, deny.replaceAll('&', '&amp;'))
		const refused = await desk.send(deny, { ...form, deniedBy: 'x'.repeat(5001) })
		const html = await refused.text()
		expect([refused.status, html.match(/<tr id="[^"]*"/g)]).toEqual([422, [`<tr id="meeting-${id}"`]])
		expect(html).toMatch(/name="deniedBy"[^>]*value="x{5001}"/)
		const confirmed = await desk.send(`${LIST}/${id}/confirm${query}&next=elsewhere`, { at: 'list' })
		expect(confirmed.headers.get('Location')).toBe(`${LIST}${query}&done=confirmed-held`)
		// It was the only one of its page, and not of those under its mark.
		const left = await desk.pageAt(`${LIST}${query}&done=confirmed-held`)
		expect(left.match(/<tr id="[^"]*"/g)).toEqual([`<tr id="meeting-${newer?.id}"`])
		const checked = await desk.send(`${LIST}/checked?mark=none&from=2025`, { at: 'list', on: '2025-08-16' })
		expect(checked.headers.get('Location')).toBe(`${LIST}?done=checked`)
	})

	it('is answered on a later page of what waits, which is shown again and led back to', async () => {
		const query = `?${new URLSearchParams({ after: '2 2025-07-31 putin-trump 0' })}`
		const page = `/desk${query}`
		const html = await desk.pageAt(page)
		expect(html).not.toContain('Still 24')
		const deny = `${LIST}/${id}/deny${query}`
		expect(html).toContain(`action="${deny}"`)
		const form = await desk.formAt(page, deny)
		const refused = await desk.send(deny, { ...form, deniedBy: 'x'.repeat(5001) })
		expect([refused.status, (await refused.text()).includes(`action="${deny}"`)]).toEqual([422, true])
		const answer = await desk.send(`${LIST}/${id}/confirm${query}&q=x&next=elsewhere`, { at: 'home' })
		expect(answer.headers.get('Location')).toBe(`${page}&done=confirmed-held`)
		const confirmed = await desk.send(`/desk/putin-trump/tallies/kremlin/confirm${query}`, { seen: '24', key: 'k' })
		expect(confirmed.headers.get('Location')).toBe(`${page}&done=confirmed`)
	})

	it('that was the last of its page leads to what waits before it', async () => {
		const last = `/desk?${new URLSearchParams({ after: '5 zzz', cursor: 'a' })}`
		const html = await desk.pageAt(last)
		expect(html).toContain(`${id}/confirm?${new URLSearchParams({ cursor: 'a' })}"`)
		expect(html).not.toContain('Nothing needs attention')
	})

	it('is answered once: the second is told that there is a newer version', async () => {
		await desk.send(`${LIST}/${id}/deny`, { deniedBy: 'the Kremlin' })
		const late = await desk.send(`${LIST}/${id}/confirm`, {})
		expect(late.status).toBe(412)
		expect(await late.text()).toMatch(/role="alert"[^>]*>\s*<p>[^<]*newer version/)
		const denied = await desk.send(`${LIST}/${id}/deny`, { deniedBy: 'Peskov' })
		expect([denied.status, (await denied.text()).includes('<dd>Peskov</dd>')]).toEqual([412, true])
		expect((await meeting(id)).status).toBe('denied')
	})
})

describe('the list of meetings', () => {
	const asOf = async () => (await (await newsroom.ask(DOSSIER)).json<Answer>()).totals.meetings.asOf

	it('is checked in one press, and says until which day it is complete', async () => {
		expect(plain(await desk.pageAt(LIST))).toContain('complete as of 15 August 2025')
		const answer = await desk.send(`${LIST}/checked`, await desk.formAt(LIST, `${LIST}/checked`))
		expect([answer.status, answer.headers.get('Location'), await asOf()]).toEqual([
			303,
			`${LIST}?done=checked`,
			'2025-08-16',
		])
		const html = plain(await desk.pageAt(LIST))
		expect(html).toContain('complete as of 16 August 2025')
		expect(html).not.toContain(`action="${LIST}/checked"`)
		expect(await desk.pageAt('/desk/putin-trump/history')).toContain('nothing new as of')
	})

	it('waits for a check on the first page once a month has passed, and is checked there', async () => {
		expect(await desk.pageAt('/desk')).not.toContain(`${LIST}/checked`)
		newsroom = await openNewsroom({ now: () => new Date('2025-09-20T09:00:00Z') })
		desk = await sitDown(newsroom, TOKEN)
		expect(await desk.pageAt('/desk')).toContain(`${LIST}/checked`)
		const place = `?${new URLSearchParams({ after: '2 2025-07-31 a b', cursor: 'a' })}`
		const later = (await desk.pageAt(`/desk${place}`)).replaceAll('&amp;', '&')
		for (const to of ['meetings/checked', 'tallies/kremlin/confirm']) {
			expect(later).toContain(`action="/desk/putin-trump/${to}${place}"`)
		}
		const answer = await desk.send(`${LIST}/checked`, await desk.formAt('/desk', `${LIST}/checked`))
		expect([answer.headers.get('Location'), await asOf()]).toEqual(['/desk?done=checked', '2025-09-20'])
		expect(await desk.pageAt('/desk')).not.toContain(`${LIST}/checked`)
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
		const html = plain(await desk.pageAt('/desk/putin-trump/untranslated'))
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
