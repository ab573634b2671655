/** A pasted table of meetings at the desk, without JavaScript: looked at row by row, corrected in place, published at once. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { faultAt, pasting } from '../support/pasted.ts'

const PAGE = '/desk/putin-trump/table/meetings'

let newsroom: Newsroom
let desk: ReturnType<typeof pasting>
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
	desk = pasting(await sitDown(newsroom, TOKEN), PAGE)
})

async function meetings(): Promise<readonly MeetingAnswer[]> {
	const answer = await newsroom.ask(`${DOSSIER}/meetings?limit=100&order=asc`)
	return (await answer.json<Answer>()).meetings
}

async function version(): Promise<number> {
	return (await (await newsroom.ask(DOSSIER)).json<Answer>()).version
}

const TWO = [
	'Дата\tГород\tСтрана\tПовод\tТемы\tПродолжительность\tИсточник',
	'3–4 марта 2019\tЖенева\tШвейцария\tСаммит\tСирия; Украина\tоколо двух часов\tkremlin.ru/events/1',
	'05.06.2019\tМосква, Россия\t\t-\t\t\thttps://example.org/2',
].join('\n')

it('is shown as it would be recorded, and published as one revision', async () => {
	const before = await meetings()
	const seen = await desk.look({ table: TWO })
	expect(seen.html).toContain('2 new')
	expect(seen.html).toContain('https://kremlin.ru/events/1')
	expect(seen.form['language']).toBe('ru')
	expect(await meetings()).toEqual(before)
	const was = await version()
	expect(await desk.publish(seen.form)).toMatchObject({ status: 303, to: '/desk/putin-trump/meetings?done=table' })
	expect(await version()).toBe(was + 1)
	const added = (await meetings()).filter(({ id }) => !before.some((m) => m.id === id))
	expect(added).toMatchObject([
		{
			date: '2019-03-03',
			until: '2019-03-04',
			status: 'held',
			format: 'full',
			place: { city: { ru: 'Женева' }, country: 'CH' },
			occasion: { ru: 'Саммит' },
			// Topics that the record knows come with their translations.
			topics: [{ ru: 'Сирия', en: 'Syria' }, { ru: 'Украина' }],
			duration: { actual: { min: 120, max: 120, approximate: true } },
		},
		{
			date: '2019-06-05',
			place: { city: { ru: 'Москва' }, country: 'RU' },
			occasion: null,
			sources: [{ url: 'https://example.org/2' }],
		},
	])
	// Sent twice, it counts once.
	expect((await desk.publish(seen.form)).status).toBe(303)
	expect(await version()).toBe(was + 1)
})

it('gives no new meeting the id of one that was removed', async () => {
	const osaka = `${DOSSIER}/meetings/2019-06-28-osaka`
	await newsroom.send('DELETE', osaka, { reason: 'doubled' }, { 'If-Match': '*' })
	const table = [
		'Date\tCity\tCountry\tSource',
		...[1, 2].map((n) => `2019-06-28\tOsaka\tJapan\thttps://example.org/${n}`),
	]
	const seen = await desk.look({ table: table.join('\n'), twins: 'another' })
	expect((await desk.publish(seen.form)).status).toBe(303)
	const ids = (await meetings()).map(({ id }) => id).filter((id) => id.startsWith('2019-06-28'))
	expect(ids).toEqual(['2019-06-28-osaka-2', '2019-06-28-osaka-3'])
	expect((await newsroom.ask(osaka)).status).toBe(404)
})

describe('what is wrong', () => {
	const table = 'Date\tCity\tCountry\tDuration\n31 February 2019\tGeneva\tSwizerland\ttill noon\n5 June 2019\tOslo\t\t'

	it('stands beside its cell in the editor’s words, is corrected in place, and publishes nothing meanwhile', async () => {
		const seen = await desk.look({ table })
		expect(faultAt(seen.html, 'cell-0-0')).toContain('no such date')
		expect(faultAt(seen.html, 'cell-0-2')).toContain('No country is called this')
		expect(faultAt(seen.html, 'cell-0-3')).toContain('over 2 hours')
		// There is no column of sources: the cell is there all the same.
		expect(faultAt(seen.html, 'cell-1-source_url')).toContain('Give the address of a source')
		expect(faultAt(seen.html, 'cell-1-2')).toContain('Fill this in')
		const refused = await desk.publish(seen.form)
		expect([refused.status, await version()]).toEqual([422, 1])
		expect(refused.html).toContain('Not published yet')
		const mended = await desk.again(refused.form, {
			'cell-0-0': '28 February 2019',
			'cell-0-2': 'Switzerland',
			'cell-0-3': '90 minutes',
			'cell-1-2': 'NO',
			source: 'kremlin.ru/all',
		})
		expect(mended.html).toContain('2 new')
		expect(mended.form['table']).toContain('28 February 2019\tGeneva\tSwitzerland\t90 minutes')
		expect((await desk.publish(mended.form)).status).toBe(303)
		expect((await meetings()).slice(-4, -1)).toMatchObject([{}, {}, {}])
		const added = (await meetings()).filter(({ sources }) => sources[0]?.url === 'https://kremlin.ru/all')
		expect(added.map(({ date, place }) => [date, place?.country])).toEqual([
			['2019-02-28', 'CH'],
			['2019-06-05', 'NO'],
		])
	})

	it('is not published by whoever corrects it and does not look again', async () => {
		const seen = await desk.look({ table: TWO })
		const rushed = await desk.publish(seen.form, { 'cell-0-1': 'Цюрих' })
		expect([rushed.status, await version()]).toEqual([412, 1])
		expect(rushed.html).toContain('You changed the table after looking at it')
		expect(rushed.html).toContain('Цюрих')
		expect((await desk.publish(rushed.form)).status).toBe(303)
	})

	it('opens a row where its editor asks, and takes it back as text', async () => {
		const seen = await desk.look({ table: TWO })
		const opened = await desk.publish(seen.form, { intent: 'row:1' })
		expect(opened.form['cell-1-1']).toBe('Москва, Россия')
		const changed = await desk.again(opened.form, { 'cell-1-1': 'Тула', 'cell-1-2': 'Россия' })
		expect(changed.form['table']).toContain('05.06.2019\tТула\tРоссия')
	})
})

it('takes nothing that was chosen for one table for another', async () => {
	const row = (date: string, city: string, country: string) => `${date}\t${city}\t${country}\thttps://example.org/1`
	const russian = `Дата\tГород\tСтрана\tИсточник\n${row('03/07/2018', 'Осло', 'Норвегия')}\n${row('16.07.2018', 'Хельсинки', 'Финляндия')}`
	const english = `Date\tCity\tCountry\tSource\n${row('04/08/2018', 'Bergen', 'Norway')}\n${row('16.07.2018', 'Helsinki', 'Finland')}`
	const { form } = await desk.look({ table: russian })
	const chosen = await desk.again(form, { slashes: 'month', twins: 'another' })
	expect(chosen.html).toContain('2 new')
	const other = await desk.again(chosen.form, { table: english })
	expect(other.form).toMatchObject({ language: 'en', slashes: '', twins: '' })
	expect(other.html).toMatch(/1 to correct[\s\S]*1 to decide on/)
	// The next part of the same list.
	const next = await desk.again(chosen.form, { table: russian.replace('03/07', '04/08') })
	expect(next.form).toMatchObject({ language: 'ru', slashes: 'month', twins: '' })
})

it('asks about columns that it does not know, and ignores none in silence', async () => {
	const seen = await desk.look({ table: `${TWO.replace('Источник', 'Источник\tНаше')}\tмимо` })
	expect(seen.html).toContain('One column is not recognised')
	expect((await desk.publish(seen.form)).status).toBe(422)
	const chosen = await desk.again(seen.form, { 'column-7': 'ignored' })
	expect(chosen.html).not.toContain('not recognised')
	expect((await desk.publish(chosen.form)).status).toBe(303)
	expect(JSON.stringify(await meetings())).not.toContain('мимо')
})

it('takes a table without headings, once its editor says what its columns are', async () => {
	const table = '7 May 2019\tOslo\tNorway\thttps://example.org/1\n8 May 2019\tBergen\tNorway\thttps://example.org/2'
	const seen = await desk.look({ table })
	const bare = await desk.again(seen.form, { bare: 'true' })
	const columns = { 'column-0': 'date', 'column-1': 'city', 'column-2': 'country', 'column-3': 'source_url' }
	const read = await desk.again(bare.form, columns)
	expect(read.html).toContain('2 new')
	expect((await desk.publish(read.form)).status).toBe(303)
	expect(await meetings()).toHaveLength(9)
})

describe('rows that look like what is there', () => {
	const HELSINKI =
		'Date\tCity\tCountry\tSource\n2018-07-16\tHelsinki\tFinland\thttps://example.org/1\n17.07.2018\tTurku\tFinland\thttps://example.org/2'

	it('are asked about, and left out by one choice for all', async () => {
		const seen = await desk.look({ table: `${HELSINKI}\n17 July 2018\tTurku\tFinland\thttps://example.org/3` })
		expect(seen.html).toMatch(/Already recorded: 16\s+July\s+2018, Helsinki/)
		expect(seen.html).toContain('Same day and city as row 3')
		expect((await desk.publish(seen.form)).status).toBe(422)
		const decided = await desk.again(seen.form, { twins: 'skip' })
		expect(decided.html).toMatch(/1 new.*2 left out/s)
		expect((await desk.publish(decided.form)).status).toBe(303)
		expect(await meetings()).toHaveLength(8)
	})

	it('are recorded as others, or update what is there, row by row', async () => {
		const seen = await desk.look({ table: HELSINKI })
		const other = await desk.again(seen.form, { 'do-0': 'another' })
		expect(other.html).toContain('2 new')
		const update = await desk.again(seen.form, { 'do-0': 'update:2018-07-16-helsinki' })
		expect(update.html).toMatch(/1 new.*1 changed/s)
		const published = await desk.publish(update.form, { reason: 'A better source.', reasonKind: 'update' })
		expect(published.status).toBe(303)
		expect((await meetings()).find(({ id }) => id === '2018-07-16-helsinki')?.sources[0]?.url).toBe(
			'https://example.org/1',
		)
	})
})

const KOI8 = new Map(
	Array.from({ length: 128 }, (_, i) => [new TextDecoder('koi8-r').decode(new Uint8Array([i + 128])), i + 128]),
)

describe('a file', () => {
	it('in another encoding is read, and its text carried on', async () => {
		const letters = TWO.replaceAll('–', '-')
		const bytes = Array.from(letters, (c) => (/[А-я]/.test(c) ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)))
		const seen = await desk.send({ table: '' }, new Uint8Array(bytes))
		expect(seen.html).toContain('2 new')
		expect(seen.form['table']).toContain('Женева')
		const koi8 = new Uint8Array(Array.from(letters, (c) => KOI8.get(c) ?? c.charCodeAt(0)))
		expect((await desk.send({ table: '' }, koi8)).form['table']).toContain('Женева')
	})

	it('that has more columns than any table of facts is not looked at', async () => {
		const columns = (count: number) => [
			Array.from({ length: count }, (_, i) => `c${i}`).join('\t'),
			Array.from({ length: count }, () => '1').join('\t'),
		]
		const looked = (count: number) => desk.look({ table: columns(count).join('\n') })
		const { html, form } = await looked(500)
		expect(html).toContain('name="column-499"')
		// A cell of which there was no column gets one.
		const typed = await desk.look({ ...form, 'cell-0-country': 'CH' })
		expect((await desk.look(typed.form)).html).toContain('name="column-500"')
		const { html: wide } = await looked(501)
		expect([wide.includes('more than 500 columns'), wide.includes('name="column-0"')]).toEqual([true, false])
	})

	it('that is a workbook is told from a table', async () => {
		const seen = await desk.send({ table: '' }, new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]))
		expect(seen.html).toContain('save it as CSV')
	})

	it('beside a table that was pasted takes the place of neither', async () => {
		const seen = await desk.send({ table: TWO }, new TextEncoder().encode('Date\n2019'))
		expect(seen.html).toContain('Leave one of them')
		expect(seen.form['table']).toBe(TWO)
	})
})

describe('who may', () => {
	it('is known before anything is read, and the limit is this form’s own', async () => {
		const body = new URLSearchParams({ table: 'x'.repeat(2_000_000) })
		const own = { 'Sec-Fetch-Site': 'same-origin' }
		expect((await newsroom.ask(PAGE, { method: 'POST', body, headers: own })).status).toBe(401)
		const huge = await desk.look({ table: `Date\tCity\n2019\t${'x'.repeat(8_100_000)}` })
		expect(huge.html).toContain('larger than 8 MB')
		expect((await desk.look({ table: `Date\tCity\n2019\t${'x'.repeat(9_100_000)}` })).status).toBe(413)
	})
})
