/** Describes a table for machines: CSV on the Web (W3C, "Metadata Vocabulary for Tabular Data"). */

import { wordsFor } from '../../widgets/languages/languages.ts'
import { dayOfVersion } from '../record/settings.ts'
import { inAnyRegion, type Language, stopped, writtenIn } from '../record/text.ts'
import { COLUMN_WORDS, NOTES, TABLE_WORDS } from './column-words.ts'
import type { Column, Datatype, Table } from './csv.ts'
import { sayIn, spokenIn, type Told } from './told.ts'

/** @param url of the table, with the query that it was asked by */
export function csvwMetadata({ name, key, columns }: Table<never>, url: string, told: Told): string {
	return JSON.stringify({
		'@context': ['http://www.w3.org/ns/csvw', { '@language': told.language }],
		url,
		'dc:title': inLanguages({ [spokenIn(told.title, told)]: sayIn(told)(told.title) }),
		'dc:description': inLanguages(TABLE_WORDS[name]),
		'dc:language': told.language,
		'dc:modified': { '@value': told.updatedAt, '@type': 'xsd:dateTime' },
		...(told.licenceUrl !== null && { 'dc:license': { '@id': told.licenceUrl } }),
		'dc:identifier': `${told.id} ${told.version}`,
		'dc:bibliographicCitation': inLanguages(citation(told, url)),
		notes: inLanguages(NOTES),
		dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true },
		tableSchema: { columns: columns.map(described), primaryKey: key },
	})
}

function described({ name, is }: Column<never>): object {
	const words = COLUMN_WORDS[name]
	return {
		name,
		titles: name,
		'dc:description': inLanguages(words),
		...(typeof is === 'string' ? DATATYPES[is] : { datatype: { base: 'string', format: is.join('|') } }),
		...(name === 'fields' && { separator: ' ' }),
		...(/(^|_)minutes($|_)/.test(name) &&
			is === 'integer' && { 'schema:unitCode': 'MIN', 'schema:unitText': 'minute' }),
		...(/^(delta|running_total|count)$/.test(name) && { 'schema:unitText': 'call' }),
	}
}

const DATATYPES: Readonly<Record<Datatype, object>> = {
	text: { datatype: 'string' },
	texts: { datatype: 'string', separator: '\n' },
	id: { datatype: 'string' },
	integer: { datatype: 'integer' },
	boolean: { datatype: { base: 'boolean', format: 'true|false' } },
	date: { datatype: 'date' },
	instant: { datatype: 'dateTime' },
	address: { datatype: 'anyURI' },
	language: { datatype: 'language' },
}

function inLanguages(words: Readonly<Record<string, string>> | undefined): object[] {
	return Object.entries(words ?? {}).map(([language, text]) => ({ '@value': text, '@language': language }))
}

const VERSION = { en: 'version', ru: 'версия', ar: 'النسخة' }

/** @example { en: 'Newsroom. Putin and Trump, version 25, 16 August 2025. https://…' } */
function citation(told: Told, url: string): Readonly<Record<Language, string>> {
	const language = writtenIn(Object.keys(VERSION), told.language)
	const { comma, date } = wordsFor(language)
	const say = sayIn({ ...told, language })
	const version = `${inAnyRegion(VERSION, language)} ${told.version}`
	const by = told.newsroom ? `${stopped(say(told.newsroom))} ` : ''
	return {
		[language]: `${by}${stopped([say(told.title), version, date(dayOfVersion(told.updatedAt))].join(comma))} ${url}`,
	}
}
