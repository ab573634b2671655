/** The words of the history of the people and the settings, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

export type ChangesWords = {
	readonly lead: string
	readonly added: (name: string, role: string) => string
	readonly role: (name: string, was: string, became: string) => string
	readonly email: (name: string) => Readonly<Record<'set' | 'changed' | 'removed', string>>
	readonly token: (name: string) => string
	readonly revoked: (name: string) => string
	readonly fromTo: (was: string, became: string) => string
	readonly tokenSignIn: string
	readonly yes: string
	readonly no: string
	readonly nothing: string
	/** In the place of who did it. */
	readonly atSetUp: string
	readonly none: string
	readonly newest: string
	readonly older: string
}

const EN: ChangesWords = {
	lead: 'Who changed the people and the settings. Nothing here can be edited or removed.',
	added: (name, role) => `Added: ${name} (${role})`,
	role: (name, was, became) => `Role of ${name}: ${was} → ${became}`,
	email: (name) => ({
		set: `Sign-in address of ${name}: set`,
		changed: `Sign-in address of ${name}: changed`,
		removed: `Sign-in address of ${name}: removed`,
	}),
	token: (name) => `New token for ${name}`,
	revoked: (name) => `Revoked: ${name}`,
	fromTo: (was, became) => `${was} → ${became}`,
	tokenSignIn: 'Signing in with a token',
	yes: 'allowed',
	no: 'not allowed',
	nothing: 'empty',
	atSetUp: 'On the server',
	none: 'Nothing has been changed yet.',
	newest: 'Newest',
	older: 'Older',
}

const RU: ChangesWords = {
	lead: 'Кто менял список сотрудников и настройки. Отсюда ничего нельзя исправить или удалить.',
	added: (name, role) => `Новый сотрудник: ${name} (${role})`,
	role: (name, was, became) => `Роль, ${name}: ${was} → ${became}`,
	email: (name) => ({
		set: `Адрес для входа, ${name}: указан`,
		changed: `Адрес для входа, ${name}: изменён`,
		removed: `Адрес для входа, ${name}: убран`,
	}),
	token: (name) => `Новый ключ: ${name}`,
	revoked: (name) => `Доступ закрыт: ${name}`,
	fromTo: (was, became) => `${was} → ${became}`,
	tokenSignIn: 'Вход по ключу',
	yes: 'разрешён',
	no: 'запрещён',
	nothing: 'пусто',
	atSetUp: 'На сервере',
	none: 'Пока ничего не менялось.',
	newest: 'К новым',
	older: 'Раньше',
}

export function changesWords(language: DeskLanguage): ChangesWords {
	return language === 'ru' ? RU : EN
}
