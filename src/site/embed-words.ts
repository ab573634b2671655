/** The names of the widgets and of their embed codes, in English and Russian. */
import type { Metric } from '../../widgets/kinds.ts'
import type { Case, Numerals, Whole } from '../../widgets/phrase/noun-phrase.ts'

/** Of the builder for a number in a sentence. */
export type PhraseWords = {
	readonly title: string
	readonly lead: string
	readonly sentence: string
	readonly metric: string
	readonly metrics: Readonly<Record<Metric, string>>
	readonly of: string
	readonly ofs: Readonly<Record<Whole, string>>
	readonly case: string
	readonly cases: Readonly<Record<Case, string>>
	readonly numerals: string
	readonly numeralNames: Readonly<Record<Numerals, string>>
	readonly show: string
	readonly now: string
	readonly samples: string
	readonly code: string
	readonly nothing: string
}

export type EmbedWords = Readonly<typeof EN>

const EN = {
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
		inPage: {
			name: 'Without a frame',
			when: 'Fastest: a quote, and the widget in the page itself, where the browser’s search finds it. Still a sentence where scripts are stripped.',
		},
		script: { name: 'One script tag', when: 'For pages you control.' },
	},
	/** Which of them to pick, in one sentence each. */
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
	phrase: {
		title: 'A number in your own sentence',
		lead: 'Write the sentence with ___ where the number goes. The code keeps the number right; without its script the words stay as you copied them.',
		sentence: 'Sentence',
		metric: 'What is counted',
		metrics: { calls: 'calls', meetings: 'meetings' },
		of: 'Which of them',
		ofs: {
			total: 'all',
			since: 'since the day of publication',
			when: 'when the last one was',
			last: 'the day of the last one',
		},
		case: 'Grammatical case',
		cases: {
			nominative: 'nominative',
			genitive: 'genitive',
			dative: 'dative',
			accusative: 'accusative',
			instrumental: 'instrumental',
			prepositional: 'prepositional',
		},
		numerals: 'Numbers up to ten',
		numeralNames: { digits: 'in digits', words: 'in words' },
		show: 'Try it',
		now: 'Now it reads',
		samples: 'With other numbers it will read',
		code: 'Sentence with its number',
		nothing: 'Nothing is counted here yet, so there is no number to put in.',
	},
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
		inPage: {
			name: 'Без фрейма',
			when: 'Быстрее всего: цитата, и виджет прямо в странице, где его находит поиск браузера. Останется фразой, если CMS вырежет скрипт.',
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
	phrase: {
		title: 'Число в вашем предложении',
		lead: 'Напишите предложение и поставьте ___ на место числа. Код следит, чтобы число было верным; без скрипта останутся слова, которые вы скопировали.',
		sentence: 'Предложение',
		metric: 'Что считать',
		metrics: { calls: 'звонки', meetings: 'встречи' },
		of: 'Какие из них',
		ofs: { total: 'все', since: 'после дня публикации', when: 'когда в последний раз', last: 'день последнего' },
		case: 'Падеж',
		cases: {
			nominative: 'именительный (кто? что?)',
			genitive: 'родительный (кого? чего?)',
			dative: 'дательный (кому? чему?)',
			accusative: 'винительный (кого? что?)',
			instrumental: 'творительный (кем? чем?)',
			prepositional: 'предложный (о ком? о чём?)',
		},
		numerals: 'Числа до десяти',
		numeralNames: { digits: 'цифрами', words: 'словами' },
		show: 'Проверить',
		now: 'Сейчас получается',
		samples: 'С другими числами получится',
		code: 'Предложение с числом',
		nothing: 'Здесь пока нечего считать, и вставить нечего.',
	},
}

export function embedWords(language: 'ru' | 'en'): EmbedWords {
	return language === 'ru' ? RU : EN
}
