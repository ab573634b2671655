/** The words of the table of texts without a translation, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { textsIn } from '../counted.ts'
import type { Proposal } from './proposals.ts'

type UntranslatedWords = {
	readonly title: string
	readonly none: string
	readonly explains: string
	readonly howTo: string
	/** What only the page's script does. */
	readonly keys: string
	readonly languages: string
	readonly text: string
	readonly andMore: (places: number) => string
	readonly suggested: Readonly<Record<Proposal['from'], string>>
	readonly button: string
	readonly fillOne: string
	/** Beside the button; `left` are the texts of later pages. */
	readonly left: (left: number) => string
	readonly next: string
	readonly previous: string
	readonly overtaken: {
		readonly title: string
		readonly source: string
		readonly gone: string
		readonly now: string
		readonly typed: string
	}
	readonly done: (texts: number) => string
}

const EN: UntranslatedWords = {
	title: 'Without a translation',
	none: 'Everything is translated into every language of this dossier.',
	explains: 'Until it is translated, readers of that language see the text in another one.',
	howTo:
		'Fill in what you can: rows left empty stay untranslated. What is known is filled in and marked; check it before you publish. A translation goes wherever the text stands.',
	keys: 'Enter goes to the next row, Ctrl+Enter or Cmd+Enter publishes.',
	languages: 'Language',
	text: 'Text',
	andMore: (places) => `and ${places} more`,
	suggested: {
		dossier: 'Suggested: translated this way elsewhere in the dossier',
		country: 'Suggested: the usual name of the country',
		same: 'Suggested: the same in every language',
	},
	button: 'Publish translations',
	fillOne: 'Fill in at least one row.',
	left: (left) => `${textsIn('en', left)} more on other pages.`,
	next: 'Next page',
	previous: 'Previous page',
	overtaken: {
		title: 'These will not be published: the texts have changed since you opened the table',
		source: 'Text',
		gone: 'Changed or removed',
		now: 'Already translated as',
		typed: 'You typed',
	},
	done: (texts) => `Published: ${textsIn('en', texts)} translated, and readers see ${texts === 1 ? 'it' : 'them'}.`,
}

const RU: UntranslatedWords = {
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

export function untranslatedWords(language: DeskLanguage): UntranslatedWords {
	return language === 'ru' ? RU : EN
}
