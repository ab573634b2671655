/** The columns of pasted tables, by the names that `meetings.csv` and `calls.csv` give them, with the headings that people write. */
import type { DeskLanguage } from '../../record/editor.ts'

export const TABLES = ['meetings', 'calls'] as const
export type TableKind = (typeof TABLES)[number]

type ColumnWords = Readonly<Record<DeskLanguage, string>> & {
	/** Other headings, in small letters, with single spaces and nothing else between the words. */
	readonly also: readonly string[]
	/** A text: a heading may name its language. */
	readonly isText?: true
}

const said = (en: string, ru: string, also = ''): ColumnWords => ({ en, ru, also: also.split('|').filter(Boolean) })
const text = (en: string, ru: string, also = ''): ColumnWords => ({ ...said(en, ru, also), isText: true })

const SOURCE = {
	source_url: said(
		'Source',
		'Источник',
		'sources|source address|address of source|link|links|url|источники|адрес источника|ссылка|ссылки|ссылка на источник',
	),
	source_publisher: text('Publisher', 'Издание', 'outlet|media|сми|публикатор'),
	source_title: said('Source title', 'Заголовок источника', 'title|headline|заголовок|название статьи'),
	source_published_on: said(
		'Published on',
		'Дата публикации',
		'published|publication date|date of publication|опубликовано|опубликован',
	),
}

const MEETING_COLUMNS = {
	meeting_id: said('Meeting’s id', 'Код встречи', 'id|meeting|идентификатор|id встречи'),
	date: said(
		'Date',
		'Дата',
		'dates|day|days|when|meeting date|date of meeting|from|start|start date|from date|даты|день|дни|когда|дата встречи|начало|дата начала|с',
	),
	until: said(
		'Last day',
		'Последний день',
		'until|to|end|end date|to date|date to|окончание|конец|дата окончания|по|до',
	),
	date_precision: said('Date precision', 'Точность даты', 'precision|точность'),
	status: said('Status', 'Статус', 'state|состояние'),
	format: said(
		'Format',
		'Формат',
		'type|kind|meeting type|type of meeting|тип|вид|тип встречи|вид встречи|формат встречи',
	),
	city: text('City', 'Город', 'place|location|where|town|место|где|место встречи'),
	country: said('Country', 'Страна', 'state country|государство'),
	country_code: said('Country code', 'Код страны', 'iso|iso code|iso 3166'),
	venue: text('Venue', 'Место проведения', 'building|hall|площадка|здание'),
	occasion: text('Occasion', 'Повод', 'event|context|summit|мероприятие|событие|саммит'),
	planned: said('Planned duration', 'Запланированная продолжительность', 'planned|plan|план|запланировано'),
	planned_minutes: said(
		'Planned duration, minutes',
		'Запланированная продолжительность, минуты',
		'planned minutes|planned min|запланировано минут',
	),
	planned_approximate: said('Planned duration is approximate', 'Запланированная продолжительность приблизительна'),
	lasted: said(
		'Duration',
		'Продолжительность',
		'actual duration|length|lasted|how long|длительность|фактическая продолжительность|сколько длилась|длилась',
	),
	minutes: said(
		'Duration, minutes',
		'Продолжительность, минуты',
		'minutes|min|duration min|duration in minutes|минуты|минут|мин|продолжительность мин|продолжительность в минутах|длительность мин|длительность в минутах|длительность минуты',
	),
	minutes_min: said('Minutes, at least', 'Минут, не меньше', 'minutes min'),
	minutes_max: said('Minutes, at most', 'Минут, не больше', 'minutes max'),
	minutes_approximate: said('Duration is approximate', 'Продолжительность приблизительна'),
	attendees: text(
		'Also present',
		'Также присутствовали',
		'attendees|present|participants|кто еще присутствовал|присутствовали|участники',
	),
	topics: text('Topics', 'Темы', 'topic|agenda|subjects|тема|повестка'),
	outcomes: text('Outcomes', 'Итоги', 'outcome|results|result|итог|результаты|результат'),
	remarks: text('Who said what', 'Кто что сказал', 'remarks|quotes|quote|высказывания|реплики|цитаты|цитата'),
	summary: text('Summary', 'Краткое содержание', 'description|описание|содержание|кратко'),
	reported_by: text('Who reports it', 'Кто сообщает', 'reported by|по сообщению'),
	denied_by: text('Who denies it', 'Кто опровергает', 'denied by'),
	...SOURCE,
}

const CALL_COLUMNS = {
	entry_id: said('Entry’s id', 'Код записи', 'id|entry|идентификатор|id записи'),
	kind: said('Kind', 'Вид записи', 'type|вид|тип'),
	date: said(
		'Date',
		'Дата',
		'day|when|date of call|call date|on|день|когда|дата звонка|дата разговора|дата телефонного разговора',
	),
	delta: said(
		'Calls',
		'Звонки',
		'number|number of calls|how many|count|число|количество|сколько|звонков|число звонков|количество звонков',
	),
	tally_id: said('Count’s id', 'Код подсчёта'),
	authority: said('Counted by', 'Кто считает', 'authority|who counts|по подсчетам|чей подсчет'),
	note: text('Note', 'Примечание', 'notes|comment|comments|заметка|заметки|комментарий|примечания'),
	...SOURCE,
}

/** Read, and never written: they say of which record and in which language a row is. */
const OF_ALL = {
	dossier_id: said('Dossier', 'Досье'),
	lang: said('Language', 'Язык', 'language of texts|язык текстов'),
}

export const COLUMNS: Readonly<Record<TableKind, Readonly<Record<string, ColumnWords>>>> = {
	meetings: { ...MEETING_COLUMNS, ...OF_ALL },
	calls: { ...CALL_COLUMNS, ...OF_ALL },
}

export type MeetingKey = keyof typeof MEETING_COLUMNS
export type CallKey = keyof typeof CALL_COLUMNS

/** What follows from the record by itself, and the numbers of rows. */
export const OWN_HEADINGS: Readonly<Record<TableKind, readonly string[]>> = {
	meetings: ['ordinal', 'sources count', 'version', 'updated at'],
	calls: [
		...['preferred', 'period id', 'period', 'period from', 'period to', 'running total', 'dated', 'undoes', 'undone'],
		...['reason', 'recorded at', 'version'],
	],
}
/** Such as well, in a file of ours; in anybody else's they may say something else. */
export const OWN_IN_EXPORTS: Readonly<Record<TableKind, readonly string[]>> = {
	// The meeting's own address: elsewhere it is a source's.
	meetings: ['url'],
	calls: ['state', 'reported by', 'denied by', 'confirms', 'counted'],
}
export const ROW_NUMBERS = ['', 'n', 'no', 'nr', 'num', 'п п', 'n п п', 'номер', 'row', 'строка']
