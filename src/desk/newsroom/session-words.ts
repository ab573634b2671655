/** The words of the sessions page, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

const EN = {
	own: 'Where you are signed in',
	of: (name: string) => `Where ${name} is signed in`,
	lead: 'One entry per browser. End any that you do not recognise: it is signed out at once.',
	ways: { token: 'With a token', access: 'With Cloudflare Access' },
	thisOne: 'this browser',
	opened: (instant: string) => `signed in ${instant}`,
	seen: (day: string) => `last used ${day}`,
	end: 'End',
	endAll: 'End all',
	none: 'Not signed in anywhere.',
	done: { ended: 'Ended: signed out there.' },
}

const RU: typeof EN = {
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

export function sessionWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
