/** Fits text into its room: cut with an ellipsis, or wrapped into few lines of which the last is cut. */

/** Measures how wide a text is when it is set. */
type Measure = (text: string) => number

/** As much of the text as there is room for. What is cut, is cut between whole characters, and not after a space or comma. */
export function cut(text: string, room: number, measure: Measure): string {
	if (measure(text) <= room) return text
	// Made where it is needed: it takes longer to make than a whole picture, and most texts fit.
	const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
	const characters = [...graphemes.segment(text)].map(({ segment }) => segment)
	const cutTo = (count: number) => {
		const kept = characters.slice(0, count)
		return `${kept.slice(0, kept.findLastIndex((character) => !/^[\s\p{P}]/u.test(character)) + 1).join('')}…`
	}
	let [fits, tooLong] = [0, characters.length]
	while (tooLong - fits > 1) {
		const middle = (fits + tooLong) >> 1
		if (measure(cutTo(middle)) <= room) fits = middle
		else tooLong = middle
	}
	return cutTo(fits)
}

/** The first of the texts, each shorter than the one before, that is whole in its room; else the last, for others to cut. */
export function firstFitting(texts: readonly string[], room: number, measure: Measure): string {
	return texts.find((text) => measure(text) <= room) ?? texts.at(-1) ?? ''
}

/** A place with its region, and without: a short name that is whole says more than a long one that is cut. */
export function namesOf(place: string): string[] {
	const name = place.split(/[,،]/u, 1)[0]?.trim() ?? place
	return name === '' || name === place ? [place] : [place, name]
}

/** Breaks at spaces, never at those that hold a number to its noun. */
export function wrapped(text: string, room: number, most: number, measure: Measure): string[] {
	const words = text.split(' ')
	const lines: string[] = []
	while (words.length > 0 && lines.length < most - 1) {
		let count = 1
		while (count < words.length && measure(words.slice(0, count + 1).join(' ')) <= room) count++
		lines.push(words.splice(0, count).join(' '))
	}
	if (words.length > 0) lines.push(words.join(' '))
	return lines.map((line) => cut(line, room, measure))
}

/** Statements one after another, as many on a line as fit whole; one that is longer has a line to itself. */
export function gathered(statements: readonly string[], separator: string, room: number, measure: Measure): string[] {
	const lines: string[] = []
	for (const statement of statements) {
		const last = lines.at(-1)
		const joined = last === undefined ? statement : `${last}${separator}${statement}`
		if (last !== undefined && measure(joined) <= room) lines[lines.length - 1] = joined
		else lines.push(statement)
	}
	return lines
}
