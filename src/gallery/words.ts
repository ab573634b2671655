/** The gallery's own words, in English and Russian; readers of any other language get English. */
import { embedWords } from '../site/embed-words.ts'

export type GalleryWords = Readonly<typeof EN>

const EN = {
	title: 'Widgets for your article',
	lead: 'Copy one of the codes under a widget into the article. A live widget follows the record: when an editor records another call, every article shows the new number.',
	empty: 'No dossier has been set up yet.',
	more: 'More dossiers',
	/** Of the list. */
	listLead: 'Choose a dossier: its widgets and the codes for your article are on its page.',
	/** @param day in words */
	changed: (day: string) => `changed ${day}`,
	page: 'What is recorded',
	codes: 'widgets for your article',
	search: 'Search',
	/** What the search looks through. */
	searchFor: 'Dossiers, meetings, people, places, sources',
	found: (question: string) => `Search: ${question}`,
	noneFound: 'Nothing found. The beginning of a word is enough; all the words have to be there.',
	goesOn: (shown: number) => `The first ${shown} are shown. Add a word to narrow the search.`,
	meetings: 'Meetings',
	calls: 'Calls',
	all: 'All dossiers',
	language: 'Language of the widgets',
	/** What a dossier can be downloaded or followed as. */
	data: {
		title: 'Data',
		meetings: 'Meetings (CSV)',
		calls: 'Calls (CSV)',
		calendar: 'Calendar (ICS)',
		corrections: 'Corrections (feed)',
		dossiers: 'All dossiers',
	},
	embed: embedWords('en'),
	desk: 'For editors: the desk',
	doctor: 'Embed not working?',
	api: 'For developers: the API',
}

const RU: GalleryWords = {
	title: 'Виджеты для статьи',
	lead: 'Скопируйте в статью один из кодов под виджетом. Живой виджет обновляется вместе с досье: редактор записал ещё один звонок — новое число видно во всех статьях.',
	empty: 'Досье пока нет.',
	more: 'Другие досье',
	listLead: 'Выберите досье: на его странице — виджеты и коды для статьи.',
	changed: (day) => `изменено ${day}`,
	page: 'Что известно',
	codes: 'виджеты для статьи',
	search: 'Найти',
	searchFor: 'Досье, встречи, люди, места, источники',
	found: (question) => `Поиск: ${question}`,
	noneFound: 'Ничего не найдено. Достаточно начала слова; ищутся все слова сразу.',
	goesOn: (shown) => `Показаны первые ${shown}. Добавьте слово, чтобы уточнить поиск.`,
	meetings: 'Встречи',
	calls: 'Звонки',
	all: 'Все досье',
	language: 'Язык виджетов',
	data: {
		title: 'Данные',
		meetings: 'Встречи (CSV)',
		calls: 'Звонки (CSV)',
		calendar: 'Календарь (ICS)',
		corrections: 'Исправления (лента)',
		dossiers: 'Все досье',
	},
	embed: embedWords('ru'),
	desk: 'Для редакторов: рабочий стол',
	doctor: 'Код не работает?',
	api: 'Для разработчиков: API',
}

export function galleryWords(language: 'ru' | 'en'): GalleryWords {
	return language === 'ru' ? RU : EN
}
