/** What the page of the calls says. */
import type { DeskLanguage } from '../../record/editor.ts'
import type { EntryKind } from '../../record/tally.ts'

export type CallsWords = {
	readonly title: string
	readonly none: string
	readonly disagree: string
	readonly agree: string
	readonly countedBy: (total: string, authority: string) => string
	readonly preferred: string
	readonly periods: string
	readonly period: string
	readonly from: string
	readonly to: string
	readonly calls: string
	readonly total: string
	readonly asOf: string
	readonly record: {
		readonly title: string
		readonly date: string
		readonly source: string
		readonly note: string
		readonly button: string
		readonly opens: (period: string, on: string) => string
		readonly called: string
		readonly inside: (stated: string) => string
		readonly another: string
	}
	readonly state: {
		readonly title: string
		readonly now: (count: string) => string
		readonly newPeriod: (period: string) => string
		readonly total: string
		readonly reason: string
		readonly reasonHint: string
		readonly source: string
		readonly on: string
		readonly onHint: string
		readonly button: string
	}
	readonly ledger: {
		readonly title: string
		readonly on: string
		readonly entry: string
		readonly count: string
		readonly why: string
		readonly written: string
		readonly undo: string
		readonly undoEntry: (kind: string, on: string) => string
		readonly setUp: string
		readonly older: string
		readonly kinds: Readonly<Record<EntryKind, string>>
	}
	readonly done: Readonly<Record<string, string>>
}

const EN: CallsWords = {
	title: 'Calls',
	none: 'This dossier keeps no tally of calls yet. Add an authority on the dossier’s own page.',
	disagree: 'The authorities disagree:',
	agree: 'The authorities agree:',
	countedBy: (total, authority) => `${total} calls, counted by ${authority}`,
	preferred: 'shown to readers',
	periods: 'Periods',
	period: 'Period',
	from: 'From',
	to: 'To',
	calls: 'Calls',
	total: 'Total',
	asOf: 'stated as of',
	record: {
		title: 'Record a call',
		date: 'Date',
		source: 'Source',
		note: 'Note',
		button: 'Record the call',
		opens: (period, on) => `Opens the period ${period}: no period covers ${on}`,
		called: 'Called',
		inside: (stated) => `A call on or before ${stated} is already inside the stated total.`,
		another: 'Yes, record another call on this day',
	},
	state: {
		title: 'State a total',
		now: (count) => `now ${count}`,
		newPeriod: (period) => `${period}: a new period`,
		total: 'Total',
		reason: 'Reason',
		reasonHint: 'Published with the correction.',
		source: 'Source',
		on: 'Stated for the day',
		onHint: 'Without one: the newest day that the period’s entries stand on.',
		button: 'State the total',
	},
	ledger: {
		title: 'Ledger',
		on: 'On',
		entry: 'Entry',
		count: 'Calls',
		why: 'Source and reason',
		written: 'Written',
		undo: 'Undo',
		undoEntry: (kind, on) => `Undo ${kind} of ${on}`,
		setUp: 'set up with the dossier',
		older: 'Older entries are in the API.',
		kinds: { opening: 'Opening total', call: 'Call', correction: 'Correction', undo: 'Undo' },
	},
	done: {
		call: 'The call is recorded, and readers see the new number.',
		total: 'The total is stated, and readers see it.',
		undo: 'The entry is undone.',
	},
}

const RU: CallsWords = {
	title: 'Звонки',
	none: 'В этом досье пока не ведётся счёт звонков. Добавьте источник счёта на странице досье.',
	disagree: 'Источники расходятся:',
	agree: 'Источники сходятся:',
	countedBy: (total, authority) => `Звонков: ${total}. Считает ${authority}`,
	preferred: 'показывается читателям',
	periods: 'Периоды',
	period: 'Период',
	from: 'С',
	to: 'По',
	calls: 'Звонки',
	total: 'Всего',
	asOf: 'по состоянию на',
	record: {
		title: 'Записать звонок',
		date: 'Дата',
		source: 'Источник',
		note: 'Примечание',
		button: 'Записать звонок',
		opens: (period, on) => `Откроется период «${period}»: ни один период не включает ${on}`,
		called: 'Название',
		inside: (stated) => `Звонок не позднее ${stated} уже входит в указанный итог.`,
		another: 'Да, записать ещё один звонок за этот день',
	},
	state: {
		title: 'Указать итог',
		now: (count) => `сейчас ${count}`,
		newPeriod: (period) => `${period} — новый период`,
		total: 'Всего звонков',
		reason: 'Причина',
		reasonHint: 'Публикуется вместе с исправлением.',
		source: 'Источник',
		on: 'На какой день',
		onHint: 'Если не указать — последний день, на который в периоде есть запись.',
		button: 'Указать итог',
	},
	ledger: {
		title: 'Журнал',
		on: 'День',
		entry: 'Запись',
		count: 'Звонки',
		why: 'Источник и причина',
		written: 'Записано',
		undo: 'Отменить',
		undoEntry: (kind, on) => `Отменить: ${kind} от ${on}`,
		setUp: 'заведено вместе с досье',
		older: 'Более старые записи доступны через API.',
		kinds: { opening: 'Начальный итог', call: 'Звонок', correction: 'Исправление', undo: 'Отмена' },
	},
	done: {
		call: 'Звонок записан, читатели видят новое число.',
		total: 'Итог указан, читатели его видят.',
		undo: 'Запись отменена.',
	},
}

export function callsWords(language: DeskLanguage): CallsWords {
	return language === 'ru' ? RU : EN
}
