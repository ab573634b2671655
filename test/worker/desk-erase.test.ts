/** The desk's page that erases words for good: an admin sees what will be gone before it is, and nobody else gets there. */
import { beforeEach, describe, expect, it } from 'vitest'
import { withTexts } from '../../src/record/with-texts.ts'
import { CALL, CALLS, DESK, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { expectWhole } from '../support/expect-whole.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const HELSINKI = '2018-07-16-helsinki'
const ERASE = `${DESK}/erase`
const OF_HELSINKI = `${ERASE}?type=meeting&id=${HELSINKI}`
let newsroom: Newsroom
let desk: Session

beforeEach(async () => {
	newsroom = await openNewsroom({ keepsCopies: true })
	desk = await sitDown(newsroom, TOKEN)
})

async function patched(summary: string, reason: string): Promise<void> {
	const path = `${MEETINGS}/${HELSINKI}`
	const seen = { 'If-Match': await newsroom.tagOf(path) }
	expect((await newsroom.send('PATCH', path, { summary: { en: summary }, reason }, seen)).status).toBe(200)
}

async function send(path: string, fields: Record<string, string>): Promise<[number, string]> {
	const answer = await desk.send(ERASE, { ...(await desk.formAt(path, ERASE)), ...fields })
	return [answer.status, answer.headers.get('Location') ?? (await answer.text())]
}

describe('erasing at the desk', () => {
	it('shows every wording that a meeting had, why it was edited, and what stays; then all of it is gone', async () => {
		await patched('An old wording.', 'Because of somebody.')
		await patched('A new wording.', 'Because of another.')
		const page = await desk.pageAt(OF_HELSINKI)
		for (const said of ['An old wording.', 'A new wording.', 'Because of somebody.', 'Because of another.', 'Helsinki'])
			expect(page).toContain(said)
		for (const said of ['What will be gone', 'From all 3 of its versions', 'What stays', 'keeps a digest'])
			expect(page).toContain(said)
		expect(await send(OF_HELSINKI, { reason: 'A court asked for it.' })).toEqual([303, `${ERASE}?done=meeting`])
		expect(await desk.pageAt(`${ERASE}?done=meeting`)).toContain('Erased: the meeting and all that was said of it.')
		expect((await newsroom.ask(`${MEETINGS}/${HELSINKI}`)).status).toBe(404)
		const left = await desk.pageAt(OF_HELSINKI)
		expect(left).toContain('Nothing is left here to erase.')
		expect(left).not.toMatch(/wording\.|Because of|name="reason"/)
		expect(await desk.pageAt(`${DESK}/history`)).toContain('Erased the reason given for version 2.')
	})

	it('shows what a meeting says as the history does: its country by its name, days in words', async () => {
		const dated = /<dd>Finland<\/dd>[\s\S]*<dd>16\sJuly\s2018<\/dd>/
		const path = `${MEETINGS}/${HELSINKI}`
		const seen = { 'If-Match': await newsroom.tagOf(path) }
		const sources = [{ url: 'https://example.org/told', publishedOn: '2018-07-16' }]
		expect((await newsroom.send('PATCH', path, { sources, reason: 'r' }, seen)).status).toBe(200)
		const page = await desk.pageAt(OF_HELSINKI)
		expect(page).toMatch(dated)
		expect(page).not.toMatch(/<dd[^>]*>(?:FI|2018-07-16)</)
	})

	it('takes the words of an entry and leaves what it counts; and a reason by itself', async () => {
		const called = await newsroom.send('POST', CALLS, { ...CALL, note: { en: 'A loose word.' } })
		const { entry } = await called.json<{ entry: { id: string } }>()
		const ledger = await desk.pageAt(DESK)
		expect(ledger).toContain(`href="${ERASE}?type=entry&amp;id=${entry.id}"`)
		expect(await send(`${ERASE}?type=entry&id=${entry.id}`, { reason: 'A law.' })).toEqual([303, `${ERASE}?done=entry`])
		expect(await (await newsroom.ask(CALLS)).json()).toMatchObject({ total: 25 })
		expect(await desk.pageAt(DESK)).not.toContain('A loose word.')
		await patched('Anew.', 'It names somebody.')
		expect(await desk.pageAt(`${DESK}/history/4`)).toContain(`href="${ERASE}?type=revision&amp;id=4"`)
		expect(await send(`${ERASE}?type=revision&id=4`, { reason: 'A law.' })).toEqual([303, `${ERASE}?done=revision`])
		expect(await desk.pageAt(`${DESK}/history`)).not.toContain('It names somebody.')
	})

	it('leads to a meeting that was removed, and to none that is erased', async () => {
		const path = `${MEETINGS}/${HELSINKI}`
		const seen = { 'If-Match': await newsroom.tagOf(path) }
		expect((await newsroom.send('DELETE', path, { reason: 'None.' }, seen)).status).toBe(204)
		expect(await desk.pageAt(ERASE)).toMatch(/type=meeting&amp;id=2018-07-16-helsinki">[^<]*2018, Helsinki</)
		await send(OF_HELSINKI, { reason: 'A law.' })
		expect(await desk.pageAt(ERASE)).not.toContain('Helsinki')
	})

	it('does nothing without a reason, over a newer version, twice, or of what is not there', async () => {
		const versions = async () => (await (await newsroom.ask(DOSSIER)).json<{ version: number }>()).version
		const [refused, page] = await send(OF_HELSINKI, {})
		expect([refused, /name="reason"[^>]*aria-invalid|aria-invalid[^>]*name="reason"/.test(page)]).toEqual([422, true])
		const seen = await desk.formAt(OF_HELSINKI, ERASE)
		await patched('Newer.', 'r')
		expect((await desk.send(ERASE, { ...seen, reason: 'A law.' })).status).toBe(412)
		expect(await versions()).toBe(2)
		const fields = { ...(await desk.formAt(OF_HELSINKI, ERASE)), reason: 'A law.' }
		for (let time = 1; time <= 2; time++) expect((await desk.send(ERASE, fields)).status).toBe(303)
		expect(await versions()).toBe(3)
		for (const query of ['type=meeting&id=none', 'type=entry&id=none', 'type=revision&id=99', 'type=period&id=2025'])
			expect([query, (await desk.read(`${ERASE}?${query}`)).status]).toEqual([query, 404])
	})

	it('is an admin’s: nobody else is led there or let in', async () => {
		await addEditor('editor', `${TOKEN}-editor`, 'editor')
		const editor = await sitDown(newsroom, `${TOKEN}-editor`)
		for (const path of [ERASE, OF_HELSINKI]) expect((await editor.read(path)).status).toBe(403)
		const fields = { ...(await desk.formAt(OF_HELSINKI, ERASE)), reason: 'A law.' }
		expect((await editor.send(ERASE, fields)).status).toBe(403)
		for (const path of ['', '/visibility', `/meetings/${HELSINKI}`, '/history/1'])
			expect([path, (await editor.pageAt(DESK + path)).includes('/erase')]).toEqual([path, false])
		expect(await desk.pageAt(`${DESK}/visibility`)).toContain(`href="${ERASE}"`)
		expect(await desk.pageAt(`${DESK}/meetings/${HELSINKI}`)).toContain(OF_HELSINKI.replace('&', '&amp;'))
	})
})

it('in a dossier without English the mark of erased words is in the way of no language and no translator', async () => {
	const inRussian = withTexts(firstDossier(), ({ ru = '…' }) => ({ ru }))
	newsroom = await openNewsroom({ dossiers: [{ ...inRussian, languages: ['ru'] }] })
	desk = await sitDown(newsroom, TOKEN)
	const source = 'https://example.org/'
	for (const [path, body] of [
		['', { ...CALL, note: { ru: 'Лишнее слово.' } }],
		['/reported', { on: CALL.on, source, reportedBy: { ru: 'Лишняя газета' } }],
	] as const) {
		const told = await newsroom.send('POST', `${CALLS}${path}`, body)
		const { entry } = await told.json<{ entry: { id: string } }>()
		const erased = { type: 'entry', id: entry.id, reason: 'Суд.' }
		expect((await newsroom.send('POST', `${DOSSIER}/erase`, erased)).status).toBe(200)
	}
	expect(await desk.pageAt(`${DESK}/untranslated`)).not.toContain('[…]')
	const about = `${DESK}/about`
	const added = await desk.send(about, { ...(await desk.formAt(about, about)), languages: 'ru, de' })
	expect(added.status).toBe(303)
	expect(await desk.pageAt(`${DESK}/untranslated/de`)).not.toContain('[…]')
	await expectWhole(newsroom, 'putin-trump')
})
