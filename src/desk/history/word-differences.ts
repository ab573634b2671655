/** A diff of two texts, word by word (Myers). */
import { type ChangeObject, diffArrays } from 'diff'

/** A stretch of words that both texts have, or only the one before, or only the one after. */
type Stretch = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Words and signs removed and added. Texts with more between what they share at both ends are shown as two texts. */
const MAX_EDITS = 500

/** Under this share of words in common, what is left between the marks reads worse than the two texts whole. */
const LEAST_IN_COMMON = 0.3

/** In order: what was removed comes before what was added in its place. */
export function wordDifferences(before: string, after: string): Stretch[] {
	const [was, is] = [piecesOf(before), piecesOf(after)]
	const [start, end] = endsInCommon(was, is)
	const middle = [was.slice(start, was.length - end), is.slice(start, is.length - end)] as const
	const found: Stretch[] = [
		{ kind: 'same', text: was.slice(0, start).join('') },
		...(diffArrays(...middle, { maxEditLength: MAX_EDITS })?.map(stretch) ?? wholly(...middle)),
		{ kind: 'same', text: was.slice(was.length - end).join('') },
	]
	const stretches = joined(found.filter(({ text }) => text !== ''))
	const wordsKept = stretches.flatMap(({ kind, text }) => (kind === 'same' ? wordsIn(text) : [])).length
	const most = Math.max(wordsIn(before).length, wordsIn(after).length)
	if (before !== after && wordsKept < most * LEAST_IN_COMMON) {
		return joined([
			{ kind: 'removed', text: before },
			{ kind: 'added', text: after },
		])
	}
	return stretches
}

/** How many pieces stand in both at their beginning, and at their end. */
function endsInCommon(was: readonly string[], is: readonly string[]): [start: number, end: number] {
	const shorter = Math.min(was.length, is.length)
	let [start, end] = [0, 0]
	while (start < shorter && was[start] === is[start]) start++
	while (end < shorter - start && was.at(-1 - end) === is.at(-1 - end)) end++
	return [start, end]
}

function wholly(was: readonly string[], is: readonly string[]): Stretch[] {
	return [
		{ kind: 'removed', text: was.join('') },
		{ kind: 'added', text: is.join('') },
	]
}

/** Words, spaces and signs: a comma after a word is no other word. */
function piecesOf(text: string): string[] {
	return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

function wordsIn(text: string): string[] {
	return piecesOf(text).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

function stretch({ value, added, removed }: ChangeObject<string[]>): Stretch {
	return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }
}

/** Neighbours of one kind are one stretch, also where the other side's stand between them; a lone space joins its neighbours. */
function joined(stretches: readonly Stretch[]): Stretch[] {
	const result: Stretch[] = []
	let [removed, added] = ['', '']
	const flush = () => {
		if (removed) result.push({ kind: 'removed', text: removed })
		if (added) result.push({ kind: 'added', text: added })
		;[removed, added] = ['', '']
	}
	for (const [index, { kind, text }] of stretches.entries()) {
		const next = stretches[index + 1]
		const between = kind === 'same' && /^\s+$/.test(text) && (removed || added) && next && next.kind !== 'same'
		if (kind === 'removed' || between) removed += text
		if (kind === 'added' || between) added += text
		if (kind === 'same' && !between) {
			flush()
			const last = result.at(-1)
			if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
			else result.push({ kind, text })
		}
	}
	flush()
	return result
}
