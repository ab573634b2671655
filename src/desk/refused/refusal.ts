/** One validation message as the desk shows it: alone beside its field, or after the field's name and a colon. */
import type { Because, BodyFault } from '../../record/because.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { groupedIn } from '../counted.ts'
import { refusalInEnglish } from './in-english.ts'
import { refusalInRussian } from './in-russian.ts'
import { speakerOf, type Where } from './speaker.ts'

export function refusalIn(language: DeskLanguage, { pointer, because }: BodyFault, where: Where): string {
	const say = speakerOf(language)
	return language === 'ru'
		? refusalInRussian(because, pointer, where, say)
		: refusalInEnglish(because, pointer, where, say)
}

/** Errors of the whole, which cannot be corrected at the place that they point to. */
const ABOUT_THE_WHOLE: readonly Because['kind'][] = [
	'other-dossier',
	'reason-of-entry',
	'not-a-bundle',
	'no-tally',
	'undo-of-undo',
	'nothing-changed',
	'counted-nowhere',
]

/** @param place in words; empty where the fault is of the whole */
export function refusalAt(language: DeskLanguage, place: string, fault: BodyFault, where: Where): string {
	const sentence = refusalIn(language, fault, where)
	if (place === '' || ABOUT_THE_WHOLE.includes(fault.because.kind)) return sentence
	return `${place}: ${afterColon(sentence)}`
}

/** With a small first letter, unless it is a name or an abbreviation. */
export function afterColon(words: string): string {
	return /^\p{Lu}(\p{Ll}| |$)/u.test(words) ? words.charAt(0).toLocaleLowerCase() + words.slice(1) : words
}

/** Says how many more errors there are. @param atLeast the record stopped counting */
export function moreIn(language: DeskLanguage, count: number, atLeast: boolean): string {
	const number = groupedIn(language, count)
	if (language === 'ru')
		return atLeast ? `И ещё не меньше ${number} таких мест.` : `И ещё столько таких мест: ${number}.`
	return `And ${atLeast ? 'at least ' : ''}${number} more like these.`
}

/** @param place in a file, where one key stands twice */
export function twiceIn(language: DeskLanguage, place: string): string {
	return language === 'ru'
		? `${place}: в файле указано дважды. Оставьте что-то одно.`
		: `${place}: the file says this twice. Keep one of them.`
}
