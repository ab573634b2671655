/** The labels of a dossier's fields in histories and conflicts, in English and Russian. */
import type { Subject } from '../../record/compare.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { MeetingStatus } from '../../record/meeting.ts'
import type { DatePrecision } from '../../record/meeting-days.ts'
import type { EntryKind } from '../../record/tally.ts'

type ChangesWords = {
	readonly none: string
	readonly kinds: Readonly<Record<Subject['kind'], string>>
	readonly came: string
	readonly went: string
	readonly nothing: string
	readonly order: string
	readonly yes: string
	readonly no: string
	readonly more: (count: string) => string
	/** By kind, then by path. A text by language has its language behind it. */
	readonly fields: Readonly<Record<Subject['kind'], Readonly<Record<string, string>>>>
	readonly statuses: Readonly<Record<MeetingStatus, string>>
	readonly entries: Readonly<Record<EntryKind, string>>
	readonly precisions: Readonly<Record<DatePrecision, string>>
}

const EN: ChangesWords = {
	none: 'Nothing would change.',
	kinds: {
		dossier: 'Dossier',
		leader: 'Leader',
		meeting: 'Meeting',
		tally: 'Count',
		period: 'Period',
		entry: 'Ledger entry',
	},
	came: 'new',
	went: 'removed',
	nothing: 'nothing',
	order: 'in another order',
	yes: 'yes',
	no: 'no',
	more: (count) => `and ${count} more`,
	fields: {
		dossier: {
			title: 'Title',
			languages: 'Languages',
			leaders: 'Order of the leaders',
			meetingsCheckedOn: 'Meetings last checked on',
			visibility: 'Who sees it',
		},
		leader: { name: 'Name', office: 'Office', terms: 'Terms of office' },
		meeting: {
			date: 'Date',
			until: 'Last day',
			datePrecision: 'Date precision',
			status: 'Status',
			format: 'Format',
			featured: 'Named first',
			reportedBy: 'Reported by',
			deniedBy: 'Denied by',
			'place.city': 'City',
			'place.country': 'Country',
			'place.venue': 'Venue',
			occasion: 'Occasion',
			'duration.plannedMinutes': 'Planned duration, minutes',
			'duration.plannedApproximate': 'Planned duration is approximate',
			'duration.actual': 'Actual duration',
			attendees: 'Present',
			topics: 'Topics',
			outcomes: 'Outcomes',
			remarks: 'Remarks',
			summary: 'Summary',
			sources: 'Sources',
		},
		tally: {
			'authority.id': 'Authority’s code',
			'authority.name': 'Authority',
			'authority.site': 'Website',
			preferred: 'Shown to readers',
			method: 'Method',
		},
		period: { label: 'Name', from: 'From', to: 'To' },
		entry: {
			kind: 'Kind',
			period: 'Period',
			delta: 'Calls',
			on: 'Day',
			'source.url': 'Source: address',
			'source.publisher': 'Source: publisher',
			'source.title': 'Source: title',
			'source.publishedOn': 'Source: published on',
			'source.language': 'Source: language',
			'source.archivedUrl': 'Source: archived copy',
			note: 'Note',
			reason: 'Reason',
			undoes: 'Undoes',
			reportedBy: 'Reported by',
			deniedBy: 'Denied by',
			'denialSource.publisher': 'Source of the denial: publisher',
			denialSource: 'Source of the denial',
			counted: 'Already counted in the total',
			confirms: 'Confirms',
			recordedAt: 'Recorded at',
		},
	},
	statuses: {
		held: 'held',
		scheduled: 'scheduled',
		cancelled: 'cancelled',
		reported: 'reported, not confirmed',
		denied: 'denied',
	},
	entries: {
		opening: 'Opening total',
		call: 'Call',
		correction: 'Correction',
		reported: 'Reported call',
		undo: 'Undo',
	},
	precisions: { day: 'day', month: 'month', year: 'year' },
}

const RU: ChangesWords = {
	none: 'Ничего не изменится.',
	kinds: {
		dossier: 'Досье',
		leader: 'Лидер',
		meeting: 'Встреча',
		tally: 'Подсчёт',
		period: 'Период',
		entry: 'Запись журнала',
	},
	came: 'новое',
	went: 'удалено',
	nothing: 'пусто',
	order: 'в другом порядке',
	yes: 'да',
	no: 'нет',
	more: (count) => `и ещё ${count}`,
	fields: {
		dossier: {
			title: 'Название',
			languages: 'Языки',
			leaders: 'Порядок лидеров',
			meetingsCheckedOn: 'Последняя проверка списка встреч',
			visibility: 'Кто видит досье',
		},
		leader: { name: 'Имя', office: 'Должность', terms: 'Сроки полномочий' },
		meeting: {
			date: 'Дата',
			until: 'Последний день',
			datePrecision: 'Точность даты',
			status: 'Статус',
			format: 'Формат',
			featured: 'Показывать первой',
			reportedBy: 'Кто сообщает',
			deniedBy: 'Кто опровергает',
			'place.city': 'Город',
			'place.country': 'Страна',
			'place.venue': 'Место',
			occasion: 'Повод',
			'duration.plannedMinutes': 'Запланированная продолжительность, минут',
			'duration.plannedApproximate': 'Запланированная продолжительность примерная',
			'duration.actual': 'Фактическая продолжительность',
			attendees: 'Присутствовали',
			topics: 'Темы',
			outcomes: 'Итоги',
			remarks: 'Высказывания',
			summary: 'Краткое содержание',
			sources: 'Источники',
		},
		tally: {
			'authority.id': 'Код того, кто считает',
			'authority.name': 'Кто считает',
			'authority.site': 'Сайт',
			preferred: 'Показывается читателям',
			method: 'Методика подсчёта',
		},
		period: { label: 'Название', from: 'С', to: 'По' },
		entry: {
			kind: 'Вид',
			period: 'Период',
			delta: 'Звонки',
			on: 'День',
			'source.url': 'Источник: адрес',
			'source.publisher': 'Источник: издание',
			'source.title': 'Источник: заголовок',
			'source.publishedOn': 'Источник: дата публикации',
			'source.language': 'Источник: язык',
			'source.archivedUrl': 'Источник: копия в архиве',
			note: 'Примечание',
			reason: 'Причина',
			undoes: 'Отменяет',
			reportedBy: 'Кто сообщает',
			deniedBy: 'Кто опровергает',
			'denialSource.publisher': 'Источник опровержения: издание',
			denialSource: 'Источник опровержения',
			counted: 'Уже учтён в общем числе',
			confirms: 'Подтверждает',
			recordedAt: 'Записано',
		},
	},
	statuses: {
		held: 'состоялась',
		scheduled: 'объявлена',
		cancelled: 'отменена',
		reported: 'пока не подтверждена',
		denied: 'опровергнута',
	},
	entries: {
		opening: 'Начальное число',
		call: 'Звонок',
		correction: 'Исправление',
		reported: 'Сообщение о звонке',
		undo: 'Отмена',
	},
	precisions: { day: 'день', month: 'месяц', year: 'год' },
}

export function changesWords(language: DeskLanguage): ChangesWords {
	return language === 'ru' ? RU : EN
}
