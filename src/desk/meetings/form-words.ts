/** The words of a meeting's form and of its edit conflicts, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

const EN = {
	addTitle: 'Add a meeting',
	/** Leads to the form of another one like it, which says what it has from there. */
	duplicate: 'Duplicate',
	alike: (meeting: string) =>
		`Copied from “${meeting}”: place, occasion, format, participants and topics. The date, the sources and the outcome are yours to fill in.`,
	another: { publish: 'Publish and add another', save: 'Save and add another' },
	editTitle: (meeting: string) => `Edit: ${meeting}`,
	/** What days can look like, until some are typed. */
	daysHint: 'As you would say it: 3 July 2017, 3–4 July 2017, March 2025, 2025',
	reportedBy: 'Who reports it',
	deniedBy: 'Who denies it',
	featured: 'Name it first where there is no room for all',
	city: 'City',
	/** Of one by video. */
	placeHint: 'A meeting by video needs no place.',
	venue: 'Venue',
	country: 'Country',
	chooseCountry: 'Choose a country',
	noCountry: 'None: at sea, in the air',
	occasion: 'Occasion',
	planned: 'Planned duration',
	lasted: 'Actual duration',
	/** Goes before the words in which readers will see it. */
	shownAs: 'Shown as:',
	/** What a duration can look like, until something is typed. */
	durationHint: 'As you would say it: over 2 hours, 10–15 minutes',
	summary: 'Summary',
	/** Known texts are completed in the other languages. */
	completes: 'If the record already has this text, its translation is filled in.',
	/** What is folded away until it is needed. */
	folded: {
		tellers: 'Who reports or denies it',
		place: 'Venue and occasion',
		duration: 'Duration',
		featured: 'Prominence',
		source: 'publisher, date and title',
	},
	lists: {
		attendees: 'Also present',
		topics: 'Topics',
		outcomes: 'Outcomes',
		remarks: 'Who said what',
		sources: 'Sources',
	},
	/** The heading of one row: `Topic 2`. */
	row: {
		attendees: (n: number) => `Person ${n}`,
		topics: (n: number) => `Topic ${n}`,
		outcomes: (n: number) => `Outcome ${n}`,
		remarks: (n: number) => `Remark ${n}`,
		sources: (n: number) => `Source ${n}`,
	},
	addRow: {
		attendees: 'Add a person',
		topics: 'Add a topic',
		outcomes: 'Add an outcome',
		remarks: 'Add a remark',
		sources: 'Add a source',
	},
	/** What follows the heading of a row: `Person 1: name`. */
	name: 'name',
	office: 'office',
	speaker: 'speaker',
	said: 'said',
	url: 'address',
	publisher: 'publisher',
	sourceTitle: 'title',
	publishedOn: 'published on',
	sourceLanguage: 'language',
	archivedUrl: 'archived copy',
	add: 'Publish the meeting',
	publish: 'Publish the changes',
	conflict: {
		title: 'Two editors at once',
		saved: (name: string, at: string) => `${name} published this meeting on ${at}, while you were writing.`,
		bothTitle: 'Changed by both of you',
		bothExplains:
			'Your text is in the form. Publish it over the newest version, or take what is published, field by field.',
		theirsTitle: 'Their changes, already in the form',
		theirsExplains: 'Publishing keeps them.',
		field: 'Field',
		was: 'Before',
		now: 'Published now',
		yours: 'Yours',
		take: 'Take theirs',
		takeOf: (field: string) => `Take theirs: ${field}`,
		nothing: 'nothing',
		/** Of a list: none of the rows in which the sides differ. */
		noRow: 'nothing else',
	},
}

const RU: typeof EN = {
	addTitle: 'Новая встреча',
	duplicate: 'Создать похожую',
	alike: (meeting) =>
		`Скопированы из встречи «${meeting}»: место, повод, формат, участники и темы. Дату, источники и итоги укажите сами.`,
	another: { publish: 'Опубликовать и добавить ещё одну', save: 'Сохранить и добавить ещё одну' },
	editTitle: (meeting) => `Правка: ${meeting}`,
	daysHint: 'Как в тексте: 3 июля 2017, 3–4 июля 2017, март 2025, 2025',
	reportedBy: 'Кто сообщает',
	deniedBy: 'Кто опровергает',
	featured: 'Показывать первой там, где для всех нет места',
	city: 'Город',
	placeHint: 'Для встречи по видеосвязи место не нужно.',
	venue: 'Место проведения',
	country: 'Страна',
	chooseCountry: 'Выберите страну',
	noCountry: 'Нет: в море, в воздухе',
	occasion: 'Повод',
	planned: 'Запланированная продолжительность',
	lasted: 'Фактическая продолжительность',
	shownAs: 'Читатели увидят:',
	durationHint: 'Как в тексте: более 2 часов, 10–15 минут',
	summary: 'Краткое содержание',
	completes: 'Если такой текст уже есть в досье, перевод подставится сам.',
	folded: {
		tellers: 'Кто сообщает или опровергает',
		place: 'Место и повод',
		duration: 'Продолжительность',
		featured: 'Значимость',
		source: 'издание, дата и заголовок',
	},
	lists: {
		attendees: 'Также присутствовали',
		topics: 'Темы',
		outcomes: 'Итоги',
		remarks: 'Кто что сказал',
		sources: 'Источники',
	},
	row: {
		attendees: (n) => `Участник ${n}`,
		topics: (n) => `Тема ${n}`,
		outcomes: (n) => `Итог ${n}`,
		remarks: (n) => `Реплика ${n}`,
		sources: (n) => `Источник ${n}`,
	},
	addRow: {
		attendees: 'Добавить участника',
		topics: 'Добавить тему',
		outcomes: 'Добавить итог',
		remarks: 'Добавить реплику',
		sources: 'Добавить источник',
	},
	name: 'имя',
	office: 'должность',
	speaker: 'кто',
	said: 'слова',
	url: 'адрес',
	publisher: 'издание',
	sourceTitle: 'заголовок',
	publishedOn: 'дата публикации',
	sourceLanguage: 'язык',
	archivedUrl: 'копия в архиве',
	add: 'Опубликовать встречу',
	publish: 'Опубликовать изменения',
	conflict: {
		title: 'Встречу правят двое',
		saved: (name, at) => `Пока вы писали, эту встречу изменил другой редактор: ${name}, ${at}.`,
		bothTitle: 'Изменили вы оба',
		bothExplains:
			'В форме стоит ваш текст. Опубликуйте его поверх новой версии или возьмите опубликованное — по каждому полю отдельно.',
		theirsTitle: 'Чужие изменения, уже в форме',
		theirsExplains: 'При публикации они сохранятся.',
		field: 'Поле',
		was: 'Было',
		now: 'Опубликовано сейчас',
		yours: 'У вас',
		take: 'Взять опубликованное',
		takeOf: (field) => `Взять опубликованное: ${field}`,
		nothing: 'пусто',
		noRow: 'ничего другого',
	},
}

export function formWords(language: DeskLanguage): typeof EN {
	return language === 'ru' ? RU : EN
}
