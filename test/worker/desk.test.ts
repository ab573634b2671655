import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { DESK, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { OWN_PAGES, type Session, sitDown } from '../support/desk-session.ts'
import { answerAskedIn, fieldsOfForm } from '../support/form-fields.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { watchedDatabase } from '../support/watched-database.ts'

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2026-11-23T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const CALLS = `${DESK}/calls`
const TOTALS = `${DESK}/totals`
const total = async () => (await (await newsroom.ask(`${DOSSIER}/calls`)).json<Answer>()).total

describe('the desk of a dossier, without JavaScript', () => {
	it('opens the period 2026 and records the call in one press', async () => {
		const html = await (await desk.read(DESK)).text()
		expect(html).toContain('Opens a new period: none covers')
		const fields = await fieldsOfForm(html, CALLS)
		expect(fields).toMatchObject({
			on: '2026-11-23',
			source: 'http://www.kremlin.ru/',
			'period.from': '2026-01-01',
			'period.to': '2026-12-31',
		})
		const saved = await desk.send(CALLS, fields)
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/desk/putin-trump?done=call'])
		expect(await total()).toBe(25)
		const { periods } = await (await newsroom.ask(`${DOSSIER}/calls`)).json<Answer>()
		expect(periods.at(-1)).toMatchObject({ id: '2026', label: { ru: '2026', en: '2026' }, count: 1 })
	})

	it('counts a form once that was sent twice', async () => {
		const fields = await fieldsOfForm(await (await desk.read(DESK)).text(), CALLS)
		const saved = await Promise.all([desk.send(CALLS, fields), desk.send(CALLS, fields)])
		expect(saved.map((s) => s.status)).toEqual([303, 303])
		expect(await total()).toBe(25)
	})

	it('puts a call of last year into last year', async () => {
		const fields = await fieldsOfForm(await (await desk.read(DESK)).text(), CALLS)
		await desk.send(CALLS, { ...fields, on: '2025-12-01' })
		const { periods } = await (await newsroom.ask(`${DOSSIER}/calls`)).json<Answer>()
		expect(periods.map((p) => [p.id, p.count])).toEqual([
			['first-term', 18],
			['2025', 7],
		])
	})

	it('keeps what was typed when it is refused, and says what is wrong beside it', async () => {
		const refused = await desk.send(CALLS, {
			on: '2025-08-01',
			source: 'kremlin',
			'note.en': 'the long note',
			key: 'k',
			tally: 'kremlin',
		})
		expect(refused.status).toBe(422)
		const html = await refused.text()
		expect(html).toContain('value="the long note"')
		expect(html).toMatch(
			/id="call-kremlin-source"[^>]*aria-describedby="call-kremlin-source-fault"[^>]*aria-invalid="true"/,
		)
		expect(await fieldsOfForm(html, CALLS)).toMatchObject({ on: '2025-08-01', source: 'kremlin', key: 'k' })
	})

	it('sends nothing of another editor’s page under the name of whoever is signed in by now', async () => {
		await addEditor('colleague', `${TOKEN}-colleague`, 'editor')
		const { headers } = await sitDown(newsroom, `${TOKEN}-colleague`)
		const call = { on: '2025-12-01', source: 'http://www.kremlin.ru/', tally: 'kremlin', key: 'k' }
		const post = (editor: string) =>
			newsroom.ask(CALLS, {
				method: 'POST',
				body: new URLSearchParams(call),
				headers: { ...headers, 'Desk-Editor': editor },
			})
		const asked = await post('editor-1')
		expect([asked.status, await total()]).toEqual([412, 24])
		expect(await asked.text()).toContain('data-other-editor="colleague"')
		expect((await post('colleague')).status).toBe(303)
		expect(await total()).toBe(25)
	})

	it('states a total, and refuses it over somebody’s newer edit', async () => {
		const html = await (await desk.read(DESK)).text()
		const seen = await fieldsOfForm(html, TOTALS)
		const total7 = { ...seen, period: '2025', total: '7', reason: 'recounted', source: 'http://www.kremlin.ru/' }
		expect((await desk.send(TOTALS, total7)).status).toBe(303)
		expect(await total()).toBe(25)
		const again = await desk.send(TOTALS, { ...total7, key: 'another', total: '9' })
		expect(again.status).toBe(412)
		expect(await again.text()).toContain('value="recounted"')
		expect(await total()).toBe(25)
	})

	it('undoes an entry and shows both, with who and when', async () => {
		const fields = await fieldsOfForm(await (await desk.read(DESK)).text(), CALLS)
		await desk.send(CALLS, fields)
		const html = await (await desk.read(DESK)).text()
		expect(html).toContain('Name of editor-1')
		const action = /action="(\/desk\/putin-trump\/entries\/[0-9a-f-]{36}\/undo)"/.exec(html)?.[1] ?? ''
		expect((await desk.send(action, { key: 'u' })).status).toBe(303)
		expect(await total()).toBe(24)
		expect((await desk.send(action, { key: 'v' })).status).toBe(409)
	})

	it('shows a viewer everything and lets them change nothing', async () => {
		await addEditor('viewer', `${TOKEN}-viewer`, 'viewer')
		const viewer = await sitDown(newsroom, `${TOKEN}-viewer`)
		const html = await (await viewer.read(DESK)).text()
		expect(html).toContain('Ledger')
		expect(html).not.toContain('Record the call')
		expect((await viewer.send(CALLS, { on: '2025-12-01', source: 'http://a.example/' })).status).toBe(403)
	})

	it('shows hostile text as text', async () => {
		const note = '"><script>alert(1)</script>'
		await desk.send(CALLS, { on: '2025-12-01', source: 'http://www.kremlin.ru/', 'note.en': note, key: 'k' })
		const html = await (await desk.read(DESK)).text()
		expect(html).toContain('&lt;script&gt;alert(1)')
		expect(html).not.toContain('<script>alert')
	})
})

describe('reading while signed in', () => {
	it('changes nothing', async () => {
		const before = await dump()
		for (const path of [
			'/',
			'/desk',
			'/desk/putin-trump',
			'/w/putin-trump/count-card',
			'/api/v1/dossiers',
			`${DOSSIER}/calls`,
		]) {
			await desk.read(path)
		}
		expect(await dump()).toEqual(before)
	})
})

async function dump() {
	const tables = ['dossiers', 'revisions', 'entry_versions', 'periods', 'editors', 'sessions', 'settings', 'pages']
	return Promise.all(tables.map(async (table) => (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results))
}

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
		expect(another).toBe('call:2025-12-01')
		const asked = await desk.send(CALLS, { ...call, on: '2025-12-02', key: 'third', another })
		expect([asked.status, await total()]).toEqual([409, 26])
		expect(await asked.text()).toContain('A call on 2 December 2025 is recorded already')
	})

	it('shows a new period that was refused as it was typed', async () => {
		const typed = { 'period.from': '2026-06-01', 'period.to': '2026-12-31', 'period.label.en': 'autumn' }
		const refused = await desk.send(CALLS, { ...call, on: '2026-02-03', ...typed, key: 'k' })
		expect(refused.status).toBe(422)
		expect(await fieldsOfForm(await refused.text(), CALLS)).toMatchObject(typed)
	})

	it('asks nothing about a call whose twin was undone', async () => {
		await desk.send(CALLS, { ...call, key: 'first' })
		const html = await (await desk.read(DESK)).text()
		await desk.send(/action="(\/desk\/putin-trump\/entries\/[0-9a-f-]{36}\/undo)"/.exec(html)?.[1] ?? '', {})
		expect((await desk.send(CALLS, { ...call, key: 'again' })).status).toBe(303)
	})

	it('states that a new year began without a call', async () => {
		const html = await (await desk.read(DESK)).text()
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

it('reads the record once for a form that is saved, and its meetings not at all for a call', async () => {
	const read: string[] = []
	const database = (d1: D1Database) =>
		watchedDatabase(d1, { statement: (sql) => void (/^select .* from "meeting_versions"/.test(sql) && read.push(sql)) })
	newsroom = await openNewsroom({ database })
	desk = await sitDown(newsroom, TOKEN)
	const fields = { on: '2025-08-16', source: 'http://www.kremlin.ru/', label: '', key: 'k' }
	const saved = await desk.send('/desk/putin-trump/calls', fields)
	expect([saved.status, read.length]).toEqual([303, 0])
	const report = {
		on: '2025-08-16',
		source: 'https://example.org/',
		'reportedBy.en': 'A paper',
		key: 'r',
		another: 'call:2025-08-16',
	}
	const reported = await desk.send('/desk/putin-trump/calls/reported', report)
	expect([reported.status, read.length]).toEqual([303, 1])
})

describe('when something fails without JavaScript', () => {
	it('shows what was typed, ready to be sent again, when the record does not answer', async () => {
		let isGone = false
		const database = (d1: D1Database) =>
			watchedDatabase(d1, {
				question: (method, ask) =>
					method === 'batch' && isGone ? Promise.reject(new Error('D1 does not answer')) : ask(),
			})
		newsroom = await openNewsroom({ database })
		desk = await sitDown(newsroom, TOKEN)
		const fields = { on: '2025-12-01', source: 'http://www.kremlin.ru/', 'note.en': 'the long note', key: 'k' }
		isGone = true
		const failed = await desk.send(CALLS, fields)
		expect([failed.status, failed.headers.get('Cache-Control')]).toEqual([503, 'private, no-store'])
		expect(await fieldsOfForm(await failed.text(), CALLS)).toMatchObject(fields)
	})

	it('refuses a form that is too long before it is read', async () => {
		const answer = await desk.send(CALLS, { 'note.en': 'x'.repeat(1_000_001) })
		expect([answer.status, answer.headers.get('Content-Type')]).toEqual([413, 'text/html; charset=UTF-8'])
	})

	it('says what a page takes to somebody who is signed out, too', async () => {
		const answer = await newsroom.ask('/desk', { method: 'PUT', headers: OWN_PAGES })
		expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
	})
})
