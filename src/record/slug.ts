/** Makes readable ids (slugs) from texts: `vladimir-putin`, `2018-07-16-helsinki`. */

const MAX_CHARACTERS = 60

/** Letter by letter, which is enough to be recognised in an address; signs that have no sound go. */
const LATIN: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', к: 'k' },
		...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts' },
		...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
		// Apart from the letters that they are made of, which the marks would be taken from.
		...{ й: 'y', ё: 'e', ї: 'yi' },
		...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i' },
	}),
)

/** In small letters without diacritics (folded, transliterated): Cyrillic in Latin letters, other scripts in their own. */
export function folded(text: string): string {
	const spelled = Array.from(text.normalize('NFC').toLowerCase(), (letter) => LATIN.get(letter) ?? letter).join('')
	return spelled.normalize('NFKD').replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}'’ʼ]/gu, '')
}

/** Small Latin letters and digits, joined by hyphens; empty where the text has neither these nor Cyrillic. */
export function slugOf(text: string): string {
	return folded(text)
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, MAX_CHARACTERS)
		.replaceAll(/^-|-$/g, '')
}

/** An id from the first of the texts that is written in Latin letters, else from the first that can be, else `otherwise`. */
export function newIdFrom(texts: readonly string[], otherwise: string, taken: readonly string[]): string {
	const slugs = [...texts.filter((text) => /[a-z]/i.test(text)), ...texts].map(slugOf)
	return untaken(slugs.find((slug) => slug !== '') ?? otherwise, taken)
}

/** Numbered where it is taken. */
export function untaken(base: string, taken: readonly string[]): string {
	const known = new Set(taken)
	let id = base
	for (let n = 2; known.has(id); n++) id = `${base}-${n}`
	return id
}
