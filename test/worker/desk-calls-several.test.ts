/** Several calls at once at the desk, several authorities, and the preview of both. */
import { beforeEach, describe, expect, it } from 'vitest'
import { DESK, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { answerAskedIn, fieldsOfForm } from '../support/form-fields.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2026-11-23T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const CALLS = `${DESK}/calls`
const TOTALS = `${DESK}/totals`
const total = async () => (await (await newsroom.ask(`${DOSSIER}/calls`)).json<Answer>()).total

describe('several calls and several authorities', () => {
	const call = { on: '2025-12-01', source: 'http://www.kremlin.ru/', tally: 'kremlin' }

	it('asks about a second call on one day, and takes it when it is meant', async () => {
		await desk.send(CALLS, { ...call, key: 'first' })
		const asked = await desk.send(CALLS, { ...call, key: 'second', 'note.en': 'the evening one' })
		expect(asked.status).toBe(409)
		const html = await asked.text()
		expect(html).toContain('A call on 1 December 2025 is recorded already')
		expect(html).toContain('name="another"')
		expect(await fieldsOfForm(html, CALLS)).toMatchObject({ key: 'second', 'note.en': 'the evening one' })
		expect(await total()).toBe(25)
		await desk.send(CALLS, { ...call, key: 'second', another: answerAskedIn(html) })
		expect(await total()).toBe(26)
	})

	it('takes the answer about one day for no other day', async () => {
		await desk.send(CALLS, { ...call, key: 'first' })
		await desk.send(CALLS, { ...call, on: '2025-12-02', key: 'second' })
		const another = answerAskedIn(await (await desk.send(CALLS, { ...call, key: 'third' })).text())
		expect(another).toMatch(/^call:./)
		const asked = await desk.send(CALLS, { ...call, on: '2025-12-02', key: 'third', another })
		expect([asked.status, await total()]).toEqual([409, 26])
		expect(await asked.text()).toContain('A call on 2 December 2025 is recorded already')
	})

	it('takes the answer about one call for none that a colleague has recorded since, on the same day', async () => {
		await desk.send(CALLS, { ...call, key: 'first' })
		const another = answerAskedIn(await (await desk.send(CALLS, { ...call, key: 'second' })).text())
		await desk.send(CALLS, { ...call, key: 'of a colleague', another })
		const asked = await desk.send(CALLS, { ...call, key: 'second', another })
		expect([asked.status, await total()]).toEqual([409, 26])
		const both = { another: answerAskedIn(await asked.text()), answered: another }
		expect((await desk.send(CALLS, { ...call, key: 'second', ...both })).status).toBe(303)
	})

	it('asks no second time where the form was shown again in between, for another day or for a fault', async () => {
		await desk.send(CALLS, { ...call, key: 'first' })
		const another = answerAskedIn(await (await desk.send(CALLS, { ...call, key: 'second' })).text())
		for (const between of [{ on: '2025-12-02', intent: 'edit' }, { source: 'nowhere' }]) {
			const shown = await (await desk.send(CALLS, { ...call, key: 'second', another, ...between })).text()
			expect(shown).not.toContain('name="another"')
			const { answered = '' } = await fieldsOfForm(shown, CALLS)
			expect(answered).toBe(another)
		}
		expect((await desk.send(CALLS, { ...call, key: 'second', answered: another })).status).toBe(303)
		expect(await total()).toBe(26)
	})

	it('shows a new period that was refused as it was typed', async () => {
		const typed = { 'period.from': '2026-06-01', 'period.to': '2026-12-31', 'period.label.en': 'autumn' }
		const refused = await desk.send(CALLS, { ...call, on: '2026-02-03', ...typed, key: 'k' })
		expect(refused.status).toBe(422)
		expect(await fieldsOfForm(await refused.text(), CALLS)).toMatchObject(typed)
	})

	it('says of a call for an authority that is gone what is wrong, and what was typed', async () => {
		const refused = await desk.send(CALLS, { ...call, tally: 'gone', 'note.en': 'at night' })
		const html = await refused.text()
		expect(refused.status).toBe(422)
		expect(html).toMatch(/role="alert"[^>]*><p>Count: there is no such thing in this dossier/)
		expect(html).toContain('<dt>Note (English)</dt><dd>at night</dd>')
	})

	it('asks nothing about a call whose twin was undone', async () => {
		await desk.send(CALLS, { ...call, key: 'first' })
		const html = await desk.pageAt(DESK)
		await desk.send(/action="(\/desk\/putin-trump\/entries\/[0-9a-f-]{36}\/undo)"/.exec(html)?.[1] ?? '', {})
		expect((await desk.send(CALLS, { ...call, key: 'again' })).status).toBe(303)
	})

	it('states that a new year began without a call', async () => {
		const html = await desk.pageAt(DESK)
		const seen = await fieldsOfForm(html, TOTALS)
		const none = { ...seen, period: 'new', total: '0', reason: 'none so far', source: 'http://www.kremlin.ru/' }
		const asked = await desk.send(TOTALS, none)
		expect([asked.status, await total()]).toEqual([409, 24])
		const shown = await fieldsOfForm(await asked.text(), TOTALS)
		expect(shown).toMatchObject({ 'opens.from': '2026-01-01', 'opens.to': '2026-12-31', 'opens.label.en': '2026' })
		expect((await desk.send(TOTALS, shown)).status).toBe(303)
		const calls = await (await newsroom.ask(`${DOSSIER}/calls`)).json<Answer>()
		expect(calls.periods.at(-1)).toMatchObject({ id: '2026', count: 0 })
		expect([calls.total, calls.asOf]).toEqual([24, '2026-11-23'])
	})
})

describe('a preview', () => {
	const PREVIEWED = [
		['count-card/calls', 'count-card?'],
		['mini-timeline', 'mini-timeline?'],
		['previous-meetings', 'previous-meetings?'],
	] as const

	it.each(PREVIEWED)('of %s is byte for byte what is published then', async (kind, path) => {
		const fields = { on: '2026-11-20', source: 'http://www.kremlin.ru/', tally: 'kremlin', key: 'k' }
		const opens = { 'period.from': '2026-01-01', 'period.to': '2026-12-31', 'period.label.ru': '2026' }
		const form = { ...fields, ...opens }
		const look = await desk.send(`/desk/putin-trump/calls?preview=${kind}&lang=ru&theme=dark`, form)
		expect(look.status).toBe(200)
		expect(await total()).toBe(24)
		await desk.send(CALLS, form)
		const published = await newsroom.ask(`/w/putin-trump/${path}lang=ru&theme=dark`)
		expect(await look.text()).toBe(await published.text())
		expect(look.headers.get('Content-Security-Policy')).toBe(
			`${published.headers.get('Content-Security-Policy')}; frame-ancestors 'self'`,
		)
	})

	it('of all widgets at once is the same, for the page’s script', async () => {
		const form = { on: '2025-12-01', source: 'http://www.kremlin.ru/', tally: 'kremlin', key: 'k' }
		const one = await desk.send('/desk/putin-trump/calls?preview=count-card/calls&lang=en', form)
		const all = await desk.send('/desk/putin-trump/calls?preview=all&lang=en', form)
		const { pages } = await all.json<{ pages: Record<string, string> }>()
		expect(pages['count-card/calls']).toBe(await one.text())
		expect(Object.keys(pages)).toHaveLength(4)
		const waits = await desk.send('/desk/putin-trump/calls?preview=all', { on: '2025-12-01' })
		expect(await waits.json()).toEqual({ waits: 'Preview updates once you fill in “Source”.' })
	})

	it('says what it waits for while the form is not whole', async () => {
		const look = await desk.send('/desk/putin-trump/calls?preview=count-card/calls', { on: '2025-12-01' })
		expect(look.status).toBe(422)
		expect(await look.text()).toContain('Preview updates once you fill in “Source”.')
	})
})
