import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActualMinutes, durationKind } from '../../src/record/duration.ts'
import { durationPhrase, plannedPhrase } from '../../src/record/duration-phrase.ts'
import { en } from '../../widgets/languages/en.ts'
import { ru } from '../../widgets/languages/ru.ts'

const exactly = (minutes: number): ActualMinutes => ({ min: minutes, max: minutes, approximate: false })
const about = (minutes: number): ActualMinutes => ({ min: minutes, max: minutes, approximate: true })
const atLeast = (minutes: number): ActualMinutes => ({ min: minutes, max: null, approximate: false })
const between = (min: number, max: number, approximate = false): ActualMinutes => ({ min, max, approximate })

describe('how long it lasted, as people say it', () => {
	it.each([
		['over 2 hours', atLeast(120)],
		['more than two hours', atLeast(120)],
		['just over an hour', atLeast(60)],
		['at least 40 min', atLeast(40)],
		['40 minutes or more', atLeast(40)],
		['40+ min', atLeast(40)],
		['10–15 minutes', between(10, 15)],
		['10 to 15 minutes', between(10, 15)],
		['from ten to fifteen minutes', between(10, 15)],
		['between 10 and 15 minutes', between(10, 15)],
		['about 10-15 min.', between(10, 15, true)],
		['2–3 hours', between(120, 180)],
		['an hour to an hour and a half', between(60, 90)],
		['45 minutes to 1 hour', between(45, 60)],
		['about 90 minutes', about(90)],
		['almost an hour and a half', about(90)],
		['nearly two and a half hours', about(150)],
		['some forty-five minutes', about(45)],
		['~1.5 h', about(90)],
		['30 minutes', exactly(30)],
		['Half an hour', exactly(30)],
		['half-hour', exactly(30)],
		['three quarters of an hour', exactly(45)],
		['1 hour 20 minutes', exactly(80)],
		['one hour and twenty minutes', exactly(80)],
		['1h20', exactly(80)],
		['1h 20m', exactly(80)],
		['1:20', exactly(80)],
		['0:45', exactly(45)],
		['2½ hours', exactly(150)],
		['an hour', exactly(60)],
	])('“%s” in English', (phrase, meant) => expect(durationPhrase(phrase)).toEqual(meant))

	it.each([
		['более 2 часов', atLeast(120)],
		['чуть больше двух часов', atLeast(120)],
		['Свыше полутора часов', atLeast(90)],
		['не менее сорока минут', atLeast(40)],
		['от двух часов', atLeast(120)],
		['2 часа или больше', atLeast(120)],
		['10-15 мин', between(10, 15)],
		['10–15 минут', between(10, 15)],
		['от 10 до 15 минут', between(10, 15)],
		['полтора-два часа', between(90, 120)],
		['час-полтора', between(60, 90)],
		['двадцать—тридцать минут', between(20, 30)],
		['от 1 часа 10 минут до 1 часа 30 минут', between(70, 90)],
		['около полутора часов', about(90)],
		['почти полтора часа', about(90)],
		['примерно два с половиной часа', about(150)],
		['около часа', about(60)],
		['приблизительно 2,5 часа', about(150)],
		['1 час 20 минут', exactly(80)],
		['1 ч 20 мин', exactly(80)],
		['1 ч. 20 мин.', exactly(80)],
		['1 час и 20 минут', exactly(80)],
		['час двадцать', exactly(80)],
		['полчаса', exactly(30)],
		['четверть часа', exactly(15)],
		['сорок пять минут', exactly(45)],
		['трёх часов', exactly(180)],
	])('«%s» in Russian', (phrase, meant) => expect(durationPhrase(phrase)).toEqual(meant))

	it.each([
		'',
		'long',
		'долго',
		'90',
		'10–15',
		'0 minutes',
		'up to an hour',
		'less than an hour',
		'no more than an hour',
		'не более часа',
		'меньше часа',
		'до часа',
		'over 2–3 hours',
		'15–10 minutes',
		'1 hour 70 minutes',
		'1.33 hours',
		'20 5 minutes',
		'8 days',
		'200 hours',
		'30 minutes in the garden',
		'1:75',
		'-30 minutes',
		'1e3 minutes',
	])('“%s” is not understood', (phrase) => expect(durationPhrase(phrase)).toBeNull())
})

const minutes = fc.integer({ min: 1, max: 10_080 })
const actual: fc.Arbitrary<ActualMinutes> = fc.oneof(
	fc.record({ min: minutes, max: fc.constant(null), approximate: fc.boolean() }),
	fc.tuple(minutes, fc.boolean()).map(([m, approximate]) => ({ min: m, max: m, approximate })),
	fc
		.tuple(minutes, minutes, fc.boolean())
		.map(([a, b, approximate]) => ({ min: Math.min(a, b), max: Math.max(a, b), approximate })),
)

describe.each([en, ru])('what a widget says in $language', (words) => {
	it('of how long a meeting lasted means the same when it is typed', () => {
		fc.assert(
			fc.property(actual, (said) => {
				expect(durationPhrase(words.lasted(durationKind(said)))).toEqual(said)
			}),
		)
	})

	it('of how long it was planned means the same when it is typed', () => {
		fc.assert(
			fc.property(minutes, fc.boolean(), (plannedMinutes, plannedApproximate) => {
				const planned = words.planned(plannedMinutes, plannedApproximate)
				expect(plannedPhrase(planned)).toEqual({ plannedMinutes, plannedApproximate })
			}),
		)
	})
})

it('takes no range and no bound for a plan', () => {
	expect(['over an hour', '10–15 minutes', '10-10 минут', 'час'].map(plannedPhrase)).toEqual([
		null,
		null,
		{ plannedMinutes: 10, plannedApproximate: false },
		{ plannedMinutes: 60, plannedApproximate: false },
	])
})

it('reads any text at all without harm, and only ever a duration of the record', () => {
	const words = 'a an one полтора half и and or more over ~ 1 2 : - – , . ½ h m hour час мин to до от between'.split(
		' ',
	)
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(fc.constantFrom(...words)).map((w) => w.join(' ')),
			),
			(text) => {
				const said = durationPhrase(text)
				if (said === null) return
				expect(said.min).toSatisfy((min: number) => Number.isInteger(min) && min > 0 && min <= 10_080)
				expect(said.max ?? 10_080).toBeGreaterThanOrEqual(said.min)
			},
		),
	)
})
