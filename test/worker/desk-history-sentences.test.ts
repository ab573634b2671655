/** The history at the desk tells every kind of change in a sentence, in both languages. */
import { describe, expect, it } from 'vitest'
import { sentenceIn } from '../../src/desk/history/sentences.ts'
import type { Change } from '../../src/record/revision.ts'

describe('every kind of change', () => {
	const text = (en: string, ru: string) => ({ en, ru })
	const names = {
		meetings: new Map([
			[
				'm',
				[
					{
						written: 1,
						city: text('Helsinki', 'Хельсинки'),
						date: '2018-07-16',
						until: null,
						datePrecision: 'day' as const,
					},
				],
			],
		]),
		periods: new Map([['p', text('2025', '2025 год')]]),
		authorities: new Map([['a', text('the Kremlin', 'Кремль')]]),
		tallies: new Map([['t', text('the White House', 'Белый дом')]]),
		entries: new Map([
			['e', { kind: 'call', on: '2025-08-18', delta: 1 } as const],
			['two', { kind: 'call', on: '2025-08-18', delta: 2 } as const],
		]),
	}
	const told: readonly [Change, string, string][] = [
		[{ kind: 'imported' }, 'Imported the whole dossier.', 'Досье загружено целиком.'],
		[{ kind: 'dossier-created' }, 'Created the dossier.', 'Досье заведено.'],
		[
			{ kind: 'heading-changed', fields: ['title', 'leaders'] },
			'Changed what the dossier says of itself: title and leaders.',
			'Изменены общие сведения о досье: название и лидеры.',
		],
		[
			{ kind: 'tally-added', tally: 't' },
			'Added a count of calls by the White House.',
			'Добавлен подсчёт звонков: Белый дом.',
		],
		[
			{ kind: 'authority-changed', authority: 'a', fields: ['site'] },
			'Changed what is said of the Kremlin: website.',
			'Изменены сведения о том, кто считает (Кремль): сайт.',
		],
		[
			{ kind: 'tally-preferred', tally: 't' },
			'Chose the count by the White House for readers to see.',
			'Читателям теперь показывается подсчёт: Белый дом.',
		],
		[
			{ kind: 'call-recorded', entry: 'e', period: 'p', on: '2025-08-18', delta: 3 },
			'Recorded 3 calls of 18 August 2025, period “2025”.',
			'Записано 3 звонка 18 августа 2025 года, период «2025 год».',
		],
		[
			{ kind: 'period-opened', period: 'p', from: '2025-01-20', to: '2025-12-31' },
			'Opened the period “2025”: 20 January 2025 to 31 December 2025.',
			'Открыт период «2025 год»: 20 января 2025 года – 31 декабря 2025 года.',
		],
		[
			{ kind: 'period-changed', period: 'p', fields: ['label.ru', 'label.en', 'to'] },
			'Changed the period “2025”: name and last day.',
			'Изменён период «2025 год»: название и последний день.',
		],
		[{ kind: 'period-removed', period: 'p' }, 'Removed the empty period “2025”.', 'Удалён пустой период «2025 год».'],
		[
			{ kind: 'total-stated', entry: 'e', period: 'p', on: '2025-08-18', from: null, to: 7 },
			'Set a total of 7 for the period “2025”, as of 18 August 2025.',
			'Указано общее число за период «2025 год»: 7, по состоянию на 18 августа 2025 года.',
		],
		[
			{ kind: 'total-stated', entry: 'e', period: 'p', on: '2025-08-18', from: 7, to: 7 },
			'Confirmed the total of 7 for the period “2025”, as of 18 August 2025.',
			'Подтверждено общее число за период «2025 год»: 7, по состоянию на 18 августа 2025 года.',
		],
		[
			{ kind: 'total-stated', entry: 'e', period: 'p', on: '2025-08-18', from: 6, to: 7 },
			'Changed the total for the period “2025” from 6 to 7, as of 18 August 2025.',
			'Изменено общее число за период «2025 год»: было 6, стало 7, по состоянию на 18 августа 2025 года.',
		],
		[
			{ kind: 'entry-undone', entry: 'u', undoes: 'e', period: 'p' },
			'Undid the call of 18 August 2025, period “2025”.',
			'Отмена: звонок от 18 августа 2025 года, период «2025 год».',
		],
		[
			{ kind: 'entry-undone', entry: 'u', undoes: 'two', period: 'p' },
			'Undid 2 calls of 18 August 2025, period “2025”.',
			'Отмена: 2 звонка от 18 августа 2025 года, период «2025 год».',
		],
		[
			{ kind: 'meeting-added', meeting: 'm' },
			'Added a meeting: Helsinki, 16 July 2018.',
			'Добавлена встреча: Хельсинки, 16 июля 2018 года.',
		],
		[
			{ kind: 'meeting-changed', meeting: 'm', fields: ['place.city.ru', 'place.city.en', 'topics'] },
			'Changed a meeting: Helsinki, 16 July 2018 (city and topics).',
			'Изменена встреча: Хельсинки, 16 июля 2018 года (город и темы).',
		],
		[
			{ kind: 'meeting-removed', meeting: 'm' },
			'Removed a meeting: Helsinki, 16 July 2018.',
			'Удалена встреча: Хельсинки, 16 июля 2018 года.',
		],
		[
			{ kind: 'method-changed', tally: 't', fields: ['method.en'] },
			'Edited the description of how the White House counts.',
			'Обновлено описание методики подсчёта: Белый дом.',
		],
		[
			{ kind: 'translated', language: 'en', texts: 32 },
			'Translated 32 texts into English.',
			'Добавлен перевод на английский: 32 текста.',
		],
		[
			{ kind: 'call-reported', entry: 'e', on: '2025-08-18' },
			'Recorded a reported call of 18 August 2025, not confirmed yet.',
			'Записан неподтверждённый звонок 18 августа 2025 года.',
		],
		[
			{ kind: 'report-confirmed', entry: 'e' },
			'Confirmed the reported call of 18 August 2025.',
			'Подтверждён звонок 18 августа 2025 года.',
		],
		[
			{ kind: 'report-counted', entry: 'e' },
			'Noted that the reported call of 18 August 2025 is already counted.',
			'Отмечено, что звонок 18 августа 2025 года уже учтён.',
		],
		[
			{ kind: 'report-denied', entry: 'nowhere' },
			'Recorded a denial of a reported call.',
			'Записано опровержение звонка.',
		],
		[{ kind: 'restored', version: 3 }, 'Restored version 3.', 'Восстановлена версия 3.'],
	]

	it.each(told)('%j', (change, english, russian) => {
		const said = (language: 'en' | 'ru') => sentenceIn(language, { change, version: 1 }, names).replace(/\s/g, ' ')
		expect([said('en'), said('ru')]).toEqual([english, russian])
	})
})
