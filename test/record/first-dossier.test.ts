/**
 * The first dossier's seed, held against what its source says: nothing lost, nothing added, nothing sharper.
 * Long because each fact told in words has a row of its own, in both languages.
 */
import { describe, expect, it } from 'vitest'
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import { asOf } from '../../src/record/as-of.ts'
import { isCalendarDate } from '../../src/record/calendar.ts'
import { type Dossier, meetingTotals, preferredCount, preferredTally } from '../../src/record/dossier.ts'
import { durationKind } from '../../src/record/duration.ts'
import {
	byDate,
	heldMeetings,
	MEETING_FORMATS,
	MEETING_STATUSES,
	type Meeting,
	ordinals,
	outcomeUnrecorded,
} from '../../src/record/meeting.ts'
import type { Source } from '../../src/record/source.ts'
import { overlap, periodOf, statedUntil, type Tally } from '../../src/record/tally.ts'

/** JSON imports widen tuples and unions; "is shaped as a dossier" below checks what this cast asserts. */
const bundle = seed as unknown as Dossier

const NONE = { held: 0, video: 0, scheduled: 0, reported: 0, cancelled: 0 }

const NOTE: Source = {
	url: 'https://ria.ru/20250815/putin-2035410603.html',
	publisher: { ru: 'РИА Новости', en: 'RIA Novosti' },
	title: 'Справка о встречах и телефонных разговорах Путина и Трампа',
	publishedOn: '2025-08-15',
	language: 'ru',
}

function meetingCalled(id: string): Meeting {
	const meeting = bundle.meetings.find((m) => m.id === id)
	if (!meeting) throw new Error(`no meeting ${id}`)
	return meeting
}

function kremlinTally(): Tally {
	const tally = preferredTally(bundle)
	if (!tally) throw new Error('no preferred tally')
	return tally
}

type Leaf = { readonly path: string; readonly value: unknown }

function leavesOf(value: unknown, path = ''): Leaf[] {
	if (value === null || typeof value !== 'object') return [{ path, value }]
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
}

/** Every map by language under `value`; a text is known by having any of the dossier's languages as a key. */
function textsOf(value: unknown): Record<string, unknown>[] {
	if (value === null || typeof value !== 'object') return []
	if (bundle.languages.some((language) => language in value)) return [value as Record<string, unknown>]
	return Object.values(value).flatMap(textsOf)
}

function wordsOf(value: unknown, language: string): string[] {
	return textsOf(value).map((text) => String(text[language]))
}

describe('the bundle', () => {
	it('is version 1 of putin-trump, in Russian and English, written when the note came out', () => {
		expect(Object.keys(bundle)).toEqual([
			'version',
			'updatedAt',
			'id',
			'visibility',
			'languages',
			'title',
			'leaders',
			'tallies',
			'meetingsCheckedOn',
			'meetings',
		])
		expect(bundle).toMatchObject({
			version: 1,
			updatedAt: '2025-08-15T09:00:00.000Z',
			id: 'putin-trump',
			languages: ['ru', 'en'],
			title: { ru: 'Путин и Трамп', en: 'Putin and Trump' },
		})
	})

	it('is shaped as a dossier: known statuses and formats, real dates, every field of a meeting present', () => {
		for (const meeting of bundle.meetings) {
			expect(Object.keys(meeting)).toEqual(Object.keys(meetingCalled('2017-07-07-hamburg')))
			expect(MEETING_STATUSES).toContain(meeting.status)
			expect(MEETING_FORMATS).toContain(meeting.format)
			expect(meeting.date).toSatisfy(isCalendarDate)
			expect(meeting.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
			expect(meeting.id.startsWith(meeting.date)).toBe(true)
			expect(meeting.place?.country).toMatch(/^[A-Z]{2}$/)
		}
		expect(new Set(bundle.meetings.map((m) => m.id)).size).toBe(bundle.meetings.length)
	})

	it('names the two leaders, their offices, and the terms that are stated', () => {
		expect(bundle.leaders).toEqual([
			{
				id: 'vladimir-putin',
				name: { ru: 'Владимир Путин', en: 'Vladimir Putin' },
				office: { ru: 'президент России', en: 'President of Russia' },
				terms: [],
			},
			{
				id: 'donald-trump',
				name: { ru: 'Дональд Трамп', en: 'Donald Trump' },
				office: { ru: 'президент США', en: 'President of the United States' },
				terms: [
					{ from: '2017-01-20', to: '2021-01-20' },
					{ from: '2025-01-20', to: null },
				],
			},
		])
	})
})

describe('the meetings', () => {
	it('are the six that were held and the one that was announced, oldest first', () => {
		expect(
			bundle.meetings.map((m) => [
				m.id,
				m.date,
				m.status,
				m.format,
				m.place?.city.en,
				m.place?.country,
				m.occasion?.en,
			]),
		).toEqual([
			['2017-07-07-hamburg', '2017-07-07', 'held', 'sidelines', 'Hamburg', 'DE', 'G20 summit'],
			['2017-11-11-da-nang', '2017-11-11', 'held', 'sidelines', 'Da Nang', 'VN', 'APEC summit'],
			['2018-07-16-helsinki', '2018-07-16', 'held', 'full', 'Helsinki', 'FI', 'US–Russia summit'],
			['2018-11-11-paris', '2018-11-11', 'held', 'brief', 'Paris', 'FR', 'centenary of the end of the First World War'],
			['2018-12-01-buenos-aires', '2018-12-01', 'held', 'informal', 'Buenos Aires', 'AR', 'G20 summit'],
			['2019-06-28-osaka', '2019-06-28', 'held', 'full', 'Osaka', 'JP', 'G20 summit'],
			['2025-08-15-anchorage', '2025-08-15', 'scheduled', 'full', 'Anchorage, Alaska', 'US', undefined],
		])
		expect([...bundle.meetings].sort(byDate)).toEqual(bundle.meetings)
		expect(meetingTotals(bundle)).toEqual({ ...NONE, held: 6, scheduled: 1, asOf: '2025-08-15' })
	})

	it('were all held during the first presidential term', () => {
		const held = heldMeetings(bundle.meetings)
		expect(held.map((m) => periodOf(kremlinTally(), m.date)?.id)).toEqual(held.map(() => 'first-term'))
	})

	it('each have the note as their source', () => {
		for (const meeting of bundle.meetings) expect(meeting.sources).toEqual([NOTE])
	})

	it('keep Anchorage announced, without an outcome, however late it is read', () => {
		const anchorage = meetingCalled('2025-08-15-anchorage')
		expect(anchorage).toMatchObject({ duration: null, attendees: [], topics: [], outcomes: [], remarks: [] })
		expect(ordinals(bundle.meetings).get(anchorage.id)).toBeUndefined()
		expect(outcomeUnrecorded(anchorage, '2025-08-15')).toBe(false)
		expect(outcomeUnrecorded(anchorage, '2025-08-16')).toBe(true)
		expect(meetingTotals(asOf(bundle, '2026-03-01'))).toMatchObject({ held: 6, scheduled: 1 })
		expect(meetingTotals(asOf(bundle, '2025-08-14'))).toMatchObject({ held: 6, scheduled: 0 })
	})

	it('tell 11 November 2017 from 11 November 2018', () => {
		const sameDay = bundle.meetings.filter((m) => m.date.endsWith('-11-11'))
		expect(sameDay.map((m) => [m.date, m.place?.city.en, ordinals(bundle.meetings).get(m.id)])).toEqual([
			['2017-11-11', 'Da Nang', 2],
			['2018-11-11', 'Paris', 4],
		])
		expect(heldMeetings(asOf(bundle, '2018-11-10').meetings)).toHaveLength(3)
		expect(heldMeetings(asOf(bundle, '2018-11-11').meetings)).toHaveLength(4)
	})

	it('keep three formats apart for the three cities of a G20 summit', () => {
		const besideG20 = bundle.meetings.filter((m) => m.occasion?.en === 'G20 summit')
		expect(besideG20.map((m) => [m.place?.city.en, m.format])).toEqual([
			['Hamburg', 'sidelines'],
			['Buenos Aires', 'informal'],
			['Osaka', 'full'],
		])
	})

	it('state four kinds of duration, and none where the note gives none', () => {
		const durations = bundle.meetings.flatMap((m) => (m.duration ? [{ id: m.id, ...m.duration }] : []))
		expect(
			durations.map((d) => [d.id, d.plannedMinutes, d.plannedApproximate, d.actual && durationKind(d.actual)]),
		).toEqual([
			['2017-07-07-hamburg', 30, false, { kind: 'lower-bound', minutes: 120, approximate: false }],
			['2018-12-01-buenos-aires', null, false, { kind: 'range', from: 10, to: 15, approximate: false }],
			['2019-06-28-osaka', 60, true, { kind: 'approximate', minutes: 90 }],
		])
	})

	it('name who else was there, and the theatre', () => {
		expect(bundle.meetings.flatMap((m) => m.attendees.map((a) => [m.id, a.name.en, a.office?.en]))).toEqual([
			['2017-07-07-hamburg', 'Sergey Lavrov', 'Russian foreign minister'],
			['2017-07-07-hamburg', 'Rex Tillerson', 'US secretary of state'],
		])
		expect(bundle.meetings.flatMap((m) => (m.place?.venue ? [[m.id, m.place.venue.en]] : []))).toEqual([
			['2018-12-01-buenos-aires', 'Teatro Colón'],
		])
	})

	it.each([
		['2017-07-07-hamburg', 5, 3, ['Vladimir Putin', 'The White House', 'Donald Trump']],
		['2017-11-11-da-nang', 2, 5, ['Kremlin spokesman Dmitry Peskov', 'Donald Trump', 'Vladimir Putin']],
		['2018-07-16-helsinki', 7, 5, ['Vladimir Putin', 'Donald Trump']],
		[
			'2018-11-11-paris',
			8,
			0,
			[
				'White House press secretary Sarah Sanders',
				'Kremlin spokesman Dmitry Peskov',
				'Vladimir Putin',
				'Russian presidential aide Yuri Ushakov',
			],
		],
		['2018-12-01-buenos-aires', 2, 3, ['Russian presidential aide Yuri Ushakov', 'Vladimir Putin']],
		['2019-06-28-osaka', 4, 1, ['Vladimir Putin', 'Donald Trump']],
	])('%s has its topics, outcomes, and remarks with their speakers', (id, topics, outcomes, speakers) => {
		const meeting = meetingCalled(id)
		expect(meeting.topics).toHaveLength(topics)
		expect(meeting.outcomes).toHaveLength(outcomes)
		expect(meeting.remarks.map((r) => r.speaker.en)).toEqual(speakers)
	})
})

describe('the facts that are told in words', () => {
	it.each([
		['2017-07-07-hamburg', /перв.*личн/i, /first meeting in person/],
		['2017-07-07-hamburg', /Донбасс/, /Donbas/],
		['2017-07-07-hamburg', /перемири.*юго-запад/, /ceasefire in south-west Syria/],
		[
			'2017-07-07-hamburg',
			/терроризмом, оргпреступностью и хакерством.*рабочая группа/,
			/organised crime and hacking.*working group/,
		],
		['2017-07-07-hamburg', /«грандиозной»/, /“grandiose” \(back-translated/],
		['2017-07-07-hamburg', /не подтвердил и не опроверг/, /neither confirmed nor denied/],
		['2017-07-07-hamburg', /Twitter.*дважды.*хакеры/, /Twitter.*twice.*hackers/],
		['2017-11-11-da-nang', /перед общей фотографией/, /before the leaders’ group photograph/],
		['2017-11-11-da-nang', /светскому характеру Сирии.*2254/, /secular character.*2254/],
		['2017-11-11-da-nang', /женевского процесса/, /Geneva process/],
		[
			'2017-11-11-da-nang',
			/потери «Исламского государства».*каналы связи/,
			/losses of the Islamic State.*channels open/,
		],
		['2017-11-11-da-nang', /зон деэскалации.*Гамбурге/, /de-escalation zones.*Hamburg/],
		['2017-11-11-da-nang', /члены ООН.*помощь Сирии/, /UN member states.*aid for Syria/],
		[
			'2017-11-11-da-nang',
			/барьером.*Демократической партии.*Китая.*КНДР/,
			/barrier.*Democratic Party.*China’s.*North Korea/,
		],
		[
			'2018-07-16-helsinki',
			/один на один.*делегациями.*пресс-конференция/,
			/one-on-one.*delegations.*press conference/,
		],
		['2018-07-16-helsinki', /По словам Путина.*предпринимателей/, /Per Putin.*business figures/],
		[
			'2018-07-16-helsinki',
			/Россия предложила.*терроризмом.*дипломатов и военных/,
			/Russia proposed.*counter-terrorism.*diplomats and military/,
		],
		['2018-07-16-helsinki', /записке.*парламентариев.*конгрессмены/, /note.*parliamentarians.*congressmen/],
		['2018-07-16-helsinki', /низшей точке.*Израиля.*Ближнем Востоке/, /lowest point.*Israel’s.*Middle East/],
		['2018-07-16-helsinki', /мяч.*2018.*2026/, /ball.*2018.*2026/],
		['2018-07-16-helsinki', /монету.*100\u00a0долларов США/, /coin.*100\u00a0US dollars/],
		['2018-11-11-paris', /РСМД/, /INF treaty/],
		['2018-11-11-paris', /парой слов/, /couple of words/],
		['2018-11-11-paris', /правительства Франции/, /French government’s insistent request/],
		[
			'2018-12-01-buenos-aires',
			/гала-ужине.*супругами.*без переводчика и протоколиста/,
			/gala dinner.*wives.*no interpreter or note-taker/,
		],
		[
			'2018-12-01-buenos-aires',
			/отменил накануне.*три корабля.*по данным РИА\u00a0Новости/,
			/called off.*on the eve.*three Ukrainian.*per RIA Novosti/,
		],
		['2018-12-01-buenos-aires', /сколько длилась.*внимательно/, /length of the talk.*attentively/],
		['2018-12-01-buenos-aires', /сожалел.*РСМД.*опытный и взрослый/, /regretted.*INF.*experienced, grown man/],
		[
			'2019-06-28-osaka',
			/в первый день, сразу после первого рабочего заседания/,
			/day one, right after the first working session/,
		],
		['2019-06-28-osaka', /контроле над вооружениями/, /arms-control/],
		['2019-06-28-osaka', /прагматичным[\s\S]*торговлю/, /pragmatic[\s\S]*good trade/],
		['2025-08-15-anchorage', /пятницу.*до встречи/, /Friday.*before the meeting/],
	])('%s: %s, %s', (id, ru, en) => {
		expect(wordsOf(meetingCalled(id), 'ru').join('\n')).toMatch(ru)
		expect(wordsOf(meetingCalled(id), 'en').join('\n')).toMatch(en)
	})

	it('mark the Islamic State in Russian as Russian law requires, each time it is named', () => {
		const naming = wordsOf(bundle, 'ru').filter((words) => /Исламск\S+ государств|ИГИЛ/.test(words))
		expect(naming).not.toHaveLength(0)
		for (const words of naming) expect(words).toContain('(террористическая организация, запрещённая в России)')
	})
})

describe('the calls', () => {
	it('are counted by the Kremlin, in two periods that share no day', () => {
		expect(bundle.tallies).toHaveLength(1)
		expect(kremlinTally().authority).toEqual({
			id: 'kremlin',
			name: { ru: 'Кремль', en: 'the Kremlin' },
			site: 'http://www.kremlin.ru/',
		})
		expect(kremlinTally().periods.map((p) => [p.id, p.from, p.to])).toEqual([
			['first-term', '2017-01-20', '2021-01-20'],
			['2025', '2025-01-01', '2025-12-31'],
		])
		expect(overlap(kremlinTally().periods)).toBeNull()
	})

	it('are two undated totals, each standing on the earlier of its period’s end and the day it was stated', () => {
		expect(kremlinTally().entries.map((e) => [e.id, e.kind, e.period, e.delta, e.on])).toEqual([
			['opening-first-term', 'opening', 'first-term', 18, '2021-01-20'],
			['opening-2025', 'opening', '2025', 6, '2025-08-15'],
		])
		for (const entry of kremlinTally().entries) {
			expect(entry).toMatchObject({ source: NOTE, reason: null, undoes: null, recordedAt: '2025-08-15T09:00:00.000Z' })
			for (const language of bundle.languages) expect(entry.note?.[language]).toContain('kremlin.ru')
		}
	})

	it('come to 24 as a sum, and as nothing but a sum', () => {
		expect(preferredCount(bundle).total).toBe(24)
		expect(leavesOf(bundle).filter(({ value }) => value === 24)).toEqual([])
		expect(leavesOf(bundle).filter(({ value }) => typeof value === 'string' && /(?<!\d)24(?!\d)/.test(value))).toEqual(
			[],
		)
		expect(leavesOf(bundle).filter(({ path }) => /\/(total|count|ordinal)$/.test(path))).toEqual([])
	})

	it.each([
		['2021-01-19', null, null],
		['2021-01-20', 18, '2021-01-20'],
		['2025-08-14', 18, '2021-01-20'],
		['2025-08-15', 24, '2025-08-15'],
		['2026-03-01', 24, '2025-08-15'],
	])('as of %s come to %s, stated for %s', (day, total, statedFor) => {
		expect(preferredCount(asOf(bundle, day))).toMatchObject({ total, asOf: statedFor })
	})

	it('leave a call of 2026 without a period, and the 2025 total where it was stated', () => {
		expect(periodOf(kremlinTally(), '2026-01-01')).toBeNull()
		expect(periodOf(kremlinTally(), '2021-01-21')).toBeNull()
		expect(statedUntil(kremlinTally(), '2025')).toBe('2025-08-15')
	})
})

describe('the words', () => {
	it('stand in exactly Russian and English, each in its own script', () => {
		for (const text of textsOf(bundle)) {
			expect(Object.keys(text)).toEqual(['ru', 'en'])
			expect(text.en).toMatch(/^[^\u0400-\u04ff]+$/)
			expect(text.ru).toMatch(/[\u0400-\u04ff]/)
		}
	})

	it('never depend on the day of reading', () => {
		for (const words of wordsOf(bundle, 'ru'))
			expect(words).not.toMatch(/(этом|текущем|этого|текущего) год|сегодня|вчера|завтра/i)
		for (const words of wordsOf(bundle, 'en')) expect(words).not.toMatch(/this year|today|yesterday|tomorrow|upcoming/i)
	})

	it('are set with each language’s own quotes, dashes and non-breaking spaces', () => {
		for (const words of wordsOf(bundle, 'ru')) {
			expect(words).not.toMatch(/["'“”]|--|[^\u00a0]—|\d [а-яё]| - |\.\.\.|^\s|\s$| {2}/)
		}
		for (const words of wordsOf(bundle, 'en')) expect(words).not.toMatch(/["'«»]|--| - |\.\.\.|^\s|\s$| {2}/)
	})

	it('are one line a summary; outcomes, remarks and summaries end as sentences, topics do not', () => {
		for (const meeting of bundle.meetings) {
			for (const language of bundle.languages) {
				expect(meeting.summary?.[language]?.length).toBeLessThanOrEqual(110)
				for (const words of wordsOf(
					[meeting.summary, meeting.outcomes, meeting.remarks.map((r) => r.text)],
					language,
				)) {
					expect(words).toMatch(/\.$/)
				}
				for (const words of wordsOf(meeting.topics, language)) expect(words).not.toMatch(/[.,;]/)
			}
		}
	})
})
