/** A pasted table of calls is looked at and recorded on a part of the record: what is shown and stored is what the whole record would give. */
import { describe, expect, it } from 'vitest'
import type { Fields } from '../../src/desk/fields.ts'
import { lookAt, tableScope } from '../../src/desk/table/edits.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { readPart } from '../../src/store/read-part.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { emptyDossier, entry, yearlyTally } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { manyDossier } from '../support/limits-dossier.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'
import { withOtherTally } from '../support/other-tally.ts'
import { pasting } from '../support/pasted.ts'
import { random } from '../support/random.ts'
import { countingRows, countingWholes } from '../support/watched-database.ts'

const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)

describe.each([
	['the first dossier', firstDossier, 1],
	['one with reported, denied and undone calls', reporting, 2],
	['the same, otherwise edited', reporting, 3],
	['a draft', () => drafted(reporting()), 4],
])('of %s', (_, make, seed) => {
	it('each of many tables is weighed and recorded as on the whole record', async () => {
		const dossier = make()
		const { id } = dossier
		const { database, wholes } = countingWholes()
		const newsroom = await openNewsroom({ dossiers: [dossier], now, database, keepsCopies: false })
		const desk = pasting(await sitDown(newsroom, TOKEN), `/desk/${id}/table/calls`)
		const next = random(seed)
		const kinds = new Set<string>()
		let recorded = 0
		for (let n = 0; n < 20; n++) {
			const whole = await readRecord(newsroom.db, id, 'newsroom')
			if (!whole) throw new Error('no record')
			const fields = { ...drawn(whole.dossier, next, n) }
			const scope = tableScope('calls', fields, whole.dossier.languages)
			const part = scope && (await readPart(newsroom.db, id, scope, now()))
			if (part) {
				const seen = looked(fields, part.dossier)
				expect(seen, fields['table']).toEqual(looked(fields, whole.dossier))
				for (const kind of JSON.stringify(seen).matchAll(/"kind":"(same|call|row|refused)"/g)) kinds.add(kind[1] ?? '')
			}
			const { form } = await desk.look(fields)
			const before = wholes()
			const { status } = await desk.publish(form)
			if (part) expect(wholes()).toBe(before)
			if (status === 303) recorded++
			await expectWhole(newsroom, id)
		}
		expect(recorded).toBeGreaterThan(3)
		expect([...kinds].sort()).toEqual(['call', 'refused', 'row', 'same'])
	})
})

it('rows of a file of ours whose days somebody took out leave what was undone or confirmed as it is', async () => {
	const tally = yearlyTally({ 2025: 3 })
	const reportedBy = { en: 'A paper' }
	const wrong = entry({ id: 'wrong', kind: 'correction', on: '2025-09-30' })
	const entries = [
		...tally.entries,
		wrong,
		entry({ ...wrong, id: 'undo', kind: 'undo', delta: -1, undoes: 'wrong' }),
		entry({ id: 'told', kind: 'reported', delta: 0, on: '2025-07-02', reportedBy }),
		entry({ id: 'confirming', on: '2025-07-03', confirms: 'told' }),
	]
	const newsroom = await openNewsroom({ dossiers: [emptyDossier({ tallies: [{ ...tally, entries }] })], now })
	const desk = pasting(await sitDown(newsroom, TOKEN), '/desk/a-b/table/calls')
	const table = 'Entry’s id\tDate\tSource\nwrong\t\t\ntold\t\t\n\t2025-08-20\thttps://e.org/1'
	const { form } = await desk.look({ table })
	expect((await desk.publish(form)).status).toBe(303)
	await expectWhole(newsroom, 'a-b')
})

it('an id that is far too long for one is said to be unknown', async () => {
	const newsroom = await openNewsroom({ dossiers: [emptyDossier({ tallies: [yearlyTally({ 2025: 3 })] })], now })
	const desk = pasting(await sitDown(newsroom, TOKEN), '/desk/a-b/table/calls')
	const rows = Array.from({ length: 30 }, (_, n) => `${n} ${'x'.repeat(100_000)}\t2025-08-20\thttps://e.org/1`)
	expect((await desk.look({ table: ['Entry’s id\tDate\tSource', ...rows].join('\n') })).status).toBe(200)
})

it('at the limits of a dossier no more of it is read than the days of its calls have', async () => {
	const many = manyDossier()
	const tallies = many.tallies.map((tally) => ({ ...tally, entries: tally.entries.slice(0, -6) }))
	const { database, rows } = countingRows()
	const newsroom = await openNewsroom({ dossiers: [{ ...many, tallies }], database, now, keepsCopies: false })
	const desk = pasting(await sitDown(newsroom, TOKEN), '/desk/many/table/calls')
	const table = 'Date\tSource\n2024-12-30\thttps://e.org/1\n2025-02-01\thttps://e.org/2'
	const before = rows()
	const { form } = await desk.look({ table, twins: 'another' })
	expect((await desk.publish(form)).status).toBe(303)
	// Three times a part, and the page that it leads to is not read.
	expect(rows() - before).toBeLessThan(900)
}, 60_000)

/** All that its editor is shown, and what would be published. */
function looked(fields: Fields, dossier: Dossier) {
	const look = lookAt('calls', fields, dossier, { language: 'en', named: [], at: now().toISOString() })
	if (typeof look === 'string') return look
	const { rows, opened, alters, seen } = look
	return { rows, opened, alters, seen }
}

function drawn(dossier: Dossier, next: () => number, n: number): Record<string, string> {
	const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)]
	const entries = dossier.tallies.flatMap((tally) => tally.entries)
	const row = () => {
		const fresh = `${one(['1996', '1999', '2003'])}-0${1 + Math.floor(next() * 9)}-1${n % 10}`
		const day =
			next() < 0.8 ? one([fresh, `2025-10-1${n % 10}`]) : one([one(entries)?.on, '31 March 2025', '05/06/2024'])
		const on = next() < 0.03 ? 'some day' : day
		const id = next() < 0.1 ? (one(entries)?.id ?? '') : next() < 0.03 ? 'unknown' : ''
		return [id, on, next() < 0.1 ? '2' : '', next() < 0.97 ? `https://example.org/${n}` : ''].join('\t')
	}
	const lines = Array.from({ length: 1 + Math.floor(next() * 5) }, row)
	return {
		table: ['Entry’s id\tDate\tCalls\tSource', ...lines].join('\n'),
		tally: one(dossier.tallies)?.id ?? '',
		twins: one(['another', 'another', 'skip', '']) ?? '',
	}
}

/** With a second tally, and reports on days that no period has. */
function reporting(): Dossier {
	const report = (on: string) =>
		entry({ id: `other-${on}`, kind: 'reported', delta: 0, reportedBy: { en: 'A paper' }, period: null, on })
	const reports = ['2017-05-11', '1999-03-10', '2003-02-10'].map(report)
	const hard = withOtherTally(hardDossier(), { 2024: 2 }, reports)
	const at = (m: number) => new Date(Date.UTC(2025, 8, 20, 10, m)).toISOString()
	const tallies = hard.tallies.map((t) => ({
		...t,
		entries: t.entries.map((e, i) => ({ ...e, recordedAt: at(i) })),
	}))
	return { ...hard, id: 'hard', publicSince: null, tallies }
}
