/** Backgrounders in English, as an agency's factbox has them: numbers in words below ten, day before month. */
import { sentenceCase } from '../../../widgets/inline.tsx'
import { en } from '../../../widgets/languages/en.ts'
import type { MeetingFormat } from '../../record/meeting.ts'
import { stopped } from '../../record/text.ts'
import { bracketed, type Credit, listed, type Named, type NoteWords, type Standing, sentence } from './words.ts'

const NBSP = '\u00a0'
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function numeral(count: number): string {
	return SMALL[count] ?? en.number(count)
}

/** @example Another two meetings are */
function some(count: number, isMore: boolean): string {
	if (count === 1) return isMore ? 'One more meeting is' : 'One meeting is'
	const many = isMore
		? `Another ${numeral(count)}`
		: count < 10
			? sentenceCase(numeral(count), en)
			: `A total of ${numeral(count)}`
	return `${many}${NBSP}meetings are`
}

/** @example were('Two meetings are') // 'Two meetings were' */
function were(some: string): string {
	return some.replace(/is$/, 'was').replace(/are$/, 'were')
}

/** A number that stands alone, without what is counted. */
function pronoun(count: number): string {
	return count === 0 ? 'none' : numeral(count)
}

function spoken(count: number): string {
	return count === 0 ? 'They have had no phone calls' : `They have spoken by phone ${times(count)}`
}

/** Where nobody is named who could have spoken. */
function recorded(count: number): string {
	if (count === 1) return 'One phone call is recorded'
	const number = count < 10 ? sentenceCase(numeral(count), en) : `A total of ${numeral(count)}`
	return `${number}${NBSP}phone calls are recorded`
}

function times(count: number): string {
	if (count === 1) return 'once'
	if (count === 2) return 'twice'
	return `${numeral(count)}${NBSP}times`
}

/** A length with one small number in it has the number in words: over two hours, but 1 hour 20 minutes and 5–7 minutes. */
function spelled(length: string): string {
	const numbers = length.match(/[\d.,–]+/g) ?? []
	return numbers.length === 1
		? length.replace(/^(\D*)(\d)(?=\D)(?![.,–])/, (_, before, one) => before + numeral(Number(one)))
		: length
}

function withOffice({ name, office }: Named): string {
	return office ? `${name}, ${office}` : name
}

/** The offices stand in commas, so that more than two people are parted by semicolons. */
function together(people: readonly Named[]): string {
	const all = people.map(withOffice)
	if (all.length < 2 || people.every(({ office }) => office === null)) return en.list(all)
	if (all.length === 2) return `${all[0]}${people[0]?.office ? ',' : ''} and ${all[1]}`
	return `${all.slice(0, -1).join('; ')}; and ${all.at(-1)}`
}

function credited({ names, asOf, corrected }: Credit): string {
	const until = `as of ${asOf}${corrected ? `, corrected on ${corrected}` : ''}`
	return names.length > 0 ? `according to ${en.list(names)}, ${until}` : until
}

/** Verbs with which an outcome begins that leaves its subject out, before what can only follow a verb. */
const SUBJECTLESS =
	/^(?:Agreed|Declared|Noted|Confirmed|Reaffirmed|Called|Discussed|Signed|Decided|Pledged|Undertook|Exchanged|Expressed|Welcomed|Condemned|Approved|Adopted|Announced|Promised|Instructed)(?= (?:on|to|that|upon|in|for|a|an|the|their|its|not|with|both|all|each)\b)/

const KINDS: Readonly<Record<MeetingFormat, string>> = {
	full: 'A full-format meeting',
	sidelines: 'A meeting on the sidelines',
	informal: 'An informal meeting',
	brief: 'A brief meeting',
	video: 'A meeting by video',
}
const STANDINGS: Readonly<Record<Standing, string>> = {
	held: '',
	announced: ' that has been announced',
	unrecorded: ' that was announced; its outcome is not recorded',
	cancelled: ' that was called off',
	unconfirmed: ' that is not confirmed',
}

/** What events are mostly called; a day or a jubilee has no sidelines that one could say so. */
const EVENT = /\b(?:summit|forum|conference|assembly|session|congress|ceremony|talks)\b/i

export const EN: NoteWords = {
	words: en,
	headline: (title) => `Factbox: ${title}, meetings in person and phone calls`,
	together: (leaders) => together(leaders) + (leaders.at(-1)?.office ? ',' : ''),
	met: ({ said, areNamed }, count, first, newest, credit) => {
		const [began, last] = [en.onDays(first), en.onDays(newest)]
		const by = credited(credit)
		if (!areNamed) {
			const meetings = `${said}: ${numeral(count)}${NBSP}${count === 1 ? 'meeting' : 'meetings'} in person`
			return `${meetings}, ${count === 1 ? began : `the first ${began} and the most recent ${last}`}, ${by}.`
		}
		const when = count === 1 ? began : `first ${began} and most recently ${last}`
		return `${said} have met in person ${times(count)}, ${when}, ${by}.`
	},
	notMet: ({ said, areNamed }, asOf) =>
		areNamed
			? `${said} have no recorded meeting in person as of ${asOf}.`
			: `${said}: no meeting in person is recorded as of ${asOf}.`,
	byVideo: ({ areNamed }, count, isMore) =>
		areNamed
			? `They have${isMore ? ' also' : ''} met ${times(count)} by video.`
			: `${were(some(count, isMore))} held by video.`,
	unconfirmed: (count, isMore) => `${some(count, isMore)} reported and not confirmed.`,
	announced: (count, days, isMore) => {
		const said = some(count, isMore).replace(/ (?:is|are)$/, count === 1 ? ' has been' : ' have been')
		return `${said} announced${count === 1 && days ? ` for ${en.days(days)}` : ''}.`
	},
	unrecorded: (count, days, isMore) => {
		const said = `${were(some(count, isMore))} announced${count === 1 && days ? ` for ${en.days(days)}` : ''}`
		return `${said}; ${count === 1 ? 'its' : 'their'} outcome is not recorded.`
	},
	called: ({ areNamed }, count, shares, { names, ...until }) => {
		const by = `by${NBSP}the count of ${en.list(names)}, ${credited({ names: [], ...until })}`
		const said = areNamed ? spoken(count) : recorded(count)
		const inWords = shares.every((share) => share.count < 10)
		const split = shares.map(({ count, label }) => `${inWords ? pronoun(count) : en.number(count)} ${bracketed(label)}`)
		if (shares.length > 1 && count > 0) return `${said}${NBSP}– ${en.list(split)}${NBSP}– ${by}.`
		return `${said}${shares.length === 1 ? ` ${bracketed(shares[0]?.label ?? '')}` : ''}, ${by}.`
	},
	notCounted: (asOf) => `No count of phone calls is recorded as of ${asOf}.`,
	unconfirmedCalls: (count, isBeside) => {
		const calls = some(count, isBeside).replace(/meetings?/, count === 1 ? 'call' : 'calls')
		const beside = isBeside ? `; ${count === 1 ? 'it is' : 'they are'} not in that number` : ''
		return `${calls} reported and not confirmed${beside}.`
	},
	otherCount: (name, total, asOf) =>
		`Another count, by ${name}, has ${numeral(total)}${NBSP}${total === 1 ? 'call' : 'calls'} as of ${asOf}.`,
	period: (label, from, to) => `${label}, ${from} to ${to}`,
	meetingsTitle: 'Meetings',
	methodTitle: 'How the calls are counted',
	where: (city, country, venue) => `${country ? ', ' : '. '}${[venue, city, country].filter(Boolean).join(', ')}`,
	what: (format, occasion, standing) => {
		const isOf = format === 'sidelines' && occasion !== null && EVENT.test(occasion)
		const beside = isOf
			? ` of ${/^(?:the|an?) /i.test(occasion) ? '' : 'the '}${occasion}`
			: occasion
				? ` ${bracketed(occasion)}`
				: ''
		return `${KINDS[format]}${beside}${STANDINGS[standing]}.`
	},
	reportedBy: (by) => stopped(`It is reported by ${by}`),
	lasted: (planned, actual) => {
		const plan = planned && spelled(en.planned(planned.minutes, planned.approximate))
		const length = actual && spelled(en.lasted(actual))
		if (plan && length) return `Planned for ${plan}, it lasted ${length}.`
		return length ? `It lasted ${length}.` : `It was planned for ${plan}.`
	},
	present: (attendees) => stopped(`Also present: ${together(attendees)}`),
	topics: (topics, isHeld, { areNamed }) =>
		stopped(`${isHeld && areNamed ? 'They discussed' : 'Topics:'} ${listed(topics, en)}`),
	outcome: (text, _isFirst, { areNamed }) => {
		const subject = areNamed ? 'They' : 'The sides'
		return sentence(SUBJECTLESS.test(text) ? `${subject} ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text)
	},
	remark: (speaker, text) => sentence(/^\p{Ll}/u.test(text) ? `${speaker} ${text}` : `${speaker}: ${text}`),
	source: (names, more) =>
		stopped(
			`${names.length === 1 && !more ? 'Source' : 'Sources'}: ${more ? `${names.join(', ')} ${en.say.others}` : listed(names, en)}`,
		),
	newestTold: (told, all) =>
		`Only the ${en.number(told)} most recent of ${en.number(all)} meetings are described here.`,
	allStand: 'All of them:',
	shortened: 'Shortened here.',
	made: (title, version, day) => `Compiled from the dossier “${title}”, version ${version} of ${day}`,
}
