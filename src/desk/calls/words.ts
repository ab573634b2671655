/** The words of the calls page, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { callsIn } from '../counted.ts'

const EN = {
	title: 'Calls',
	none: 'Nobody counts the calls in this dossier yet. Add who does on the dossier’s page.',
	disagree: 'The authorities disagree:',
	agree: 'The authorities agree:',
	/** `total` is null where nothing is counted yet. */
	countedBy: (total: number | null, authority: string) =>
		`${total === null ? 'No calls so far' : callsIn('en', total)}, counted by ${authority}`,
	preferred: 'shown to readers',
	periods: 'Periods',
	period: 'Period',
	from: 'From',
	to: 'To',
	calls: 'Calls',
	total: 'Total',
	asOf: 'as of',
	/** Of a period. */
	name: 'Period name',
	record: {
		title: 'Record a call',
		date: 'Date',
		source: 'Source',
		note: 'Note',
		button: 'Record the call',
		/** `on` in words. */
		opens: (on: string) => `Opens a new period: none covers ${on}`,
		inside: (stated: string) => `A call on or before ${stated} is already counted in the total.`,
	},
	state: {
		title: 'Set a total',
		now: (count: string) => `now ${count}`,
		newPeriod: 'A new period',
		opens: 'Opens this new period',
		total: 'Total',
		reason: 'Reason',
		reasonHint: 'Published with the correction.',
		source: 'Source',
		on: 'As of',
		onHint: 'Leave empty for the latest day with an entry in the period.',
		onHintNew: 'Leave empty for today, or the period’s last day if that is earlier.',
		button: 'Set the total',
	},
	edit: {
		/** The link in a period's row, and what it says to somebody who hears it alone. */
		link: 'Edit',
		title: (period: string) => `Edit the period “${period}”`,
		days: 'Everything recorded in the period must stay within its days, and periods may not overlap.',
		button: 'Publish the period',
		meanwhile: 'While you were writing, somebody else published:',
		remove: 'Remove this period',
		removeExplains:
			'No calls are counted in this period. Its undone entries will be removed with it; earlier versions keep both. Reported calls stay in the ledger.',
		removeButton: 'Remove the period',
	},
	ledger: {
		title: 'Ledger',
		on: 'Date',
		entry: 'Entry',
		count: 'Calls',
		why: 'Source and reason',
		written: 'Recorded',
		undo: 'Undo',
		undoEntry: (kind: string, on: string) => `Undo ${kind} of ${on}`,
		setUp: 'set up with the dossier',
		older: 'Older entries are in the API.',
		kinds: {
			opening: 'Opening total',
			call: 'Call',
			correction: 'Correction',
			reported: 'Reported call',
			undo: 'Undo',
		},
	},
	done: {
		call: 'The call is recorded, and readers see the new number.',
		table: 'The calls are recorded, and readers see the new number.',
		total: 'The total is set, and readers see it.',
		undo: 'The entry is undone.',
		period: 'The period is published, and readers see it.',
		'period-removed': 'The period is removed. Earlier versions keep it.',
	},
}

const RU: typeof EN = {
	title: 'Звонки',
	none: 'В этом досье подсчёт звонков пока не ведётся. Добавьте на странице досье, кто считает.',
	disagree: 'Подсчёты расходятся:',
	agree: 'Подсчёты совпадают:',
	countedBy: (total, authority) =>
		total === null
			? `Пока ни одного звонка. Кто считает: ${authority}`
			: `${callsIn('ru', total)}. Кто считает: ${authority}`,
	preferred: 'показывается читателям',
	periods: 'Периоды',
	period: 'Период',
	from: 'С',
	to: 'По',
	calls: 'Звонки',
	total: 'Всего',
	asOf: 'по состоянию на',
	name: 'Название периода',
	record: {
		title: 'Записать звонок',
		date: 'Дата',
		source: 'Источник',
		note: 'Примечание',
		button: 'Записать звонок',
		opens: (on) => `Будет открыт новый период: ${on} не входит ни в один`,
		inside: (stated) => `Звонки по ${stated} включительно уже входят в общее число.`,
	},
	state: {
		title: 'Указать общее число',
		now: (count) => `сейчас ${count}`,
		newPeriod: 'Новый период',
		opens: 'Будет открыт новый период',
		total: 'Всего звонков',
		reason: 'Причина',
		reasonHint: 'Публикуется вместе с исправлением.',
		source: 'Источник',
		on: 'По состоянию на',
		onHint: 'Если не указать — последний день, за который в периоде есть запись.',
		onHintNew: 'Если не указать — сегодня или последний день периода, если он раньше.',
		button: 'Указать общее число',
	},
	edit: {
		link: 'Изменить',
		title: (period) => `Изменить период «${period}»`,
		days: 'Всё, что записано в периоде, должно остаться внутри его дат, а с другими периодами он не должен пересекаться.',
		button: 'Опубликовать период',
		meanwhile: 'Пока вы писали, другой редактор опубликовал:',
		remove: 'Удалить этот период',
		removeExplains:
			'В нём ничего не подсчитано. Отменённые записи удалятся вместе с ним; в прежних версиях всё останется. Неподтверждённые звонки останутся в журнале.',
		removeButton: 'Удалить период',
	},
	ledger: {
		title: 'Журнал',
		on: 'Дата',
		entry: 'Запись',
		count: 'Звонки',
		why: 'Источник и причина',
		written: 'Записано',
		undo: 'Отменить',
		undoEntry: (kind, on) => `Отменить: ${kind} от ${on}`,
		setUp: 'заведено вместе с досье',
		older: 'Более старые записи доступны через API.',
		kinds: {
			opening: 'Начальное число',
			call: 'Звонок',
			correction: 'Исправление',
			reported: 'Сообщение о звонке',
			undo: 'Отмена',
		},
	},
	done: {
		call: 'Звонок записан, читатели видят новое число.',
		table: 'Звонки записаны, читатели видят новое число.',
		total: 'Общее число указано, читатели его видят.',
		undo: 'Запись отменена.',
		period: 'Период опубликован, читатели видят изменения.',
		'period-removed': 'Период удалён. В прежних версиях он остался.',
	},
}

export function callsWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
