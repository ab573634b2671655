/** Names a change in the editor's language: whom it is about, which field, and the field's value. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { isCalendarDate } from '../../record/calendar.ts'
import type { Subject } from '../../record/compare.ts'
import type { Dossier } from '../../record/dossier.ts'
import { durationKind } from '../../record/duration.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../../record/meeting.ts'
import { DATE_PRECISIONS } from '../../record/meeting-days.ts'
import type { Plain } from '../../record/plain.ts'
import { ENTRY_KINDS } from '../../record/tally.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import { reasonIn } from '../history/own-reasons.ts'
import { changesWords } from './words.ts'

/** @param records where it is looked up, in this order */
export function subjectIn(language: DeskLanguage, about: Subject, records: readonly Dossier[]): string {
	const words = changesWords(language)
	const names = records.flatMap((dossier) => nameOf(language, about, dossier) ?? [])
	return [words.kinds[about.kind], names[0]].filter(Boolean).join(': ')
}

function nameOf(language: DeskLanguage, about: Subject, dossier: Dossier): string | null {
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	if (about.kind === 'dossier') return say(dossier.title)
	const { leaders, meetings, tallies } = dossier
	if (about.kind === 'leader') {
		const leader = leaders.find((l) => l.id === about.id)
		return leader ? say(leader.name) : null
	}
	if (about.kind === 'meeting') {
		const meeting = meetings.find((m) => m.id === about.id)
		const { days, format } = wordsFor(language)
		return meeting ? `${meeting.place ? say(meeting.place.city) : format.video}, ${days(meeting)}` : null
	}
	const tally = tallies.find((t) => t.id === ('tally' in about ? about.tally : about.id))
	if (!tally || about.kind === 'tally') return tally ? say(tally.authority.name) : null
	if (about.kind === 'period') {
		const period = tally.periods.find((p) => p.id === about.id)
		return period ? `${say(period.label)} (${say(tally.authority.name)})` : null
	}
	const entry = tally.entries.find((e) => e.id === about.id)
	if (!entry) return null
	const calls = entry.kind === 'reported' ? '' : ` ${signed(entry.delta)}`
	return `${changesWords(language).entries[entry.kind]}${calls}, ${wordsFor(language).date(entry.on)} (${say(tally.authority.name)})`
}

function signed(delta: number): string {
	return delta > 0 ? `+${delta}` : String(delta).replace('-', '−')
}

/** @example fieldIn('en', 'meeting', 'place.city.ru') // 'City (Russian)' */
export function fieldIn(language: DeskLanguage, kind: Subject['kind'], path: string): string {
	const [name, rest] = nameAndRest(language, kind, path)
	// An item of a list is told by what stands in it, not by its place.
	if (rest === '' || /^\d/.test(rest)) return name
	return `${name} ${isLanguage(rest) ? inLanguageNamed(language, rest) : `(${rest})`}`
}

/** @example fieldNameIn('en', 'meeting', 'place.city.ru') // 'City' */
export function fieldNameIn(language: DeskLanguage, kind: Subject['kind'], path: string): string {
	return nameAndRest(language, kind, path)[0]
}

/** A field's name, and the part of the path that the name leaves out: a language, the place in a list. */
function nameAndRest(language: DeskLanguage, kind: Subject['kind'], path: string): [name: string, rest: string] {
	const own = changesWords(language).fields[kind]
	const [field = path, name = path] =
		Object.entries(own).find(([field]) => path === field || path.startsWith(`${field}.`)) ?? []
	return [name, path.slice(field.length + 1)]
}

/** The language that a text's path ends with, or null. */
export function languageOfPath(path: string): string | null {
	const last = path.split('.').at(-1) ?? ''
	return path.includes('.') && isLanguage(last) ? last : null
}

function isLanguage(part: string): boolean {
	return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(part) && !FIELDS_LIKE_LANGUAGES.includes(part)
}

/** `source.url` is not in Urdu, Luo or whatever it may be. */
const FIELDS_LIKE_LANGUAGES = ['url', 'id']

/** @example inLanguageNamed('ru', 'en') // '(на английском)' */
export function inLanguageNamed(language: DeskLanguage, tag: string): string {
	const name = languageIn(language, tag)
	// Russian adjectives have a case of their own here; other names («хинди», «иврит») stay as they are.
	return language === 'ru' && /^[а-яё-]*[сц]кий$/.test(name) ? `(на ${name.slice(0, -2)}ом)` : `(${name})`
}

export function languageIn(language: DeskLanguage, tag: string): string {
	try {
		return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
	} catch {
		// No tag at all, though it looks like one: `en-a1`.
		return tag
	}
}

/** A value of what a change is about, as `valueIn` has it; a period by its name, another entry by its kind and day, a date as it is known. */
export function valueAbout(
	language: DeskLanguage,
	{ about, path }: { readonly about: Subject; readonly path: string },
	value: Plain,
	records: readonly Dossier[],
): string {
	if (about.kind === 'meeting' && path === 'date') {
		const meetings = records.flatMap(({ meetings }) => meetings.find((m) => m.id === about.id) ?? [])
		const dated = meetings.find(({ date }) => date === value)
		// The first day of a month or a year stands for the whole of it.
		if (dated) return wordsFor(language).days({ ...dated, until: null })
	}
	if (about.kind !== 'entry' || typeof value !== 'string') return valueIn(language, path, value)
	if (path === 'undoes' || path === 'confirms') {
		const [name] = records.flatMap((dossier) => nameOf(language, { ...about, id: value }, dossier) ?? [])
		return name ?? value
	}
	if (path !== 'period') return valueIn(language, path, value)
	const [label] = records.flatMap(({ tallies, languages }) => {
		const period = tallies.find((t) => t.id === about.tally)?.periods.find((p) => p.id === value)
		return period ? inLanguage(period.label, language, languages) : []
	})
	return label ?? valueIn(language, path, value)
}

/** One value as it would be read out: a text, a day, yes or no, the parts of something that has several. */
function valueIn(language: DeskLanguage, path: string, value: Plain): string {
	const words = changesWords(language)
	if (value === null || value === '') return words.nothing
	if (typeof value === 'boolean') return value ? words.yes : words.no
	if (typeof value === 'number') return path === 'delta' ? signed(value) : String(value)
	if (typeof value === 'string') return namedValue(language, path, value)
	if ('min' in value && 'max' in value && path === 'duration.actual') {
		const { min, max, approximate } = value
		const most = max === null ? null : Number(max)
		return wordsFor(language).lasted(durationKind({ min: Number(min), max: most, approximate: approximate === true }))
	}
	return Object.values(value)
		.filter((part) => part !== null && part !== '')
		.map((part) => valueIn(language, '', part))
		.join(path === 'languages' ? ', ' : ' · ')
}

function namedValue(language: DeskLanguage, path: string, value: string): string {
	const { statuses, entries, precisions } = changesWords(language)
	const { format, country, date } = wordsFor(language)
	const [aStatus, aFormat] = [MEETING_STATUSES.find((s) => s === value), MEETING_FORMATS.find((f) => f === value)]
	const aKind = ENTRY_KINDS.find((k) => k === value)
	if (path === 'status' && aStatus) return statuses[aStatus]
	if (path === 'format' && aFormat) return format[aFormat]
	const aPrecision = path === 'datePrecision' && DATE_PRECISIONS.find((p) => p === value)
	if (aPrecision) return precisions[aPrecision]
	if (path === 'kind' && aKind) return entries[aKind]
	if (path === 'place.country') return country(value)
	if (path === 'reason') return reasonIn(language, value)
	if (path === 'languages') return languageIn(language, value)
	return isCalendarDate(value) ? date(value) : value
}
