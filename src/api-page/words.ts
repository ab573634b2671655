/** The words of the API's page around its operations, in English and Russian. */

export type ApiPageWords = Readonly<typeof EN>

const EN = {
	title: 'API: the record as data',
	lead: 'Everything the widgets show can be read by programs: who met, who called whom, who counts the calls and by which source. Free to read, without a key, from any site.',
	language: 'Language',
	document: 'OpenAPI 3.1 document',
	copy: 'Copy',
	copied: 'Copied',
	contents: 'On this page',
	basics: 'Good to know first',
	/** Each a rule that holds for every address. */
	rules: [
		'Answers are JSON. Dates are ISO (2025-08-15), text for people is a map by language: `{"ru": "…", "en": "…"}`.',
		'A count never comes without who counts (`countedBy`) and until when (`asOf`). `null` means that no count is recorded; it is not 0.',
		'`as-of=2020-12-31` shows what had happened by that day; `version=7` shows what the record said at that version, for ever.',
		'Lists come in pages: follow `next`, or the `Link` header. All pages of one walk are of one version.',
		'Keep the `ETag` and send it as `If-None-Match`: what has not changed is a 304 without a body. Live answers are at most a minute old.',
		'New members may appear in answers at any time; those that are there stay. Ignore what you do not know.',
		'A parameter that does not exist is refused with 400, so that a typing error never gets a wrong number. Files and feeds ignore it.',
		'To write, send an editor’s token as `Authorization: Bearer …`. An `Idempotency-Key` makes a retry safe; `If-Match` keeps you from overwriting what you have not seen; `validate-only=true` tells what an edit would do.',
	],
	attempt: 'Try it',
	/** Of what only the newsroom may read. */
	signedIn: 'works once you are signed in at the desk',
	command: 'Command',
	details: 'Parameters and answers',
	required: 'required',
	problems: 'Errors',
	problemsLead:
		'An error is a problem document (RFC 9457). Its type is the address of one of these pages, which say what happened and what to do.',
	happened: 'What happened',
	todo: 'What to do',
	example: 'An answer of this kind',
	back: 'Back to the API',
	/** By roles. */
	roles: { viewer: 'For the newsroom', editor: 'For editors', admin: 'For admins' },
	/** In the order of the page. */
	tags: {
		Dossiers: 'Dossiers',
		Meetings: 'Meetings',
		Calls: 'Calls',
		History: 'Corrections and history',
		Files: 'Tables, calendar, feeds',
		About: 'This description',
	},
}

const RU: ApiPageWords = {
	title: 'API: досье как данные',
	lead: 'Всё, что показывают виджеты, могут прочитать и программы: кто встречался, кто кому звонил, кто считает звонки и по какому источнику. Читать можно бесплатно, без ключа и с любого сайта.',
	language: 'Язык',
	document: 'Документ OpenAPI 3.1',
	copy: 'Скопировать',
	copied: 'Скопировано',
	contents: 'На этой странице',
	basics: 'С чего начать',
	rules: [
		'Ответы — JSON. Даты в ISO (2025-08-15), тексты для людей — по языкам: `{"ru": "…", "en": "…"}`.',
		'Число всегда приходит с тем, кто считает (`countedBy`) и на какой день (`asOf`). `null` значит, что подсчёт не ведётся; это не 0.',
		'`as-of=2020-12-31` показывает, что произошло к этому дню; `version=7` — что было записано в этой версии, навсегда.',
		'Списки приходят страницами: следующая — по адресу `next` или из заголовка `Link`. Все страницы одного обхода — из одной версии.',
		'Сохраните `ETag` и отправляйте его в `If-None-Match`: если ничего не изменилось, придёт 304 без тела. Живые ответы не старше минуты.',
		'В ответах могут появиться новые поля, прежние остаются. Незнакомые просто пропускайте.',
		'На несуществующий параметр мы отвечаем 400, чтобы из-за опечатки вы не получили неверное число. Файлы и ленты его пропускают.',
		'Чтобы записывать, отправьте токен редактора: `Authorization: Bearer …`. С `Idempotency-Key` запрос можно смело повторить, `If-Match` не даст переписать то, чего вы не видели, `validate-only=true` покажет, что сделала бы правка.',
	],
	attempt: 'Попробовать',
	signedIn: 'откроется после входа на рабочий стол',
	command: 'Команда',
	details: 'Параметры и ответы',
	required: 'обязательно',
	problems: 'Ошибки',
	problemsLead:
		'Ошибка приходит документом RFC 9457. В его поле type — адрес одной из этих страниц: там сказано, что случилось и что делать.',
	happened: 'Что случилось',
	todo: 'Что делать',
	example: 'Пример такого ответа',
	back: 'Вернуться к API',
	roles: { viewer: 'Для редакции', editor: 'Для редакторов', admin: 'Для администраторов' },
	tags: {
		Dossiers: 'Досье',
		Meetings: 'Встречи',
		Calls: 'Звонки',
		History: 'Исправления и история',
		Files: 'Таблицы, календарь, ленты',
		About: 'Само описание',
	},
}

export const API_PAGE_LANGUAGES = ['en', 'ru'] as const
export type ApiPageLanguage = (typeof API_PAGE_LANGUAGES)[number]

export function apiPageWords(language: ApiPageLanguage): ApiPageWords {
	return language === 'ru' ? RU : EN
}
