/** Estimates how many lines a text takes at the least width (text measurement without fonts), on the safe side. */

/** Of the type's size: a letter of most faces is narrower. */
const WIDTHS = { mark: 0, space: 0.3, small: 0.58, large: 0.78, full: 1.05 }

/** @param room in ems of the text's own type */
export function linesFor(text: string, room: number): number {
	let [lines, taken] = [1, 0]
	for (const word of text.split(/\s+/)) {
		const width = emsOf(word)
		if (taken > 0 && taken + WIDTHS.space + width > room) {
			lines++
			taken = 0
		}
		// A word longer than a line is broken anywhere.
		const over = Math.max(0, Math.ceil((taken + width) / room) - 1)
		lines += over
		taken += width + WIDTHS.space - over * room
	}
	return lines
}

export function emsOf(text: string): number {
	let sum = 0
	for (const character of text) sum += WIDTHS[kindOf(character)]
	return sum
}

function kindOf(character: string): keyof typeof WIDTHS {
	if (/\p{M}/u.test(character)) return 'mark'
	if (/\s/.test(character)) return 'space'
	if (
		/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}\p{P}]/u.test(character)
	) {
		return /[\p{Lu}шщжмфюыШmw@—]/u.test(character) ? 'large' : 'small'
	}
	return 'full'
}
