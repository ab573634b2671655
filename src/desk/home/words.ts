/** The words of the desk's first page, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { callsIn, groupedIn, meetingsIn } from '../counted.ts'
import { meetingsWords } from '../meetings/words.ts'

const EN = {
	title: 'Today',
	waiting: {
		title: 'Needs attention',
		none: 'All clear: outcomes are recorded, counts confirmed, texts translated.',
		more: 'More that needs attention',
		kinds: {
			outcome: 'Meetings whose date has passed',
			report: 'Reported meetings, not confirmed',
			call: 'Reported calls, not confirmed',
			confirmation: 'Counts not confirmed for 30 days',
			check: 'Lists of meetings not checked for 30 days',
			translation: 'Texts without a translation',
		},
		answerReport: 'Confirm or deny',
		sayWhatCame: 'Add the outcome',
		didNotTakePlace: 'It did not take place',
		/** Of a list of meetings. `day` in words. */
		completeAsOf: (day: string) => `complete as of ${day}`,
		/** `day` in words. */
		asOf: (total: string, day: string) => `${total}, as of ${day}`,
		confirm: (total: string) => `Still ${total} as of today`,
		openPeriod: 'Set a total for a new period',
		/** Of a text that lacks `count` translations into a language, in the form that goes with a number. */
		missing: (count: number, language: string) => `${language}:\u00a0${groupedIn('en', count)}`,
		translate: 'Translate',
		/** Published with a confirmed total. */
		confirmed: (total: string) => `Checked again: still ${total}.`,
	},
	dossiers: 'Dossiers',
	newDossier: 'New dossier',
	none: 'There is no dossier yet.',
	explains: 'A dossier records one relationship: two leaders, their meetings, their calls, and the sources.',
	more: 'More dossiers',
	totals: ({ calls, held, scheduled }: { calls: number | null; held: number; scheduled: number }) =>
		`${calls === null ? 'no calls counted' : callsIn('en', calls)} · ${meetingsIn('en', held)} held, ${scheduled}\u00a0announced`,
	done: { ...meetingsWords('en').done, confirmed: 'The count is confirmed as of today, and readers see it.' },
}

const RU: typeof EN = {
	title: 'Сегодня в работе',
	waiting: {
		title: 'Требует внимания',
		none: 'Всё в порядке: результаты встреч указаны, подсчёты подтверждены, тексты переведены.',
		more: 'Показать ещё',
		kinds: {
			outcome: 'Встречи, дата которых прошла',
			report: 'Неподтверждённые встречи',
			call: 'Неподтверждённые звонки',
			confirmation: 'Подсчёты, которые не подтверждали больше 30 дней',
			check: 'Списки встреч, которые не проверяли больше 30 дней',
			translation: 'Тексты без перевода',
		},
		answerReport: 'Подтвердить или опровергнуть',
		sayWhatCame: 'Указать результат',
		didNotTakePlace: 'Встреча не состоялась',
		completeAsOf: (day) => `по состоянию на ${day}`,
		asOf: (total, day) => `${total} на ${day}`,
		confirm: (total) => `На сегодня по-прежнему ${total}`,
		openPeriod: 'Указать общее число за новый период',
		missing: (count, language) => `${language}:\u00a0${groupedIn('ru', count)}`,
		translate: 'Перевести',
		confirmed: (total) => `Проверено: по-прежнему ${total}.`,
	},
	dossiers: 'Досье',
	newDossier: 'Новое досье',
	none: 'Пока нет ни одного досье.',
	explains: 'Досье — это запись отношений двух лидеров: их встречи, звонки и источники.',
	more: 'Ещё досье',
	totals: ({ calls, held, scheduled }) =>
		`${calls === null ? 'подсчёт звонков не ведётся' : callsIn('ru', calls)} · ${meetingsIn('ru', held)}, объявлено:\u00a0${scheduled}`,
	done: { ...meetingsWords('ru').done, confirmed: 'Подсчёт подтверждён на сегодня, читатели это видят.' },
}

export function homeWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
