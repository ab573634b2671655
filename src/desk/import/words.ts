/** The words of the import pages, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

const EN = {
	file: 'Choose a file',
	look: 'Show what’s in it',
	/** Of a file that is a new dossier, and of one over a dossier that is there. */
	titles: { create: 'What’s in the file', over: 'What the file would change' },
	nothingYet: 'Nothing is published yet.',
	address: 'Address',
	languages: 'Languages',
	calls: 'Calls',
	meetings: 'Meetings',
	count: (held: number, scheduled: number, cancelled: number) =>
		`${held} held, ${scheduled} announced, ${cancelled} cancelled`,
	changes: 'Changes',
	contents: 'Contents',
	create: 'Create the dossier',
	publish: 'Publish the changes',
}

const RU: typeof EN = {
	file: 'Выберите файл',
	look: 'Показать, что в нём',
	titles: { create: 'Что в файле', over: 'Что изменит файл' },
	nothingYet: 'Пока ничего не опубликовано.',
	address: 'Адрес',
	languages: 'Языки',
	calls: 'Звонки',
	meetings: 'Встречи',
	count: (held, scheduled, cancelled) => `состоялось: ${held}, объявлено: ${scheduled}, отменено: ${cancelled}`,
	changes: 'Изменения',
	contents: 'Содержание',
	create: 'Создать досье',
	publish: 'Опубликовать изменения',
}

export function importWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
