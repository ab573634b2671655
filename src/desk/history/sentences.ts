/** Says each kind of change as one sentence, in English and Russian. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { CalendarDate } from '../../record/calendar.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { AuthorityField, Change, HeadingField } from '../../record/revision.ts'
import type { EntryKind } from '../../record/tally.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import type { Visibility } from '../../record/visibility.ts'
import type { Names } from '../../store/names.ts'
import { fieldNameIn, languageIn } from '../changes/in-words.ts'
import { callsIn, textsIn } from '../counted.ts'

/** A change in the version that it made. */
type Made = { readonly change: Change; readonly version: number }

/** @param names what the ids in the change stand for; an id without a name is said as it is */
export function sentenceIn(language: DeskLanguage, { change, version }: Made, names: Names): string {
	const speaker = speakerOf(language, names, version)
	return language === 'ru' ? inRussian(change, speaker) : inEnglish(change, speaker)
}

function inEnglish(change: Change, { date, meeting, period, authority, tally, entry, fields, list }: Speaker): string {
	const reported = (id: string) => {
		const told = entry(id)
		return told ? `the reported call of ${date(told.on)}` : 'a reported call'
	}
	switch (change.kind) {
		case 'imported':
			return 'Imported the whole dossier.'
		case 'dossier-created':
			return 'Created the dossier.'
		case 'heading-changed':
			return `Changed what the dossier says of itself: ${list(change.fields.map((f) => HEADING.en[f]))}.`
		case 'tally-added':
			return `Added a count of calls by ${tally(change.tally)}.`
		case 'authority-changed':
			return `Changed what is said of ${authority(change.authority)}: ${list(change.fields.map((f) => AUTHORITY.en[f]))}.`
		case 'tally-preferred':
			return `Chose the count by ${tally(change.tally)} for readers to see.`
		case 'call-recorded':
			return `Recorded ${change.delta === 1 ? 'a call' : callsIn('en', change.delta)} of ${date(change.on)}, period “${period(change.period)}”.`
		case 'period-opened':
			return `Opened the period “${period(change.period)}”: ${date(change.from)} to ${date(change.to)}.`
		case 'period-changed':
			return `Changed the period “${period(change.period)}”: ${list(periodFields('en', change.fields))}.`
		case 'period-removed':
			return `Removed the empty period “${period(change.period)}”.`
		case 'total-stated':
			return `${totalInEnglish(change.from, change.to, period(change.period))}, as of ${date(change.on)}.`
		case 'entry-undone': {
			const undone = entry(change.undoes)
			const what = undone ? `${entryIn('en', undone)} of ${date(undone.on)}` : 'an entry'
			return change.period === null ? `Undid ${what}.` : `Undid ${what}, period “${period(change.period)}”.`
		}
		case 'meeting-added':
			return `Added a meeting: ${meeting(change.meeting)}.`
		case 'meeting-changed':
			return `Changed a meeting: ${meeting(change.meeting)} (${list(fields(change.fields))}).`
		case 'meeting-removed':
			return `Removed a meeting: ${meeting(change.meeting)}.`
		case 'method-changed':
			return `Edited the description of how ${tally(change.tally)} counts.`
		case 'meetings-checked':
			return `Checked the meetings: nothing new as of ${date(change.on)}.`
		case 'call-reported':
			return `Recorded a reported call of ${date(change.on)}, not confirmed yet.`
		case 'report-confirmed':
			return `Confirmed ${reported(change.entry)}.`
		case 'report-counted':
			return `Noted that ${reported(change.entry)} is already counted.`
		case 'report-denied':
			return `Recorded a denial of ${reported(change.entry)}.`
		case 'visibility-changed':
			return VISIBILITY.en[movedTo(change)]
		case 'translated':
			return `Translated ${textsIn('en', change.texts)} into ${languageIn('en', change.language)}.`
		case 'restored':
			return `Restored version ${change.version}.`
		case 'row-erased':
			if (change.type === 'revision') return `Erased the reason given for version ${change.id}.`
			return change.type === 'meeting'
				? 'Erased all that was said of a meeting.'
				: 'Erased the words of a ledger entry.'
	}
}

function totalInEnglish(from: number | null, to: number, period: string): string {
	if (from === null) return `Set a total of ${to} for the period “${period}”`
	if (from === to) return `Confirmed the total of ${to} for the period “${period}”`
	return `Changed the total for the period “${period}” from ${from} to ${to}`
}

function inRussian(change: Change, { date, meeting, period, authority, tally, entry, fields, list }: Speaker): string {
	const dayOf = (id: string) => {
		const told = entry(id)
		return told ? ` ${date(told.on)}` : ''
	}
	switch (change.kind) {
		case 'imported':
			return 'Досье загружено целиком.'
		case 'dossier-created':
			return 'Досье заведено.'
		case 'heading-changed':
			return `Изменены общие сведения о досье: ${list(change.fields.map((f) => HEADING.ru[f]))}.`
		case 'tally-added':
			return `Добавлен подсчёт звонков: ${tally(change.tally)}.`
		case 'authority-changed':
			return `Изменены сведения о том, кто считает (${authority(change.authority)}): ${list(change.fields.map((f) => AUTHORITY.ru[f]))}.`
		case 'tally-preferred':
			return `Читателям теперь показывается подсчёт: ${tally(change.tally)}.`
		case 'call-recorded': {
			const isOne = new Intl.PluralRules('ru').select(change.delta) === 'one'
			const what = change.delta === 1 ? 'звонок' : callsIn('ru', change.delta)
			return `${isOne ? 'Записан' : 'Записано'} ${what} ${date(change.on)}, период «${period(change.period)}».`
		}
		case 'period-opened':
			return `Открыт период «${period(change.period)}»: ${date(change.from)} – ${date(change.to)}.`
		case 'period-changed':
			return `Изменён период «${period(change.period)}»: ${list(periodFields('ru', change.fields))}.`
		case 'period-removed':
			return `Удалён пустой период «${period(change.period)}».`
		case 'total-stated':
			return `${totalInRussian(change.from, change.to, period(change.period))}, по состоянию на ${date(change.on)}.`
		case 'entry-undone': {
			const undone = entry(change.undoes)
			const what = undone ? `${entryIn('ru', undone)} от ${date(undone.on)}` : 'запись журнала'
			return change.period === null ? `Отмена: ${what}.` : `Отмена: ${what}, период «${period(change.period)}».`
		}
		case 'meeting-added':
			return `Добавлена встреча: ${meeting(change.meeting)}.`
		case 'meeting-changed':
			return `Изменена встреча: ${meeting(change.meeting)} (${list(fields(change.fields))}).`
		case 'meeting-removed':
			return `Удалена встреча: ${meeting(change.meeting)}.`
		case 'method-changed':
			return `Обновлено описание методики подсчёта: ${tally(change.tally)}.`
		case 'meetings-checked':
			return `Список встреч проверен: на ${date(change.on)} новых нет.`
		case 'call-reported':
			return `Записан неподтверждённый звонок ${date(change.on)}.`
		case 'report-confirmed':
			return `Подтверждён звонок${dayOf(change.entry)}.`
		case 'report-counted':
			return `Отмечено, что звонок${dayOf(change.entry)} уже учтён.`
		case 'report-denied':
			return `Записано опровержение звонка${dayOf(change.entry)}.`
		case 'visibility-changed':
			return VISIBILITY.ru[movedTo(change)]
		case 'translated':
			return `Добавлен перевод на ${languageIn('ru', change.language)}: ${textsIn('ru', change.texts)}.`
		case 'restored':
			return `Восстановлена версия ${change.version}.`
		case 'row-erased':
			if (change.type === 'revision') return `Стёрта причина, указанная для версии ${change.id}.`
			return change.type === 'meeting' ? 'Стёрто всё, что было сказано о встрече.' : 'Стёрты тексты записи журнала.'
	}
}

function totalInRussian(from: number | null, to: number, period: string): string {
	if (from === null) return `Указано общее число за период «${period}»: ${to}`
	if (from === to) return `Подтверждено общее число за период «${period}»: ${to}`
	return `Изменено общее число за период «${period}»: было ${from}, стало ${to}`
}

/** Out of the archive is no first publication. */
function movedTo({ from, to }: Extract<Change, { kind: 'visibility-changed' }>): Visibility | 'public-again' {
	return from === 'archived' && to === 'public' ? 'public-again' : to
}

const VISIBILITY: Readonly<Record<DeskLanguage, Readonly<Record<Visibility | 'public-again', string>>>> = {
	en: {
		draft: 'Took the dossier back to a draft.',
		public: 'Published the dossier.',
		archived: 'Archived the dossier.',
		'public-again': 'Took the dossier out of the archive.',
	},
	ru: {
		draft: 'Досье возвращено в черновики.',
		public: 'Досье опубликовано.',
		archived: 'Досье сдано в архив.',
		'public-again': 'Досье возвращено из архива.',
	},
}

const HEADING: Readonly<Record<DeskLanguage, Readonly<Record<HeadingField, string>>>> = {
	en: { title: 'title', languages: 'languages', leaders: 'leaders' },
	ru: { title: 'название', languages: 'языки', leaders: 'лидеры' },
}
const AUTHORITY: Readonly<Record<DeskLanguage, Readonly<Record<AuthorityField, string>>>> = {
	en: { name: 'name', site: 'website' },
	ru: { name: 'название', site: 'сайт' },
}
const ENTRY: Readonly<Record<DeskLanguage, Readonly<Record<EntryKind, string>>>> = {
	en: {
		opening: 'the opening total',
		call: 'the call',
		correction: 'the correction',
		reported: 'the reported call',
		undo: 'the undo',
	},
	ru: {
		opening: 'начальное число',
		call: 'звонок',
		correction: 'исправление',
		reported: 'сообщение о звонке',
		undo: 'отмена',
	},
}

function entryIn(language: DeskLanguage, { kind, delta }: Entry): string {
	return kind === 'call' && delta !== 1 ? callsIn(language, delta) : ENTRY[language][kind]
}

const PERIOD: Readonly<Record<DeskLanguage, Readonly<Record<string, string>>>> = {
	en: { label: 'name', from: 'first day', to: 'last day' },
	ru: { label: 'название', from: 'первый день', to: 'последний день' },
}

/** A name that changed in two languages is one field. */
function periodFields(language: DeskLanguage, paths: readonly string[]): string[] {
	return [...new Set(paths.map((path) => PERIOD[language][path.split('.')[0] ?? path] ?? path))]
}

type Entry = { readonly kind: EntryKind; readonly on: CalendarDate; readonly delta: number }
type Speaker = ReturnType<typeof speakerOf>

function speakerOf(language: DeskLanguage, names: Names, version: number) {
	const { date, days, format, list } = wordsFor(language)
	const say = (text: Text | undefined, id: string) => (text && inLanguage(text, language, [])) || id
	return {
		date,
		list,
		meeting: (id: string) => {
			const known = names.meetings.get(id)?.find(({ written }) => written <= version)
			return known ? `${known.city ? say(known.city, id) : format.video}, ${days(known)}` : id
		},
		period: (id: string) => say(names.periods.get(id), id),
		authority: (id: string) => say(names.authorities.get(id), id),
		tally: (id: string) => say(names.tallies.get(id), id),
		entry: (id: string): Entry | undefined => names.entries.get(id),
		/** A text that changed in two languages is one field. */
		fields: (paths: readonly string[]) => [
			...new Set(paths.map((path) => fieldNameIn(language, 'meeting', path).toLocaleLowerCase(language))),
		],
	}
}
