/** What each table and each column holds, in English and Russian. */

export type Described = { readonly en: string; readonly ru: string }

const said = (en: string, ru: string): Described => ({ en, ru })

export const TABLE_WORDS: Readonly<Record<string, Described>> = {
	meetings: said('Meetings, oldest first.', 'Встречи, сначала ранние.'),
	'meeting-details': said(
		'Attendees, topics, outcomes, remarks and sources of the meetings, one per row.',
		'Участники, темы, итоги, высказывания и источники встреч: по одному в строке.',
	),
	calls: said(
		'Every entry of the ledgers from which calls are counted, in the order of the days on which they stand.',
		'Все записи журналов, по которым считаются звонки, по дням, к которым они относятся.',
	),
	totals: said('Calls by period and by who counts.', 'Звонки по периодам и по тому, кто считает.'),
	changes: said(
		'What was changed since the dossier was published, oldest first. Edits made while it was a draft are not listed.',
		'Что изменилось с публикации досье, сначала ранние изменения. Правки, сделанные в черновике, не указаны.',
	),
}

/** Of the cells of every table. */
export const NOTES: Described = said(
	'An empty cell means that nothing is recorded. A text that begins with =, +, -, @, a tab or a line break, even after apostrophes, has an apostrophe added before it, so that no spreadsheet runs it as a formula.',
	'Пустая ячейка — сведений нет. Если текст начинается с =, +, -, @, табуляции или перевода строки, в том числе после апострофов, в его начало добавлен апостроф, чтобы электронная таблица не приняла его за формулу.',
)

export const COLUMN_WORDS: Readonly<Record<string, Described>> = {
	dossier_id: said('Dossier', 'Досье'),
	meeting_id: said('Meeting: stays the same whatever is changed', 'Встреча: не меняется при правках'),
	date: said(
		'Day; of several the first; of a month or a year its first',
		'День; если их несколько — первый; для месяца или года — их первый день',
	),
	until: said('Last of several days', 'Последний из нескольких дней'),
	date_precision: said('How exactly the date is known', 'Насколько точно известна дата'),
	status: said(
		'Held, scheduled, cancelled, reported but not confirmed, or denied',
		'Состоялась, объявлена, отменена, не подтверждена или опровергнута',
	),
	format: said('Kind of meeting', 'Формат встречи'),
	ordinal: said('Place among the meetings in person', 'Номер среди личных встреч'),
	city: said('City', 'Город'),
	country_code: said('Country, ISO 3166-1 alpha-2', 'Страна, код ISO 3166-1 alpha-2'),
	country: said('Country', 'Страна'),
	venue: said('Venue', 'Место проведения'),
	occasion: said('Occasion', 'Повод'),
	planned_minutes: said('Planned duration, minutes', 'Запланированная продолжительность, минуты'),
	planned_approximate: said(
		'Whether the planned duration is approximate',
		'Указана ли запланированная продолжительность приблизительно',
	),
	minutes_min: said('Duration, minutes, at least', 'Продолжительность, минуты, не меньше'),
	minutes_max: said(
		'Duration, minutes, at most; empty where only a minimum is known',
		'Продолжительность, минуты, не больше; пусто, если известен только минимум',
	),
	minutes_approximate: said('Whether the duration is approximate', 'Указана ли продолжительность приблизительно'),
	attendees: said('Also present, one per line', 'Кто ещё присутствовал, по одному в строке'),
	topics: said('Topics, one per line', 'Темы, по одной в строке'),
	outcomes: said('Outcomes, one per line', 'Итоги, по одному в строке'),
	remarks: said('Who said what, one per line', 'Кто что сказал, по одному в строке'),
	summary: said('Summary', 'Краткое содержание'),
	source_url: said('Address of the first source', 'Адрес первого источника'),
	source_publisher: said('Who published the first source', 'Кто опубликовал первый источник'),
	source_title: said('Title of the first source, as printed', 'Заголовок первого источника, как в оригинале'),
	source_published_on: said('Day on which the first source was published', 'День публикации первого источника'),
	sources_count: said('Number of sources', 'Число источников'),
	lang: said(
		'Language of the texts; where one is missing, the text is in another language of the dossier',
		'Язык текстов; если перевода нет, текст — на другом языке досье',
	),
	version: said('Version of the dossier', 'Версия досье'),
	updated_at: said('When that version was saved', 'Когда сохранена эта версия'),
	url: said('Address', 'Адрес'),
	kind: said('Kind of row', 'Вид строки'),
	position: said('Position among those of its kind, from 1', 'Номер среди строк того же вида, с 1'),
	name: said('Name; of a remark, the speaker', 'Имя; для высказывания — чьё оно'),
	role: said('Office', 'Должность'),
	text: said('Text; of a source, its title', 'Текст; для источника — его заголовок'),
	publisher: said('Who published it', 'Кто опубликовал'),
	published_on: said('Day of publication', 'День публикации'),
	language: said(
		'Language of the text; of a source, the language it is in',
		'Язык текста; для источника — язык, на котором он написан',
	),
	tally_id: said('Count', 'Подсчёт'),
	authority: said('Who counts', 'Кто считает'),
	preferred: said(
		'Whether this is the count that readers are shown first',
		'Этот ли подсчёт показывают читателям первым',
	),
	entry_id: said('Ledger entry', 'Запись журнала'),
	period_id: said('Period', 'Период'),
	period: said('Name of the period', 'Название периода'),
	period_from: said('First day of the period', 'Первый день периода'),
	period_to: said('Last day of the period', 'Последний день периода'),
	delta: said(
		'By how many calls the entry changes the total; 0 for a call that is not confirmed',
		'На сколько звонков запись меняет общее число; 0 — звонок не подтверждён',
	),
	running_total: said(
		'Total of this count with this entry and all rows above',
		'Общее число по этому подсчёту вместе с этой записью и всеми строками выше',
	),
	dated: said(
		'Whether the date is the day of a call; otherwise it is the day as of which a total is stated',
		'Дата — день звонка; если нет, это день, на который указано общее число',
	),
	undoes: said('Entry that this one takes back', 'Запись, которую эта отменяет'),
	undone: said('Whether the entry was taken back', 'Отменена ли запись'),
	note: said('Note', 'Примечание'),
	reason: said('Reason', 'Причина'),
	recorded_at: said('When the entry was recorded', 'Когда сделана запись'),
	state: said(
		'Of a reported call: open, confirmed by a call, counted in a total already, denied, or undone',
		'Состояние сообщения о звонке: open — не подтверждён, confirmed — подтверждён, counted — уже учтён в общем числе, denied — опровергнут, undone — запись отменена',
	),
	reported_by: said('Who reports it', 'Кто сообщает'),
	denied_by: said('Who denies it', 'Кто опровергает'),
	confirms: said('Reported call that this one confirms', 'Сообщение о звонке, которое эта запись подтверждает'),
	counted: said(
		'Of a reported call: whether it is counted in a total already',
		'Учтён ли уже в общем числе звонок, о котором сообщают',
	),
	count: said('Calls', 'Число звонков'),
	as_of: said('Newest day for which the count is stated', 'Последний день, на который известно общее число'),
	method: said('What is counted, and how', 'Что считают и как'),
	at: said('When the change was saved', 'Когда сохранено изменение'),
	correction: said(
		'Whether it corrects what readers had been told',
		'Исправлено ли то, что уже было сообщено читателям',
	),
	reason_kind: said('Correction, update or clarification', 'Исправление, обновление или уточнение'),
	change: said('What was done', 'Что сделано'),
	subject_type: said('What was changed', 'Что изменено'),
	subject_id: said('Its id', 'Идентификатор'),
	fields: said('Changed fields, separated by spaces', 'Изменённые поля, через пробел'),
}
