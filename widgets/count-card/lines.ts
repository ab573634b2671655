/** Divides the count card's fixed height into lines: which parts of a total have their own, and which are summed up in one. */

import { wordsFor } from '../languages/languages.ts'
import { shownBesides, shownBesidesCount } from './besides.ts'
import type { OtherCount, Share } from './counted.ts'
import type { CountCardModel } from './model.ts'
import { emsOf, linesFor } from './room.ts'

/** What a card has at its least width, where it is fullest: pixels, and ems of a part's own type. */
type Room = {
	/** What all lines beside the number have, and what each takes of it. */
	readonly lines: number
	readonly line: number
	/** Two lines whose labels have two lines each. */
	readonly roomy: number
	/** The noun of a large number stands beneath it. */
	readonly noun: number
	readonly creditLine: number
	/** What a small number without strokes leaves, and what a line then takes. */
	readonly tight: { readonly lines: number; readonly line: number }
	readonly creditEms: number
	readonly mostCreditLines: number
	readonly asideEms: number
}

const REGULAR: Room = {
	...{ lines: 105, line: 23, roomy: 85, noun: 14, creditLine: 17, tight: { lines: 161, line: 19 } },
	...{ creditEms: 22, mostCreditLines: 6, asideEms: 19 },
}
/** At 200 px. */
const COMPACT: Room = {
	...{ lines: 83, line: 24, roomy: 79, noun: 12, creditLine: 15, tight: { lines: 117, line: 20 } },
	...{ creditEms: 16, mostCreditLines: 9, asideEms: 13.5 },
}
const DAY_EMS = 9

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
	/** All of them are in what opens. */
	readonly isFolded: boolean
	/** There is room for labels of two lines. */
	readonly isRoomy: boolean
}

export function linesOf(model: CountCardModel): Lines {
	const room = model.isCompact ? COMPACT : REGULAR
	const shares = model.count?.shares ?? []
	const credit = creditLines(model, room)
	const asides = asidesOf(model)
	const needed = Math.min(shares.length, 2) + asides
	const taken = room.creditLine * (credit - 1 + Number(model.corrected !== null))
	const free = room.lines - taken - (isLarge(model) ? room.noun : 0)
	const isTight = credit > 2 || free < needed * room.line - 1
	const { tight } = room
	const lines = isTight ? Math.floor((tight.lines - taken + 1) / tight.line) : Math.floor((free + 1) / room.line)
	const isFolded = model.isCompact && lines < needed
	const most = Math.min(4, lines)
	const wish = isFolded && model.metric === 'calls' && model.others.length > 0 ? 'two-lines' : otherOf(model, room)
	const hasTwo = wish === 'two-lines' && most > needed
	const other = wish === 'two-lines' && !hasTwo && !isFolded ? 'opens' : wish
	const { before, own } = divided(shares, isFolded ? shares.length : most - asides - Number(hasTwo))
	const total = Math.sign(before.length) + own.length + asides + Number(hasTwo)
	const isRoomy = !isTight && total < 3 && free >= room.roomy
	const isDense = isTight && lines < needed
	return { before, own, other, isLongNamed: credit > 1, isTight, isDense, isFolded, isRoomy }
}

/** @param free at least two of the lines are for shares */
export function divided(shares: readonly Share[], free: number): Pick<Lines, 'before' | 'own'> {
	const own = shares.length > Math.max(2, free) ? shares.slice(1 - Math.max(2, free)) : shares
	return { before: shares.slice(0, shares.length - own.length), own }
}

/** How many lines the asides take. */
export function asidesOf(model: CountCardModel): number {
	const beside = model.metric === 'calls' ? Number(model.others.length > 0) : announcedLines(model)
	return beside + Number(model.sincePublication !== null) + besidesLines(model)
}

function besidesLines(model: CountCardModel): number {
	if (!model.isCompact) return shownBesidesCount(model)
	return shownBesides(model, wordsFor(model.language)).reduce((sum, { phrase }) => sum + asideLines(phrase), 0)
}

/** A compact card tells what became of the meeting on a line by itself. */
function announcedLines({ announced, isCompact, language }: CountCardModel & { metric: 'meetings' }): number {
	if (announced === null) return 0
	const { comma, shortDays } = wordsFor(language)
	return isCompact ? 1 + asideLines(`${shortDays(announced.days)}${comma}${announced.city}`) : 1
}

function asideLines(text: string): number {
	return Math.min(2, linesFor(text, COMPACT.asideEms))
}

export function isLarge({ count }: CountCardModel): boolean {
	return count !== null && count.total >= LARGE
}

function creditLines({ count, language }: CountCardModel, { creditEms, mostCreditLines }: Room): number {
	if (!count?.countedBy) return 1
	const said = `${wordsFor(language).say.countedBy} ${count.countedBy.name},`
	return Math.min(mostCreditLines, linesFor(said, creditEms))
}

function otherOf(model: CountCardModel, { asideEms }: Room): Lines['other'] {
	if (model.metric !== 'calls') return 'none'
	const [only, ...more] = model.others
	if (only === undefined) return 'none'
	if (more.length > 0 || emsOf(only.authority.name) > asideEms - 1) return 'opens'
	return emsOf(only.authority.name) <= asideEms - DAY_EMS - numberEms(only, model) ? 'line' : 'two-lines'
}

function numberEms({ total }: OtherCount, { language }: CountCardModel): number {
	return emsOf(wordsFor(language).number(total)) + 1
}

export function sumOf(shares: readonly Share[]): number {
	return shares.reduce((sum, { count }) => sum + count, 0)
}
