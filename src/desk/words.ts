/** The words that every desk page shares, in English and Russian; other words stand beside their views. */
import type { DeskLanguage } from '../record/editor.ts'
import { embedWords } from '../site/embed-words.ts'

export type DeskWords = Readonly<typeof EN>

export type Tab = 'calls' | 'meetings' | 'history' | 'embed' | 'about' | 'visibility'

const EN = {
	desk: 'Desk',
	gallery: 'Gallery',
	search: 'Search',
	/** What the search looks through. */
	searchFor: 'Dossiers, meetings, people, places, sources, calls',
	people: 'People',
	settings: 'Settings',
	signOut: 'Sign out',
	skip: 'Skip to content',
	/** The other language, in that language, and what its button does. */
	otherLanguage: 'По-русски',
	tabs: {
		calls: 'Calls',
		meetings: 'Meetings',
		history: 'History',
		embed: 'Embed',
		about: 'Dossier',
		visibility: 'Publishing',
	},
	optional: 'optional',
	add: 'Add',
	remove: 'Remove',
	publish: 'Publish',
	cancel: 'Cancel',
	back: 'Back',
	notFound: 'There is no such page on the desk.',
	/** To be named to whoever reads the log. */
	request: (id: string) => `Request ${id}`,
	sessions: 'Where you are signed in',
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
	/** Said by the page's script, which has no words of its own. */
	say: {
		offline: 'Not sent: there is no connection. What you typed is still here; send it again.',
		noAnswer:
			'The server did not answer, so this may or may not have been saved. What you typed is still here. Send it again: it will not be counted twice.',
		sendAgain: 'Send again',
		unanswered:
			'The server is not answering. What you typed is still here. Send it again: it will not be counted twice.',
		signedOut: 'You were signed out. Sign in again, and what you typed will be sent.',
		offer: 'Restore what you typed here on {when} and did not publish: {what}?',
		empty: 'empty',
		lookAtIt: 'Show all of it',
		restore: 'Restore',
		restored: 'What you typed before is in the form again.',
		discard: 'Discard',
		alsoHere: 'Also here now:',
		newer: '{name} saved a newer version.',
		showNewer: 'Show it',
		copied: embedWords('en').copied,
	},
	kept: {
		title: 'Not saved',
		sendNow: 'Send it now',
		goOn: 'Keep editing',
		typed: 'What you typed',
	},
	/** To whoever is signed in while a page of another editor's is sent. */
	otherEditor: {
		title: (name: string) => `You are signed in as ${name} now`,
		explains: (name: string) =>
			`Another editor opened this page, so nothing typed on it was sent. Sent now, it is published under the name ${name}.`,
		send: (name: string) => `Send it as ${name}`,
		leave: 'Do not send',
	},
}

const RU: DeskWords = {
	desk: 'Рабочий стол',
	gallery: 'Галерея',
	search: 'Найти',
	searchFor: 'Досье, встречи, люди, места, источники, звонки',
	people: 'Сотрудники',
	settings: 'Настройки',
	signOut: 'Выйти',
	skip: 'К содержанию',
	otherLanguage: 'In English',
	tabs: {
		calls: 'Звонки',
		meetings: 'Встречи',
		history: 'История',
		embed: 'Коды вставки',
		about: 'О досье',
		visibility: 'Публикация',
	},
	optional: 'необязательно',
	add: 'Добавить',
	remove: 'Удалить',
	publish: 'Опубликовать',
	cancel: 'Отмена',
	back: 'Назад',
	notFound: 'Такой страницы на рабочем столе нет.',
	request: (id) => `Номер запроса: ${id}`,
	sessions: 'Ваши сеансы',
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
			'Ответа нет, и неизвестно, сохранилось ли набранное. Оно осталось в форме; отправьте ещё раз: второй записи не будет.',
		sendAgain: 'Отправить ещё раз',
		unanswered: 'Сервер не отвечает. Набранный текст на месте; отправьте ещё раз: второй записи не будет.',
		signedOut: 'Сеанс завершён. Войдите снова, и набранное будет отправлено.',
		offer: 'Восстановить то, что вы набрали здесь {when} и не опубликовали: {what}?',
		empty: 'пусто',
		lookAtIt: 'Показать целиком',
		restore: 'Восстановить',
		restored: 'Набранное раньше снова в форме.',
		discard: 'Удалить',
		alsoHere: 'Сейчас здесь также:',
		newer: 'Новую версию сохранил редактор {name}.',
		showNewer: 'Показать',
		copied: embedWords('ru').copied,
	},
	kept: {
		title: 'Не сохранено',
		sendNow: 'Отправить сейчас',
		goOn: 'Продолжить правку',
		typed: 'Что вы набрали',
	},
	otherEditor: {
		title: (name) => `Сейчас здесь работает ${name}`,
		explains: (name) =>
			`Эту страницу открыл другой редактор, поэтому набранное на ней не отправлено. Если отправить сейчас, правка будет подписана так: ${name}.`,
		send: (name) => `Отправить от имени: ${name}`,
		leave: 'Не отправлять',
	},
}

export function deskWords(language: DeskLanguage): DeskWords {
	return language === 'ru' ? RU : EN
}

/** What was just done, by its name in the address; null of a name that is none. */
export function saidOf(done: Readonly<Record<string, string>>, name: string | null): string | null {
	return name !== null && Object.hasOwn(done, name) ? (done[name] ?? null) : null
}
