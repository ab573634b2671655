/** A meeting edited at the desk without JavaScript, in its form or in one step: what is saved, and what is never overwritten. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDownAs } from '../support/desk-role.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { GENEVA, LIST } from '../support/meeting-form.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const HELSINKI = `${LIST}/2018-07-16-helsinki`
const ANCHORAGE = `${LIST}/2025-08-15-anchorage`

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const meeting = async (id: string) => (await newsroom.ask(`${MEETINGS}/${id}`)).json<MeetingAnswer>()

async function newestReason() {
	const answer = await newsroom.ask(`${DOSSIER}/corrections`)
	const [newest] = (await answer.json<Answer>()).corrections
	return { reason: newest?.reason, kind: newest?.kind }
}

describe('editing a meeting', () => {
	const why = { reason: 'told more exactly', reasonKind: 'clarification' }

	it('comes with all that is recorded: sent unchanged, it changes nothing', async () => {
		for (const id of ['2017-07-07-hamburg', '2017-11-11-da-nang', '2018-12-01-buenos-aires', '2019-06-28-osaka']) {
			const before = await meeting(id)
			for (const language of ['en', 'ru']) {
				const session = await sitDown(newsroom, TOKEN, { 'Accept-Language': language })
				const saved = await session.send(`${LIST}/${id}`, { ...(await session.formAt(`${LIST}/${id}`)), ...why })
				expect([id, saved.status]).toEqual([id, 303])
			}
			expect(await meeting(id)).toEqual(before)
		}
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).version).toBe(1)
	})

	it('takes away what was emptied, and publishes the reason', async () => {
		const fields = await desk.formAt(HELSINKI)
		const emptied = {
			...fields,
			'occasion.ru': '',
			'occasion.en': '',
			'summary.en': '',
			'topics.0.ru': '',
			'topics.0.en': '',
		}
		expect((await desk.send(HELSINKI, { ...emptied, ...why })).status).toBe(303)
		const { occasion, summary, topics } = await meeting('2018-07-16-helsinki')
		expect([occasion, Object.keys(summary ?? {}), topics.length]).toEqual([null, ['ru'], 6])
		expect(await newestReason()).toEqual({ reason: 'told more exactly', kind: 'clarification' })
	})

	it('asks for no reason where it only adds a translation', async () => {
		const fields = await desk.formAt(HELSINKI)
		await desk.send(HELSINKI, { ...fields, 'summary.en': '', ...why })
		const { summary } = await meeting('2018-07-16-helsinki')
		const saved = await desk.send(HELSINKI, {
			...(await desk.formAt(HELSINKI)),
			'summary.en': 'Told in English',
			reason: '',
		})
		expect(saved.status).toBe(303)
		expect((await meeting('2018-07-16-helsinki')).summary).toEqual({ ...summary, en: 'Told in English' })
	})

	it('asks for the reason, beside everything else that is wrong', async () => {
		const refused = await desk.send(HELSINKI, { ...(await desk.formAt(HELSINKI)), date: '', reason: ' ' })
		expect(refused.status).toBe(422)
		const html = await refused.text()
		for (const field of ['date', 'reason']) {
			expect(html).toMatch(new RegExp(`id="meeting-${field}"[^>]*aria-invalid="true"`))
		}
	})

	it('is for editors: a viewer reads the list and changes nothing', async () => {
		const viewer = await sitDownAs(newsroom, 'viewer')
		const html = await viewer.pageAt(LIST)
		expect(html).toContain('Helsinki')
		expect(html).not.toContain('Add a meeting')
		expect(html).not.toContain(HELSINKI)
		for (const path of [`${LIST}/new`, HELSINKI, `${ANCHORAGE}/held`, `${ANCHORAGE}/cancel`, `${HELSINKI}/remove`]) {
			expect((await viewer.read(path)).status).toBe(403)
			expect((await viewer.send(path, { ...GENEVA, reason: 'x', source: 'https://a.example/' })).status).toBe(403)
		}
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).version).toBe(1)
	})

	it('says so of a meeting that is not there', async () => {
		expect((await desk.read(`${LIST}/2020-01-01-nowhere`)).status).toBe(404)
		expect((await desk.read('/desk/nobody/meetings')).status).toBe(404)
	})

	it('shows hostile text as text', async () => {
		const hostile = '"></textarea><script>alert(1)</script>'
		await desk.send(HELSINKI, {
			...(await desk.formAt(HELSINKI)),
			'summary.en': hostile,
			'place.city.en': hostile,
			...why,
		})
		for (const path of [LIST, HELSINKI]) expect(await desk.pageAt(path)).not.toContain('<script>alert')
		expect((await desk.formAt(HELSINKI))['summary.en']).toBe(hostile)
	})
})

describe('in one step', () => {
	it('a scheduled meeting is published as held, in the desk’s language', async () => {
		const russian = await sitDown(newsroom, TOKEN, { 'Accept-Language': 'ru' })
		const fields = await russian.formAt(`${ANCHORAGE}/held`)
		expect(fields).toMatchObject({ date: '15 августа 2025 года', format: 'full', reason: 'Встреча состоялась.' })
		expect(fields['source']).toMatch(/^https:/)
		const saved = await russian.send(`${ANCHORAGE}/held`, { ...fields, source: 'https://example.org/held' })
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${LIST}?done=held&days=2025-08-15`])
		const { status, ordinal, sources } = await meeting('2025-08-15-anchorage')
		expect([status, ordinal, sources.map((s) => s.publisher?.['en'])]).toEqual([
			'held',
			7,
			['RIA Novosti', 'example.org'],
		])
		expect(await newestReason()).toEqual({ reason: 'Встреча состоялась.', kind: 'update' })
	})

	it('says what is wrong with its one source beside it', async () => {
		const refused = await desk.send(`${ANCHORAGE}/held`, {
			...(await desk.formAt(`${ANCHORAGE}/held`)),
			source: 'kremlin',
		})
		expect(refused.status).toBe(422)
		expect(await refused.text()).toMatch(/id="held-source"[^>]*aria-invalid="true"/)
	})

	it('it is published as cancelled, with a reason', async () => {
		const fields = await desk.formAt(`${ANCHORAGE}/cancel`)
		expect((await desk.send(`${ANCHORAGE}/cancel`, fields)).status).toBe(422)
		expect((await desk.send(`${ANCHORAGE}/cancel`, { ...fields, reason: 'called off' })).status).toBe(303)
		expect((await meeting('2025-08-15-anchorage')).status).toBe('cancelled')
	})

	it('a meeting is removed, with a reason', async () => {
		const fields = await desk.formAt(`${HELSINKI}/remove`)
		expect((await desk.send(`${HELSINKI}/remove`, fields)).status).toBe(422)
		expect((await desk.send(`${HELSINKI}/remove`, { ...fields, reason: 'recorded twice' })).status).toBe(303)
		expect((await newsroom.ask(`${MEETINGS}/2018-07-16-helsinki`)).status).toBe(404)
	})
})
