/** The words about who sees a dossier: its standing on every page, publishing it, preview links; in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'
import { isDraft, type Shown } from '../../record/visibility.ts'
import { groupedIn } from '../counted.ts'

export type VisibilityWords = Readonly<typeof EN>

const EN = {
	/** In a list. */
	names: { draft: 'draft', archived: 'archived' },
	/** On every page of the dossier. */
	standing: {
		draft: { is: 'Draft.', means: 'Readers do not see this dossier. What you save goes into the draft.' },
		archived: {
			is: 'Archived.',
			means: 'Articles keep this dossier’s widgets, no list shows it, and nothing in it can be changed.',
		},
	},
	look: 'Check and publish',
	change: 'Who sees it',
	/** Instead of what a page says was published. */
	savedInDraft: 'Saved in the draft. Readers do not see it yet.',
	save: 'Save in the draft',
	title: 'Publishing',
	draftLead: 'This is what readers will get. Check it, then publish.',
	publicLead: (since: number) => `Readers see this dossier. It was first published as version ${since}.`,
	has: 'What it has',
	missing: 'What is missing',
	nothingMissing: 'Nothing is missing.',
	lacks: {
		meetings: 'No meeting is recorded',
		calls: 'No calls are counted',
		outcomes: (count: number) => `Meetings whose date has passed without an outcome:\u00a0${groupedIn('en', count)}`,
		titles: (count: number) => `Sources without a title:\u00a0${groupedIn('en', count)}`,
		/** Texts without a translation into a language, by its name. */
		translations: (count: number, language: string) =>
			`Texts not translated into ${language}:\u00a0${groupedIn('en', count)}`,
	},
	publish: {
		title: 'Publish',
		explains:
			'Widgets, the gallery and the API show it at once. Its public history begins here: changes made later are listed as corrections.',
		button: 'Publish for readers',
	},
	publishAgain: {
		title: 'Make it public again',
		explains: 'The gallery and the lists show it again, and it can be edited.',
		button: 'Make public again',
	},
	archive: {
		title: 'Archive',
		explains:
			'Articles keep their widgets. The gallery and the lists no longer show it, and nothing in it can be changed.',
		button: 'Archive the dossier',
	},
	takeBack: {
		title: 'Take back to a draft',
		explains:
			'Readers will see no more of it, not even in articles: instead of its widgets they are told that there is no such dossier.',
		button: 'Take back to a draft',
	},
	erase: 'Erase words that a law wants gone',
	adminsOnly: 'Only an admin can change who sees a dossier.',
	previews: {
		title: 'Preview links',
		explains:
			'For people who cannot sign in: anyone with the link sees this draft for seven days, or until you end the link.',
		make: 'Make a preview link',
		made: 'The preview link',
		shownOnce: 'Copy it now: it is shown only once.',
		shownBefore: 'This link was shown before, and is not kept. Make another one if you need it.',
		link: 'Preview link',
		copy: 'Copy',
		listed: 'Links that work now',
		by: (editor: string, made: string, until: string) => `${editor}, ${made}. Works until ${until}.`,
		end: 'End this link',
	},
	done: {
		public: 'The dossier is public: readers see it.',
		archived: 'The dossier is archived.',
		draft: 'The dossier is a draft again: readers no longer see it.',
		'draft-lingers':
			'The dossier is a draft again. Some readers may still see it: its pages are not out of the cache yet. We keep trying.',
		'public-lingers': 'The dossier is public. It may take a minute to reach every reader.',
		ended: 'The preview link no longer works.',
	},
}

const RU: VisibilityWords = {
	names: { draft: 'черновик', archived: 'в архиве' },
	standing: {
		draft: { is: 'Черновик.', means: 'Читатели не видят это досье. Всё, что вы сохраните, останется в черновике.' },
		archived: {
			is: 'В архиве.',
			means: 'Виджеты этого досье остаются в статьях, в списках его нет, изменить в нём ничего нельзя.',
		},
	},
	look: 'Проверить и опубликовать',
	change: 'Кто его видит',
	savedInDraft: 'Сохранено в черновике. Читатели этого пока не видят.',
	save: 'Сохранить в черновике',
	title: 'Публикация',
	draftLead: 'Так досье увидят читатели. Проверьте и опубликуйте.',
	publicLead: (since) => `Читатели видят это досье. Первая опубликованная версия: ${since}.`,
	has: 'Что в нём есть',
	missing: 'Чего не хватает',
	nothingMissing: 'Всё на месте.',
	lacks: {
		meetings: 'Не записано ни одной встречи',
		calls: 'Подсчёт звонков не ведётся',
		outcomes: (count) => `Встречи, которые уже прошли, но без результата:\u00a0${groupedIn('ru', count)}`,
		titles: (count) => `Источники без заголовка:\u00a0${groupedIn('ru', count)}`,
		translations: (count, language) => `Тексты без перевода (${language}):\u00a0${groupedIn('ru', count)}`,
	},
	publish: {
		title: 'Опубликовать',
		explains:
			'Досье сразу появится в виджетах, галерее и API. С этого начнётся его публичная история: дальнейшие изменения будут в списке исправлений.',
		button: 'Опубликовать для читателей',
	},
	publishAgain: {
		title: 'Вернуть из архива',
		explains: 'Досье снова появится в галерее и списках, и его можно будет править.',
		button: 'Вернуть из архива',
	},
	archive: {
		title: 'В архив',
		explains:
			'Виджеты останутся в статьях. В галерее и списках досье больше не будет, изменить в нём ничего будет нельзя.',
		button: 'Сдать в архив',
	},
	takeBack: {
		title: 'Вернуть в черновики',
		explains:
			'Читатели больше ничего из него не увидят, в том числе в статьях: на месте виджетов будет сказано, что такого досье нет.',
		button: 'Вернуть в черновики',
	},
	erase: 'Стереть тексты по требованию закона',
	adminsOnly: 'Изменить, кто видит досье, может только администратор.',
	previews: {
		title: 'Ссылки для предпросмотра',
		explains:
			'Для тех, у кого нет входа на рабочий стол: по ссылке черновик открыт семь дней или пока вы её не отключите.',
		make: 'Создать ссылку',
		made: 'Ссылка для предпросмотра',
		shownOnce: 'Скопируйте её сейчас: она показывается один раз.',
		shownBefore: 'Эта ссылка уже была показана и нигде не хранится. Если она нужна, создайте новую.',
		link: 'Ссылка для предпросмотра',
		copy: 'Скопировать',
		listed: 'Действующие ссылки',
		by: (editor, made, until) => `${editor}, ${made}. Действует до ${until}.`,
		end: 'Отключить ссылку',
	},
	done: {
		public: 'Досье опубликовано: читатели его видят.',
		archived: 'Досье в архиве.',
		draft: 'Досье снова черновик: читатели его больше не видят.',
		'draft-lingers':
			'Досье снова черновик. Часть читателей ещё может его видеть: страницы пока не удалены из кеша. Попытки продолжаются.',
		'public-lingers': 'Досье опубликовано. Некоторые читатели увидят его только через минуту.',
		ended: 'Ссылка больше не действует.',
	},
}

export function visibilityWords(language: DeskLanguage): VisibilityWords {
	return language === 'ru' ? RU : EN
}

/** What a button says that publishes, and in a draft only saves. */
export function buttonIn(dossier: Pick<Shown, 'visibility'>, language: DeskLanguage, publishes: string): string {
	return isDraft(dossier) ? visibilityWords(language).save : publishes
}
