/** The gallery's own words. It speaks the languages that the widgets speak; any other reader gets English. */
import type { WidgetKind } from '../pages/render.tsx'

export type GalleryWords = {
	readonly title: string
	readonly lead: string
	readonly empty: string
	readonly more: string
	readonly language: string
	readonly copy: string
	readonly copied: string
	readonly codes: Readonly<Record<'iframe' | 'blockquote' | 'script', { readonly name: string; readonly when: string }>>
	readonly widgets: Readonly<Record<'calls' | 'meetings' | 'mini-timeline' | 'previous-meetings', string>>
	readonly desk: string
	readonly plainText: string
}

const EN: GalleryWords = {
	title: 'Widgets to put into an article',
	lead: 'Each of them is live: when an editor records one more call, every article shows the new number. Copy one of the three codes under a widget into the article.',
	empty: 'No dossier has been set up yet.',
	more: 'More dossiers',
	language: 'Language of the widgets',
	copy: 'Copy',
	copied: 'Copied',
	codes: {
		iframe: { name: 'Frame', when: 'Works anywhere that takes an iframe; needs no script.' },
		blockquote: {
			name: 'Quote and script',
			when: 'Still a readable sentence where a CMS strips scripts; follows the height when a reader opens details.',
		},
		script: { name: 'One script tag', when: 'For pages of your own.' },
	},
	widgets: {
		calls: 'Count card: calls',
		meetings: 'Count card: meetings',
		'mini-timeline': 'Mini-timeline',
		'previous-meetings': 'Previous meetings',
	},
	desk: 'For editors: the desk',
	plainText: 'as plain text',
}

const RU: GalleryWords = {
	title: 'Виджеты для статьи',
	lead: 'Все они живые: когда редактор записывает ещё один звонок, новое число видно в каждой статье. Скопируйте в статью один из трёх кодов под виджетом.',
	empty: 'Досье пока нет.',
	more: 'Другие досье',
	language: 'Язык виджетов',
	copy: 'Скопировать',
	copied: 'Скопировано',
	codes: {
		iframe: { name: 'Фрейм', when: 'Работает везде, где можно вставить iframe; скрипт не нужен.' },
		blockquote: {
			name: 'Цитата и скрипт',
			when: 'Останется читаемой фразой, если CMS вырежет скрипт; высота меняется, когда читатель раскрывает подробности.',
		},
		script: { name: 'Один тег script', when: 'Для собственных страниц.' },
	},
	widgets: {
		calls: 'Карточка: звонки',
		meetings: 'Карточка: встречи',
		'mini-timeline': 'Мини-хронология',
		'previous-meetings': 'Предыдущие встречи',
	},
	desk: 'Редакторам: рабочее место',
	plainText: 'простым текстом',
}

export function galleryWords(language: string): GalleryWords {
	return language === 'ru' ? RU : EN
}

export function widgetName(words: GalleryWords, kind: WidgetKind): string {
	return words.widgets[kind.widget === 'count-card' ? kind.metric : kind.widget]
}
