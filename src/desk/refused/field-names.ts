/** Names the form field that a JSON pointer points at, by its label. */
import type { DeskLanguage } from '../../record/editor.ts'
import { aboutWords } from '../about/words.ts'
import { reportWords } from '../calls/report-words.ts'
import { callsWords } from '../calls/words.ts'
import { fieldIn, inLanguageNamed, languageIn } from '../changes/in-words.ts'
import { changesWords } from '../changes/words.ts'
import { kitWords } from '../embed/words.ts'
import { formWords } from '../meetings/form-words.ts'
import { isMeetingList } from '../meetings/meeting-fields.ts'
import { meetingsWords } from '../meetings/words.ts'
import { newWords } from '../new/words.ts'
import { peopleWords } from '../newsroom/people-words.ts'
import { settingsWords } from '../newsroom/settings-words.ts'
import { afterColon } from './refusal.ts'

/** Labels by path. A text by language has its language behind the path, a row of a list `#` in place of its number. */
type Labels = Readonly<Record<string, string>>

/** @param path what stands between the pointer's slashes */
export function fieldOfForm(language: DeskLanguage, form: string, path: readonly string[]): string {
	return labelIn(language, labelsOf(language, form), path)
}

/** Names a field of a meeting in a file: by its form's label, else by the history's. */
export function fieldOfMeeting(language: DeskLanguage, path: readonly string[]): string {
	const joined = path.join('.')
	if (joined.startsWith('duration.actual')) return fieldIn(language, 'meeting', 'duration.actual')
	return labelIn(language, { ...changesWords(language).fields.meeting, ...labelsOf(language, 'meeting') }, path)
}

function labelIn(language: DeskLanguage, labels: Labels, path: readonly string[]): string {
	const [list = '', row = '', ...column] = path
	const rowName = /^\d+$/.test(row) && rowIn(language, list, Number(row), column, labels)
	if (rowName) return rowName
	const whole = own(labels, path.join('.'))
	if (whole !== undefined) return whole
	const text = own(labels, path.slice(0, -1).join('.'))
	const last = path.at(-1) ?? ''
	return text === undefined ? quoted(language, last) : partOf(language, text, last)
}

/** @example rowIn('en', 'sources', 0, ['url'], labels) // 'Source 1, address' */
function rowIn(language: DeskLanguage, list: string, row: number, path: readonly string[], labels: Labels) {
	const name = rowNameIn(language, list, row, labels)
	const [field, tag] = path
	if (name === undefined || field === undefined) return name
	const column = own(isMeetingList(list) ? columnsOf(language) : labels, `${list}.#.${field}`)
	if (column === undefined) return partOf(language, name, field)
	const cell = `${name}, ${afterColon(column)}`
	return tag === undefined || /^\d+$/.test(tag) ? cell : partOf(language, cell, tag)
}

/** A row's own name, one with its number, or that of its list. */
function rowNameIn(language: DeskLanguage, list: string, row: number, labels: Labels): string | undefined {
	if (isMeetingList(list)) return formWords(language).row[list](row + 1)
	const name = own(labels, `${list}.${row}`) ?? own(labels, `${list}.#`)
	if (name !== undefined || list !== 'leaders' || own(labels, list) === undefined) return name
	return aboutWords(language).heading.leader(row + 1)
}

/** A text in one language; else whatever somebody wrote into it. */
function partOf(language: DeskLanguage, text: string, key: string): string {
	const isLanguage = languageIn(language, key) !== key
	return isLanguage ? `${text} ${inLanguageNamed(language, key)}` : `${text}, ${quoted(language, key)}`
}

/** A label by its own key only: what was sent can have any key, `constructor` too. */
export function own(labels: Labels, key: string): string | undefined {
	return Object.hasOwn(labels, key) ? labels[key] : undefined
}

function columnsOf(language: DeskLanguage): Labels {
	const words = formWords(language)
	return {
		'attendees.#.name': words.name,
		'attendees.#.office': words.office,
		'remarks.#.speaker': words.speaker,
		'remarks.#.text': words.said,
		'sources.#.url': words.url,
		'sources.#.publisher': words.publisher,
		'sources.#.title': words.sourceTitle,
		'sources.#.publishedOn': words.publishedOn,
		'sources.#.language': words.sourceLanguage,
		'sources.#.archivedUrl': words.archivedUrl,
	}
}

/** In quotes, a name that no form of ours has: somebody wrote it into what was sent. */
export function quoted(language: DeskLanguage, name: string): string {
	return language === 'ru' ? `«${name}»` : `“${name}”`
}

/** @param form its id, of which the first word is its kind: `call-kremlin` */
function labelsOf(language: DeskLanguage, form: string): Labels {
	const { fields, kinds } = changesWords(language)
	const common = { reason: fields.entry['reason'] ?? '', tally: kinds.tally }
	const kind = [form, form.split('-')[0] ?? ''].find((name) => Object.hasOwn(FORMS, name))
	return { ...common, ...(kind === undefined ? {} : FORMS[kind]?.(language)) }
}

const FORMS: Readonly<Record<string, (language: DeskLanguage) => Labels>> = {
	call: (language) => {
		const { record, ...words } = callsWords(language)
		return { on: record.date, source: record.source, note: record.note, ...periodAt('period', words) }
	},
	report: reportLabels,
	confirm: reportLabels,
	deny: reportLabels,
	total: (language) => {
		const { state, ...words } = callsWords(language)
		const { total, reason, source, on } = state
		return { total, reason, source, on, period: words.period, ...periodAt('opens', words) }
	},
	period: (language) => {
		const { name, from, to } = callsWords(language)
		return { label: name, from, to }
	},
	meeting: (language) => {
		const { date, status, format, place } = meetingsWords(language)
		const words = formWords(language)
		return {
			date,
			status,
			format,
			place,
			featured: words.folded.featured,
			reportedBy: words.reportedBy,
			deniedBy: words.deniedBy,
			'place.city': words.city,
			'place.country': words.country,
			'place.venue': words.venue,
			occasion: words.occasion,
			planned: words.planned,
			lasted: words.lasted,
			duration: words.lasted,
			'duration.plannedMinutes': words.planned,
			'duration.actual': words.lasted,
			summary: words.summary,
			...words.lists,
		}
	},
	held: stepLabels,
	cancel: stepLabels,
	check: (language) => ({ on: meetingsWords(language).step.day }),
	heading: (language) => {
		const words = aboutWords(language).heading
		const { name, languages } = words
		return { title: name, languages, 'languages.#': languages, ...leadersOf(words) }
	},
	new: (language) => {
		const words = newWords(language)
		const { languages, ...heading } = aboutWords(language).heading
		const { authority, site } = words
		return {
			title: words.name,
			address: words.address,
			languages,
			'languages.#': languages,
			...leadersOf({ ...heading, languages }),
			'leaders.0': words.leader(1),
			'leaders.1': words.leader(2),
			authority,
			'authority.name': authority,
			'authority.site': site,
		}
	},
	'add-authority': (language) => {
		const { authority, site } = aboutWords(language).counts
		return { authority, 'authority.name': authority, 'authority.site': site }
	},
	authority: (language) => {
		const { authority, site, method } = aboutWords(language).counts
		return { name: authority, site, method }
	},
	settings: (language) => {
		const { name, timeZone, languages, accent, onPaper, sites } = settingsWords(language)
		const colours = { 'accent.light': `${accent} · ${onPaper.light}`, 'accent.dark': `${accent} · ${onPaper.dark}` }
		return {
			newsroom: name,
			timeZone,
			languages,
			'languages.#': languages,
			sites,
			'sites.#': sites,
			accent,
			...colours,
		}
	},
	add: personLabels,
	role: personLabels,
	'kit-options': (language) => {
		const { widget, language: lang, theme, width, limit, asOf, version, embed } = kitWords(language)
		return { widget, lang, theme, width, limit, 'as-of': asOf, version, published: embed.published }
	},
}

function periodAt(at: string, { period, from, to, name }: Readonly<Record<'period' | 'from' | 'to' | 'name', string>>) {
	return { [at]: period, [`${at}.from`]: from, [`${at}.to`]: to, [`${at}.label`]: name }
}

function reportLabels(language: DeskLanguage): Labels {
	const { record, ...words } = callsWords(language)
	const { date: on, note, reportedBy, deniedBy } = reportWords(language)
	return { on, source: record.source, note, reportedBy, deniedBy, ...periodAt('period', words) }
}

function stepLabels(language: DeskLanguage): Labels {
	const { step, format } = meetingsWords(language)
	return { date: step.day, format, source: step.source, sources: step.source, 'sources.#': step.source }
}

function personLabels(language: DeskLanguage): Labels {
	const { name, role } = peopleWords(language)
	return { name, role }
}

function leadersOf(words: ReturnType<typeof aboutWords>['heading']): Labels {
	const columns = { name: words.leaderName, office: words.office, terms: words.terms }
	const named = Object.fromEntries(Object.entries(columns).map(([column, label]) => [`leaders.#.${column}`, label]))
	return { leaders: words.leaders, ...named }
}
