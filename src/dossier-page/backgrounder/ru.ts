/** Backgrounders in Russian, as an agency's «справка» has them: numbers in words to ten, nothing declined that editors wrote. */
import { sentenceCase } from '../../../widgets/inline.tsx'
import { type PluralForms, pluralOf } from '../../../widgets/languages/plural.ts'
import { ru } from '../../../widgets/languages/ru.ts'
import { inWords } from '../../../widgets/phrase/russian.ts'
import type { MeetingFormat } from '../../record/meeting.ts'
import { stopped } from '../../record/text.ts'
import { bracketed, type Credit, listed, type Named, type NoteWords, type Standing, sentence } from './words.ts'

const NBSP = '\u00a0'
const DASH = `${NBSP}— `
const plural = pluralOf('ru')
const TIMES: PluralForms = { one: 'раз', few: 'раза', many: 'раз', other: 'раза' }
const MEETING: PluralForms = { one: 'встреча', few: 'встречи', many: 'встреч', other: 'встречи' }
const UNCONFIRMED: PluralForms = {
	one: `не${NBSP}подтверждена`,
	few: `не${NBSP}подтверждены`,
	other: `не${NBSP}подтверждено`,
}
const TOOK_PLACE: PluralForms = { one: 'прошла', few: 'прошли', other: 'прошло' }
const ANNOUNCED: PluralForms = { one: 'объявлена', few: 'объявлены', other: 'объявлено' }
const WAS_ANNOUNCED: PluralForms = { one: 'была объявлена', few: 'были объявлены', other: 'было объявлено' }
const IN_PERSON: PluralForms = {
	one: 'личная встреча',
	few: 'личные встречи',
	many: 'личных встреч',
	other: 'личной встречи',
}
const CALL: PluralForms = { one: 'звонок', few: 'звонка', many: 'звонков', other: 'звонка' }
const UNCONFIRMED_CALL: PluralForms = {
	one: 'неподтверждённый звонок',
	few: 'неподтверждённых звонка',
	many: 'неподтверждённых звонков',
	other: 'неподтверждённого звонка',
}

function numeral(count: number, gender: 'masculine' | 'feminine' = 'masculine'): string {
	return inWords(count, gender, 'nominative') ?? ru.number(count)
}

function counted(count: number, forms: PluralForms, gender: 'masculine' | 'feminine' = 'feminine'): string {
	return `${numeral(count, gender)}${NBSP}${plural(count, forms)}`
}

/** A length with one small number in it has the number in words: более двух часов, but 1 час 20 минут and 5–7 минут. */
function spelled(length: string): string {
	const numbers = length.match(/[\d.,–]+/g) ?? []
	const [only = ''] = numbers
	const gender = /минут/.test(length) ? 'feminine' : 'masculine'
	const word = inWords(Number(only), gender, /^(?:около|более)/.test(length) ? 'genitive' : 'nominative')
	return numbers.length === 1 && word !== null ? length.replace(only, word) : length
}

/** A number that stands alone, without what is counted. */
function pronoun(count: number): string {
	return count === 0 ? `ни${NBSP}одного` : numeral(count)
}

function more(said: string, isMore: boolean): string {
	return isMore ? `Ещё ${said}` : sentenceCase(said, ru)
}

/** The office goes before the name, with no comma between them. */
function withOffice({ name, office }: Named): string {
	return office ? `${office} ${name}` : name
}

function credited(
	{ names, asOf, corrected }: Credit,
	who: (names: readonly string[]) => string,
	first: string | null = null,
): string {
	const until = `данные на${NBSP}${asOf}${corrected ? `, исправлено ${corrected}` : ''}`
	return bracketed(`${first ? `${first}; ` : ''}${names.length > 0 ? `${who(names)}, ` : ''}${until}`)
}

const bySource = (names: readonly string[]) => `${names.length === 1 ? 'источник' : 'источники'}: ${ru.list(names)}`
const byCount = (names: readonly string[]) => `подсчёт: ${ru.list(names)}`

/** Verbs with which an outcome begins that leaves its subject out. */
const SUBJECTLESS =
	/^(?:Договорились|Условились|Согласились|Отметили|Подтвердили|Призвали|Подписали|Обсудили|Решили|Выразили|Приняли|Одобрили|Осудили|Обменялись|Поручили|Заявили|Согласовали)(?= )/

const KINDS: Readonly<Record<MeetingFormat, string>> = {
	full: 'Полноформатная встреча',
	sidelines: `Встреча на${NBSP}полях`,
	informal: 'Неформальная встреча',
	brief: 'Краткая встреча',
	video: `Встреча по${NBSP}видеосвязи`,
}
const STANDINGS: Readonly<Record<Standing, string>> = {
	held: '',
	announced: ' объявлена',
	unrecorded: ` была объявлена, её итог не${NBSP}указан`,
	cancelled: ' отменена',
	unconfirmed: ` не${NBSP}подтверждена`,
}

/** What events are mostly called. What follows the noun stays as it is. */
const GENITIVES: Readonly<Record<string, string>> = {
	саммит: 'саммита',
	форум: 'форума',
	конференция: 'конференции',
	заседание: 'заседания',
	сессия: 'сессии',
	ассамблея: 'ассамблеи',
	конгресс: 'конгресса',
	церемония: 'церемонии',
}

/** @returns null where it does not begin with such a noun: an adjective before it is declined too */
function eventGenitive(occasion: string): string | null {
	const [noun = '', ...rest] = occasion.split(' ')
	const genitive = GENITIVES[noun.toLowerCase()]
	return genitive ? [genitive, ...rest].join(' ') : null
}

export const RU: NoteWords = {
	words: ru,
	headline: (title) => `${title}: личные встречи и${NBSP}телефонные звонки. Справка`,
	together: (leaders) => sentenceCase(ru.list(leaders.map(withOffice)), ru),
	met: ({ said, areNamed }, count, first, newest, credit) => {
		const [began, last, by] = [ru.onDays(first), ru.onDays(newest), credited(credit, bySource)]
		if (!areNamed) {
			const when = count === 1 ? `${DASH}${began}` : `, первая${DASH}${began}, последняя${DASH}${last}`
			return `${said}: ${counted(count, IN_PERSON)}${when} ${by}.`
		}
		const when = count === 1 ? `${DASH}${began}` : `: впервые${DASH}${began}, в${NBSP}последний раз${DASH}${last}`
		return `${said} лично встречались ${counted(count, TIMES, 'masculine')}${when} ${by}.`
	},
	notMet: ({ said }, asOf) => `${said}: личных встреч на${NBSP}${asOf} не${NBSP}зафиксировано.`,
	byVideo: (_people, count, isMore) =>
		more(`${counted(count, MEETING)} ${plural(count, TOOK_PLACE)} по${NBSP}видеосвязи.`, isMore),
	unconfirmed: (count, isMore) => more(`${counted(count, MEETING)} ${plural(count, UNCONFIRMED)}.`, isMore),
	announced: (count, days, isMore) => {
		const on = count === 1 && days ? ` на${NBSP}${ru.days(days)}` : ''
		return more(`${counted(count, MEETING)} ${plural(count, ANNOUNCED)}${on}.`, isMore)
	},
	unrecorded: (count, days, isMore) => {
		const on = count === 1 && days ? ` на${NBSP}${ru.days(days)}` : ''
		const whose = count === 1 ? 'её' : 'их'
		return more(
			`${counted(count, MEETING)} ${plural(count, WAS_ANNOUNCED)}${on}, ${whose} итог не${NBSP}указан.`,
			isMore,
		)
	},
	called: ({ areNamed }, count, shares, credit) => {
		const [only, ...others] = shares
		const by = credited(credit, byCount, only && others.length === 0 ? only.label : null)
		if (count === 0) return `Телефонных звонков ${areNamed ? 'между ними ' : ''}не${NBSP}было ${by}.`
		const inWords = shares.every((share) => share.count <= 10)
		const split = shares.map(
			(share) => `${inWords ? pronoun(share.count) : ru.number(share.count)}${DASH}${share.label}`,
		)
		const parts = shares.length > 1 ? `: ${split.join(', ')}` : ''
		const said = areNamed
			? `По${NBSP}телефону они говорили ${counted(count, TIMES, 'masculine')}`
			: `Телефонных звонков${DASH}${numeral(count)}`
		return `${said} ${by}${parts}.`
	},
	notCounted: (asOf) => `Сведений о${NBSP}числе телефонных звонков на${NBSP}${asOf} нет.`,
	unconfirmedCalls: (count, isBeside) =>
		isBeside
			? `Ещё ${counted(count, UNCONFIRMED_CALL, 'masculine')} в${NBSP}это число не${NBSP}${plural(count, { one: 'входит', other: 'входят', few: 'входят', many: 'входят' })}.`
			: `${sentenceCase(counted(count, CALL, 'masculine'), ru)} не${NBSP}${plural(count, { one: 'подтверждён', few: 'подтверждены', other: 'подтверждено' })}.`,
	otherCount: (name, total, asOf) =>
		`Другой подсчёт ${bracketed(name)}: ${total === 0 ? `ни${NBSP}одного звонка` : counted(total, CALL, 'masculine')}, данные на${NBSP}${asOf}.`,
	period: (label, from, to) => `${label} (с${NBSP}${from} по${NBSP}${to})`,
	meetingsTitle: 'Встречи',
	methodTitle: 'Как считают звонки',
	where: (city, country, venue) =>
		`${country ? ', ' : '. '}${city}${country ? ` ${bracketed(country)}` : ''}${venue ? `, ${venue}` : ''}`,
	what: (format, occasion, standing) => {
		const event = format === 'sidelines' && occasion ? eventGenitive(occasion) : null
		if (event) return `${KINDS.sidelines} ${event}${STANDINGS[standing]}.`
		const kind = format === 'sidelines' && occasion ? `${KINDS.sidelines} мероприятия` : KINDS[format]
		return `${kind}${occasion ? ` ${bracketed(occasion)}` : ''}${STANDINGS[standing]}.`
	},
	reportedBy: (by) => stopped(`Кто сообщает: ${by}`),
	lasted: (planned, actual) => {
		const plan = planned && `По${NBSP}плану${DASH}${spelled(ru.planned(planned.minutes, planned.approximate))}`
		const length = actual && spelled(ru.lasted(actual))
		if (plan && length) return `${plan}, фактически${DASH}${length}.`
		return length ? `Продолжительность${DASH}${length}.` : `${plan}.`
	},
	present: (attendees) => stopped(`Среди присутствовавших${DASH}${listed(attendees.map(withOffice), ru)}`),
	topics: (topics, isHeld) =>
		stopped(`${topics.length === 1 ? 'Тема' : 'Темы'}${isHeld ? ' разговора' : ''}: ${listed(topics, ru)}`),
	outcome: (text, isFirst) =>
		sentence(isFirst && SUBJECTLESS.test(text) ? `Стороны ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text),
	remark: (speaker, text) => sentence(/^\p{Ll}/u.test(text) ? `${speaker} ${text}` : `${speaker}: ${text}`),
	source: (names, more) =>
		stopped(
			`${names.length === 1 && !more ? 'Источник' : 'Источники'}: ${more ? `${names.join(', ')} ${ru.say.others}` : listed(names, ru)}`,
		),
	newestTold: (told, all) => `Ниже${DASH}последние встречи: ${ru.number(told)} из${NBSP}${ru.number(all)}.`,
	allStand: 'Полный список:',
	shortened: 'Здесь сокращено.',
	made: (title, version, day) => `Составлено по${NBSP}досье «${title}», версия ${version} от${NBSP}${day}`,
}
