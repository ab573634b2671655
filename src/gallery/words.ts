/** The gallery's own words, in English and Russian; readers of any other language get English. */
import { type EmbedWords, embedWords } from '../site/embed-words.ts'

export type GalleryWords = {
	readonly title: string
	readonly lead: string
	readonly empty: string
	readonly more: string
	readonly language: string
	/** What a dossier can be downloaded or followed as. */
	readonly data: Readonly<Record<'title' | 'meetings' | 'calls' | 'calendar' | 'corrections' | 'dossiers', string>>
	readonly embed: EmbedWords
	readonly desk: string
	readonly doctor: string
	readonly api: string
}

const EN: GalleryWords = {
	title: 'Widgets for your article',
	lead: 'Copy one of the three codes under a widget into the article. A live widget follows the record: when an editor records another call, every article shows the new number.',
	empty: 'No dossier has been set up yet.',
	more: 'More dossiers',
	language: 'Language of the widgets',
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
	lead: 'Скопируйте в статью один из трёх кодов под виджетом. Живой виджет обновляется вместе с досье: редактор записал ещё один звонок — новое число видно во всех статьях.',
	empty: 'Досье пока нет.',
	more: 'Другие досье',
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
