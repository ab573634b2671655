/** Russian: six cases of numeral, adjective and noun; what a number asks of its noun depends on its last word and on the case. */
import { once } from '../languages/once.ts'
import { pluralOf } from '../languages/plural.ts'
import { CASES, type Case, NBSP, type NounPhrases } from './noun-phrase.ts'

type Forms = Readonly<Record<Case, string>>

/** @param all in the order of `CASES` */
const forms = (...all: readonly [string, string, string, string, string, string]): Forms => ({
	nominative: all[0],
	genitive: all[1],
	dative: all[2],
	accusative: all[3],
	instrumental: all[4],
	prepositional: all[5],
})

type Gender = 'masculine' | 'feminine'

type Noun = {
	readonly gender: Gender
	readonly one: Forms
	readonly many: Forms
	/** After 2, 3 and 4 in the nominative and the accusative. */
	readonly few: string
}

const CALL: Noun = {
	gender: 'masculine',
	one: forms(
		'телефонный звонок',
		'телефонного звонка',
		'телефонному звонку',
		'телефонный звонок',
		'телефонным звонком',
		'телефонном звонке',
	),
	many: forms(
		'телефонные звонки',
		'телефонных звонков',
		'телефонным звонкам',
		'телефонные звонки',
		'телефонными звонками',
		'телефонных звонках',
	),
	few: 'телефонных звонка',
}

const MEETING: Noun = {
	gender: 'feminine',
	one: forms(
		'личная встреча',
		'личной встречи',
		'личной встрече',
		'личную встречу',
		'личной встречей',
		'личной встрече',
	),
	many: forms(
		'личные встречи',
		'личных встреч',
		'личным встречам',
		'личные встречи',
		'личными встречами',
		'личных встречах',
	),
	few: 'личные встречи',
}

const ZERO = forms('ноль', 'нуля', 'нулю', 'ноль', 'нулём', 'нуле')
const ONE = {
	masculine: forms('один', 'одного', 'одному', 'один', 'одним', 'одном'),
	feminine: forms('одна', 'одной', 'одной', 'одну', 'одной', 'одной'),
}
const TWO = {
	masculine: forms('два', 'двух', 'двум', 'два', 'двумя', 'двух'),
	feminine: forms('две', 'двух', 'двум', 'две', 'двумя', 'двух'),
}
const THREE_TO_TEN: readonly Forms[] = [
	forms('три', 'трёх', 'трём', 'три', 'тремя', 'трёх'),
	forms('четыре', 'четырёх', 'четырём', 'четыре', 'четырьмя', 'четырёх'),
	forms('пять', 'пяти', 'пяти', 'пять', 'пятью', 'пяти'),
	forms('шесть', 'шести', 'шести', 'шесть', 'шестью', 'шести'),
	forms('семь', 'семи', 'семи', 'семь', 'семью', 'семи'),
	forms('восемь', 'восьми', 'восьми', 'восемь', 'восемью', 'восьми'),
	forms('девять', 'девяти', 'девяти', 'девять', 'девятью', 'девяти'),
	forms('десять', 'десяти', 'десяти', 'десять', 'десятью', 'десяти'),
]

const numbers = once(() => new Intl.NumberFormat('ru'))
const plural = pluralOf('ru')

export const russian: NounPhrases = {
	language: 'ru',
	cases: CASES,
	of: (metric, count, inCase, numerals) => {
		const noun = metric === 'calls' ? CALL : MEETING
		const word = numerals === 'words' ? inWords(count, noun.gender, inCase) : null
		const [number, ...rest] = [word ?? numbers().format(count), after(count, noun, inCase)]
		return word === null ? [number, ...rest].join(NBSP) : [number, ...rest].join(' ')
	},
}

/** The noun with its adjective, as the last word of the number asks for it. */
function after(count: number, noun: Noun, inCase: Case): string {
	// «Ноль», «тысяча» and «миллион» are nouns themselves: what they count stays in the genitive.
	if (count % 1000 === 0) return noun.many.genitive
	const isDirect = inCase === 'nominative' || inCase === 'accusative'
	return plural(count, {
		one: noun.one[inCase],
		few: isDirect ? noun.few : noun.many[inCase],
		many: isDirect ? noun.many.genitive : noun.many[inCase],
		other: noun.many.genitive,
	})
}

/** @returns null of a number that is said in digits */
export function inWords(count: number, gender: Gender, inCase: Case): string | null {
	const words = [ZERO, ONE[gender], TWO[gender], ...THREE_TO_TEN][count]
	return words?.[inCase] ?? null
}
