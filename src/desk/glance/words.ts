/** The words of a dossier's plot at the desk, and of the lists that its marks lead to, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import type { MeetingMark } from '../../record/marks.ts'

const EN = {
	title: 'By year',
	/** Of the rows of marks. */
	marked: 'To see to, by year',
	marks: {
		reported: 'meetings only reported',
		'reported-call': 'calls only reported',
		'one-source': 'meetings without a second source',
		untranslated: 'meetings to translate',
		'untranslated-call': 'calls to translate',
	},
	/** A mark for who does not see it. @param years one year, or the first and the last of several */
	mark: (mark: string, years: string, count: string) => `${years}, ${mark}: ${count}`,
	checked: 'Last checked',
	meetings: 'meetings',
	/** Above a list of meetings that a mark led to. @param years null for all */
	listed: (mark: MeetingMark, years: string | null) =>
		`${sentence(EN.marks[mark])}${years === null ? '' : `, ${years}`}.`,
	all: 'All meetings',
}

const RU: typeof EN = {
	title: 'По годам',
	marked: 'Что проверить, по годам',
	marks: {
		reported: 'встречи, о которых только сообщают',
		'reported-call': 'звонки, о которых только сообщают',
		'one-source': 'встречи без второго источника',
		untranslated: 'встречи без перевода',
		'untranslated-call': 'звонки без перевода',
	},
	mark: (mark, years, count) => `${years}, ${mark}: ${count}`,
	checked: 'Последняя проверка',
	meetings: 'встречи',
	listed: (mark, years) => `${sentence(RU.marks[mark])}${years === null ? '' : `, ${years}`}.`,
	all: 'Все встречи',
}

function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1)
}

export function glanceWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
