/** The words of the history of the people and the settings, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

export type ChangesWords = Readonly<typeof EN>

const EN = {
	lead: 'Who changed the people and the settings. Nothing here can be edited or removed.',
	added: (name: string, role: string) => `Added: ${name} (${role})`,
	role: (name: string, was: string, became: string) => `Role of ${name}: ${was} → ${became}`,
	email: (name: string) => ({
		set: `Sign-in address of ${name}: set`,
		changed: `Sign-in address of ${name}: changed`,
		removed: `Sign-in address of ${name}: removed`,
	}),
	token: (name: string) => `New token for ${name}`,
	revoked: (name: string) => `Revoked: ${name}`,
	fromTo: (was: string, became: string) => `${was} → ${became}`,
	tokenSignIn: 'Signing in with a token',
	yes: 'allowed',
	no: 'not allowed',
	nothing: 'empty',
	/** In the place of who did it. */
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
