/** Splits a sentence at the blank for its number: on the server, and in the browser while it is typed. */

/** Without a blank the number stands at the end. */
export function aroundBlank(sentence: string): readonly [before: string, after: string] {
	const blank = /_+/.exec(sentence)
	if (!blank) return [sentence && `${sentence.trimEnd()} `, '']
	return [sentence.slice(0, blank.index), sentence.slice(blank.index + blank[0].length)]
}
