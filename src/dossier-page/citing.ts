/** How to cite a dossier: a sentence, BibTeX and CSL-JSON, each with the permanent address of its version. */
import type { CalendarDate } from '../record/calendar.ts'
import type { Language } from '../record/text.ts'

export type Cited = {
	readonly dossier: string
	readonly version: number
	/** The day of that version. */
	readonly day: CalendarDate
	readonly newsroom: string
	readonly title: string
	readonly language: Language
	/** What it is as of, in words; null of the record as the version has it. */
	readonly note: string | null
	readonly url: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** As `@misc`, which every style of BibTeX knows. The newsroom is one name and not a person's. */
export function bibtexOf({ dossier, version, day, newsroom, title, language, note, url }: Cited): string {
	const fields = [
		['author', `{{${escaped(newsroom)}}}`],
		['title', `{{${escaped(title)}}}`],
		['year', `{${day.slice(0, 4)}}`],
		['month', MONTHS[Number(day.slice(5, 7)) - 1]],
		['version', `{${version}}`],
		...(note === null ? [] : [['note', `{${escaped(note)}}`]]),
		['language', `{${language}}`],
		['url', `{${url}}`],
	]
	return `@misc{${keyOf(dossier, version)},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}`
}

/** Signs that mean something to TeX. */
const SIGNS: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
}

function escaped(text: string): string {
	return text.replaceAll('\u00a0', ' ').replace(/[\\{}~^#$%&_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
}

/** Citation Style Language 1.0.2, its JSON of one item. */
export function cslJsonOf({ dossier, version, day, newsroom, title, language, note, url }: Cited): string {
	const item = {
		id: keyOf(dossier, version),
		type: 'dataset',
		title,
		author: [{ literal: newsroom }],
		issued: { 'date-parts': [day.split('-').map(Number)] },
		version: String(version),
		...(note === null ? {} : { note }),
		language,
		URL: url,
	}
	return JSON.stringify([item], null, 1)
}

function keyOf(dossier: string, version: number): string {
	return `${dossier}-v${version}`
}
