/** English: one form for one, another for all else, and no cases. */
import { en } from '../languages/en.ts'
import { once } from '../languages/once.ts'
import { NBSP, type NounPhrases } from './noun-phrase.ts'

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const numbers = once(() => new Intl.NumberFormat('en'))

export const english: NounPhrases = {
	language: 'en',
	cases: [],
	of: (metric, count, _inCase, numerals) => {
		const noun = metric === 'calls' ? en.callNoun(count) : en.meetingNoun(count)
		const word = numerals === 'words' ? WORDS[count] : undefined
		return word === undefined ? `${numbers().format(count)}${NBSP}${noun}` : `${word} ${noun}`
	},
}
