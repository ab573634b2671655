import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifferences } from '../../src/desk/history/word-differences.ts'

/** `[-removed-]` and `{+added+}` between what stayed. */
function marked(before: string, after: string): string {
	return wordDifferences(before, after)
		.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
		.join('')
}

describe('two texts, word by word', () => {
	it.each([
		['The same.', 'The same.', 'The same.'],
		['Helsinki', 'Helsinki (Vantaa)', 'Helsinki{+ (Vantaa)+}'],
		['two leaders, one table', 'two leaders; one table', 'two leaders[-,-]{+;+} one table'],
		['over two long hours', 'over three short hours', 'over [-two long-]{+three short+} hours'],
		['Встреча на полях саммита', 'Беседа на полях саммита', '[-Встреча-]{+Беседа+} на полях саммита'],
		['naïve café', 'naïve cafés', 'naïve [-café-]{+cafés+}'],
		['', 'new', '{+new+}'],
	])('%j and %j', (before, after, expected) => {
		expect(marked(before, after)).toBe(expected)
	})

	it('that have next to nothing in common are told whole', () => {
		expect(marked('Talks in the palace about Syria', 'They met on a yacht, the two')).toBe(
			'[-Talks in the palace about Syria-]{+They met on a yacht, the two+}',
		)
	})

	it('that are long and share only their ends are told whole between them: their words are not all held against each other', () => {
		const [before, after] = ['a!'.repeat(600), 'b?'.repeat(600)]
		expect(marked(`So ${before} it is.`, `So ${after} it is.`)).toBe(`[-So ${before} it is.-]{+So ${after} it is.+}`)
		const ends = 'word '.repeat(600)
		expect(marked(`${ends}${before}${ends}`, `${ends}${after}${ends}`)).toBe(`${ends}[-${before}-]{+${after}+}${ends}`)
	})

	it('lose nothing: each side can be read whole', () => {
		const text = fc.array(fc.constantFrom('one', 'two', 'three', ' ', ', ', '\n', '😀', 'й'), { maxLength: 40 })
		fc.assert(
			fc.property(text, text, (a, b) => {
				const [before, after] = [a.join(''), b.join('')]
				const found = wordDifferences(before, after)
				const side = (other: 'removed' | 'added') => found.flatMap((s) => (s.kind === other ? [] : s.text)).join('')
				expect([side('added'), side('removed')]).toEqual([before, after])
			}),
		)
	})
})
