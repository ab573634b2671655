/** What a pasted table is read as: its delimiter and its quotes, its encoding, its headings in either language, its cells. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { columnsOf, IGNORED, OWN } from '../../src/desk/table/columns.ts'
import { countryNamed } from '../../src/desk/table/country-named.ts'
import { delimiterOf, plainTable, readGrid, writtenGrid } from '../../src/desk/table/grid.ts'
import {
	clears,
	formatIn,
	isSameCell,
	numberIn,
	slashesIn,
	statusIn,
	withDots,
} from '../../src/desk/table/typed-cells.ts'
import { decodedTable, decodedText } from '../../src/http/decoded-text.ts'
import { guarded, unguarded } from '../../src/record/formula-guard.ts'

const known = (heading: string) => ['Date', 'City', 'Дата', 'Город'].includes(heading)

function read(text: string) {
	const plain = plainTable(text)
	const grid = readGrid(plain, delimiterOf(plain, known))
	return typeof grid === 'string' ? grid : [grid.header, ...grid.rows]
}

describe('a table as text', () => {
	const cells = [
		['Date', 'City', 'Summit, if any'],
		['3 July 2017', 'Washington, D.C.', 'a; b'],
	]
	it.each([
		['a clipboard', 'Date\tCity\tSummit, if any\n3 July 2017\tWashington, D.C.\ta; b'],
		['commas', 'Date,City,"Summit, if any"\r\n3 July 2017,"Washington, D.C.",a; b\r\n'],
		['semicolons', '\ufeffDate;City;Summit, if any\n3 July 2017;Washington, D.C.;"a; b"\n\n'],
		['Excel’s own first line', 'sep=;\r\nDate;City;Summit, if any\r\n3 July 2017;Washington, D.C.;"a; b"'],
		['old line breaks', 'Date\tCity\tSummit, if any\r3 July 2017\tWashington, D.C.\ta; b\r'],
	])('is read with %s', (_what, text) => {
		expect(read(text)).toEqual(cells)
	})

	it('keeps lines and quotes within a cell', () => {
		expect(read('Date,City\n2017,"one\ntwo ""three"""')).toEqual([
			['Date', 'City'],
			['2017', 'one\ntwo "three"'],
		])
	})

	it('takes a quotation mark that no other closes for a letter, as clipboards have it', () => {
		const text = 'Date\tCity\n2018\t"Sovereign" forum\n2019\t"Osaka\n2020\tOsaka"'
		expect(read(text)).toEqual([
			['Date', 'City'],
			['2018', '"Sovereign" forum'],
			['2019', 'Osaka\n2020\tOsaka'],
		])
		expect(read('Date\tCity\n2018\t5" pipe\n2019\t"G20" summit')).toEqual([
			['Date', 'City'],
			['2018', '5" pipe'],
			['2019', '"G20" summit'],
		])
	})

	it('is without blank rows, and without blank columns at its side, but never without a cell that says something', () => {
		expect(read('Date\tCity\t\t\n\t\t\t\n2018\tOsaka\t\tstray')).toEqual([
			['Date', 'City', ''],
			['2018', 'Osaka', 'stray'],
		])
	})

	it('is read as others write it', () => {
		const cell = fc.string({ unit: fc.constantFrom('a', 'я', '"', '\t', '\n', ',', ';', ' ') }).map((s) => `x${s}x`)
		const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
		fc.assert(
			fc.property(rows, fc.constantFrom('\t', ';', ','), (rows, delimiter) => {
				const all = [['Date', 'City'], ...rows]
				expect(read(Papa.unparse(all, { delimiter }))).toEqual(all)
			}),
		)
	})

	it('comes back as it was written', () => {
		const cell = fc
			.string({ unit: fc.constantFrom('a', 'я', '"', '\t', '\n', ',', ';', ' ', "'", '-') })
			.map((s) => s.trim())
		const rows = fc.array(
			fc.array(
				cell.map((s) => `x${s}`),
				{ minLength: 3, maxLength: 3 },
			),
			{ minLength: 1, maxLength: 5 },
		)
		fc.assert(
			fc.property(rows, (rows) => {
				const grid = { header: ['Date', 'City', 'Other'], rows }
				expect(readGrid(plainTable(writtenGrid(grid)), '\t')).toEqual(grid)
			}),
		)
	})
})

describe('the bytes of a file', () => {
	const text = 'Дата\tГород\n03.07.2017\tГамбург'
	const utf16 = (mark: boolean, little: boolean) => {
		const units = Array.from(`${mark ? '\ufeff' : ''}${text}`, (c) => c.charCodeAt(0))
		return new Uint8Array(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])))
	}
	const cp1251 = new Uint8Array(
		Array.from(text, (c) => (/[А-я]/.test(c) ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))),
	)
	it.each([
		['UTF-8', new TextEncoder().encode(text)],
		['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
		['UTF-16 LE with a mark', utf16(true, true)],
		['UTF-16 LE', utf16(false, true)],
		['UTF-16 BE with a mark', utf16(true, false)],
		['UTF-16 BE', utf16(false, false)],
		['windows-1251', cp1251],
	])('are read from %s', (_what, bytes) => {
		const read = decodedTable(bytes)
		expect(read.ok && plainTable(read.value)).toBe(text)
	})

	/** What else is in a table: capitals, quotation marks of a newsroom, few letters among many numbers. */
	const texts = [
		text,
		'ДАТА\tГОРОД\n03.07.2017\tМОСКВА',
		'Date;City\n2017;Ярославль\n2018;Южно-Сахалинск',
		'Дата\tПовод\n2019\tфорум в Хельсинки, объём',
	]
	it.each(['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'])(
		'are read from %s, whatever is in them',
		(encoding) => {
			const all = Array.from({ length: 128 }, (_, i) => i + 128)
			const letters = new Map(all.map((byte) => [new TextDecoder(encoding).decode(new Uint8Array([byte])), byte]))
			for (const said of texts) {
				const bytes = new Uint8Array(Array.from(said, (c) => letters.get(c) ?? c.charCodeAt(0)))
				const read = decodedTable(bytes)
				expect(read.ok && plainTable(read.value)).toBe(said)
				expect(decodedText(bytes)).toMatchObject({ ok: false, error: { kind: 'bad-encoding' } })
			}
		},
	)

	it('of English Windows are read too, and of a workbook only its mark', () => {
		const western = decodedTable(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96]))
		expect(western).toEqual({ ok: true, value: 'Café –' })
		for (const mark of [
			[0x50, 0x4b, 3, 4],
			[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
		]) {
			expect(decodedTable(new Uint8Array([...mark, 0, 0, 0, 0]))).toEqual({ ok: true, value: 'PK\u0003' })
		}
	})
})

describe('headings', () => {
	const says = (kind: 'meetings' | 'calls', header: string[], fields = {}) =>
		columnsOf(kind, header, [header.map(() => 'x')], ['ru', 'en'], fields).map((column) => column.says)

	it('are known in both languages, and by what editors would write', () => {
		expect(says('meetings', ['Дата', 'Город', 'СТРАНА', 'Тип', 'Кто ещё присутствовал', 'Ссылка на источник'])).toEqual(
			[...['date', 'city', 'country', 'format', 'attendees', 'source_url']],
		)
		expect(says('meetings', ['When', 'Place', 'Country', 'Duration (min)', 'Topics', 'Link'])).toEqual([
			...['date', 'city', 'country', 'minutes', 'topics', 'source_url'],
		])
		expect(says('calls', ['Дата звонка', 'Число звонков', 'Примечание', 'Источник'])).toEqual([
			...['date', 'delta', 'note', 'source_url'],
		])
	})

	it('name the language of a text', () => {
		expect(says('meetings', ['city_ru', 'City (English)', 'Повод (на русском)', 'Темы английский'])).toEqual([
			...['city_ru', 'city_en', 'occasion_ru', 'topics_en'],
		])
	})

	it('are those of meetings.csv and of calls.csv', () => {
		const meetings =
			'dossier_id, meeting_id, date, until, date_precision, status, format, ordinal, city, country_code, country, venue, occasion, planned_minutes, planned_approximate, minutes_min, minutes_max, minutes_approximate, attendees, topics, outcomes, remarks, summary, source_url, source_publisher, source_title, source_published_on, sources_count, lang, version, updated_at, url, reported_by, denied_by'
		const own = ['ordinal', 'sources_count', 'version', 'updated_at', 'url']
		const header = meetings.split(', ')
		expect(says('meetings', header)).toEqual(header.map((name) => (own.includes(name) ? OWN : name)))
		const calls =
			'dossier_id, tally_id, authority, preferred, entry_id, kind, date, period_id, period, period_from, period_to, delta, running_total, dated, undoes, undone, source_url, source_publisher, source_title, source_published_on, note, reason, recorded_at, lang, version, state, reported_by, denied_by, confirms, counted'
		expect(says('calls', calls.split(', '))).not.toContain('')
	})

	it('that say nothing known are chosen by their editor, and never left out in silence', () => {
		expect(says('meetings', ['Дата', 'Заметки', 'url'])).toEqual(['date', '', 'source_url'])
		expect(says('meetings', ['Дата', 'Заметки'], { 'column-1': IGNORED })).toEqual(['date', IGNORED])
		expect(says('meetings', ['Дата', 'Заметки'], { 'column-1': 'constructor' })).toEqual(['date', ''])
	})
})

describe('cells', () => {
	it('are without the guard of a formula, and with apostrophes of their own', () => {
		expect(["'=1+1", "'-", "'+7", "'@a", "'Ndrangheta", "''=1"].map(unguarded)).toEqual([
			...['=1+1', '-', '+7', '@a', "'Ndrangheta", "'=1"],
		])
	})
	it('come back from their guard as they were, whatever they are, and never begin as a formula under it', () => {
		const start = fc.stringMatching(/^['=+@\t\r\n＝＋－＠-]{0,4}$/)
		fc.assert(
			fc.property(start, fc.string({ unit: 'grapheme' }), (signs, rest) => {
				const cell = guarded(signs + rest)
				expect(unguarded(cell)).toBe(signs + rest)
				expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
			}),
		)
	})
	it('clear by a hyphen alone', () => {
		expect(['-', ' – ', '—', "'-", '-5', ''].map(clears)).toEqual([true, true, true, false, false, false])
	})
	it('are the same whatever their line breaks', () => {
		expect(isSameCell('a\r\nb ', 'a\nb')).toBe(true)
	})
	it('name a status and a format in either language', () => {
		expect(['Состоялась', 'held', 'Canceled', 'пока не подтверждена', 'maybe'].map(statusIn)).toEqual([
			...['held', 'held', 'cancelled', 'reported', undefined],
		])
		expect(['на полях', 'By video', 'полноформатная', 'full-format'].map(formatIn)).toEqual([
			...['sidelines', 'video', 'full', 'full'],
		])
	})
	it('name a country as people do', () => {
		const names = ['США', 'usa', 'UK', 'Россия', 'РФ', 'Финляндия', 'fi', 'Czechia', 'Белоруссия', 'Финлядния']
		expect(names.map(countryNamed)).toEqual(['US', 'US', 'GB', 'RU', 'RU', 'FI', 'FI', 'CZ', 'BY', undefined])
	})
	it('with slashes are read as the rest of the column tells', () => {
		expect(slashesIn(['03/07/2017', '04/05/2018'])).toEqual(['day', 'month'])
		expect(slashesIn(['03/07/2017', '07/16/2018'])).toEqual(['month'])
		expect(withDots('07/16/2018 00:00', 'month')).toBe('16.07.2018')
		expect(withDots('3 July 2017', 'day')).toBe('3 July 2017')
	})
	it('hold whole numbers with the spaces of a spreadsheet', () => {
		expect(['1 200', '+3', '−2', '1.5', 'two'].map(numberIn)).toEqual([1200, 3, -2, null, null])
	})
})
