/** The words of a dossier's page, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { callsIn } from '../counted.ts'

const EN = {
	title: 'About the dossier',
	untranslated: 'Texts without a translation',
	heading: {
		title: 'Title and leaders',
		name: 'Title',
		languages: 'Languages',
		languagesHint:
			'By name or code, the default one first, such as Russian, en. A language can be removed only when nothing is written in it.',
		showLanguages: 'Show the fields of these languages',
		leaders: 'Leaders',
		leader: (n: number) => `Leader ${n}`,
		leaderName: 'Name',
		office: 'Office',
		terms: 'Terms of office',
		termsHint: 'One per line: 7 May 2000 – 7 May 2008. Leave the end date out if still in office.',
		addLeader: 'Add a leader',
		button: 'Publish title and leaders',
		/** Over what somebody else published while this editor was typing. */
		meanwhile: 'While you were writing, somebody else published',
	},
	counts: {
		title: 'Who counts the calls',
		none: 'No count is kept yet.',
		/** Null where nothing is counted yet. */
		total: (total: number | null) => (total === null ? 'nothing counted yet' : callsIn('en', total)),
		shown: 'shown to readers',
		authority: 'Authority',
		site: 'Website',
		method: 'Method',
		methodHint: 'What is counted and how. For example: calls on which the Kremlin published a report.',
		button: 'Publish the authority',
		prefer: (authority: string) => `Show readers the count of ${authority}`,
		preferExplains: 'The widgets then show this count, and mention the others beside it.',
		preferButton: 'Show this count',
		add: 'Add an authority',
		addExplains: 'Its first period opens with its first total or call.',
		addButton: 'Add the authority',
	},
	file: {
		title: 'The dossier’s file',
		explains: 'Everything but the history in one file: to keep, to work on, to bring back.',
		download: 'Download the file',
		over: 'Replace this dossier from a file',
		overExplains: 'You will see what would change first. Nothing is published yet.',
	},
	done: {
		created: 'The dossier is created, and readers can see it.',
		heading: 'Title and leaders are published, and readers see them.',
		authority: 'The authority is published, and readers see it.',
		added: 'The authority is added.',
		preferred: 'Readers now see this count.',
		imported: 'The file is published, and readers see it.',
	},
}

const RU: typeof EN = {
	title: 'О досье',
	untranslated: 'Тексты без перевода',
	heading: {
		title: 'Название и лидеры',
		name: 'Название',
		languages: 'Языки',
		languagesHint:
			'По названию или коду, первый — основной. Например: русский, en. Удалить можно только язык, на котором ничего не написано.',
		showLanguages: 'Показать поля этих языков',
		leaders: 'Лидеры',
		leader: (n) => `Лидер ${n}`,
		leaderName: 'Имя',
		office: 'Должность',
		terms: 'Сроки полномочий',
		termsHint: 'По одному в строке: 7 мая 2000 года – 7 мая 2008 года. Если срок ещё идёт, вторую дату не указывайте.',
		addLeader: 'Добавить лидера',
		button: 'Опубликовать название и лидеров',
		meanwhile: 'Пока вы писали, другой редактор опубликовал',
	},
	counts: {
		title: 'Кто считает звонки',
		none: 'Подсчёт пока не ведётся.',
		total: (total) => (total === null ? 'пока ничего не подсчитано' : callsIn('ru', total)),
		shown: 'показывается читателям',
		authority: 'Кто считает',
		site: 'Сайт',
		method: 'Методика подсчёта',
		methodHint: 'Что считается и как. Например: разговоры, о которых сообщил сайт Кремля.',
		button: 'Опубликовать',
		prefer: (authority) => `Показывать читателям этот подсчёт: ${authority}`,
		preferExplains: 'В виджетах будет этот подсчёт, остальные — рядом.',
		preferButton: 'Показывать этот подсчёт',
		add: 'Добавить, кто считает',
		addExplains: 'Первый период откроется с первым общим числом или звонком.',
		addButton: 'Добавить',
	},
	file: {
		title: 'Файл досье',
		explains: 'Всё, кроме истории, в одном файле: сохранить, поработать с ним, загрузить обратно.',
		download: 'Скачать файл',
		over: 'Заменить это досье из файла',
		overExplains: 'Сначала будет показано, что изменится. Пока ничего не публикуется.',
	},
	done: {
		created: 'Досье создано, читатели его видят.',
		heading: 'Название и лидеры опубликованы, читатели их видят.',
		authority: 'Опубликовано, читатели это видят.',
		added: 'Новый подсчёт добавлен.',
		preferred: 'Теперь читатели видят этот подсчёт.',
		imported: 'Файл опубликован, читатели видят изменения.',
	},
}

export function aboutWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
