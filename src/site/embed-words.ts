/** The names of the widgets and of their embed codes, in English and Russian. */
import type { KindName } from '../../widgets/kinds.ts'
import type { Pin } from '../pages/embed-pin.ts'

export type EmbedWords = {
	readonly widgets: Readonly<Record<KindName, string>>
	readonly codes: Readonly<Record<'iframe' | 'blockquote' | 'script', { readonly name: string; readonly when: string }>>
	/** Which of them to pick, in one sentence each. */
	readonly pins: Readonly<Record<Pin, { readonly name: string; readonly when: string }>>
	readonly pin: string
	readonly published: string
	readonly publishedHint: string
	readonly showCodes: string
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
		iframe: { name: 'Frame', when: 'Works wherever an iframe does; needs no script.' },
		blockquote: {
			name: 'Quote and script',
			when: 'Still a readable sentence where a CMS strips scripts; follows the height when a reader opens details.',
		},
		script: { name: 'One script tag', when: 'For pages you control.' },
	},
	pins: {
		live: { name: 'Live', when: 'Readers always see the newest number, even years from now.' },
		day: {
			name: 'As of a day',
			when: 'Shows what had happened by that day; mistakes found later are corrected, and the widget says when.',
		},
		version: {
			name: 'This version for ever',
			when: 'Shows exactly what the record says now and never changes again, mistakes included.',
		},
	},
	pin: 'Which code to use',
	published: 'Day of publication',
	publishedHint: 'The count card then says how many came after that day.',
	showCodes: 'Show these codes',
	copy: 'Copy',
	copied: 'Copied',
	plainText: 'As plain text',
}

const RU: EmbedWords = {
	widgets: {
		'count-card/calls': 'Карточка: звонки',
		'count-card/meetings': 'Карточка: встречи',
		'mini-timeline': 'Мини-хронология',
		'previous-meetings': 'Предыдущие встречи',
	},
	codes: {
		iframe: { name: 'Фрейм', when: 'Работает везде, где можно вставить iframe; скрипт не требуется.' },
		blockquote: {
			name: 'Цитата и скрипт',
			when: 'Останется читаемой фразой, если CMS вырежет скрипт; высота меняется, когда читатель раскрывает подробности.',
		},
		script: { name: 'Один тег script', when: 'Для собственных страниц.' },
	},
	pins: {
		live: { name: 'Живой', when: 'Читатели всегда видят самое новое число, даже через годы.' },
		day: {
			name: 'На дату',
			when: 'Показывает, что произошло к этому дню; если позже нашлась ошибка, она исправлена, и в виджете указано когда.',
		},
		version: {
			name: 'Эта версия навсегда',
			when: 'Показывает ровно то, что записано сейчас, и больше не меняется, даже если там ошибка.',
		},
	},
	pin: 'Какой код выбрать',
	published: 'День публикации',
	publishedHint: 'Тогда карточка скажет, сколько прибавилось после этого дня.',
	showCodes: 'Показать эти коды',
	copy: 'Скопировать',
	copied: 'Скопировано',
	plainText: 'Простым текстом',
}

export function embedWords(language: 'ru' | 'en'): EmbedWords {
	return language === 'ru' ? RU : EN
}
