/** The words of the table of texts without a translation, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { textsIn } from '../counted.ts'

const EN = {
	title: 'Without a translation',
	none: 'Everything is translated into every language of this dossier.',
	explains: 'Until it is translated, readers of that language see the text in another one.',
	howTo:
		'Fill in what you can: rows left empty stay untranslated. What is known is filled in and marked; check it before you publish. A translation goes wherever the text stands.',
	/** What only the page's script does. */
	keys: 'Enter goes to the next row, Ctrl+Enter or Cmd+Enter publishes.',
	languages: 'Language',
	text: 'Text',
	andMore: (places: number) => `and ${places} more`,
	suggested: {
		dossier: 'Suggested: translated this way elsewhere in the dossier',
		country: 'Suggested: the usual name of the country',
		same: 'Suggested: the same in every language',
	},
	button: 'Publish translations',
	fillOne: 'Fill in at least one row.',
	/** Beside the button; `left` are the texts of later pages. */
	left: (left: number) => `${textsIn('en', left)} more on other pages.`,
	next: 'Next page',
	previous: 'Previous page',
	overtaken: {
		title: 'These will not be published: the texts have changed since you opened the table',
		source: 'Text',
		gone: 'Changed or removed',
		now: 'Already translated as',
		typed: 'You typed',
	},
	done: (texts: number) =>
		`Published: ${textsIn('en', texts)} translated, and readers see ${texts === 1 ? 'it' : 'them'}.`,
}

const RU: typeof EN = {
	title: 'Без перевода',
	none: 'Всё переведено на все языки досье.',
	explains: 'Пока перевода нет, читатели видят текст на том языке, на котором он есть.',
	howTo:
		'Заполните, что можете: пустые строки останутся без перевода. Известные переводы уже подставлены и помечены, проверьте их. Перевод появится везде, где стоит этот текст.',
	keys: 'Enter — следующая строка, Ctrl+Enter или Cmd+Enter — опубликовать.',
	languages: 'Язык',
	text: 'Текст',
	andMore: (places) => `и ещё ${places}`,
	suggested: {
		dossier: 'Подставлено: так переведено в другом месте досье',
		country: 'Подставлено: принятое название страны',
		same: 'Подставлено: одинаково на всех языках',
	},
	button: 'Опубликовать переводы',
	fillOne: 'Заполните хотя бы одну строку.',
	left: (left) => `На других страницах ещё ${textsIn('ru', left)}.`,
	next: 'Следующая страница',
	previous: 'Предыдущая страница',
	overtaken: {
		title: 'Это опубликовано не будет: пока вы переводили, тексты изменились',
		source: 'Текст',
		gone: 'Изменён или удалён',
		now: 'Уже переведён так',
		typed: 'Вы набрали',
	},
	done: (texts) => `Перевод опубликован, читатели его видят: ${textsIn('ru', texts)}.`,
}

export function untranslatedWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
