/** What the page of the settings says. */
import type { DeskLanguage } from '../../record/editor.ts'

export type SettingsWords = {
	readonly title: string
	readonly lead: string
	readonly name: string
	readonly nameHint: string
	readonly timeZone: string
	readonly timeZoneHint: string
	readonly languages: string
	readonly languagesHint: string
	readonly accent: string
	readonly accentHint: string
	readonly onPaper: Readonly<Record<'light' | 'dark', string>>
	readonly contrast: (ratio: string) => string
	readonly look: string
	readonly take: (colour: string) => string
	readonly sites: string
	readonly sitesHint: string
	readonly save: string
	/** What stands in the settings by now, where somebody else has saved them. */
	readonly savedNow: (value: string) => string
	readonly nothing: string
	readonly done: Readonly<Record<string, string>>
}

const EN: SettingsWords = {
	title: 'Settings',
	lead: 'They hold for all dossiers. What is saved here shows in every article at its next reading.',
	name: 'The newsroom’s name',
	nameHint: 'Stands at the head of the desk.',
	timeZone: 'Time zone',
	timeZoneHint: 'Decides when a day begins: what is “today”, “this year”, “announced”.',
	languages: 'Languages of a new dossier',
	languagesHint: 'Language codes, the first is what readers get who ask for none: ru, en',
	accent: 'Accent colour',
	accentHint: 'Of numbers and lines in the widgets, #rrggbb. Words in it must be readable: a contrast of 4.5 to 1.',
	onPaper: { light: 'On light paper', dark: 'On dark paper' },
	contrast: (ratio) => `${ratio} to 1`,
	look: 'Show the colours',
	take: (colour) => `Take ${colour}`,
	sites: 'Sites that may embed',
	sitesHint:
		'One a line: https://news.example, https://*.news.example, https://news.example:8443. None means everyone. The gallery and the desk always may.',
	save: 'Save the settings',
	savedNow: (value) => `Saved by now: ${value}`,
	nothing: 'nothing',
	done: { saved: 'Saved. Every article shows it at its next reading.' },
}

const RU: SettingsWords = {
	title: 'Настройки',
	lead: 'Действуют для всех досье. Сохранённое появится в каждой статье при следующем показе.',
	name: 'Название редакции',
	nameHint: 'Стоит вверху рабочего места.',
	timeZone: 'Часовой пояс',
	timeZoneHint: 'По нему начинается день: что значит «сегодня», «в этом году», «объявлено».',
	languages: 'Языки нового досье',
	languagesHint: 'Коды языков; первый видят читатели, которые не выбрали другой: ru, en',
	accent: 'Акцентный цвет',
	accentHint: 'Цвет чисел и линий в виджетах, #rrggbb. Текст этого цвета должен читаться: контраст не ниже 4,5:1.',
	onPaper: { light: 'На светлом фоне', dark: 'На тёмном фоне' },
	contrast: (ratio) => `${ratio}:1`,
	look: 'Показать цвета',
	take: (colour) => `Взять ${colour}`,
	sites: 'Где можно встраивать',
	sitesHint:
		'По одному сайту в строке: https://news.example, https://*.news.example, https://news.example:8443. Пусто — где угодно. В галерее и на рабочем месте виджеты видны всегда.',
	save: 'Сохранить настройки',
	savedNow: (value) => `Сейчас сохранено: ${value}`,
	nothing: 'пусто',
	done: { saved: 'Сохранено. Каждая статья покажет это при следующем показе.' },
}

export function settingsWords(language: DeskLanguage): SettingsWords {
	return language === 'ru' ? RU : EN
}
