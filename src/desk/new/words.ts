/** The words of the page that creates a dossier, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

const EN = {
	title: 'New dossier',
	fromNothing: 'From scratch',
	languagesHint: 'By name or code, the default one first, such as Russian, en.',
	name: 'Title',
	address: 'Address',
	addressHint:
		'Lowercase letters, digits and hyphens. It appears in every embed code and cannot be changed. Leave empty to make it from the title.',
	leader: (n: number): string => (n === 1 ? 'The first leader' : 'The second leader'),
	leaderName: 'Name',
	office: 'Office',
	counts: 'Who counts the calls',
	countsExplains: 'Optional. Can be added later.',
	authority: 'Authority',
	site: 'Website',
	create: 'Create the dossier',
	fromFile: 'From a file',
	fileExplains: 'You can download one on any dossier’s page. You will see what’s in it first.',
}

const RU: typeof EN = {
	title: 'Новое досье',
	fromNothing: 'С чистого листа',
	languagesHint: 'По названию или коду, первый — основной. Например: русский, en.',
	name: 'Название',
	address: 'Адрес',
	addressHint:
		'Строчные латинские буквы, цифры и дефисы. Войдёт во все коды вставки, изменить его нельзя. Если не указать, будет составлен из названия.',
	leader: (n) => (n === 1 ? 'Первый лидер' : 'Второй лидер'),
	leaderName: 'Имя',
	office: 'Должность',
	counts: 'Кто считает звонки',
	countsExplains: 'Необязательно. Можно добавить позже.',
	authority: 'Кто считает',
	site: 'Сайт',
	create: 'Создать досье',
	fromFile: 'Из файла',
	fileExplains: 'Такой файл можно скачать на странице любого досье. Сначала будет показано, что в нём.',
}

export function newWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
