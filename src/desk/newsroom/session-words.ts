/** The words of the sessions page, in English and Russian. */
import type { DeskLanguage, WayIn } from '../../record/editor.ts'

type SessionWords = {
	readonly own: string
	readonly of: (name: string) => string
	readonly lead: string
	readonly ways: Readonly<Record<WayIn, string>>
	readonly thisOne: string
	readonly opened: (instant: string) => string
	readonly seen: (day: string) => string
	readonly end: string
	readonly endAll: string
	readonly none: string
	readonly done: Readonly<Record<string, string>>
}

const EN: SessionWords = {
	own: 'Where you are signed in',
	of: (name) => `Where ${name} is signed in`,
	lead: 'One entry per browser. End any that you do not recognise: it is signed out at once.',
	ways: { token: 'With a token', access: 'With Cloudflare Access' },
	thisOne: 'this browser',
	opened: (instant) => `signed in ${instant}`,
	seen: (day) => `last used ${day}`,
	end: 'End',
	endAll: 'End all',
	none: 'Not signed in anywhere.',
	done: { ended: 'Ended: signed out there.' },
}

const RU: SessionWords = {
	own: 'Ваши сеансы',
	of: (name) => `Сеансы: ${name}`,
	lead: 'Один сеанс — один браузер. Если какой-то вам незнаком, завершите его: доступ закроется сразу.',
	ways: { token: 'По ключу', access: 'Через Cloudflare Access' },
	thisOne: 'этот браузер',
	opened: (instant) => `вход ${instant}`,
	seen: (day) => `последний раз ${day}`,
	end: 'Завершить',
	endAll: 'Завершить все',
	none: 'Открытых сеансов нет.',
	done: { ended: 'Сеанс завершён.' },
}

export function sessionWords(language: DeskLanguage): SessionWords {
	return language === 'ru' ? RU : EN
}
