/** Normalises text for the record: no invisible characters, one kind of line break, NFC (UAX #15), trimmed. */

/** Fields that are shown in one line (names, cities, titles), and those that may have several (summaries, remarks, reasons). */
export type TextForm = 'line' | 'lines'

/**
 * Invisible characters go by their property (Default_Ignorable_Code_Point, which has the bidi controls in it, the soft hyphen and
 * the byte order mark), and so do the anchors of annotations, which it leaves out. What shapes the letters beside it stays: it
 * is matched first, with those letters. Format characters that are seen, such as the Arabic number sign, are not ignorable.
 */
const INVISIBLE = (() => {
	const shades = '[\\p{Emoji_Modifier}\\ufe0e\\ufe0f]?'
	// Scripts whose letters join, and those whose consonants form clusters: there a joiner changes what is read (UAX #31, §2.3).
	const joining = ['Arab', 'Syrc', 'Mong', 'Nkoo', 'Mand', 'Mani', 'Adlm', 'Rohg', 'Sogd', 'Phlp', 'Thaa']
	const clusters = [
		...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh'],
		...['Khmr', 'Mymr', 'Tibt', 'Newa', 'Gran', 'Java', 'Bali', 'Sund', 'Cham', 'Lana', 'Mtei', 'Cakm'],
	]
	const letter = (scripts: readonly string[], of = '\\p{L}\\p{M}\\p{Nd}') =>
		`[[[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]&&[${of}]]--\\p{Default_Ignorable_Code_Point}]`
	const shaped = letter([...joining, ...clusters])
	const kept = [
		// A flag of a part of a country, spelled in tags; a key's cap; emoji that are joined into one, with their shades and styles.
		'\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}',
		'[0-9#*]\\ufe0f\\u20e3',
		`\\p{Extended_Pictographic}${shades}(?:\\u200d\\p{Extended_Pictographic}${shades})*`,
		// Variants of ideographs (names of people and places are written with them), of Mongolian and of Burmese letters.
		'(?<=\\p{Ideographic})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
		`(?<=${letter(['Mong'])})[\\u180b-\\u180f]`,
		`(?<=${letter(['Mymr', 'Phag', 'Mani'])})\\ufe00`,
		// ZWNJ and ZWJ between letters; at the end of a word where it shows a letter's other form there.
		`(?<=${shaped})[\\u200c\\u200d](?=[\\u200c\\u200d]*${shaped})`,
		`(?<=${letter(clusters, '\\p{M}')})\\u200c`,
		`(?<=${shaped})\\u200d`,
	].join('|')
	return new RegExp(`(${kept})|\\p{Default_Ignorable_Code_Point}`, 'gv')
})()

/** Those that shape nothing anywhere go first, so that what they stood between meets: a letter and its joiner. */
const ALWAYS_INVISIBLE =
	/[[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]--[\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\u{e0030}-\u{e007f}\u{e0100}-\u{e01ef}]]/gv

/** What programs break lines with: CR LF, CR, Word's and PDF's own (VT, FF), NEL, and Unicode's two (UAX #14, BK, CR, LF, NL). */
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
/** A tab says no more than a space does. */
const BETWEEN_LINES = /[\t\n]+/g

/** Controls that break no line, half surrogates, and code points that are none: XML, and so a picture, cannot say most of them (1.0, §2.2). */
const BROKEN = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\v\f\r\u0085]]/v

/** No language stacks as many accents, and NFC sorts each stack (UAX #15, "Stream-Safe Text Format", allows 30). */
export const MAX_STACKED_MARKS = 30
const STACKED_MARKS = new RegExp(`\\p{M}{${MAX_STACKED_MARKS + 1}}`, 'u')

/**
 * Costs time in proportion to the length of a text without `stackedMarks`. No-break and other wide spaces stay inside, where
 * they say something. A text with nothing to see in it is empty.
 */
export function cleaned(text: string, form: TextForm): string {
	let bare = withoutInvisible(inForm(withLines(text), form))
	let composed = bare.normalize('NFC')
	// NFC sorts the marks of a letter: another one may now stand beside a joiner, which then shapes nothing any more.
	for (let round = 0; round < MAX_ROUNDS && composed !== bare; round++) {
		bare = withoutInvisible(composed)
		composed = bare.normalize('NFC')
	}
	const clean = composed.trim()
	return isBlank(clean) ? '' : clean
}

/** No word takes more than two. Joiners and marks by turns take one each, which is no word. */
const MAX_ROUNDS = 8

export function withoutInvisible(text: string): string {
	return text.replace(ALWAYS_INVISIBLE, '').replace(INVISIBLE, '$1')
}

/** Every line break as LF. */
export function withLines(text: string): string {
	return text.replace(LINE_BREAK, '\n')
}

function inForm(text: string, form: TextForm): string {
	return form === 'lines' ? text.replaceAll('\t', ' ') : text.replace(BETWEEN_LINES, ' ')
}

/** What says nothing by itself: Braille's blank, the place of a picture, marks that stand on no letter, code points that nobody has assigned. */
const SOMETHING = /[^\s\p{Default_Ignorable_Code_Point}\p{M}\p{Cn}\u2800\ufffc]/u

/** Whether the text has nothing visible in it. */
export function isBlank(text: string): boolean {
	return !SOMETHING.test(text)
}

/** The first character that no text may have, and where. @example { character: 'U+0007', at: 3 } */
export function brokenCharacter(text: string): { readonly character: string; readonly at: number } | null {
	const found = BROKEN.exec(text)
	if (!found) return null
	const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
	return { character: `U+${code}`, at: charactersIn(text.slice(0, found.index)) + 1 }
}

/** The position (from 1) at which more than `MAX_STACKED_MARKS` accents stack on one letter; null where none do. */
export function stackedMarks(text: string): number | null {
	const seen = withoutInvisible(text)
	const found = STACKED_MARKS.exec(seen)
	return found && charactersIn(seen.slice(0, found.index)) + 1
}

/** Code points, as the database and JSON Schema count: one emoji is one. */
export function charactersIn(text: string): number {
	let characters = 0
	for (const _ of text) characters++
	return characters
}
