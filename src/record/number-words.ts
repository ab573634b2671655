/** Parses numbers written as words, in English and Russian, as far as anybody counts hours and minutes with them. */

const UNITS: ReadonlyMap<string, number> = numbered([
	['one', 'a', 'an', 'один', 'одна', 'одну', 'одного', 'одной'],
	['two', 'два', 'две', 'двух'],
	['three', 'три', 'трех'],
	['four', 'четыре', 'четырех'],
	['five', 'пять', 'пяти'],
	['six', 'шесть', 'шести'],
	['seven', 'семь', 'семи'],
	['eight', 'восемь', 'восьми'],
	['nine', 'девять', 'девяти'],
])

const TEENS: ReadonlyMap<string, number> = numbered(
	[
		['ten', 'десять', 'десяти'],
		['eleven', 'одиннадцать', 'одиннадцати'],
		['twelve', 'двенадцать', 'двенадцати'],
		['thirteen', 'тринадцать', 'тринадцати'],
		['fourteen', 'четырнадцать', 'четырнадцати'],
		['fifteen', 'пятнадцать', 'пятнадцати'],
		['sixteen', 'шестнадцать', 'шестнадцати'],
		['seventeen', 'семнадцать', 'семнадцати'],
		['eighteen', 'восемнадцать', 'восемнадцати'],
		['nineteen', 'девятнадцать', 'девятнадцати'],
	],
	10,
)

const TENS: ReadonlyMap<string, number> = numbered(
	[
		['twenty', 'двадцать', 'двадцати'],
		['thirty', 'тридцать', 'тридцати'],
		['forty', 'сорок', 'сорока'],
		['fifty', 'пятьдесят', 'пятидесяти'],
		['sixty', 'шестьдесят', 'шестидесяти'],
		['seventy', 'семьдесят', 'семидесяти'],
		['eighty', 'восемьдесят', 'восьмидесяти'],
		['ninety', 'девяносто', 'девяноста'],
	],
	20,
	10,
)

function numbered(words: readonly (readonly string[])[], from = 1, step = 1): Map<string, number> {
	return new Map(words.flatMap((forms, i) => forms.map((form): [string, number] => [form, from + i * step])))
}

const either = (words: ReadonlyMap<string, number>) => [...words.keys()].join('|')
const COMPOUND = new RegExp(`(?<!\\p{L})(${either(TENS)})(?:[ -](${either(UNITS)}))?(?!\\p{L})`, 'gu')
const SIMPLE = new RegExp(`(?<!\\p{L})(${either(TEENS)}|${either(UNITS)})(?!\\p{L})`, 'gu')

/**
 * The text with its numbers in digits. It is in small letters, with е for ё.
 *
 * @example inDigits('forty-five minutes') // '45 minutes'
 */
export function inDigits(text: string): string {
	const value = (word: string | undefined) =>
		word === undefined ? 0 : (UNITS.get(word) ?? TEENS.get(word) ?? TENS.get(word) ?? 0)
	return text
		.replace(COMPOUND, (_whole, tens: string, unit?: string) => String(value(tens) + value(unit)))
		.replace(SIMPLE, (word) => String(value(word)))
}
