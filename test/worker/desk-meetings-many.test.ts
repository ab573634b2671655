/** Several meetings in a row at the desk: one form after another, and one that is like another. */
import { beforeEach, expect, it } from 'vitest'
import { DESK, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { fieldsOfForm } from '../support/form-fields.ts'
import { GENEVA } from '../support/meeting-form.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const NEW = `${DESK}/meetings/new`
const TYPED = { ...GENEVA, date: '14 August 2025' }

let newsroom: Newsroom
let editor: Session
beforeEach(async () => {
	newsroom = await openNewsroom()
	editor = await sitDown(newsroom, TOKEN)
})

it('a meeting is published, and the next one’s form is there, empty, and says what was done', async () => {
	const answer = await editor.send(NEW, { ...TYPED, key: 'k', next: 'another' })
	const next = answer.headers.get('Location') ?? ''
	expect([answer.status, next]).toEqual([303, `${NEW}?done=added&days=2025-08-14#meeting-date`])
	const html = await editor.pageAt(next)
	expect(html).toMatch(/id="done"[^>]*>[^<]*The meeting is published/)
	expect(html).toMatch(/Date: 14.{1,6}August.{1,6}2025 · Thursday/)
	const fields = await fieldsOfForm(html, NEW)
	expect(fields).toMatchObject({ 'place.city.en': '', 'sources.0.url': '', 'place.country': '' })
	expect(fields['key']).not.toBe('k')
	expect((await (await newsroom.ask(`${DOSSIER}/meetings/2025-08-14-geneva`)).json<Answer>()).id).toContain('geneva')
})

it('one that is refused is shown again, and leads on once it is mended', async () => {
	const refused = await editor.send(NEW, { ...TYPED, date: 'soon', key: 'k', next: 'another' })
	expect(refused.status).toBe(422)
	const fields = await fieldsOfForm(await refused.text(), NEW)
	expect(fields).toMatchObject({ 'place.city.en': 'Geneva', date: 'soon', key: 'k' })
	const sent = await editor.send(NEW, { ...fields, date: '2025-08-14', 'place.city.ru': '' })
	expect(sent.headers.get('Location')).toBe(`${DESK}/meetings?done=added&days=2025-08-14`)
})

it('a form that is like a meeting has what such meetings share, and says so; the rest is its own', async () => {
	expect(await editor.pageAt(`${DESK}/meetings/2019-06-28-osaka`)).toContain(`${NEW}?like=2019-06-28-osaka`)
	const html = await editor.pageAt(`${NEW}?like=2019-06-28-osaka`)
	expect(html).toContain('Copied from “')
	const osaka = await (await newsroom.ask(`${DOSSIER}/meetings/2019-06-28-osaka`)).json<Answer['meetings'][number]>()
	const fields = await fieldsOfForm(html, NEW)
	expect(fields).toMatchObject({
		date: '16 August 2025',
		status: 'held',
		format: osaka.format,
		'place.country': 'JP',
		'place.city.en': osaka.place?.city['en'],
		'summary.en': '',
		'sources.0.url': '',
		lasted: '',
	})
	expect(fields).not.toHaveProperty('sources.1.url')
})

it('a form like no meeting that there is is an empty one', async () => {
	expect(await fieldsOfForm(await editor.pageAt(`${NEW}?like=nothing`), NEW)).toMatchObject({ 'place.city.en': '' })
})
