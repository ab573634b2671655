/** The meetings of the first dossier’s seed, held against what its source says: nothing lost, nothing added, nothing sharper. */
import { describe, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import { meetingTotals } from '../../src/record/dossier.ts'
import { durationKind } from '../../src/record/duration.ts'
import { byDate, heldMeetings, ordinals, outcomeUnrecorded } from '../../src/record/meeting.ts'
import { periodOf } from '../../src/record/tally.ts'
import { bundle, kremlinTally, meetingCalled, NOTE, wordsOf } from '../support/first-dossier.ts'

const NONE = { held: 0, video: 0, scheduled: 0, reported: 0, cancelled: 0 }

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
