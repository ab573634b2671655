/** The words of the desk's search, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

const EN = {
	title: (question: string) => `Search: ${question}`,
	lists: { dossiers: 'Dossiers', meetings: 'Meetings', entries: 'Calls and totals' },
	none: 'Nothing found.',
	hint: 'The beginning of a word is enough, in Russian or English: a name, a city, a day, a source’s address. All the words have to be there.',
	/** Under a list that does not show all. */
	goesOn: (shown: number) => `The first ${shown} are shown. Add a word to narrow the search.`,
}

const RU: typeof EN = {
	title: (question) => `Поиск: ${question}`,
	lists: { dossiers: 'Досье', meetings: 'Встречи', entries: 'Звонки и общие числа' },
	none: 'Ничего не найдено.',
	hint: 'Достаточно начала слова, по-русски или по-английски: имя, город, день, адрес источника. Ищутся все слова сразу.',
	goesOn: (shown) => `Показаны первые ${shown}. Добавьте слово, чтобы уточнить поиск.`,
}

export function findWordsIn(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
