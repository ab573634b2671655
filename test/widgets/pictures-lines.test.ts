/** A line of type in a picture: how wide it is, and where it ends when it has too little room. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { typesetter } from '../../src/pages/pictures/typesetter.ts'
import { fontsFrom } from '../../src/store/assets.ts'
import { cut, firstFitting, gathered, namesOf, wrapped } from '../../widgets/pictures/fitted.ts'
import type { Face } from '../../widgets/pictures/typesetter.ts'

/** As the Worker reads them, from its static assets. */
const readFonts = (part: string) => fontsFrom(env.ASSETS, part)

describe('text that has too little room', () => {
	const measure = (text: string) => text.length

	it('is cut between whole characters, with an ellipsis, and not after a comma', () => {
		expect(cut('whole', 5, measure)).toBe('whole')
		expect(cut('one, two, three', 6, measure)).toBe('one…')
		expect(cut('e\u0301e\u0301e\u0301e\u0301', 5, measure)).toBe('e\u0301e\u0301…')
		expect(cut('anything', 0, measure)).toBe('…')
	})

	it('goes on for as many lines as it may, and breaks no number from its noun', () => {
		expect(wrapped('one two three four', 9, 2, measure)).toEqual(['one two', 'three fo…'])
		expect(wrapped('24\u00a0calls in all', 9, 3, measure)).toEqual(['24\u00a0calls', 'in all'])
	})

	it('is a place without its region, rather than a cut one', () => {
		expect(namesOf('Anchorage, Alaska')).toEqual(['Anchorage, Alaska', 'Anchorage'])
		expect(namesOf('Osaka')).toEqual(['Osaka'])
		expect(firstFitting(['Anchorage, Alaska', 'Anchorage'], 12, measure)).toBe('Anchorage')
	})

	it('is gathered on lines that hold each statement whole', () => {
		expect(gathered(['aa', 'bb', 'cccc'], ' · ', 8, measure)).toEqual(['aa · bb', 'cccc'])
	})
})

describe('a line of type', () => {
	it('is set from right to left where its language is, with what is foreign in its own direction', async () => {
		const { set } = await typesetter(readFonts)
		const order = (text: string) => set(text, 'sans', 'rtl').glyphs.map(({ id }) => id)
		const [latin, arabic] = [order('AB'), order('سلام')]
		expect(order('سلام AB')).toEqual([...latin, ...order(' '), ...arabic])
	})

	it('closes up around letters that no font has', async () => {
		const { set } = await typesetter((part) => fontsFrom(env.ASSETS, part))
		for (const [text, whole] of [
			['Ann 🤝 Bob', 'Ann Bob'],
			['🤝🏽 Ann, 👩‍🚀, Bob (🤝) 🤝', 'Ann, Bob'],
			['24\u00a0calls «🤝»; 🤝', '24\u00a0calls;'],
			['أحمد 🤝 سارة', 'أحمد سارة'],
		] as const) {
			expect([text, set(text, 'sans', 'ltr')]).toEqual([text, set(whole, 'sans', 'ltr')])
		}
	})

	it('is kerned, and joins Arabic letters', async () => {
		const { set } = await typesetter(readFonts)
		const width = (text: string) => set(text, 'sans', 'ltr').width
		expect(width('Го')).toBeLessThan(width('Г') + width('о'))
		expect(set('سلام', 'sans', 'rtl').glyphs.length).toBeLessThan([...'سلام'].length + 1)
		expect(set('ـسـ', 'sans', 'rtl').glyphs[1]?.id).not.toBe(set('س', 'sans', 'rtl').glyphs[0]?.id)
	})
	it('has all words of a name in one font, bold where it is', async () => {
		const { set } = await typesetter(readFonts)
		const fonts = (text: string, face: Face) =>
			new Set(set(text, face, 'ltr').glyphs.map(({ id }) => id.split('-')[0] ?? ''))
		const words = ['Đà', 'Nẵng'].map((word) => fonts(word, 'sansBold'))
		expect(words[0]).not.toEqual(words[1])
		expect([...fonts('Đà Nẵng', 'sansBold')].filter((font) => !words[1]?.has(font))).toEqual([
			...fonts(' ', 'sansBold'),
		])
		expect(fonts('Nẵng', 'sansBold')).not.toEqual(fonts('Nẵng', 'sans'))
	})
})
