/** Which shares of a total have a line of their own in the card's fixed height, and which are summed up in one. */
import type { CountCardModel, Share } from './model.ts'

const LINES = 4

/** Oldest first: `before` is summed up in the first line, and empty where all fit. The newest share always has its line. */
export type Lines = { readonly before: readonly Share[]; readonly own: readonly Share[] }

export function linesOf(model: CountCardModel, lines = LINES): Lines {
	const shares = model.count?.shares ?? []
	const free = hasAside(model) ? lines - 1 : lines
	const own = shares.length > free ? shares.slice(1 - free) : shares
	return { before: shares.slice(0, shares.length - own.length), own }
}

/** Whether one line is taken by what stands beside the count. */
export function hasAside(model: CountCardModel): boolean {
	return model.metric === 'calls' ? model.others.length > 0 : model.announced !== null
}

export function sumOf(shares: readonly Share[]): number {
	return shares.reduce((sum, { count }) => sum + count, 0)
}
