/** A dossier gets other languages on a part of its record: what is stored, shown, answered or refused is what the whole record would give. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type HeadingBody, saveHeading } from '../../src/edits/save-heading.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { ERASED } from '../../src/record/erased.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import type { Language, Text } from '../../src/record/text.ts'
import { textsOf } from '../../src/record/texts.ts'
import { withTexts } from '../../src/record/with-texts.ts'
import { openDatabase } from '../../src/store/database.ts'
import { readPart } from '../../src/store/read-part.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { entry, meeting } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { expectSamePreview } from '../support/expect-preview.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { manyDossier } from '../support/limits-dossier.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { withOtherTally } from '../support/other-tally.ts'
import { type Described, publishedAsWhole, send, watched } from '../support/published-as-whole.ts'
import { random } from '../support/random.ts'
import { countingDatabase, countingRows, countingWholes } from '../support/watched-database.ts'

const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)
const WHY = { reason: 'House style', reasonKind: 'correction' } as const

const OLD = { ru: 'Газета' }
const IN_BOTH = { ru: 'Агентство', en: 'Agency' }

/** Publishers were one string each once, which is in the first language. */
async function asOldRows(): Promise<void> {
	for (const [table, ...columns] of [
		['meeting_versions', 'sources'],
		['entry_versions', 'source', 'denial_source'],
	] as const) {
		await env.DB.exec(`DROP TRIGGER IF EXISTS ${table}_keep_words`)
		for (const column of columns) {
			const old = [JSON.stringify(OLD), JSON.stringify(OLD.ru)]
			await env.DB.prepare(`UPDATE ${table} SET ${column} = replace(${column}, ?, ?)`)
				.bind(...old)
				.run()
		}
	}
}

type Languages = Dossier['languages']

function heading(body: Partial<HeadingBody> & { readonly languages: Languages }): Described {
	const whole = { ...WHY, ...body, languages: [...body.languages] as [Language, ...Language[]] }
	return { decide: saveHeading(whole), body: whole, scope: { languages: body.languages } }
}

/** With words in every place that has some, and marks where words were erased. */
function worded(): Dossier {
	const source = { url: 'https://e.org/2', publisher: { ru: 'Вестник', en: 'Herald' }, title: null, publishedOn: null }
	const old = { ...source, publisher: OLD }
	const place = { city: { ru: 'Женева', en: 'Geneva' }, country: 'CH', venue: { ru: 'Вилла' } }
	const said = { occasion: { ru: 'Переговоры' }, summary: { en: 'Talks' }, topics: [{ ru: 'Мир' }, ERASED.text] }
	const who = [
		{ name: { ru: 'Кто-то', en: 'Somebody' }, office: null },
		{ name: { ru: 'Иной' }, office: { en: 'aide' } },
	]
	const meetings: readonly Meeting[] = [
		meeting({ id: 'silent', date: '2014-01-01', place: null, sources: [{ ...source, publisher: null }] }),
		meeting({ id: 'old', date: '2015-01-01', place: null, sources: [old] }),
		meeting({ id: 'erased', date: '2016-01-01', place: null, sources: [source, old], summary: ERASED.text }),
		meeting({ id: 'told', date: '2017-01-01', place, ...said, sources: [source] }),
		meeting({
			...{ id: 'full', date: '2017-02-01', attendees: who.map((one) => ({ ...one, leader: null, side: null })) },
			...{ outcomes: [{ ru: 'Итог', en: 'Outcome' }], remarks: [{ speaker: { ru: 'Он' }, text: { ru: 'Да' } }] },
		} as Partial<Meeting> & Pick<Meeting, 'id' | 'date'>),
		meeting({ id: 'denied', date: '2018-01-01', status: 'denied', deniedBy: { ru: 'Он' }, sources: [old] }),
	]
	const reported = { kind: 'reported', delta: 0, period: null } as const
	const entries = [
		entry({ id: 'noted', period: 'other-2024', on: '2024-08-01', note: { ru: 'Так' }, source: old }),
		entry({ id: 'erased', ...reported, on: '2017-05-12', reportedBy: ERASED.text, deniedBy: ERASED.text }),
		entry({ id: 'half', ...reported, on: '2019-05-11', reportedBy: IN_BOTH, deniedBy: { ru: 'Помощник' } }),
		entry({
			id: 'told',
			...reported,
			on: '2018-05-11',
			reportedBy: { ru: 'Вестник' },
			deniedBy: { en: 'An aide' },
			denialSource: source,
		}),
	]
	const { leaders } = firstDossier()
	const dossier = { ...firstDossier(), id: 'worded', publicSince: null, leaders, meetings }
	return withOtherTally(dossier, { 2024: 2 }, entries, { method: { ru: 'По сообщениям', en: 'As told' } })
}

const OTHERS: readonly Language[] = ['de', 'fr', 'pt-BR', 'ar', 'uk']

describe.each([
	['the first dossier', firstDossier, 1],
	['one with reported, denied and undone calls', () => ({ ...hardDossier(), id: 'hard', publicSince: null }), 2],
	['one with words everywhere, some of them old or erased', worded, 3],
	['the same, in another language more', () => mostlyIn('de', worded()), 4],
	['a draft', () => drafted(worded()), 5],
])('of %s', (_, make, seed) => {
	it('each of many other lists of languages leaves what the whole record would, or is refused as there', async () => {
		const dossier = make()
		const { id } = dossier
		const { newsroom, desk, wholes } = await watched(dossier)
		await asOldRows()
		const next = random(seed)
		const kinds: string[] = []
		let read = 0
		for (let n = 0; n < 24; n++) {
			if (n % 6 === 5) await say(newsroom, id, n, next)
			const before = await recordOf(newsroom, id)
			const edit = drawn(before, next, n)
			expect(await expectSamePreview(newsroom, id, edit, AFTER_ALL)).toBe(true)
			const seen = wholes()
			kinds.push(await publishedAsWhole(desk, id, edit))
			read += wholes() - seen
			await expectWhole(newsroom, id)
			const { languages } = await recordOf(newsroom, id)
			expect(Object.keys(await storedUntranslated(newsroom, id))).toEqual(languages)
		}
		expect(kinds.filter((kind) => kind === 'ok').length).toBeGreaterThan(6)
		expect(kinds.filter((kind) => kind === 'bad-body').length).toBeGreaterThan(2)
		// Each once, to compare with.
		expect(read).toBe(24)
	}, 60_000)

	it('another first language, in which old publishers are then, is decided on the whole', async () => {
		const dossier = make()
		const { newsroom } = await watched(dossier)
		const [first, second = first, ...rest] = dossier.languages
		const part = (languages: Languages) => readPart(newsroom.db, dossier.id, { languages }, now())
		expect(await part([second, first, ...rest])).toBeNull()
		const same = await part([first, ...rest, second])
		// Nothing more is asked where none comes or goes.
		expect([same === null, same?.unread]).toEqual([false, undefined])
	})
})

/** Comes, goes, is another one or is in another place, with a title and leaders that may be said in it. */
function drawn({ languages, title, leaders }: Dossier, next: () => number, n: number): Described {
	const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]
	const [first, ...rest] = languages
	const others = OTHERS.filter((language) => !languages.includes(language))
	const some = (count: number) => others.toSorted(() => next() - 0.5).slice(0, count)
	const gone = one(rest)
	const without = rest.filter((language) => language !== gone)
	const lists: readonly (readonly Language[])[] = [
		[...rest, ...some(1)],
		[...some(1), ...rest, ...some(1)],
		without,
		[...without, ...some(2)],
		rest.toReversed(),
		[],
		next() < 0.5 ? [...rest, ...rest, ...some(1)] : rest,
	]
	const after: Languages = [first, ...new Set(lists[n % lists.length] ?? []), ...(next() < 0.05 ? [first] : [])]
	const said = (text: Text): Text => ({ ...text, ...Object.fromEntries(after.map((language) => [language, `${n}`])) })
	const only = (text: Text): Text =>
		Object.fromEntries(Object.entries(said(text)).filter(([language]) => after.includes(language)))
	const strange = (text: Text): Text => (next() < 0.05 ? { ...text, xx: 'Strange' } : text)
	const words = one([said, only, only, only, (text: Text) => text]) ?? said
	return heading({
		languages: after,
		...(next() < 0.7 && { title: strange(words(title)) }),
		...(next() < 0.7 && {
			leaders: leaders.map((leader) => ({
				...leader,
				name: words(leader.name),
				office: strange(words(leader.office)),
			})),
		}),
	} as Parameters<typeof heading>[0])
}

/** Something more, beside the heading, in a language that is not the first, which may go no longer. */
async function say(newsroom: Newsroom, id: string, n: number, next: () => number): Promise<void> {
	const { languages } = await recordOf(newsroom, id)
	const language = languages[1 + Math.floor(next() * (languages.length - 1))] ?? languages[0]
	const [year, words] = [2017 + (n % 5), { [language]: `Said ${n}` }]
	const source = `https://example.org/${n}`
	const [, second] = (await recordOf(newsroom, id)).tallies
	const sent = [
		() =>
			newsroom.send('POST', `/api/v1/dossiers/${id}/meetings`, {
				date: `${year}-04-01`,
				status: 'held',
				format: 'video',
				occasion: words,
				sources: [{ url: source }],
			}),
		() =>
			newsroom.send('POST', `/api/v1/dossiers/${id}/calls/reported`, {
				...{ on: `${year}-04-02`, source, reportedBy: words },
				...(second && { tally: second.id }),
			}),
	]
	const answer = await sent[n % 4 < 2 ? 0 : 1]?.()
	expect(answer?.status, await answer?.text()).toBe(201)
}

/** With texts in another language, too, where there are some in two. */
function mostlyIn(language: Language, dossier: Dossier): Dossier {
	const languages: Languages = [...dossier.languages, language]
	const both = (text: Text): Text => (Object.keys(text).length > 1 ? { ...text, [language]: 'Wort' } : text)
	return { ...withTexts(dossier, both), languages }
}

async function recordOf({ db }: Newsroom, id: string): Promise<Dossier> {
	const record = await readRecord(db, id, 'newsroom')
	if (!record) throw new Error('no record')
	return record.dossier
}

async function storedUntranslated({ db }: Newsroom, id: string): Promise<object> {
	const [first] = (await recordOf({ db } as Newsroom, id)).languages
	const part = await readPart(db, id, { languages: [first] }, now())
	return part?.summary.attention.untranslated ?? {}
}

it('the texts beside the heading are those of the whole record, each in the languages that it is written in', async () => {
	for (const dossier of [worded(), mostlyIn('de', worded()), drafted(hardDossier())]) {
		const newsroom = await openNewsroom({ dossiers: [dossier], now, keepsCopies: false })
		await asOldRows()
		const whole = await recordOf(newsroom, dossier.id)
		const [first] = whole.languages
		const part = await readPart(newsroom.db, dossier.id, { languages: [first, 'xx'] }, now())
		const texts = [...textsOf(whole)].filter(({ pointer }) => !/^\/(title|leaders)/.test(pointer))
		const languages = [...new Set(texts.flatMap(({ text }) => Object.keys(text)))]
		expect(part?.unread).toMatchObject({
			texts: texts.length,
			written: Object.fromEntries(
				languages.map((language) => [language, texts.filter(({ text }) => language in text).length]),
			),
		})
	}
})

it('is decided again where the languages were changed meanwhile, and never without a count of its texts', async () => {
	const { newsroom, desk } = await watched(worded())
	await asOldRows()
	const [id, more] = ['worded', heading({ languages: ['ru', 'en', 'de'] })]
	const part = await readPart(newsroom.db, id, more.scope, now())
	if (!part) throw new Error('no part')
	expect(await publishedAsWhole(desk, id, heading({ languages: ['ru', 'fr', 'en'] }))).toBe('ok')
	const behind = await send(desk, id, { ...more, part })
	expect(JSON.parse(behind.ok ? behind.value.body : '{}')).toMatchObject({ version: 3, languages: ['ru', 'en', 'de'] })
	await expectWhole(newsroom, id)
	// Nothing is written in it: what lacked it alone lacks nothing any more.
	expect(await publishedAsWhole(desk, id, heading({ languages: ['ru', 'en'] }))).toBe('ok')
	await expectWhole(newsroom, id)
	const uncounted = send(desk, id, { ...heading({ languages: ['ru', 'fr'] }), scope: { meetings: [] } })
	await expect(uncounted).rejects.toThrow('the texts were not counted')
})

it('at the limits of a dossier the desk reads no ledger, and of its texts how many there are', async () => {
	const counting = countingRows()
	const { database: wholesOf, wholes } = countingWholes()
	const database = (d1: D1Database) => counting.database(wholesOf(d1))
	const many = manyDossier()
	const languages = many.languages.filter((language) => language !== 'ja') as unknown as Languages
	const without = (text: Text): Text => Object.fromEntries(Object.entries(text).filter(([key]) => key !== 'ja'))
	const { leaders } = firstDossier()
	const dossier = { ...withTexts(many, without), languages, leaders }
	const newsroom = await openNewsroom({ dossiers: [dossier], database, now, keepsCopies: false })
	const desk = await sitDown(newsroom, TOKEN)
	const lists = [
		[303, [...languages, 'ja']],
		[422, languages.filter((language) => language !== 'en')],
		[303, languages],
	] as const
	for (const [status, list] of lists) {
		const form = { ...(await desk.formAt('/desk/many/about')), languages: list.join(', ') }
		const read = counting.rows()
		const previewed = await desk.send('/desk/many/about?preview=all', form)
		expect(Object.keys(await previewed.json<object>())).toEqual([status === 303 ? 'pages' : 'waits'])
		expect((await desk.send('/desk/many/about', form)).status).toBe(status)
		// Twice the days and places of all meetings, and of the refused one the page again.
		expect(counting.rows() - read).toBeLessThan(2 * (many.meetings.length + 300))
		expect(wholes()).toBe(0)
		await expectWhole(newsroom, 'many')
		expect(wholes()).toBe(0)
	}
	const asked: string[] = []
	const db = openDatabase(counting.database(countingDatabase(asked)(env.DB)))
	const read = counting.rows()
	expect((await readPart(db, 'many', { languages: [...languages, 'ja'] }, now()))?.unread).toBeDefined()
	expect(asked.length).toBeLessThanOrEqual(12)
	expect(counting.rows() - read).toBeLessThan(many.meetings.length + 250)
	const form = await desk.formAt('/desk/many/about')
	for (const typed of ['ru, "', 'ru, en, $."x', "ru, '", 'ru en-a1', '', ',']) {
		const previewed = await desk.send('/desk/many/about?preview=all', { ...form, languages: typed })
		expect([typed, Object.keys(await previewed.json<object>())]).toEqual([typed, ['waits']])
	}
}, 120_000)
