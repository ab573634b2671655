/** A period's row at the desk: edited and removed without JavaScript, by two editors at once, told in the history. */

import { beforeEach, describe, expect, it } from 'vitest'
import { DESK, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { fieldsOfForm } from '../support/form-fields.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const ROW = `${DESK}/periods/2025`

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom()
	desk = await sitDown(newsroom, TOKEN)
})

const rowOf = async (answer?: Response) => fieldsOfForm(await (answer ?? (await desk.read(ROW))).text(), ROW)
const period = async () => (await (await newsroom.ask(`${DOSSIER}/calls`)).json<Answer>()).periods.at(-1)
const history = async (language = 'en') => {
	await desk.send('/desk/language', { language })
	return desk.pageAt(`${DESK}/history`)
}

describe('a period’s row', () => {
	it('leads to its fields, filled in', async () => {
		expect(await desk.pageAt(DESK)).toContain(`href="${ROW}#period-2025"`)
		expect(await rowOf()).toMatchObject({
			'label.ru': '2025\u00a0год',
			'label.en': '2025',
			from: '2025-01-01',
			to: '2025-12-31',
		})
		expect((await desk.read(`${DESK}/periods/nothing`)).status).toBe(404)
	})

	it('is published with its reason, and told in the history in both languages', async () => {
		const saved = await desk.send(ROW, {
			...(await rowOf()),
			'label.en': 'Second term',
			to: '2026-12-31',
			reason: 'why',
		})
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${DESK}?done=period`])
		expect(await period()).toMatchObject({
			label: { ru: '2025\u00a0год', en: 'Second term' },
			to: '2026-12-31',
			count: 6,
		})
		expect(await history()).toContain('Changed the period “Second term”: name and last day.')
		expect(await history('ru')).toContain('Изменён период «2025\u00a0год»: название и последний день.')
	})

	it('that says nothing new makes no version', async () => {
		expect((await desk.send(ROW, await rowOf())).status).toBe(303)
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).version).toBe(1)
	})

	it.each([
		['shares days with another', { from: '2021-01-20', reason: 'r' }, 'from', 'Shares days with the period'],
		['would leave an entry out', { from: '2025-09-01', reason: 'r' }, 'from', 'no longer cover what is recorded'],
		['ends before it begins', { to: '2024-12-31', reason: 'r' }, 'to', 'The last day is before the first one'],
		['gives no reason', { to: '2026-12-31', reason: '' }, 'reason', 'Give a reason.'],
		['has no name', { 'label.ru': '', 'label.en': '', reason: 'r' }, 'label-ru', 'Fill this in.'],
	])('is refused where it %s, beside the field, with all that was typed', async (_what, typed, field, why) => {
		const refused = await desk.send(ROW, { ...(await rowOf()), ...typed })
		const html = await refused.text()
		expect(refused.status).toBe(422)
		expect(new RegExp(`id="period-2025-${field}-fault"[^>]*>([^<]*)`).exec(html)?.[1]).toContain(why)
		expect(await fieldsOfForm(html, ROW)).toMatchObject(typed)
	})

	it('is previewed before it is published, without a reason', async () => {
		const typed = { ...(await rowOf()), 'label.en': 'Second term' }
		const look = await desk.send(`${ROW}?preview=count-card/calls&lang=en`, typed)
		expect([look.status, (await look.text()).includes('Second term')]).toEqual([200, true])
		expect(await period()).toMatchObject({ label: { en: '2025' } })
	})
})

describe('two editors of one period', () => {
	it('see each other’s changes before either is published over the other', async () => {
		const [mine, theirs] = [await rowOf(), await rowOf()]
		expect((await desk.send(ROW, { ...theirs, 'label.en': 'Second term', reason: 'theirs' })).status).toBe(303)
		const met = await desk.send(ROW, { ...mine, to: '2026-12-31', reason: 'mine' })
		const html = await met.text()
		expect(met.status).toBe(412)
		expect(html).toContain('<del>2025</del> <ins>Second term</ins>')
		const again = await fieldsOfForm(html, ROW)
		expect(again).toMatchObject({ 'label.en': 'Second term', to: '2026-12-31', reason: 'mine' })
		expect((await desk.send(ROW, again)).status).toBe(303)
		expect(await period()).toMatchObject({ label: { en: 'Second term' }, to: '2026-12-31' })
	})

	it('are not stopped by a call that somebody records meanwhile', async () => {
		const mine = await rowOf()
		await newsroom.send('POST', `${DOSSIER}/calls`, { on: '2025-08-16', source: 'http://www.kremlin.ru/' })
		expect((await desk.send(ROW, { ...mine, 'label.en': 'Second term', reason: 'r' })).status).toBe(303)
		expect(await period()).toMatchObject({ count: 7 })
	})

	it.each(['', 'null', '[["from"]]', '{"from":"x"}'])('are held apart by any seen: %s', async (seen) => {
		const met = await desk.send(ROW, { ...(await rowOf()), seen, 'label.en': 'Second term', reason: 'r' })
		expect([met.status, await period()]).toMatchObject([412, { label: { en: '2025' } }])
	})
})

describe('a period in which nothing counts', () => {
	const MISTAKE = `${DESK}/periods/2024`
	beforeEach(async () => {
		const opens = { from: '2024-01-01', to: '2024-12-31', label: { ru: '2024 год', en: '2024' } }
		const call = { on: '2024-06-01', source: 'http://www.kremlin.ru/', period: opens }
		const { entry } = await (await newsroom.send('POST', `${DOSSIER}/calls`, call)).json<Answer>()
		expect(await desk.pageAt(MISTAKE)).not.toContain('Remove this period')
		await newsroom.send('POST', `${DOSSIER}/calls/entries/${entry.id}/undo`, {})
	})

	it('can be removed with a reason, and the history still names it', async () => {
		const page = await desk.pageAt(MISTAKE)
		expect(page).toContain('Remove this period')
		const fields = await fieldsOfForm(page, `${MISTAKE}/remove`)
		expect((await desk.send(`${MISTAKE}/remove`, fields)).status).toBe(422)
		const removed = await desk.send(`${MISTAKE}/remove`, { ...fields, reason: 'by mistake' })
		expect([removed.status, removed.headers.get('Location')]).toEqual([303, `${DESK}?done=period-removed`])
		expect(await desk.pageAt(DESK)).not.toContain(MISTAKE)
		const told = await history()
		expect(told).toContain('Removed the empty period “2024”.')
		expect(told).toContain('Undid the call of 1\u00a0June\u00a02024, period “2024”.')
		expect(await history('ru')).toContain('Удалён пустой период «2024 год».')
		expect((await desk.read(`${DESK}/history/4`)).status).toBe(200)
	})

	it('says so to whoever edits it meanwhile, and to whom something counts in it by now', async () => {
		const fields = await desk.formAt(MISTAKE, `${MISTAKE}/remove`)
		await newsroom.send('POST', `${DOSSIER}/calls`, { on: '2024-07-01', source: 'http://www.kremlin.ru/' })
		const inUse = await desk.send(`${MISTAKE}/remove`, { ...fields, reason: 'by mistake' })
		expect([inUse.status, (await inUse.text()).includes('Undo them first')]).toEqual([409, true])
		const gone = await desk.send(`${DESK}/periods/gone`, { from: '2024-01-01', to: '2024-12-31', 'label.ru': 'x' })
		const page = await gone.text()
		expect([gone.status, page.includes('no such period')]).toEqual([404, true])
		expect(page).toContain('<dt>Period name (Russian)</dt><dd>x</dd>')
		const removed = await desk.send(`${DESK}/periods/gone/remove`, { reason: 'by mistake' })
		expect(await removed.text()).toContain('<dt>Reason</dt><dd>by mistake</dd>')
		// On the page of the calls, whole: there is no row to be edited any more.
		expect([page.includes('class="ledger"'), page.includes(`action="${DESK}/calls"`)]).toEqual([true, true])
	})
})
