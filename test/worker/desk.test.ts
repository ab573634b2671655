/** The desk of a dossier, without JavaScript: what is recorded there, and what is said when something fails. */
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
		const html = await desk.pageAt(DESK)
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
		expect(periods.at(-1)).toMatchObject({ id: '2026', label: { ru: '2026\u00a0год', en: '2026' }, count: 1 })
	})

	it('counts a form once that was sent twice', async () => {
		const fields = await desk.formAt(DESK, CALLS)
		const saved = await Promise.all([desk.send(CALLS, fields), desk.send(CALLS, fields)])
		expect(saved.map((s) => s.status)).toEqual([303, 303])
		expect(await total()).toBe(25)
	})

	it('puts a call of last year into last year', async () => {
		const fields = await desk.formAt(DESK, CALLS)
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
		const html = await desk.pageAt(DESK)
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
		const fields = await desk.formAt(DESK, CALLS)
		await desk.send(CALLS, fields)
		const html = await desk.pageAt(DESK)
		expect(html).toContain('Name of editor-1')
		const action = /action="(\/desk\/putin-trump\/entries\/[0-9a-f-]{36}\/undo)"/.exec(html)?.[1] ?? ''
		expect((await desk.send(action, { key: 'u' })).status).toBe(303)
		expect(await total()).toBe(24)
		expect((await desk.send(action, { key: 'v' })).status).toBe(409)
	})

	it('shows a viewer everything and lets them change nothing', async () => {
		await addEditor('viewer', `${TOKEN}-viewer`, 'viewer')
		const viewer = await sitDown(newsroom, `${TOKEN}-viewer`)
		const html = await viewer.pageAt(DESK)
		expect(html).toContain('Ledger')
		expect(html).not.toContain('Record the call')
		expect((await viewer.send(CALLS, { on: '2025-12-01', source: 'http://a.example/' })).status).toBe(403)
	})

	it('shows hostile text as text', async () => {
		const note = '"><script>alert(1)</script>'
		await desk.send(CALLS, { on: '2025-12-01', source: 'http://www.kremlin.ru/', 'note.en': note, key: 'k' })
		const html = await desk.pageAt(DESK)
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

it('reads no meeting for a call, a report or a period that is saved', async () => {
	const read: string[] = []
	const database = (d1: D1Database) =>
		watchedDatabase(d1, {
			statement: (sql) => void (/^WITH at AS \(SELECT id .* m\.place/s.test(sql) && read.push(sql)),
		})
	newsroom = await openNewsroom({ database })
	desk = await sitDown(newsroom, TOKEN)
	const fields = { on: '2025-08-16', source: 'http://www.kremlin.ru/', label: '', key: 'k' }
	const saved = await desk.send('/desk/putin-trump/calls', fields)
	expect([saved.status, read.length]).toEqual([303, 0])
	const report = { on: '2025-08-16', source: 'https://e.org/', 'reportedBy.en': 'A paper', tally: 'kremlin', key: 'r' }
	const another = answerAskedIn(await (await desk.send('/desk/putin-trump/calls/reported', report)).text())
	read.length = 0
	const reported = await desk.send('/desk/putin-trump/calls/reported', { ...report, another })
	expect([reported.status, read.length]).toEqual([303, 0])
	const row = '/desk/putin-trump/periods/2025'
	const period = await fieldsOfForm(await desk.pageAt(row), row)
	read.length = 0
	const changed = await desk.send(row, { ...period, to: '2026-12-31', reason: 'why' })
	expect([changed.status, read.length]).toEqual([303, 0])
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
