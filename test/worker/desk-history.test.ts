/** The history at the desk, as plain forms: what was done, by whom and why, and the way back. */

import { beforeEach, describe, expect, it } from 'vitest'
import { sentenceIn } from '../../src/desk/history/sentences.ts'
import type { Change } from '../../src/record/revision.ts'
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
const page = async (path: string, session = desk) => (await session.read(path)).text()
/** What somebody reads, in one line. */
const inOneLine = (html: string) => textOf(parsedPage(html.replaceAll('</', ' </'))).replace(/\s+/g, ' ')
const read = async (path: string, session = desk) => inOneLine(await page(path, session))

async function recordCall(on: string): Promise<void> {
	expect((await newsroom.send('POST', `${DOSSIER}/calls`, { on, source: SOURCE })).status).toBe(201)
}

async function editHelsinki(patch: object): Promise<void> {
	const etag = (await newsroom.ask(HELSINKI)).headers.get('ETag') ?? ''
	const body = { ...patch, reason: 'as the protocol has it' }
	expect((await newsroom.send('PATCH', HELSINKI, body, { 'If-Match': etag })).status).toBe(200)
}

/** The fields of the form that posts to `action`, as a browser would send them unchanged. */
async function formOf(path: string, action: string): Promise<Record<string, string>> {
	const form = elements(parsedPage(await page(path)), 'form').find((f) =>
		f.attrs.some((a) => a.name === 'action' && a.value === action),
	)
	if (!form) throw new Error(`no form for ${action} on ${path}`)
	const attribute = (of: typeof form, name: string) => of.attrs.find((a) => a.name === name)?.value ?? ''
	return Object.fromEntries(elements(form, 'input').map((i) => [attribute(i, 'name'), attribute(i, 'value')]))
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
		const etag = (await newsroom.ask(HELSINKI)).headers.get('ETag') ?? ''
		await newsroom.send('DELETE', HELSINKI, { reason: 'entered twice' }, { 'If-Match': etag })
		expect(await read(HISTORY)).toContain('Removed a meeting: Helsinki, 16 July 2018. Correction: entered twice')
	})

	it('goes on, page by page, to the first', async () => {
		for (let day = 16; day <= 31; day++) await recordCall(`2025-08-${day}`)
		for (let call = 0; call < 16; call++) await recordCall('2025-09-01')
		const first = await page(HISTORY)
		const older = /href="([^"]*\?cursor=\d+)"/.exec(first)?.[1] ?? ''
		const versions = (html: string) => [...html.matchAll(/id="version-(\d+)"/g)].map(([, version]) => Number(version))
		expect([...versions(first), ...versions(await page(older))]).toEqual(Array.from({ length: 33 }, (_, i) => 33 - i))
		expect((await desk.read(`${HISTORY}?cursor=x`)).status).toBe(400)
	})
})

describe('a version', () => {
	it('shows both sides, the words and items that came and went marked', async () => {
		await editHelsinki({ place: { city: { en: 'Helsinki (Vantaa)' } }, topics: [{ en: 'Syria' }] })
		const html = await page(`${HISTORY}/2`)
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
		const html = await page(`${HISTORY}/2`)
		expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
		expect(html).not.toContain('<img')
	})
})

describe('undoing the newest edit', () => {
	it('is one press, once, and is itself told', async () => {
		await recordCall('2025-08-18')
		const action = `${HISTORY}/1/restore`
		const fields = await formOf(HISTORY, action)
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
		const fields = await formOf(HISTORY, `${HISTORY}/1/restore`)
		await recordCall('2025-08-19')
		const refused = await desk.send(`${HISTORY}/1/restore`, fields)
		expect(refused.status).toBe(412)
		expect(await refused.text()).toContain('Somebody saved a newer version')
		expect(await total()).toBe(26)
	})

	it('is not offered for the first version', async () => {
		expect(await page(HISTORY)).not.toContain('/restore"')
	})
})

describe('restoring a version', () => {
	it('asks for a reason alone, and makes a new version', async () => {
		await recordCall('2025-08-18')
		await recordCall('2025-08-19')
		const action = `${HISTORY}/2/restore`
		const fields = await formOf(`${HISTORY}/2`, action)
		const saved = await desk.send(action, { ...fields, reason: 'the second was the first' })
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${HISTORY}?done=restored`])
		expect(await total()).toBe(25)
		const text = await read(HISTORY)
		expect(text).toContain('Restored version 2. Correction: the second was the first')
		expect(text).toContain('Recorded a call of 19 August 2025')
	})

	it('without a reason says so at the field, and changes nothing', async () => {
		await recordCall('2025-08-18')
		const fields = await formOf(`${HISTORY}/1`, `${HISTORY}/1/restore`)
		const refused = await desk.send(`${HISTORY}/1/restore`, fields)
		expect(refused.status).toBe(422)
		expect(await refused.text()).toMatch(/<textarea id="restore-reason"[^>]*aria-invalid="true"/)
		expect(await total()).toBe(25)
	})

	it('keeps the reason where somebody saved a newer version meanwhile', async () => {
		await recordCall('2025-08-18')
		const fields = await formOf(`${HISTORY}/1`, `${HISTORY}/1/restore`)
		await recordCall('2025-08-19')
		const refused = await desk.send(`${HISTORY}/1/restore`, { ...fields, reason: 'typed with care' })
		expect(refused.status).toBe(412)
		expect(await refused.text()).toContain('typed with care')
		expect(await total()).toBe(26)
	})

	it('that readers see already is not offered, and refused', async () => {
		await recordCall('2025-08-18')
		expect(await page(`${HISTORY}/2`)).not.toContain('/restore"')
		expect((await desk.send(`${HISTORY}/2/restore`, { reason: 'again', seen: '2', key: 'k' })).status).toBe(422)
	})
})

describe('a viewer', () => {
	it('reads all of it and changes none of it', async () => {
		await addEditor('viewer', `${TOKEN}-viewer`, 'viewer')
		await recordCall('2025-08-18')
		const viewer = await sitDown(newsroom, `${TOKEN}-viewer`)
		for (const path of [HISTORY, `${HISTORY}/1`]) {
			const html = await page(path, viewer)
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

describe('every kind of change', () => {
	const text = (en: string, ru: string) => ({ en, ru })
	const names = {
		meetings: new Map([
			[
				'm',
				[
					{
						written: 1,
						city: text('Helsinki', 'Хельсинки'),
						date: '2018-07-16',
						until: null,
						datePrecision: 'day' as const,
					},
				],
			],
		]),
		periods: new Map([['p', text('2025', '2025 год')]]),
		authorities: new Map([['a', text('the Kremlin', 'Кремль')]]),
		tallies: new Map([['t', text('the White House', 'Белый дом')]]),
		entries: new Map([
			['e', { kind: 'call', on: '2025-08-18', delta: 1 } as const],
			['two', { kind: 'call', on: '2025-08-18', delta: 2 } as const],
		]),
	}
	const told: readonly [Change, string, string][] = [
		[{ kind: 'imported' }, 'Imported the whole dossier.', 'Досье загружено целиком.'],
		[{ kind: 'dossier-created' }, 'Created the dossier.', 'Досье заведено.'],
		[
			{ kind: 'heading-changed', fields: ['title', 'leaders'] },
			'Changed what the dossier says of itself: title and leaders.',
			'Изменены общие сведения о досье: название и лидеры.',
		],
		[
			{ kind: 'tally-added', tally: 't' },
			'Added a count of calls by the White House.',
			'Добавлен подсчёт звонков: Белый дом.',
		],
		[
			{ kind: 'authority-changed', authority: 'a', fields: ['site'] },
			'Changed what is said of the Kremlin: website.',
			'Изменены сведения о том, кто считает (Кремль): сайт.',
		],
		[
			{ kind: 'tally-preferred', tally: 't' },
			'Chose the count by the White House for readers to see.',
			'Читателям теперь показывается подсчёт: Белый дом.',
		],
		[
			{ kind: 'call-recorded', entry: 'e', period: 'p', on: '2025-08-18', delta: 3 },
			'Recorded 3 calls of 18 August 2025, period “2025”.',
			'Записано 3 звонка 18 августа 2025 года, период «2025 год».',
		],
		[
			{ kind: 'period-opened', period: 'p', from: '2025-01-20', to: '2025-12-31' },
			'Opened the period “2025”: 20 January 2025 to 31 December 2025.',
			'Открыт период «2025 год»: 20 января 2025 года – 31 декабря 2025 года.',
		],
		[
			{ kind: 'period-changed', period: 'p', fields: ['label.ru', 'label.en', 'to'] },
			'Changed the period “2025”: name and last day.',
			'Изменён период «2025 год»: название и последний день.',
		],
		[{ kind: 'period-removed', period: 'p' }, 'Removed the empty period “2025”.', 'Удалён пустой период «2025 год».'],
		[
			{ kind: 'total-stated', entry: 'e', period: 'p', on: '2025-08-18', from: null, to: 7 },
			'Set a total of 7 for the period “2025”, as of 18 August 2025.',
			'Указано общее число за период «2025 год»: 7, по состоянию на 18 августа 2025 года.',
		],
		[
			{ kind: 'total-stated', entry: 'e', period: 'p', on: '2025-08-18', from: 7, to: 7 },
			'Confirmed the total of 7 for the period “2025”, as of 18 August 2025.',
			'Подтверждено общее число за период «2025 год»: 7, по состоянию на 18 августа 2025 года.',
		],
		[
			{ kind: 'total-stated', entry: 'e', period: 'p', on: '2025-08-18', from: 6, to: 7 },
			'Changed the total for the period “2025” from 6 to 7, as of 18 August 2025.',
			'Изменено общее число за период «2025 год»: было 6, стало 7, по состоянию на 18 августа 2025 года.',
		],
		[
			{ kind: 'entry-undone', entry: 'u', undoes: 'e', period: 'p' },
			'Undid the call of 18 August 2025, period “2025”.',
			'Отмена: звонок от 18 августа 2025 года, период «2025 год».',
		],
		[
			{ kind: 'entry-undone', entry: 'u', undoes: 'two', period: 'p' },
			'Undid 2 calls of 18 August 2025, period “2025”.',
			'Отмена: 2 звонка от 18 августа 2025 года, период «2025 год».',
		],
		[
			{ kind: 'meeting-added', meeting: 'm' },
			'Added a meeting: Helsinki, 16 July 2018.',
			'Добавлена встреча: Хельсинки, 16 июля 2018 года.',
		],
		[
			{ kind: 'meeting-changed', meeting: 'm', fields: ['place.city.ru', 'place.city.en', 'topics'] },
			'Changed a meeting: Helsinki, 16 July 2018 (city and topics).',
			'Изменена встреча: Хельсинки, 16 июля 2018 года (город и темы).',
		],
		[
			{ kind: 'meeting-removed', meeting: 'm' },
			'Removed a meeting: Helsinki, 16 July 2018.',
			'Удалена встреча: Хельсинки, 16 июля 2018 года.',
		],
		[
			{ kind: 'method-changed', tally: 't', fields: ['method.en'] },
			'Edited the description of how the White House counts.',
			'Обновлено описание методики подсчёта: Белый дом.',
		],
		[
			{ kind: 'translated', language: 'en', texts: 32 },
			'Translated 32 texts into English.',
			'Добавлен перевод на английский: 32 текста.',
		],
		[
			{ kind: 'call-reported', entry: 'e', on: '2025-08-18' },
			'Recorded a reported call of 18 August 2025, not confirmed yet.',
			'Записан неподтверждённый звонок 18 августа 2025 года.',
		],
		[
			{ kind: 'report-confirmed', entry: 'e' },
			'Confirmed the reported call of 18 August 2025.',
			'Подтверждён звонок 18 августа 2025 года.',
		],
		[
			{ kind: 'report-counted', entry: 'e' },
			'Noted that the reported call of 18 August 2025 is already counted.',
			'Отмечено, что звонок 18 августа 2025 года уже учтён.',
		],
		[
			{ kind: 'report-denied', entry: 'nowhere' },
			'Recorded a denial of a reported call.',
			'Записано опровержение звонка.',
		],
		[{ kind: 'restored', version: 3 }, 'Restored version 3.', 'Восстановлена версия 3.'],
	]

	it.each(told)('%j', (change, english, russian) => {
		const said = (language: 'en' | 'ru') => sentenceIn(language, { change, version: 1 }, names).replace(/\s/g, ' ')
		expect([said('en'), said('ru')]).toEqual([english, russian])
	})
})
