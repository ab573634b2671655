/** The words of the pages that erase words for good, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

export type EraseWords = Readonly<typeof EN>

const LINGERS =
	'Erased from the record. Some readers may still see it: its pages are not out of the cache yet. We keep trying.'

const EN = {
	title: 'Erase for good',
	lead: 'For words that a law or a court wants gone. They disappear from every version, page and file, and nobody can bring them back. If something is only wrong, correct or remove it: then the history keeps it.',
	/** Where each is chosen: the link that leads there, and what to press. */
	choose: {
		title: 'What to erase',
		meetings: { link: 'A meeting', press: 'Open it and press “Erase for good”.' },
		entries: { link: 'A ledger entry', press: 'Press “Erase for good” in its row.' },
		reasons: { link: 'The reason for an edit', press: 'Open its version and press “Erase for good”.' },
		removed: 'Meetings removed earlier',
	},
	/** The link to erase something, and what it says to somebody who hears it alone. */
	link: 'Erase for good',
	linkOf: (what: string) => `Erase for good: ${what}`,
	of: {
		meeting: (name: string) => `Erase for good: meeting, ${name}`,
		entry: (name: string) => `Erase for good: ${name}`,
		revision: (version: string) => `Erase for good: the reason for version ${version}`,
	},
	goes: 'What will be gone',
	/** Of a meeting that readers see. */
	removes: 'The meeting is removed with its words: readers no longer see it, and totals no longer count it.',
	versions: (count: number) =>
		count === 1 ? 'From its one version:' : `From all ${count} of its versions, old wordings included:`,
	more: 'This page does not list every old wording; all of them go.',
	reasons: 'Reasons for the edits that name it',
	reason: (version: number) => `Version ${version}`,
	nothing: 'Nothing is left here to erase.',
	stays: 'What stays',
	staying: {
		meeting:
			'Its address in the record, its date, format, status and duration in the history, and that it was erased, when and by whom.',
		entry: 'Its date, its period and what it counts: totals stay the same. Also that it was erased, when and by whom.',
		revision: 'The edit itself, its date and its editor, and that the reason was erased, when and by whom.',
	},
	proof:
		'The proof stays whole. It keeps a digest of what was there, but not the salt, so nobody can test a guess against it.',
	copies:
		'Nightly backups have it until the next night, and the database’s own recovery copies for up to 30 days. Articles keep what they quote, and people keep what they downloaded.',
	why: 'On what grounds',
	whyHint: 'Published with the correction. Name the law or the decision, and do not repeat what is erased.',
	button: 'Erase for good',
	done: {
		meeting: 'Erased: the meeting and all that was said of it.',
		entry: 'Erased: the words of the ledger entry.',
		revision: 'Erased: the reason for the edit.',
		'meeting-lingers': LINGERS,
		'entry-lingers': LINGERS,
		'revision-lingers': LINGERS,
	},
}

const LINGERS_RU =
	'Стёрто из досье. Часть читателей ещё может это видеть: страницы пока не удалены из кеша. Попытки продолжаются.'

const RU: EraseWords = {
	title: 'Стереть навсегда',
	lead: 'Для текстов, удаления которых требует закон или суд. Они исчезнут из всех версий, страниц и файлов, и вернуть их не сможет никто. Если это просто ошибка, исправьте или удалите запись: тогда она останется в истории.',
	choose: {
		title: 'Что стереть',
		meetings: { link: 'Встреча', press: 'Откройте её и нажмите «Стереть навсегда».' },
		entries: { link: 'Запись журнала', press: 'Нажмите «Стереть навсегда» в её строке.' },
		reasons: { link: 'Причина правки', press: 'Откройте версию и нажмите «Стереть навсегда».' },
		removed: 'Встречи, удалённые раньше',
	},
	link: 'Стереть навсегда',
	linkOf: (what) => `Стереть навсегда: ${what}`,
	of: {
		meeting: (name) => `Стереть навсегда: встреча, ${name}`,
		entry: (name) => `Стереть навсегда: ${name}`,
		revision: (version) => `Стереть навсегда: причина для версии ${version}`,
	},
	goes: 'Что исчезнет',
	removes: 'Встреча будет удалена вместе с текстами: читатели её больше не увидят, в подсчёт она не войдёт.',
	versions: (count) =>
		count === 1 ? 'Из её единственной версии:' : `Из всех версий (${count}), вместе с прежними формулировками:`,
	more: 'Здесь показаны не все прежние формулировки; стёрты будут все.',
	reasons: 'Причины правок, в которых она названа',
	reason: (version) => `Версия ${version}`,
	nothing: 'Стирать здесь больше нечего.',
	stays: 'Что останется',
	staying: {
		meeting:
			'Адрес встречи в досье; её дата, формат, статус и продолжительность в истории; запись о том, что, когда и кем стёрто.',
		entry: 'Дата, период и число звонков: подсчёт не изменится. И запись о том, что, когда и кем стёрто.',
		revision: 'Сама правка, её дата и редактор, и запись о том, что причина стёрта, когда и кем.',
	},
	proof:
		'Доказательство останется в силе. В нём сохранится хеш того, что было, но без соли: проверить по нему догадку нельзя.',
	copies:
		'Ночная резервная копия хранит тексты до следующей ночи, копии самой базы — до 30 дней. Статьи сохранят то, что процитировали, люди — то, что скачали.',
	why: 'Основание',
	whyHint: 'Публикуется вместе с исправлением. Назовите закон или решение суда и не повторяйте того, что стирается.',
	button: 'Стереть навсегда',
	done: {
		meeting: 'Стёрто: встреча и всё, что было о ней сказано.',
		entry: 'Стёрто: тексты записи журнала.',
		revision: 'Стёрто: причина правки.',
		'meeting-lingers': LINGERS_RU,
		'entry-lingers': LINGERS_RU,
		'revision-lingers': LINGERS_RU,
	},
}

export function eraseWords(language: DeskLanguage): EraseWords {
	return language === 'ru' ? RU : EN
}
