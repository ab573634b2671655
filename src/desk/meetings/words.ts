/** The words of the list of meetings and of the one-step pages, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

/** The one-step changes of a meeting. */
export const STEPS = ['held', 'cancel', 'remove'] as const
export type Step = (typeof STEPS)[number]

const EN = {
	title: 'Meetings',
	add: 'Add a meeting',
	none: 'No meeting is recorded yet.',
	noneMarked: 'There are no such meetings.',
	older: 'Older meetings',
	date: 'Date',
	place: 'Place',
	format: 'Format',
	status: 'Status',
	untranslated: 'Untranslated',
	/** Of a scheduled meeting whose day has passed. */
	sayWhatCame: 'Its date has passed: add the outcome',
	/** What a step's link says, and what it says to somebody who hears it alone. */
	steps: { held: 'Mark as held', cancel: 'Mark as cancelled', remove: 'Remove' },
	stepOf: (step: string, meeting: string) => `${step}: ${meeting}`,
	step: {
		held: {
			title: (meeting: string) => `Held: ${meeting}`,
			explains: 'Readers will find it among the meetings held. Details can be added later.',
			/** Filled in, to be changed; empty where only the editor knows. */
			reason: 'The meeting has taken place.',
			button: 'Publish as held',
		},
		cancel: {
			title: (meeting: string) => `Cancelled: ${meeting}`,
			explains: 'Readers will see that it was announced and did not take place.',
			/** Filled in, to be changed; empty where only the editor knows. */
			reason: '',
			button: 'Publish as cancelled',
		},
		remove: {
			title: (meeting: string) => `Remove: ${meeting}`,
			explains:
				'For a meeting that should never have been in the record. If it fell through, mark it as cancelled instead. Earlier versions keep it; restoring one brings it back.',
			/** Filled in, to be changed; empty where only the editor knows. */
			reason: '',
			button: 'Remove the meeting',
		},
		day: 'Day',
		/** Of a meeting of which only the month or the year is known. */
		askDay: 'Give the day if it is now known.',
		source: 'Source',
	},
	/** Who tells of a meeting, by its status. */
	by: { reported: (who: string) => `reported by ${who}`, denied: (who: string) => `denied by ${who}` },
	/** The answers about a reported meeting, each with the reason that is published. */
	report: {
		confirm: { button: 'Confirm: it was held', reason: 'Confirmed: the meeting took place.' },
		deny: { button: 'Denied', who: 'Who denies it', reason: 'The report of the meeting was denied.' },
	},
	/** Of the whole list: until which day it is known to be complete. */
	checked: {
		asOf: (day: string) => `The list is complete as of ${day}.`,
		button: 'Checked today: nothing new',
	},
	done: {
		checked: 'The list of meetings is confirmed, and readers see it.',
		'confirmed-held': 'The meeting is confirmed and published as held.',
		denied: 'The meeting is published as denied; widgets no longer show it.',
		table: 'The table is published, and readers see it.',
		added: 'The meeting is published, and readers see it.',
		changed: 'The changes are published, and readers see them.',
		held: 'The meeting is published as held.',
		cancelled: 'The meeting is published as cancelled.',
		removed: 'The meeting is removed. Earlier versions keep it.',
	},
}

const RU: typeof EN = {
	title: 'Встречи',
	add: 'Добавить встречу',
	none: 'Пока не записано ни одной встречи.',
	noneMarked: 'Таких встреч нет.',
	older: 'Более ранние встречи',
	date: 'Дата',
	place: 'Место',
	format: 'Формат',
	status: 'Статус',
	untranslated: 'Без перевода',
	sayWhatCame: 'Дата прошла — укажите результат',
	steps: { held: 'Отметить состоявшейся', cancel: 'Отметить отменённой', remove: 'Удалить' },
	stepOf: (step, meeting) => `${step}: ${meeting}`,
	step: {
		held: {
			title: (meeting) => `Состоялась: ${meeting}`,
			explains: 'Читатели увидят её среди состоявшихся встреч. Подробности можно добавить позже.',
			reason: 'Встреча состоялась.',
			button: 'Опубликовать как состоявшуюся',
		},
		cancel: {
			title: (meeting) => `Отменена: ${meeting}`,
			explains: 'Читатели увидят, что встреча была объявлена, но не состоялась.',
			reason: '',
			button: 'Опубликовать как отменённую',
		},
		remove: {
			title: (meeting) => `Удалить встречу: ${meeting}`,
			explains:
				'Для встречи, которой в досье быть не должно. Если она сорвалась, отметьте её отменённой. В прежних версиях она останется, и её можно будет вернуть, восстановив одну из них.',
			reason: '',
			button: 'Удалить встречу',
		},
		day: 'День',
		askDay: 'Если день теперь известен, укажите его.',
		source: 'Источник',
	},
	by: { reported: (who) => `кто сообщает: ${who}`, denied: (who) => `кто опровергает: ${who}` },
	report: {
		confirm: { button: 'Подтвердить: состоялась', reason: 'Подтверждено: встреча состоялась.' },
		deny: { button: 'Опровергнута', who: 'Кто опровергает', reason: 'Сообщение о встрече опровергнуто.' },
	},
	checked: {
		asOf: (day) => `Список проверен по ${day}.`,
		button: 'Проверено сегодня: новых нет',
	},
	done: {
		checked: 'Список встреч подтверждён, читатели это видят.',
		'confirmed-held': 'Встреча подтверждена и опубликована как состоявшаяся.',
		denied: 'Встреча опубликована как опровергнутая, в виджетах её больше нет.',
		table: 'Таблица опубликована, читатели её видят.',
		added: 'Встреча опубликована, читатели её видят.',
		changed: 'Изменения опубликованы, читатели их видят.',
		held: 'Встреча опубликована как состоявшаяся.',
		cancelled: 'Встреча опубликована как отменённая.',
		removed: 'Встреча удалена. В прежних версиях она осталась.',
	},
}

export function meetingsWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
