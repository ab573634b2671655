/** Two editors of one meeting, without JavaScript: each is shown the other's changes, and neither overwrites them. */
import { beforeEach, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DESK, MEETINGS } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { fieldsOfForm } from '../support/form-fields.ts'
import { GENEVA } from '../support/meeting-form.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const HELSINKI = `${DESK}/meetings/2018-07-16-helsinki`
const ANCHORAGE = `${DESK}/meetings/2025-08-15-anchorage`
const WHY = { reason: 'told more exactly', reasonKind: 'correction' }

let newsroom: Newsroom
let editor: Session
let colleague: Session

beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
	await addEditor('colleague', `${TOKEN}-colleague`, 'editor')
	editor = await sitDown(newsroom, TOKEN)
	colleague = await sitDown(newsroom, `${TOKEN}-colleague`)
})

const meeting = async (id: string): Promise<MeetingAnswer> => (await newsroom.ask(`${MEETINGS}/${id}`)).json()

/** The colleague publishes `theirs` after the editor has opened the form; then the editor publishes `mine`. */
async function meet(mine: Record<string, string>, theirs: Record<string, string>) {
	const fields = await editor.formAt(HELSINKI)
	const first = await colleague.send(HELSINKI, { ...(await colleague.formAt(HELSINKI)), ...theirs, ...WHY })
	expect(first.status).toBe(303)
	const met = await editor.send(HELSINKI, { ...fields, ...mine, ...WHY })
	const html = await met.text()
	return { met, html, fields: await fieldsOfForm(html, HELSINKI) }
}

it('overwrites nothing: what it was, what is published and by whom, and what was typed come back', async () => {
	const { met, html, fields } = await meet({ 'summary.en': 'mine' }, { 'summary.en': 'theirs' })
	expect(met.status).toBe(412)
	expect((await meeting('2018-07-16-helsinki')).summary?.['en']).toBe('theirs')
	expect(html).toContain('Name of colleague published this meeting')
	expect(html).toContain('Before')
	expect(html).toContain('>theirs<')
	expect(fields['summary.en']).toBe('mine')
	expect(html).toContain('value="take:summary.en"')
})

it('publishes knowingly on top of the newest when sent again', async () => {
	const { fields } = await meet({ 'summary.en': 'mine' }, { 'summary.en': 'theirs', 'occasion.en': 'theirs, too' })
	expect((await editor.send(HELSINKI, fields)).status).toBe(303)
	const { summary, occasion } = await meeting('2018-07-16-helsinki')
	expect([summary?.['en'], occasion?.['en']]).toEqual(['mine', 'theirs, too'])
})

it('brings what only the colleague changed into the form, and says so, before anything is published', async () => {
	const { met, html, fields } = await meet(
		{ 'summary.en': 'mine' },
		{ 'occasion.en': 'theirs', 'topics.0.en': '', 'topics.0.ru': '', lasted: 'about 2 hours' },
	)
	expect(met.status).toBe(412)
	expect(fields).toMatchObject({ 'summary.en': 'mine', 'occasion.en': 'theirs', lasted: 'about 2 hours' })
	expect(Object.keys(fields).filter((name) => /^topics\.\d+\.en$/.test(name))).toHaveLength(6)
	expect(html).toContain('Their changes, already in the form')
	expect(html).not.toContain('Changed by both of you')
})

it('takes theirs in one press a field, and still shows the rest', async () => {
	const { fields } = await meet(
		{ 'summary.en': 'mine', 'topics.0.en': 'my topic' },
		{ 'summary.en': 'theirs', 'topics.0.en': 'their topic' },
	)
	const taken = await editor.send(HELSINKI, { ...fields, intent: 'take:topics' })
	expect(taken.status).toBe(200)
	const html = await taken.text()
	const after = await fieldsOfForm(html, HELSINKI)
	expect([after['summary.en'], after['topics.0.en']]).toEqual(['mine', 'their topic'])
	expect(html).toContain('value="take:summary.en"')
	expect(html).not.toContain('value="take:topics"')
	expect((await editor.send(HELSINKI, after)).status).toBe(303)
})

it('joins what each has changed in other rows of one list', async () => {
	const { html, fields } = await meet(
		{ 'topics.1.en': 'my wording', 'topics.7.en': 'my new topic' },
		{ 'topics.0.en': 'their wording', 'topics.2.ru': '', 'topics.2.en': '', 'topics.7.en': 'their new topic' },
	)
	expect(html).not.toContain('Changed by both of you')
	const topics = Object.entries(fields).filter(([name]) => /^topics\.\d+\.en$/.test(name))
	expect(topics.map(([, topic]) => topic)).toEqual([
		'their wording',
		'my wording',
		'their new topic',
		'non-proliferation of weapons of mass destruction',
		'Syria',
		'Iran',
		'alleged interference in the 2016 US elections',
		'my new topic',
	])
	expect((await editor.send(HELSINKI, fields)).status).toBe(303)
	expect((await meeting('2018-07-16-helsinki')).topics).toHaveLength(8)
})

it('leaves a row that both have changed to the editor', async () => {
	const { html, fields } = await meet({ 'topics.0.en': 'mine' }, { 'topics.0.en': 'theirs', 'topics.7.en': 'new' })
	expect(html).toContain('value="take:topics"')
	expect([fields['topics.0.en'], fields['topics.7.en']]).toEqual(['mine', undefined])
})

it('brings days, a country of none, a tick and who reports it, each by its name', async () => {
	const { html, fields } = await meet(
		{ date: '16 июля 2018 года', 'summary.en': 'mine' },
		{
			date: '16–17 July 2018',
			status: 'reported',
			'reportedBy.en': 'Axios',
			'place.country': 'none',
			featured: 'true',
		},
	)
	// The same day in the desk's other language is the day that both began from.
	expect(fields).toMatchObject({ date: '16–17 July 2018', 'place.country': 'none', featured: 'true' })
	for (const [name, value] of [
		['Date', '16–17 July 2018'],
		['Who reports it (English)', 'Axios'],
		['Country', 'None: at sea, in the air'],
		['Prominence', 'yes'],
	]) {
		expect(html.replaceAll('\u00a0', ' ')).toMatch(new RegExp(`<dt>${name?.replace(/[()]/g, '\\$&')}</dt>.*?${value}`))
	}
	expect((await editor.send(HELSINKI, fields)).status).toBe(303)
	expect(await meeting('2018-07-16-helsinki')).toMatchObject({
		until: '2018-07-17',
		status: 'reported',
		featured: true,
		place: { country: null },
		summary: { en: 'mine' },
	})
})

it('meets a third save as well', async () => {
	const { fields } = await meet({ 'summary.en': 'mine' }, { 'summary.en': 'theirs' })
	await colleague.send(HELSINKI, { ...(await colleague.formAt(HELSINKI)), 'summary.en': 'theirs again', ...WHY })
	const again = await editor.send(HELSINKI, fields)
	expect(again.status).toBe(412)
	const html = await again.text()
	expect(html).toContain('>theirs again<')
	expect((await fieldsOfForm(html, HELSINKI))['summary.en']).toBe('mine')
})

it('is no conflict when the colleague published something else of the dossier', async () => {
	const fields = await editor.formAt(HELSINKI)
	await colleague.send(`${DESK}/meetings/new`, GENEVA)
	expect((await editor.send(HELSINKI, { ...fields, 'summary.en': 'mine', ...WHY })).status).toBe(303)
})

it('stops a step, too, and lets it through on the meeting as it is now', async () => {
	const fields = await editor.formAt(`${ANCHORAGE}/held`)
	await colleague.send(ANCHORAGE, { ...(await colleague.formAt(ANCHORAGE)), 'occasion.en': 'theirs', ...WHY })
	const met = await editor.send(`${ANCHORAGE}/held`, fields)
	expect(met.status).toBe(412)
	expect((await meeting('2025-08-15-anchorage')).status).toBe('scheduled')
	expect(
		(await editor.send(`${ANCHORAGE}/held`, await fieldsOfForm(await met.text(), `${ANCHORAGE}/held`))).status,
	).toBe(303)
	expect(await meeting('2025-08-15-anchorage')).toMatchObject({ status: 'held', occasion: { en: 'theirs' } })
})
