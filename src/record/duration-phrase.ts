/** Parses how long a meeting lasted, as people say it in English or Russian: “over 2 hours”, «10–15 минут», “1:20”. */
import { withoutInvisible } from './clean-text.ts'
import type { ActualMinutes, Duration } from './duration.ts'
import { inDigits } from './number-words.ts'

/** A week: what is longer was meant otherwise. */
const MAX_MINUTES = 10_080

/** Longer than anybody says it. */
const MAX_CHARACTERS = 200

/** Null where it is not understood, or says what the record has no kind for (“up to an hour”). */
export function durationPhrase(phrase: string): ActualMinutes | null {
	if (phrase.length > MAX_CHARACTERS) return null
	const said = SAID.exec(signsOf(withoutInvisible(phrase)))?.groups
	if (!said) return null
	const { before = '', from = '', to, after } = said
	const approximate = before.includes('~')
	const atLeast = before.includes('>') || after === '+' || (before.includes('[') && to === undefined)
	const [min, max] = to === undefined ? [minutesIn(from), minutesIn(from)] : rangeOf(from, to)
	if (min === null || max === null || min > max || (atLeast && to !== undefined)) return null
	return { min, max: atLeast ? null : max, approximate }
}

/** A plan is one figure, exact or approximate. */
export function plannedPhrase(phrase: string): Pick<Duration, 'plannedMinutes' | 'plannedApproximate'> | null {
	const said = durationPhrase(phrase)
	return said && said.min === said.max ? { plannedMinutes: said.min, plannedApproximate: said.approximate } : null
}

/** What stands before, one amount or two, and what stands after, in the signs below. */
const SAID = /^(?<before>[~>[]*)(?<from>[\d.hm]+)(?:-(?<to>[\d.hm]+))?(?<after>\+?)$/

type Signs = readonly (readonly [sign: string, words: RegExp])[]

/** Halves and quarters, which are read before the numbers in words: “an hour and a half” has no other hour in it. */
const PARTS: Signs = wholeWords([
	['.5h', 'half an hour|half hour|a half hour|полчаса|получаса'],
	['.75h', 'three quarters of an hour|три четверти часа|трех четвертей часа'],
	['.25h', '(?:a )?quarter of an hour|четверть часа|четверти часа'],
	['½', 'and a half|and half|с половиной'],
	['1.5', 'полтора|полутора'],
])

/** Whole words and phrases by the sign that stands for them; an earlier one is read first. */
const SIGNS: Signs = wholeWords([
	['+', 'or more|or longer|and more|(?:или|и) (?:больше|более|дольше)'],
	['>', '(?:no|not) less than|(?:just |slightly |well )?(?:over|(?:more|longer) than)|at least|upwards of'],
	['>', 'не (?:менее|меньше)(?: чем)?|(?:чуть |немного )?(?:более|больше|дольше)(?: чем)?|свыше|(?:как )?минимум'],
	['~', 'about|around|approximately|approx|roughly|nearly|almost|close to|circa|ca|some'],
	['~', 'около|примерно|приблизительно|почти|порядка|где-то'],
	['[', 'from|от'],
	['-', 'to|до'],
	['h', 'hours?|hrs?|h|час(?:а|ов)?|ч'],
	['m', 'minutes?|mins?|m|минут[аыу]?|мин|м'],
])

function wholeWords(signs: readonly (readonly [string, string])[]): Signs {
	return signs.map(([sign, words]) => [sign, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu')])
}

/** The phrase in signs alone: `>2h` for “over two hours”. A word that is none of them stays, and is then not understood. */
function signsOf(phrase: string): string {
	const plain = phrase
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[‐-―−]/g, '-')
		.replaceAll('≈', '~')
		.replaceAll('½', ' ½')
		.replace(/(?<=\d),(?=\d)/g, '.')
		// The dot of an abbreviation, and what stands at the end of a sentence.
		.replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
		.replace(/(?<!\d)(\d{1,2}):([0-5]\d)(?:\s*(?:hours?|h|час(?:а|ов)?|ч))?(?!\S)/g, '$1h$2m')
		.replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ')
		.replace(/half-(an-)?hour/, 'half hour')
		.replace(/between (.+?) and /, '[ $1 - ')
		.replace(/\s+/g, ' ')
	return (
		replaceAll(inDigits(replaceAll(plain, PARTS)), SIGNS)
			.replace(/(\d+)? ?h ?½/g, (_whole, hours = '1') => `${hours}.5h`)
			.replace(/(\d+) ?½ ?h/g, '$1.5h')
			.replace(/\+ ?([hm])$/, '$1+')
			// “An hour”, and «час» without a number: one.
			.replace(/(?<![\d.] ?)h/g, '1h')
			// “1 hour and 20 minutes”, «1 час и 20 минут».
			.replace(/h (?:and|и) (?=\d)/g, 'h ')
			// Two numbers side by side are no number.
			.replace(/\d (?=\d)/g, '?')
			.replaceAll(' ', '')
	)
}

function replaceAll(text: string, signs: Signs): string {
	return signs.reduce((said, [sign, words]) => said.replace(words, sign), text)
}

/** “10–15 minutes” has one unit for both; “an hour to two” has the first one's. */
function rangeOf(from: string, to: string): [number | null, number | null] {
	const bare = /^[\d.]+$/
	const unitOf = (amount: string) => /^[\d.]+([hm])$/.exec(amount)?.[1] ?? '?'
	const first = bare.test(from) ? from + unitOf(to) : from
	return [minutesIn(first), minutesIn(bare.test(to) ? to + unitOf(from) : to)]
}

/** `1h20m`, `1h20`, `1.5h`, `80m`; null for what is no whole number of minutes. */
function minutesIn(amount: string): number | null {
	const parts = /^(?:(?<hours>\d*\.?\d+)h)?(?:(?<minutes>\d+)(?<unit>m?))?$/.exec(amount)?.groups
	if (!parts) return null
	const { hours, minutes, unit } = parts
	if (hours === undefined ? unit !== 'm' : Number(minutes ?? 0) >= 60) return null
	const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
	return Number.isInteger(total) && total > 0 && total <= MAX_MINUTES ? total : null
}
