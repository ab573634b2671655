/** The words of the settings page, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

export type SettingsWords = Readonly<typeof EN>

const EN = {
	title: 'Settings',
	lead: 'These apply to all dossiers. Changes show in every article the next time it is opened.',
	name: 'The newsroom’s name',
	nameHint: 'Shown at the top of the desk.',
	timeZone: 'Time zone',
	timeZoneHint: 'Decides when a day begins. You can type a city, such as London.',
	languages: 'Languages of a new dossier',
	languagesHint: 'By name or code, such as Russian, en. Readers who choose none get the first.',
	accent: 'Accent colour',
	accentHint:
		'For numbers and lines in the widgets: # and six characters, such as #9b1c1c. Text in it must be readable: a contrast of at least 4.5\u00a0to\u00a01.',
	onPaper: { light: 'On a light background', dark: 'On a dark background' },
	contrast: (ratio: string) => `${ratio} to 1`,
	look: 'Show the colours',
	take: (colour: string) => `Take ${colour}`,
	sites: 'Sites that may embed',
	sitesHint:
		'One per line: news.example, *.news.example, news.example:8443. Leave empty to allow every site. The gallery and the desk are always allowed.',
	licence: 'Licence of the data',
	licenceHint:
		'The address of its text, such as https://creativecommons.org/licenses/by/4.0/. Shown with the downloads. Leave empty if none is given.',
	save: 'Save the settings',
	/** Whether tokens open the desk beside Cloudflare Access. */
	signIn: {
		title: 'Signing in',
		allow: 'Allow signing in with a token',
		hint: 'Besides Cloudflare Access. If not, people signed in with a token are signed out; programs still use theirs. You can turn this off only while signed in with Cloudflare Access yourself.',
		button: 'Save',
	},
	/** What stands in the settings by now, where somebody else has saved them. */
	savedNow: (value: string) => `Now saved: ${value}`,
	nothing: 'nothing',
	done: {
		'sign-in': 'Saved, effective now.',
		saved: 'Saved. Every article shows it the next time it is opened.',
		'saved-lingers':
			'Saved. The cache has not let go of the old pages yet, so sites that were removed may still show them. It is being asked again.',
	},
}

const RU: SettingsWords = {
	title: 'Настройки',
	lead: 'Действуют для всех досье. Изменения появятся в каждой статье, когда её откроют.',
	name: 'Название редакции',
	nameHint: 'Показывается вверху рабочего стола.',
	timeZone: 'Часовой пояс',
	timeZoneHint: 'По нему начинается день. Можно указать город, например: Лондон.',
	languages: 'Языки нового досье',
	languagesHint: 'По названию или коду, например: русский, en. Первый увидят те, кто не выбрал язык.',
	accent: 'Акцентный цвет',
	accentHint:
		'Цвет чисел и линий в виджетах: # и шесть знаков, например #9b1c1c. Текст этого цвета должен читаться: контраст не ниже 4,5:1.',
	onPaper: { light: 'На светлом фоне', dark: 'На тёмном фоне' },
	contrast: (ratio) => `${ratio}:1`,
	look: 'Показать цвета',
	take: (colour) => `Взять ${colour}`,
	sites: 'Где можно встраивать',
	sitesHint:
		'По одному сайту в строке: news.example, *.news.example, news.example:8443. Если не указать — где угодно. В галерее и на рабочем столе виджеты видны всегда.',
	licence: 'Лицензия на данные',
	licenceHint:
		'Адрес её текста, например https://creativecommons.org/licenses/by/4.0/. Указывается вместе с файлами. Если лицензии нет, оставьте пустым.',
	save: 'Сохранить настройки',
	signIn: {
		title: 'Вход',
		allow: 'Разрешить вход по ключу',
		hint: 'Кроме входа через Cloudflare Access. Если запретить, сеансы, открытые по ключу, завершатся, а программы продолжат работать со своими ключами. Запретить можно, только если вы сами вошли через Cloudflare Access.',
		button: 'Сохранить',
	},
	savedNow: (value) => `Сейчас сохранено: ${value}`,
	nothing: 'пусто',
	done: {
		'sign-in': 'Сохранено и уже действует.',
		saved: 'Сохранено. Изменения появятся в каждой статье, когда её откроют.',
		'saved-lingers':
			'Сохранено. Из кеша старые страницы ещё не убраны, и удалённые из списка сайты могут их показывать. Запрос на удаление повторяется.',
	},
}

export function settingsWords(language: DeskLanguage): SettingsWords {
	return language === 'ru' ? RU : EN
}
