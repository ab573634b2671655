/** What gallery and desk call the widgets and the codes that put them into articles. */
import type { WidgetPageName } from '../pages/prerender.ts'

export type EmbedWords = {
	readonly widgets: Readonly<Record<WidgetPageName, string>>
	readonly codes: Readonly<Record<'iframe' | 'blockquote' | 'script', { readonly name: string; readonly when: string }>>
	readonly copy: string
	readonly copied: string
	readonly plainText: string
}

const EN: EmbedWords = {
	widgets: {
		'count-card/calls': 'Count card: calls',
		'count-card/meetings': 'Count card: meetings',
		'mini-timeline': 'Mini-timeline',
		'previous-meetings': 'Previous meetings',
	},
	codes: {
		iframe: { name: 'Frame', when: 'Works anywhere that takes an iframe; needs no script.' },
		blockquote: {
			name: 'Quote and script',
			when: 'Still a readable sentence where a CMS strips scripts; follows the height when a reader opens details.',
		},
		script: { name: 'One script tag', when: 'For pages of your own.' },
	},
	copy: 'Copy',
	copied: 'Copied',
	plainText: 'as plain text',
}

const RU: EmbedWords = {
	widgets: {
		'count-card/calls': 'Карточка: звонки',
		'count-card/meetings': 'Карточка: встречи',
		'mini-timeline': 'Мини-хронология',
		'previous-meetings': 'Предыдущие встречи',
	},
	codes: {
		iframe: { name: 'Фрейм', when: 'Работает везде, где можно вставить iframe; скрипт не нужен.' },
		blockquote: {
			name: 'Цитата и скрипт',
			when: 'Останется читаемой фразой, если CMS вырежет скрипт; высота меняется, когда читатель раскрывает подробности.',
		},
		script: { name: 'Один тег script', when: 'Для собственных страниц.' },
	},
	copy: 'Скопировать',
	copied: 'Скопировано',
	plainText: 'простым текстом',
}

export function embedWords(language: string): EmbedWords {
	return language === 'ru' ? RU : EN
}
