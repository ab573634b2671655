/** Divides the count card's fixed height into lines: which parts of a total have their own, and which are summed up in one. */

import { wordsFor } from '../languages/languages.ts'
import { shownBesidesCount } from './besides.ts'
import type { OtherCount, Share } from './counted.ts'
import type { CountCardModel } from './model.ts'
import { emsOf, linesFor } from './room.ts'

/** Pixels at 280 px, where the card is fullest: what all lines beside the number have, and what each takes of it. */
const ROOM = 105
const LINE = 23
/** Two lines whose labels have two lines each. */
const ROOMY = 85
/** The noun of a large number stands beneath it. */
const NOUN = 14
const CREDIT_LINE = 17
/** What a small number without strokes leaves, and what a line then takes. */
const TIGHT = { room: 161, line: 19 }

/** In ems of their type at 280 px. */
const CREDIT_EMS = 22
const ASIDE_EMS = 19
const DAY_EMS = 9

const MOST_CREDIT_LINES = 6

/** Numbers from here on have their noun beneath them. */
const LARGE = 100

export type Lines = {
	/** Summed up in the first line, oldest first; empty where all fit. */
	readonly before: readonly Share[]
	/** Oldest first. The newest share always has its line. */
	readonly own: readonly Share[]
	/** How another authority's count is told: in a line, in two, or in what opens, for a name is never cut. */
	readonly other: 'none' | 'line' | 'two-lines' | 'opens'
	/** Who counts needs more than one line to be named. */
	readonly isLongNamed: boolean
	/** That leaves the number less than its usual size. */
	readonly isTight: boolean
	/** Nor do the lines have their usual height. */
	readonly isDense: boolean
	/** There is room for labels of two lines. */
	readonly isRoomy: boolean
}

export function linesOf(model: CountCardModel): Lines {
	const shares = model.count?.shares ?? []
	const credit = creditLines(model)
	const needed = Math.min(shares.length, 2) + asidesOf(model)
	const taken = CREDIT_LINE * (credit - 1 + Number(model.corrected !== null))
	const room = ROOM - taken - (isLarge(model) ? NOUN : 0)
	const isTight = credit > 2 || room < needed * LINE - 1
	const lines = isTight ? Math.floor((TIGHT.room - taken + 1) / TIGHT.line) : Math.floor((room + 1) / LINE)
	const most = Math.min(4, lines)
	const wish = otherOf(model)
	const hasTwo = wish === 'two-lines' && most > needed
	const other = wish === 'two-lines' && !hasTwo ? 'opens' : wish
	const { before, own } = divided(shares, most - asidesOf(model) - Number(hasTwo))
	const total = Math.sign(before.length) + own.length + asidesOf(model) + Number(hasTwo)
	const isRoomy = !isTight && total < 3 && room >= ROOMY
	return { before, own, other, isLongNamed: credit > 1, isTight, isDense: isTight && lines < needed, isRoomy }
}

/** @param free at least two of the lines are for shares */
export function divided(shares: readonly Share[], free: number): Pick<Lines, 'before' | 'own'> {
	const own = shares.length > Math.max(2, free) ? shares.slice(1 - Math.max(2, free)) : shares
	return { before: shares.slice(0, shares.length - own.length), own }
}

/** How many lines the asides take. */
export function asidesOf(model: CountCardModel): number {
	const isBeside = model.metric === 'calls' ? model.others.length > 0 : model.announced !== null
	return Number(isBeside) + Number(model.sincePublication !== null) + shownBesidesCount(model)
}

export function isLarge({ count }: CountCardModel): boolean {
	return count !== null && count.total >= LARGE
}

function creditLines({ count, language }: CountCardModel): number {
	if (!count?.countedBy) return 1
	const said = `${wordsFor(language).say.countedBy} ${count.countedBy.name},`
	return Math.min(MOST_CREDIT_LINES, linesFor(said, CREDIT_EMS))
}

function otherOf(model: CountCardModel): Lines['other'] {
	if (model.metric !== 'calls') return 'none'
	const [only, ...more] = model.others
	if (only === undefined) return 'none'
	if (more.length > 0 || emsOf(only.authority.name) > ASIDE_EMS - 1) return 'opens'
	return emsOf(only.authority.name) <= ASIDE_EMS - DAY_EMS - numberEms(only, model) ? 'line' : 'two-lines'
}

function numberEms({ total }: OtherCount, { language }: CountCardModel): number {
	return emsOf(wordsFor(language).number(total)) + 1
}

export function sumOf(shares: readonly Share[]): number {
	return shares.reduce((sum, { count }) => sum + count, 0)
}
