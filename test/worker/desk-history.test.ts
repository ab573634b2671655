/** The history at the desk, as plain forms: what was done, by whom and why, and the way back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { DOSSIER, SOURCE } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { elements, parsedPage, textOf } from '../support/parsed-page.ts'

const HISTORY = '/desk/putin-trump/history'
const HELSINKI = `${DOSSIER}/meetings/2018-07-16-helsinki`

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-09-01T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const total = async () => (await (await newsroom.ask(`${DOSSIER}/calls`)).json<Answer>()).total
/** What somebody reads, in one line. */
const inOneLine = (html: string) => textOf(parsedPage(html.replaceAll('</', ' </'))).replace(/\s+/g, ' ')
const read = async (path: string, session = desk) => inOneLine(await session.pageAt(path))

async function recordCall(on: string): Promise<void> {
	expect((await newsroom.send('POST', `${DOSSIER}/calls`, { on, source: SOURCE })).status).toBe(201)
}

async function editHelsinki(patch: object): Promise<void> {
	const etag = await newsroom.tagOf(HELSINKI)
	const body = { ...patch, reason: 'as the protocol has it' }
	expect((await newsroom.send('PATCH', HELSINKI, body, { 'If-Match': etag })).status).toBe(200)
}

describe('the list', () => {
	it('tells every edit, newest first: what, who, when and why', async () => {
		await recordCall('2025-08-18')
		await editHelsinki({ place: { venue: { en: 'Presidential Palace' } } })
		const text = await read(HISTORY)
		expect(text).toMatch(/Version 3 .*Version 2 .*Version 1 /)
		expect(text).toContain('1 September 2025 at 12:00 · Name of editor-1')
		expect(text).toContain('Changed a meeting: Helsinki, 16 July 2018 (venue). Correction: as the protocol has it')
		expect(text).toContain('Recorded a call of 18 August 2025, period “2025”.')
		expect(text).toContain('Imported the whole dossier.')
	})

	it('names a meeting as it was called in each revision, whatever became of it since', async () => {
		await editHelsinki({ date: '2018-07-17' })
		await editHelsinki({ date: '2018-07-18', place: { city: { en: 'Espoo' } } })
		const text = await read(HISTORY)
		expect(text).toContain('Changed a meeting: Helsinki, 17 July 2018 (date).')
		expect(text).toContain('Changed a meeting: Espoo, 18 July 2018 (')
	})

	it('speaks Russian to whoever works in Russian', async () => {
		await recordCall('2025-08-18')
		const answer = await newsroom.ask(HISTORY, { headers: { ...desk.headers, 'Accept-Language': 'ru' } })
		const text = inOneLine(await answer.text())
		expect(text).toContain('Записан звонок 18 августа 2025 года, период «2025 год».')
		expect(text).toContain('Досье загружено целиком.')
	})

	it('still names a meeting that is no more', async () => {
		const etag = await newsroom.tagOf(HELSINKI)
		await newsroom.send('DELETE', HELSINKI, { reason: 'entered twice' }, { 'If-Match': etag })
		expect(await read(HISTORY)).toContain('Removed a meeting: Helsinki, 16 July 2018. Correction: entered twice')
	})

	it('goes on, page by page, to the first', async () => {
		for (let day = 16; day <= 31; day++) await recordCall(`2025-08-${day}`)
		for (let call = 0; call < 16; call++) await recordCall('2025-09-01')
		const first = await desk.pageAt(HISTORY)
		const older = /href="([^"]*\?cursor=\d+)"/.exec(first)?.[1] ?? ''
		const versions = (html: string) => [...html.matchAll(/id="version-(\d+)"/g)].map(([, version]) => Number(version))
		expect([...versions(first), ...versions(await desk.pageAt(older))]).toEqual(
			Array.from({ length: 33 }, (_, i) => 33 - i),
		)
		expect((await desk.read(`${HISTORY}?cursor=x`)).status).toBe(400)
	})
})

describe('a version', () => {
	it('shows both sides, the words and items that came and went marked', async () => {
		await editHelsinki({ place: { city: { en: 'Helsinki (Vantaa)' } }, topics: [{ en: 'Syria' }] })
		const html = await desk.pageAt(`${HISTORY}/2`)
		expect(html).toContain('Helsinki<ins> (Vantaa)</ins>')
		const [marked, came] = [elements(parsedPage(html), 'del'), elements(parsedPage(html), 'ins')]
		expect(marked.map(textOf)).toContain('Иран · Iran')
		expect(came.map(textOf)).toContain('Syria')
		expect(html).toContain('/desk/putin-trump/w/count-card?lang=en&amp;version=2')
	})

	it('that was the first shows what the dossier began with', async () => {
		const text = await read(`${HISTORY}/1`)
		expect(text).toContain('Meeting: Helsinki, 16 July 2018 new')
		expect(text).toContain('Ledger entry: Opening total +18, 20 January 2021 (the Kremlin) new')
	})

	it('that there is not is not found', async () => {
		for (const version of ['0', '2', 'x', '1e0', '01']) {
			expect((await desk.read(`${HISTORY}/${version}`)).status).toBe(404)
			expect((await desk.send(`${HISTORY}/${version}/restore`, { reason: 'r', key: 'k' })).status).toBe(404)
		}
	})

	it('shows hostile text as text', async () => {
		await editHelsinki({ summary: { en: '<img src=x onerror=alert(1)> and </ins>' } })
		const html = await desk.pageAt(`${HISTORY}/2`)
		expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
		expect(html).not.toContain('<img')
	})
})

describe('undoing the newest edit', () => {
	it('is one press, once, and is itself told', async () => {
		await recordCall('2025-08-18')
		const action = `${HISTORY}/1/restore`
		const fields = await desk.formAt(HISTORY, action)
		const sent = await Promise.all([desk.send(action, fields), desk.send(action, fields)])
		expect(sent.map((s) => [s.status, s.headers.get('Location')])).toEqual([
			[303, `${HISTORY}?done=undone`],
			[303, `${HISTORY}?done=undone`],
		])
		expect(await total()).toBe(24)
		const text = await read(`${HISTORY}?done=undone`)
		expect(text).toContain('The edit is undone')
		expect(text).toContain('Restored version 1. Correction: Undo of version 2')
		expect(text).toContain('Recorded a call of 18 August 2025')
	})

	it('undoes nothing that somebody has saved since', async () => {
		await recordCall('2025-08-18')
		const fields = await desk.formAt(HISTORY, `${HISTORY}/1/restore`)
		await recordCall('2025-08-19')
		const refused = await desk.send(`${HISTORY}/1/restore`, fields)
		expect(refused.status).toBe(412)
		expect(await refused.text()).toContain('Somebody saved a newer version')
		expect(await total()).toBe(26)
	})

	it('is not offered for the first version', async () => {
		expect(await desk.pageAt(HISTORY)).not.toContain('/restore"')
	})
})

describe('restoring a version', () => {
	it('asks for a reason alone, and makes a new version', async () => {
		await recordCall('2025-08-18')
		await recordCall('2025-08-19')
		const action = `${HISTORY}/2/restore`
		const fields = await desk.formAt(`${HISTORY}/2`, action)
		const saved = await desk.send(action, { ...fields, reason: 'the second was the first' })
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${HISTORY}?done=restored`])
		expect(await total()).toBe(25)
		const text = await read(HISTORY)
		expect(text).toContain('Restored version 2. Correction: the second was the first')
		expect(text).toContain('Recorded a call of 19 August 2025')
	})

	it('without a reason says so at the field, and changes nothing', async () => {
		await recordCall('2025-08-18')
		const fields = await desk.formAt(`${HISTORY}/1`, `${HISTORY}/1/restore`)
		const refused = await desk.send(`${HISTORY}/1/restore`, fields)
		expect(refused.status).toBe(422)
		expect(await refused.text()).toMatch(/<textarea id="restore-reason"[^>]*aria-invalid="true"/)
		expect(await total()).toBe(25)
	})

	it('keeps the reason where somebody saved a newer version meanwhile', async () => {
		await recordCall('2025-08-18')
		const fields = await desk.formAt(`${HISTORY}/1`, `${HISTORY}/1/restore`)
		await recordCall('2025-08-19')
		const refused = await desk.send(`${HISTORY}/1/restore`, { ...fields, reason: 'typed with care' })
		expect(refused.status).toBe(412)
		expect(await refused.text()).toContain('typed with care')
		expect(await total()).toBe(26)
	})

	it('that readers see already is not offered, and refused', async () => {
		await recordCall('2025-08-18')
		expect(await desk.pageAt(`${HISTORY}/2`)).not.toContain('/restore"')
		expect((await desk.send(`${HISTORY}/2/restore`, { reason: 'again', seen: '2', key: 'k' })).status).toBe(422)
	})
})

describe('a viewer', () => {
	it('reads all of it and changes none of it', async () => {
		await addEditor('viewer', `${TOKEN}-viewer`, 'viewer')
		await recordCall('2025-08-18')
		const viewer = await sitDown(newsroom, `${TOKEN}-viewer`)
		for (const path of [HISTORY, `${HISTORY}/1`]) {
			const html = await viewer.pageAt(path)
			expect(html).toContain('Version 1')
			expect(html).not.toContain('/restore"')
		}
		const fields = { reason: 'r', seen: '2', key: 'k' }
		expect((await viewer.send(`${HISTORY}/1/restore`, fields)).status).toBe(403)
		expect((await newsroom.ask(HISTORY)).headers.get('Location')).toBe('/desk/sign-in')
		expect(await total()).toBe(25)
	})
})

describe('the ledger of a version', () => {
	it('has the period by its name, and a minus that is one, in both languages', async () => {
		await newsroom.send('POST', `${DOSSIER}/calls/entries/opening-first-term/undo`, { reason: 'miscounted' })
		const answer = await newsroom.ask(`${HISTORY}/2`, { headers: { ...desk.headers, 'Accept-Language': 'ru' } })
		const [russian, english] = [inOneLine(await answer.text()), await read(`${HISTORY}/2`)]
		for (const text of [russian, english]) {
			expect(text).toContain('−18')
			expect(text).not.toMatch(/-18|first-term/)
		}
		expect(english).toContain('Period Before: nothing After: Trump’s first presidential term')
	})
})
