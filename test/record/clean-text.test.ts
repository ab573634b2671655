import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenCharacter, cleaned, isBlank, stackedMarks } from '../../src/record/clean-text.ts'

describe('what nobody sees', () => {
	it.each([
		['a soft hyphen out of a PDF', 'Жене\u00adва', 'Женева'],
		['a byte order mark', '\ufeffGeneva', 'Geneva'],
		['a zero width space, a word joiner', 'Ge\u200bne\u2060va', 'Geneva'],
		['controls of direction', '\u202eGeneva\u202c \u2066x\u2069\u200f\u061c', 'Geneva x'],
		['fillers that pass for a name', 'A\u3164\uffa0\u115fB', 'AB'],
		['a combining grapheme joiner', 'a\u034fb', 'ab'],
		['invisible operators of mathematics', 'a\u2062b', 'ab'],
		['words hidden in tags', 'Geneva\u{e0068}\u{e0069}', 'Geneva'],
		['tags behind a flag that spell no country', '\u{1f3f4}\u{e0041}\u{e0042}', '\u{1f3f4}'],
		['anchors of annotations', 'a\ufff9b\ufffac\ufffb', 'abc'],
		['joiners between letters that never join', 'Ge\u200dne\u200cva 1\u200d2', 'Geneva 12'],
		['a joiner at the end of a word that shows nothing there', 'شهر\u200c', 'شهر'],
		['a second joiner', 'می\u200c\u200cخواهم', 'می\u200cخواهم'],
		['a soft hyphen before a joiner', 'می\u00ad\u200cخواهم', 'می\u200cخواهم'],
		['a joiner that the order of marks parts from its own', 'ب\u064b\u094d\u200c', 'ب\u094d\u064b'],
		['variation selectors after letters and numbers', 'A\ufe0fB\u{e0101} 1\ufe0f', 'AB 1'],
	])('goes: %s', (_what, sent, kept) => {
		expect(cleaned(sent, 'line')).toBe(kept)
	})

	it.each([
		['Persian, a half-space between letters', 'می‌خواهم ۲۰‌ساله'],
		['Arabic, the sign of a year of the Hijra', '١٤٤٠ ه‍'],
		['Arabic, a sign before a number', '\u0600١٢ \u06dd'],
		['Hindi, with either joiner', 'क्‍ष क्‌ष'],
		['Bengali, a virama that is shown at the end', 'হক্‌'],
		['Malayalam, an old letter at the end', 'അവന്‍'],
		['Mongolian, a variant of a letter', 'ᠠ᠋'],
		['Japanese, the variant that a city writes itself with', '葛󠄀城'],
		['a heart, in colour', '❤️ ☎︎'],
		['a family, a flag of pirates, a judge with a shade of skin', '👨‍👩‍👧‍👦 🏴‍☠️ 🧑🏽‍⚖️ 👁️‍🗨️'],
		['flags', '🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇷🇺'],
		['keys', '1️⃣ #️⃣'],
		['spaces that say something', '1\u00a0000\u202fkm　東京'],
	])('stays where it shapes what is read: %s', (_what, text) => {
		expect(cleaned(text, 'line')).toBe(text)
	})

	it('alone is nothing', () => {
		const ignorable = ['\u00ad', ' \ufeff\t', '\u3164', '\u200b\u2028', '']
		// A blank of Braille, the place of a picture, accents of no letter, code points that nobody has assigned.
		const empty = [
			'\u2800',
			'\u2800 \ufffc',
			'\ufffc',
			'\u0301',
			'\u0301\u0323',
			'\u20e3',
			'\u0378',
			'\u{e0fff}\u{5ffff}',
		]
		for (const text of [...ignorable, ...empty]) {
			expect([cleaned(text, 'lines'), isBlank(text)]).toEqual(['', true])
		}
		for (const text of [' \u00adа', '⠓⠑⠇⠇⠕⠀', 'e\u0301', '\u0378a', '—', '\u{1f3f4}']) expect(isBlank(text)).toBe(false)
	})
})

it('has one form of a line break, or none where a field is one line', () => {
	const sent = '\r\nA\u000bB\u000cC\u0085D\u2028E\u2029F\rG\r\nH\nI\tJ\n'
	expect(cleaned(sent, 'lines')).toBe('A\nB\nC\nD\nE\nF\nG\nH\nI J')
	expect(cleaned(sent, 'line')).toBe('A B C D E F G H I J')
})

it('has no space around it, of any kind', () => {
	expect(cleaned('\u00a0\u3000\t Geneva\u202f\u2007 ', 'line')).toBe('Geneva')
})

it('finds what no text has, and where', () => {
	expect(brokenCharacter('😀b\u0007')).toEqual({ character: 'U+0007', at: 3 })
	for (const broken of [
		'\u0000',
		'\u001f',
		'\u007f',
		'\u0080',
		'\u009f',
		'\ud800',
		'\udc00',
		'\ufffe',
		'\u{1ffff}',
		'\ufdd0',
	]) {
		expect(brokenCharacter(`a${broken}`)?.at).toBe(2)
	}
	expect(brokenCharacter('a\t\n\u000b\f\r\u0085\u2028😀')).toBeNull()
})

it('finds accents stacked higher than in any language, however they are kept apart', () => {
	expect(stackedMarks('e\u0301\u0323 ก\u0e34\u0e48')).toBeNull()
	expect(stackedMarks(`ab${'\u0301\u0316'.repeat(16)}`)).toBe(3)
	expect(stackedMarks(`ab${'\u0301\u034f\u0316\u00ad'.repeat(16)}`)).toBe(3)
})

it('has nothing more to clean in what is clean', () => {
	const pieces = fc.constantFrom(
		...[
			'a',
			'é',
			'e\u0301',
			'م',
			'ی',
			'क',
			'्',
			'ন',
			'1',
			'#',
			'葛',
			'ᠠ',
			'\u064b',
			' ',
			'\u00a0',
			'\t',
			'\n',
			'\r',
			'\u2028',
		],
		...[
			'\u00ad',
			'\u200b',
			'\u200c',
			'\u200d',
			'\u2060',
			'\ufe00',
			'\ufe0f',
			'\ufeff',
			'\u180b',
			'\u180e',
			'\u034f',
			'\u20e3',
		],
		...['❤', '👨', '🏽', '🏴', '\u{e0067}', '\u{e007f}', '\u{e0100}', '\u3164', '\u1160', '\u0600', 'ᄀ', 'ᅡ'],
	)
	const texts = fc.array(pieces, { maxLength: 12 }).map((found) => found.join(''))
	fc.assert(
		fc.property(texts, fc.constantFrom('line', 'lines'), (text, form) => {
			const once = cleaned(text, form)
			expect(cleaned(once, form)).toBe(once)
			expect(once === '').toBe(isBlank(once))
		}),
	)
})
