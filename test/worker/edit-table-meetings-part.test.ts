/** A pasted table of meetings is looked at and recorded without the ledgers: what is shown and stored is what the whole record would give. */
import { describe, expect, it } from 'vitest'
import type { Fields } from '../../src/desk/fields.ts'
import { lookAt, tableScope } from '../../src/desk/table/edits.ts'
import type { LookContext } from '../../src/desk/table/row-context.ts'
import { readNamed } from '../../src/reads/read-known.ts'
import { addDays } from '../../src/record/calendar.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { readPart } from '../../src/store/read-part.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { meeting } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { manyDossier } from '../support/limits-dossier.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'
import { pasting } from '../support/pasted.ts'
import { random } from '../support/random.ts'
import { countingRows, countingWholes } from '../support/watched-database.ts'

const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)

describe.each([
	['the first dossier', firstDossier, 1],
	['one with reported, denied and undone calls', () => ({ ...hardDossier(), id: 'hard', publicSince: null }), 2],
	['a draft', () => drafted(hardDossier()), 3],
])('of %s', (_, make, seed) => {
	it('each of many tables is weighed and recorded as on the whole record', async () => {
		const dossier = make()
		const { id } = dossier
		const { database, wholes } = countingWholes()
		const newsroom = await openNewsroom({ dossiers: [dossier], now, database, keepsCopies: false })
		const session = await sitDown(newsroom, TOKEN)
		const desk = pasting(session, `/desk/${id}/table/meetings`)
		const next = random(seed)
		const kinds = new Set<string>()
		let recorded = 0
		for (let n = 0; n < 12; n++) {
			const whole = await readRecord(newsroom.db, id, 'newsroom')
			if (!whole) throw new Error('no record')
			const fields = drawn(whole.dossier, next, n)
			const scope = tableScope('meetings', fields, whole.dossier.languages)
			const part = await readPart(newsroom.db, id, scope, now())
			if (!part) throw new Error('no part')
			const seen = looked(fields, part.dossier, await readNamed(newsroom.db, part.dossier))
			expect(seen, fields['table']).toEqual(looked(fields, whole.dossier, whole.dossier.tallies))
			for (const kind of JSON.stringify(seen).matchAll(/"kind":"(same|meeting|row|refused)"/g)) kinds.add(kind[1] ?? '')
			const before = wholes()
			const { form } = await desk.look(fields)
			const { status } = await desk.publish(form, { reason: 'So it was', reasonKind: 'correction' })
			expect(wholes()).toBe(before)
			if (status === 303) recorded++
			await expectWhole(newsroom, id)
		}
		expect(recorded).toBeGreaterThan(3)
		expect([...kinds].sort()).toEqual(['meeting', 'refused', 'row', 'same'])
		// What reads all of it is seen.
		await session.pageAt(`/desk/${id}/untranslated`)
		expect(wholes()).toBeGreaterThan(0)
	})
})

it('a name that only the ledger knows comes with its translations', async () => {
	const dossier = firstDossier()
	const [tally] = dossier.tallies
	const source = {
		url: 'https://e.org/1',
		publisher: { ru: 'Вестник', en: 'The Herald' },
		title: null,
		publishedOn: null,
	}
	const tallies = dossier.tallies.map((one) =>
		one === tally ? { ...one, entries: one.entries.map((e, i) => (i === 0 ? { ...e, source } : e)) } : one,
	)
	const newsroom = await openNewsroom({ dossiers: [{ ...dossier, tallies }], now })
	const desk = pasting(await sitDown(newsroom, TOKEN), `/desk/${dossier.id}/table/meetings`)
	const table = 'Дата\tГород\tСтрана\tИсточник\tКто сообщает\n2019-03-03\tЖенева\tCH\thttps://e.org/2\tВестник'
	const { html, form } = await desk.look({ table })
	expect(html).toContain('1 new')
	expect((await desk.publish(form)).status).toBe(303)
	const read = await readRecord(newsroom.db, dossier.id, 'newsroom')
	const added = read?.dossier.meetings.find(({ date }) => date === '2019-03-03')
	expect(added?.reportedBy).toEqual({ ru: 'Вестник', en: 'The Herald' })
})

it('a meeting of which widgets show nothing is changed with all that it says', async () => {
	const summary = { en: 'What was agreed' }
	const meetings = Array.from({ length: 110 }, (_, i) =>
		meeting({ id: `m${i}`, date: addDays('1990-01-01', i * 30), summary }),
	)
	const newsroom = await openNewsroom({ dossiers: [{ ...firstDossier(), meetings }], now })
	const desk = pasting(await sitDown(newsroom, TOKEN), '/desk/putin-trump/table/meetings')
	const { form } = await desk.look({ table: 'meeting_id\tDate\tCity\nm0\t1990-01-02\tGeneva' })
	expect((await desk.publish(form, { reason: 'A mistake', reasonKind: 'correction' })).status).toBe(303)
	const [oldest] = (await readRecord(newsroom.db, 'putin-trump', 'newsroom'))?.dossier.meetings ?? []
	expect(oldest).toMatchObject({ summary, sources: meetings[0]?.sources, place: { city: { en: 'Geneva' } } })
	await expectWhole(newsroom, 'putin-trump')
})

it('at the limits of a dossier its meetings are read, and a ledger no further than names are known from it', async () => {
	const { database, rows } = countingRows()
	const many = manyDossier()
	const dossier = { ...many, meetings: many.meetings.slice(0, -1) }
	const newsroom = await openNewsroom({ dossiers: [dossier], database, now, keepsCopies: false })
	const desk = pasting(await sitDown(newsroom, TOKEN), '/desk/many/table/meetings')
	const before = rows()
	const { form } = await desk.look({ table: 'Date\tCity\tCountry\tSource\n2025-02-01\tЖенева\tCH\thttps://e.org/2' })
	expect((await desk.publish(form)).status).toBe(303)
	// The meetings three times: as it is looked at, sent and published.
	expect(rows() - before).toBeLessThan(3 * 2_000 + 3_000)
}, 60_000)

/** All that its editor is shown, and what would be published. */
function looked(fields: Fields, dossier: Dossier, named: LookContext['named']) {
	const look = lookAt('meetings', fields, dossier, { language: 'en', named, at: now().toISOString() })
	if (typeof look === 'string') return look
	const { rows, alters, seen } = look
	return { rows, alters, seen }
}

function drawn({ meetings }: Dossier, next: () => number, n: number): Record<string, string> {
	const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)]
	const row = () => {
		const own = next() < 0.4 ? one(meetings) : undefined
		const fresh = `${one(['1996', '1999', '2003'])}-0${1 + Math.floor(next() * 9)}-1${n % 10}`
		const on = next() < 0.05 ? 'some day' : next() < 0.3 ? (one(meetings)?.date ?? fresh) : fresh
		const city = one(['Женева', 'Geneva', 'Хельсинки', own?.place?.city['ru'] ?? 'Москва'])
		const status = next() < 0.7 ? '' : one(['held', 'reported', 'scheduled', 'cancelled'])
		return [
			own?.id ?? (next() < 0.05 ? 'unknown' : ''),
			own && next() < 0.8 ? own.date : on,
			own && next() < 0.5 ? '' : city,
			own ? '' : 'CH',
			status,
			one(['', '', 'Сирия', 'Syria']),
			next() < 0.95 ? `https://example.org/${n}` : '',
		].join('\t')
	}
	const drawn = Array.from({ length: 1 + Math.floor(next() * 4) }, row)
	const same = one(meetings)
	const lines = [
		...drawn,
		...(next() < 0.3 ? drawn.slice(0, 1) : []),
		...(same && next() < 0.3 ? [`${same.id}\t${same.date}`] : []),
	]
	return {
		language: 'ru',
		table: ['meeting_id\tDate\tCity\tCountry\tStatus\tTopics\tSource', ...lines].join('\n'),
		twins: one(['another', 'another', 'skip', '']) ?? '',
	}
}
