/** What the desk says on every page. Each of its parts has words of its own beside its views. */
import type { DeskLanguage } from '../record/editor.ts'
import { type EmbedWords, embedWords } from '../site/embed-words.ts'
import type { Saying } from './saying.ts'

export type DeskWords = {
	readonly desk: string
	readonly gallery: string
	readonly people: string
	readonly settings: string
	readonly signOut: string
	readonly skip: string
	/** The other language, in that language, and what its button does. */
	readonly otherLanguage: { readonly code: DeskLanguage; readonly name: string }
	readonly tabs: Readonly<Record<Tab, string>>
	readonly optional: string
	readonly add: string
	readonly remove: string
	readonly publish: string
	readonly cancel: string
	readonly back: string
	readonly notFound: string
	readonly readersSee: string
	readonly preview: string
	readonly width: string
	readonly theme: string
	readonly language: string
	readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>
	readonly show: string
	readonly widgets: EmbedWords['widgets']
	readonly shortcuts: string
	readonly shortcutsOn: string
	/** Said by the page's script, which has no words of its own. */
	readonly say: Readonly<Record<Saying, string>>
	readonly kept: {
		readonly titles: Readonly<Record<'signed-out' | 'signed-in-again' | 'not-saved', string>>
		readonly signInAgain: string
		readonly signedInAgain: string
		readonly sendNow: string
		readonly goOn: string
		readonly typed: string
	}
	readonly signIn: {
		readonly title: string
		readonly token: string
		readonly unknown: string
		readonly tooMany: string
	}
}

export type Tab = 'calls' | 'meetings' | 'history' | 'embed' | 'about'

const EN: DeskWords = {
	desk: 'Desk',
	gallery: 'Gallery',
	people: 'People',
	settings: 'Settings',
	signOut: 'Sign out',
	skip: 'To the content',
	otherLanguage: { code: 'ru', name: 'По-русски' },
	tabs: {
		calls: 'Calls',
		meetings: 'Meetings',
		history: 'History',
		embed: 'Embed',
		about: 'Dossier',
	},
	optional: 'optional',
	add: 'Add',
	remove: 'Remove',
	publish: 'Publish',
	cancel: 'Cancel',
	back: 'Back',
	notFound: 'There is no such page at the desk.',
	readersSee: 'What readers see',
	preview: 'Preview',
	width: 'Width',
	theme: 'Theme',
	language: 'Language',
	themes: { auto: 'reader’s', light: 'light', dark: 'dark' },
	show: 'Show',
	widgets: embedWords('en').widgets,
	shortcuts: 'Keyboard shortcuts',
	shortcutsOn: 'Shortcuts are on',
	say: {
		offline: 'Not sent: there is no connection. What you typed is still here; send again.',
		noAnswer:
			'No answer came: whether it was saved is not known. What you typed is still here; send again: a form counts once.',
		sendAgain: 'Send again',
		unanswered: 'The record does not answer. What you typed is still here; send again: a form counts once.',
		signedOut: 'You were signed out. Sign in again, and what you typed is sent.',
		restored: 'What you typed before is here again.',
		discard: 'Discard it',
		alsoHere: 'Also here now:',
		newer: 'saved a newer version.',
		showNewer: 'Show it',
		previewWaits: 'The preview waits for:',
		copied: embedWords('en').copied,
	},
	kept: {
		titles: {
			'signed-out': 'You were signed out',
			'signed-in-again': 'You are signed in again',
			'not-saved': 'Not saved',
		},
		signInAgain: 'Nothing was saved, and nothing typed is lost. Sign in, and go on where you were.',
		signedInAgain: 'What you typed is below. It has not been sent yet.',
		sendNow: 'Send it now',
		goOn: 'Go on editing',
		typed: 'What you typed',
	},
	signIn: {
		title: 'Sign in',
		token: 'Your editor’s token',
		unknown: 'This token opens nothing here. Ask whoever keeps the desk’s tokens.',
		tooMany: 'Too many attempts. Try again in a minute.',
	},
}

const RU: DeskWords = {
	desk: 'Рабочее место',
	gallery: 'Галерея',
	people: 'Сотрудники',
	settings: 'Настройки',
	signOut: 'Выйти',
	skip: 'К содержанию',
	otherLanguage: { code: 'en', name: 'In English' },
	tabs: {
		calls: 'Звонки',
		meetings: 'Встречи',
		history: 'История',
		embed: 'Коды вставки',
		about: 'О досье',
	},
	optional: 'необязательно',
	add: 'Добавить',
	remove: 'Убрать',
	publish: 'Опубликовать',
	cancel: 'Отмена',
	back: 'Назад',
	notFound: 'Такой страницы на рабочем месте нет.',
	readersSee: 'Что видят читатели',
	preview: 'Предпросмотр',
	width: 'Ширина',
	theme: 'Тема',
	language: 'Язык',
	themes: { auto: 'как у читателя', light: 'светлая', dark: 'тёмная' },
	show: 'Показать',
	widgets: embedWords('ru').widgets,
	shortcuts: 'Горячие клавиши',
	shortcutsOn: 'Горячие клавиши включены',
	say: {
		offline: 'Не отправлено: нет связи. Набранный текст на месте; отправьте ещё раз.',
		noAnswer:
			'Ответа нет: сохранено ли, неизвестно. Набранный текст на месте; отправьте ещё раз: форма засчитывается один раз.',
		sendAgain: 'Отправить ещё раз',
		unanswered: 'База не отвечает. Набранный текст на месте; отправьте ещё раз: форма засчитывается один раз.',
		signedOut: 'Вы вышли из системы. Войдите снова, и набранное будет отправлено.',
		restored: 'То, что вы набрали раньше, снова здесь.',
		discard: 'Убрать',
		alsoHere: 'Сейчас здесь также:',
		newer: 'сохранил(а) новую версию.',
		showNewer: 'Показать',
		previewWaits: 'Для предпросмотра не хватает:',
		copied: embedWords('ru').copied,
	},
	kept: {
		titles: {
			'signed-out': 'Вы вышли из системы',
			'signed-in-again': 'Вы снова вошли',
			'not-saved': 'Не сохранено',
		},
		signInAgain: 'Ничего не сохранено, но и ничего не потеряно. Войдите и продолжайте с того же места.',
		signedInAgain: 'Ниже — то, что вы набрали. Оно ещё не отправлено.',
		sendNow: 'Отправить сейчас',
		goOn: 'Править дальше',
		typed: 'Что вы набрали',
	},
	signIn: {
		title: 'Вход',
		token: 'Ваш ключ редактора',
		unknown: 'Этот ключ здесь ничего не открывает. Спросите того, кто выдаёт ключи.',
		tooMany: 'Слишком много попыток. Попробуйте через минуту.',
	},
}

export function deskWords(language: DeskLanguage): DeskWords {
	return language === 'ru' ? RU : EN
}
