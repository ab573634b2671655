/** Texts are translated on the part of the record in which they stand: what is stored is what the whole record would give. */
import { describe, expect, it } from 'vitest'
import { rowsTyped, typedIn } from '../../src/desk/untranslated/edits.ts'
import { saveTranslations } from '../../src/edits/save-translations.ts'
import { type Dossier, inOrder } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import type { Text } from '../../src/record/text.ts'
import { textsOf } from '../../src/record/texts.ts'
import { withTexts } from '../../src/record/with-texts.ts'
import { readPart } from '../../src/store/read-part.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { entry, meeting } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier, inRussian } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { manyDossier } from '../support/limits-dossier.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'
import { withOtherTally } from '../support/other-tally.ts'
import { random } from '../support/random.ts'
import { countingRows, countingWholes } from '../support/watched-database.ts'

const WHY = { reason: 'It has to be so', reasonKind: 'correction' } as const

describe.each([
	['the first dossier', firstDossier, 1],
	['one with reported, denied and undone calls', reporting, 2],
	['the same, otherwise translated', reporting, 3],
	['a draft', () => drafted(reporting()), 4],
])('of %s', (_, make, seed) => {
	it('each of many translations leaves what the whole record would', async () => {
		const next = random(seed)
		const dossier = thinned(make(), next)
		const { id, languages } = dossier
		let seconds = 0
		const now = () => new Date(Date.parse(`${AFTER_ALL}T09:00:00Z`) + seconds++ * 1000)
		const { database, wholes } = countingWholes()
		const newsroom = await openNewsroom({ dossiers: [dossier], now, database, keepsCopies: false })
		const desk = await sitDown(newsroom, TOKEN)
		const record = async () => {
			const read = await readRecord(newsroom.db, id, 'newsroom')
			if (!read) throw new Error('no record')
			return read.dossier
		}
		const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]
		const calls = `/api/v1/dossiers/${id}/calls`
		let published = 0
		for (let n = 0; n < 20; n++) {
			const language = one(languages) ?? languages[0]
			const page = `/desk/${id}/untranslated/${language}`
			if (!(await desk.pageAt(page)).includes('name="t-')) continue
			const form = await desk.formAt(page, page)
			const keys = Object.keys(form).filter((name) => name.startsWith('t-'))
			const typed = new Set(Array.from({ length: 1 + Math.floor(next() * 3) }, () => one(keys)))
			const fields = Object.fromEntries(
				Object.entries(form).map(([name, value]) => {
					if (!name.startsWith('t-')) return [name, value]
					return [name, typed.has(name) ? `${language} ${next() < 0.3 ? 'twice' : n}` : '']
				}),
			)
			const entries = (await record()).tallies.flatMap((tally) => tally.entries)
			if (next() < 0.3) await newsroom.send('POST', `${calls}/entries/${one(entries)?.id}/undo`, WHY)
			if (next() < 0.2) await newsroom.send('POST', calls, { on: AFTER_ALL, source: 'https://example.org/' })
			const before = await record()
			const read = wholes()
			const { status } = await desk.send(page, fields)
			expect(wholes()).toBe(read)
			expect(status).toBe(303)
			published++
			const decided = saveTranslations({ language, texts: typedIn(fields) })(before, {
				at: '',
				today: '',
				newId: () => '',
			})
			if (!decided.ok) throw new Error('published and not to be decided')
			const { version, updatedAt } = await record()
			expect(await record()).toEqual({ ...inOrder(decided.value.next), version, updatedAt })
			await expectWhole(newsroom, id)
		}
		expect(published).toBeGreaterThan(5)
		// Each page of the table is made of all.
		expect(wholes()).toBeGreaterThan(published)
	})
})

it('at the limits of a dossier the rows are read in which a text stands', async () => {
	const { database, rows } = countingRows()
	const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)
	const newsroom = await openNewsroom({ dossiers: [manyDossier()], database, now, keepsCopies: false })
	const desk = await sitDown(newsroom, TOKEN)
	const page = '/desk/many/untranslated/en'
	const form = await desk.formAt(page, page)
	const html = await desk.pageAt(page)
	const [, key = ''] = /<label for="translations-(t-[0-9a-f]+)"[^>]*>Газета № 8</.exec(html) ?? []
	const typed = Object.entries(form).map(([name, value]) => [name, name.startsWith('t-') ? '' : value])
	const before = rows()
	expect((await desk.send(page, { ...Object.fromEntries(typed), [key]: 'Paper No 8' })).status).toBe(303)
	// All meetings with their days and places, and the 500 calls whose source is that paper.
	expect(rows() - before).toBeLessThan(2_000 + 1_000)
	const after = await readRecord(newsroom.db, 'many', 'newsroom')
	const named = JSON.stringify(after?.dossier).match(/"Paper No 8"/g)
	expect(named?.length).toBeGreaterThan(500)
	expect(JSON.stringify(after?.dossier)).not.toContain('{"ru":"Газета № 8"}')
}, 60_000)

it('a text that was changed where it stood first is translated where it still stands', async () => {
	const place = { city: { ru: 'Женева' }, country: 'CH', venue: null }
	const meetings = [
		meeting({ id: 'a', date: '2020-01-01', place }),
		meeting({ id: 'b', date: '2021-01-01', place }),
		meeting({ id: 'c', date: '2022-01-01', place: { ...place, city: { ru: 'Осака' } } }),
	]
	const newsroom = await openNewsroom({ dossiers: [inRussian({ meetings })] })
	const desk = await sitDown(newsroom, TOKEN)
	const page = '/desk/putin-trump/untranslated/en'
	const html = await desk.pageAt(page)
	const [, key = ''] = /<label for="translations-(t-[0-9a-f]+)"[^>]*>Женева</.exec(html) ?? []
	const form = { ...(await desk.formAt(page, page)), [key]: 'Geneva' }
	const address = '/api/v1/dossiers/putin-trump/meetings/a'
	const tag = { 'If-Match': await newsroom.tagOf(address) }
	const changed = { place: { city: { ru: 'Берн' } }, reason: 'It was there' }
	expect((await newsroom.send('PATCH', address, changed, tag)).status).toBe(200)
	expect((await desk.send(page, form)).status).toBe(303)
	const after = await readRecord(newsroom.db, 'putin-trump', 'newsroom')
	expect(after?.dossier.meetings.map((m) => m.place?.city)).toEqual([
		{ ru: 'Берн' },
		{ ru: 'Женева', en: 'Geneva' },
		{ ru: 'Осака' },
	])
	const [, osaka = ''] = /<label for="translations-(t-[0-9a-f]+)"[^>]*>Осака</.exec(html) ?? []
	const unplaced = { ...(await desk.formAt(page, page)), [osaka]: 'Osaka', places: '' }
	expect((await desk.send(page, unplaced)).status).toBe(303)
	await expectWhole(newsroom, 'putin-trump')
})

it('a form says in which rows its texts stand, each once, and no more than a page has', () => {
	const key = 't-0123456789abcdef0123'
	const placed = (places: string) => rowsTyped({ [key]: 'Geneva', 't-left-empty': ' ', places })
	expect(placed(`${key} meeting a,${key} meeting a,${key} entry e,t-left-empty meeting b`)).toEqual({
		meetings: ['a'],
		entries: ['e'],
	})
	for (const places of ['', ',', key, `${key} meeting`, `${key} meeting ../a`, `${key} tally a`, 'x'.repeat(100_000)]) {
		expect(placed(places)).toEqual({ meetings: [], entries: [] })
	}
	const many = Array.from({ length: 5_000 }, (_, n) => `${key} meeting m${n}`).join()
	expect(placed(many).meetings).toHaveLength(2_000)
})

it('each text of a record is found where it stands, as the database keeps it', async () => {
	const source = { url: 'https://e.org/2', publisher: { ru: 'Опровергатель' }, title: null, publishedOn: null }
	const denied = { id: 'other-denied', kind: 'reported', delta: 0, on: '2017-05-12', denialSource: source } as const
	const said = { reportedBy: { ru: 'Кто-то' }, deniedBy: { ru: 'Никто' } }
	const hard = withOtherTally(hardDossier(), { 2024: 2 }, [entry({ ...denied, ...said, period: null })])
	// Publishers were one string each once, in the first language.
	const old = { ...meeting({ id: 'old', date: '2016-01-01' }), sources: [{ ...source, publisher: 'Газета' }] }
	const meetings = [...hard.meetings, old as unknown as Meeting]
	const dossier = { ...hard, id: 'hard', publicSince: null, meetings }
	const newsroom = await openNewsroom({ dossiers: [dossier], keepsCopies: false })
	const whole = await readRecord(newsroom.db, 'hard', 'newsroom')
	if (!whole) throw new Error('no record')
	let rows = 0
	for (const { pointer, text } of textsOf(whole.dossier)) {
		const [, list, at, inside, row] = pointer.split('/')
		const [words = ''] = Object.values(text)
		const part = await readPart(newsroom.db, 'hard', { texts: [words] }, new Date(`${AFTER_ALL}T09:00:00Z`))
		const { meetings, tallies } = whole.dossier
		if (list === 'meetings') expect(part?.dossier.meetings, pointer).toContainEqual(meetings[Number(at)])
		if (list === 'tallies' && inside === 'entries') {
			const entries = part?.dossier.tallies.flatMap((tally) => tally.entries)
			expect(entries, pointer).toContainEqual(tallies[Number(at)]?.entries[Number(row)])
			rows++
		}
	}
	expect(rows).toBeGreaterThan(5)
	// What the database does not take is looked for in all of the record.
	expect(await readPart(newsroom.db, 'hard', { texts: ['x'.repeat(2_000_000)] }, new Date())).toBeNull()
})

it('who counts is named in the translation on the timeline, too', async () => {
	const authority = { id: 'counter', name: { ru: 'Счётчик' }, site: 'https://e.org/' }
	const { tallies, ...rest } = firstDossier()
	const dossier = { ...rest, tallies: tallies.map((tally) => (tally.preferred ? { ...tally, authority } : tally)) }
	const newsroom = await openNewsroom({ dossiers: [dossier], keepsCopies: false })
	await newsroom.send('POST', '/api/v1/dossiers/putin-trump/calls', { on: '2025-08-16', source: 'https://e.org/' })
	const desk = await sitDown(newsroom, TOKEN)
	const page = '/desk/putin-trump/untranslated/en'
	const [, key = ''] = /<label for="translations-(t-[0-9a-f]+)"[^>]*>Счётчик</.exec(await desk.pageAt(page)) ?? []
	expect((await desk.send(page, { ...(await desk.formAt(page, page)), [key]: 'The Counter' })).status).toBe(303)
	expect(await (await newsroom.ask('/w/putin-trump/mini-timeline?lang=en')).text()).toContain('The Counter')
	await expectWhole(newsroom, 'putin-trump')
})

/** With some of its texts in one language less, or in none but one. */
function thinned(dossier: Dossier, next: () => number): Dossier {
	return withTexts(dossier, (text): Text => {
		const languages = Object.keys(text)
		const kept = languages.filter((_, i) => i === 0 || next() < 0.6)
		return Object.fromEntries(kept.map((language) => [language, text[language] ?? '']))
	})
}

/** With a second tally, words in both ledgers, and many entries of one instant. */
function reporting(): Dossier {
	const note = { ru: 'Примечание' }
	const source = { url: 'https://e.org/1', publisher: { ru: 'Вестник' }, title: null, publishedOn: null }
	const told = { kind: 'reported', delta: 0, reportedBy: { ru: 'Вестник' }, period: null, on: '2017-05-11' } as const
	const entries = [
		entry({ id: 'noted', period: 'other-2024', on: '2024-08-01', note, source }),
		entry({ id: 'told', ...told }),
	]
	const dossier = withOtherTally(hardDossier(), { 2024: 2 }, entries, { method: { ru: 'По сообщениям' } })
	return { ...dossier, id: 'hard', publicSince: null }
}
