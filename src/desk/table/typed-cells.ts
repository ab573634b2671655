/** What a cell means: the sign that clears, dates with slashes, yes and no, words for a choice. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Because } from '../../record/because.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../../record/meeting.ts'
import { DATE_PRECISIONS } from '../../record/meeting-days.ts'
import type { Language } from '../../record/text.ts'
import { changesWords } from '../changes/words.ts'
import { plainHeading } from './columns.ts'

/** Something wrong with a cell, by what its column says; of the row as a whole without one. */
export type CellFault = { readonly column: string; readonly because: Because }
export type Refuse = (column: string, because: Because) => void

/** A cell as it was typed, what it says, and in which language. */
export type Said = { readonly raw: string; readonly value: string; readonly language: Language }

/** Alone in a cell: what was there is taken away. */
export function clears(cell: string): boolean {
	return /^[-–—]$/.test(cell.trim())
}

/** What a formula leaves behind that failed, in English and Russian programs; and a number in a column too narrow for it. */
export function isFormulaError(cell: string): boolean {
	return FORMULA_ERRORS.some((error) => error.test(cell.trim()))
}

const FORMULA_ERRORS = [
	/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|ERROR!)$/,
	/^#(?:Н\/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ПУСТО!|ЧИСЛО!|ПЕРЕНОС!|ВЫЧИСЛ!)$/,
	/^(?:Err|Ошибка):\d{3}$|^#{3,}$/,
]

/** Do two cells say the same, whatever their line breaks and the spaces at their ends? */
export function isSameCell(a: string, b: string): boolean {
	const plain = (cell: string) => cell.replace(/\r\n?/g, '\n').trim()
	return plain(a) === plain(b)
}

export const DATE_COLUMNS: readonly string[] = ['date', 'until', 'source_published_on']

const SLASHES = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+0?0:00(?::00)?)?\s*$/

/** Which of the two numbers is the month: dates with slashes say it one way in London and another in New York. */
export const SLASHED = ['day', 'month'] as const
export type Slashed = (typeof SLASHED)[number]

export function hasSlashes(cell: string): boolean {
	return SLASHES.test(cell)
}

/** The order that the dates of a table can have: both where none of them says. */
export function slashesIn(cells: readonly string[]): Slashed[] {
	const parts = cells.flatMap((cell) => {
		const [, first, second] = SLASHES.exec(cell) ?? []
		return first && second ? [[Number(first), Number(second)] as const] : []
	})
	const isPossible = { day: parts.every(([, month]) => month <= 12), month: parts.every(([month]) => month <= 12) }
	return SLASHED.filter((order) => isPossible[order])
}

/** With dots, the day first, which is read one way only. A clock at midnight and the hyphens of `3-Jul-2017` are a spreadsheet's own. */
export function withDots(cell: string, slashes: Slashed | null): string {
	const plain = cell
		.replace(/^(\s*\S+?)(?:\s+|T)0?0:00(?::00(?:\.0+)?)?Z?\s*$/, '$1')
		.replace(/^\s*(\d{1,2})-(\p{L}+)\.?-(\d{4})\s*$/u, '$1 $2 $3')
	if (slashes === null) return plain
	return plain.replace(SLASHES, (_whole, first: string, second: string, year: string) =>
		slashes === 'day' ? `${first}.${second}.${year}` : `${second}.${first}.${year}`,
	)
}

const YES = ['true', 'yes', 'y', '1', 'да', 'истина', 'верно']
const NO = ['false', 'no', 'n', '0', 'нет', 'ложь', 'неверно']

export function yesOrNoIn(cell: string): boolean | null {
	const word = cell.trim().toLowerCase()
	return YES.includes(word) ? true : NO.includes(word) ? false : null
}

/** Null where it is no whole number. `90,00` is one; `1,000` may be a thousand. */
export function numberIn(cell: string): number | null {
	const plain = cell
		.replace(/[\s\u00a0]/g, '')
		.replace(/^[−–]/, '-')
		.replace(/[.,]00?$/, '')
	return /^[+-]?\d{1,9}$/.test(plain) ? Number(plain) : null
}

type Choices = Readonly<Record<string, readonly string[]>>

const ALSO: Choices = {
	held: ['held', 'took place', 'happened', 'done', 'состоялась', 'прошла', 'проведена', 'состоялся', 'была'],
	scheduled: ['scheduled', 'planned', 'announced', 'upcoming', 'объявлена', 'запланирована', 'планируется', 'намечена'],
	cancelled: ['cancelled', 'canceled', 'отменена', 'сорвалась', 'не состоялась'],
	reported: ['reported', 'not confirmed', 'unconfirmed', 'не подтверждена', 'по сообщениям'],
	denied: ['denied', 'опровергнута', 'опровергается'],
	full: ['full', 'full format', 'bilateral', 'summit', 'official', 'полноформатная', 'двусторонняя', 'официальная'],
	sidelines: ['sidelines', 'on the sidelines', 'sideline', 'pull aside', 'на полях', 'в кулуарах'],
	informal: ['informal', 'неформальная', 'неофициальная'],
	brief: ['brief', 'short', 'краткая', 'короткая', 'мимолетная', 'на ногах'],
	video: ['video', 'by video', 'online', 'video call', 'видео', 'по видеосвязи', 'видеоконференция', 'онлайн', 'вкс'],
	day: ['day', 'день'],
	month: ['month', 'месяц'],
	year: ['year', 'год'],
}

/** By the record's name of it, by the desk's words in both languages, and by what else people write. */
function choiceIn<Value extends string>(cell: string, values: readonly Value[], words: readonly Choices[]) {
	const typed = plainHeading(cell)
	return values.find((value) =>
		[value, ...(ALSO[value] ?? []), ...words.flatMap((of) => of[value] ?? [])].map(plainHeading).includes(typed),
	)
}

const both = (of: (language: 'en' | 'ru') => Readonly<Record<string, string>>): Choices[] =>
	(['en', 'ru'] as const).map((language) =>
		Object.fromEntries(Object.entries(of(language)).map(([value, word]) => [value, [word]])),
	)

export const statusIn = (cell: string) =>
	choiceIn(
		cell,
		MEETING_STATUSES,
		both((of) => changesWords(of).statuses),
	)
export const formatIn = (cell: string) =>
	choiceIn(
		cell,
		MEETING_FORMATS,
		both((of) => wordsFor(of).format),
	)
export const precisionIn = (cell: string) => choiceIn(cell, DATE_PRECISIONS, [])
