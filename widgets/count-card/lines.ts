/** Which shares of a total have a line of their own in the card's fixed height, and which are summed up in one. */
import type { CountCardModel, Share } from './model.ts'

const LINES = 4

/** Oldest first: `before` is summed up in the first line, and empty where all fit. The newest share always has its line. */
export type Lines = { readonly before: readonly Share[]; readonly own: readonly Share[] }

export function linesOf(model: CountCardModel, lines = LINES): Lines {
	const shares = model.count?.shares ?? []
	// That a day was corrected is one more line below them.
	const free = Math.max(2, lines - asidesOf(model) - Number(model.corrected !== null))
	const own = shares.length > free ? shares.slice(1 - free) : shares
	return { before: shares.slice(0, shares.length - own.length), own }
}

/** How many lines are taken by what stands beside the count. */
export function asidesOf(model: CountCardModel): number {
	const isBeside = model.metric === 'calls' ? model.others.length > 0 : model.announced !== null
	return Number(isBeside) + Number(model.sincePublication !== null)
}

export function sumOf(shares: readonly Share[]): number {
	return shares.reduce((sum, { count }) => sum + count, 0)
}
