/** Arabic: dual and plurals, three cases as far as they are written, numerals of the opposite gender from three to ten. */
import { once } from '../languages/once.ts'
import { pluralOf } from '../languages/plural.ts'
import { type Case, NBSP, type NounPhrases, type Numerals } from './noun-phrase.ts'

type WrittenCase = 'nominative' | 'accusative' | 'genitive'
type Forms = Readonly<Record<WrittenCase, string>>

/** Where the letters are the same in every case. */
const same = (form: string): Forms => ({ nominative: form, accusative: form, genitive: form })
const dual = (nominative: string, oblique: string): Forms => ({ nominative, accusative: oblique, genitive: oblique })

type Noun = {
	/** Said without a digit: one by «واحد», two by the dual. */
	readonly one: Forms
	readonly two: Forms
	/** After 3 to 10, 11 to 99, and whole hundreds. */
	readonly few: string
	readonly many: string
	readonly other: string
	/** Three to ten: in the feminine with a masculine noun, and the other way round. */
	readonly words: readonly string[]
}

const CALL: Noun = {
	one: same('مكالمة هاتفية واحدة'),
	two: dual('مكالمتان هاتفيتان', 'مكالمتين هاتفيتين'),
	few: 'مكالمات هاتفية',
	many: 'مكالمة هاتفية',
	other: 'مكالمة هاتفية',
	words: ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
}

const MEETING: Noun = {
	one: { ...same('لقاء واحد وجهًا لوجه'), accusative: 'لقاءً واحدًا وجهًا لوجه' },
	two: dual('لقاءان وجهًا لوجه', 'لقاءين وجهًا لوجه'),
	few: 'لقاءات وجهًا لوجه',
	many: 'لقاءً وجهًا لوجه',
	other: 'لقاء وجهًا لوجه',
	words: ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
}

const numbers = once(() => new Intl.NumberFormat('ar-u-nu-latn'))
const plural = pluralOf('ar')

export const arabic: NounPhrases = {
	language: 'ar',
	cases: ['nominative', 'accusative', 'genitive'],
	of: (metric, count, inCase, numerals) => {
		const noun = metric === 'calls' ? CALL : MEETING
		if (count === 1) return noun.one[written(inCase)]
		if (count === 2) return noun.two[written(inCase)]
		const { few, many, other } = noun
		const counted = plural(count, { few, many, other })
		const word = inWords(count, noun, numerals)
		return word === null ? `${numbers().format(count)}${NBSP}${counted}` : `${word} ${counted}`
	},
}

/** What other languages have cases for stands after a preposition, and so in the genitive. */
function written(inCase: Case): WrittenCase {
	return inCase === 'nominative' || inCase === 'accusative' ? inCase : 'genitive'
}

function inWords(count: number, { words }: Noun, numerals: Numerals): string | null {
	if (numerals === 'digits') return null
	return count === 0 ? 'صفر' : (words[count - 3] ?? null)
}
