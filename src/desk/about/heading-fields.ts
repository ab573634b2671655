/** Converts a dossier's title, languages and leaders to form fields and back. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Fault } from '../../faults/fault.ts'
import { err, type Result } from '../../faults/result.ts'
import { typedDate } from '../../reads/typed-date.ts'
import type { BodyFault } from '../../record/because.ts'
import type { Heading, Leader } from '../../record/dossier.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { Language } from '../../record/text.ts'
import { type Fields, flatten, nest } from '../fields.ts'

export function headingFields({ title, languages, leaders }: Heading, language: DeskLanguage): Fields {
	const rows = leaders.map(({ id, name, office, terms }, i) => ({
		[`leaders.${i}.id`]: id,
		...flatten(name, `leaders.${i}.name`),
		...flatten(office, `leaders.${i}.office`),
		[`leaders.${i}.terms`]: termLines(terms, language),
	}))
	return Object.assign({ ...flatten(title, 'title'), languages: languages.join(', ') }, ...rows)
}

/**
 * What was typed, with what somebody else has changed since the form was opened and this editor has not: sent again, it would take
 * that back. A leader who came or went is one thing, and so is each language.
 */
export function withTheirs(typed: Fields, was: Fields, now: Fields): Fields {
	const [mine, before, theirs] = [byLeader(typed), byLeader(was), byLeader(now)]
	const unitOf = (name: string) => {
		const [leader] = LEADER.exec(name) ?? []
		return leader && [mine, before, theirs].some((fields) => !(`${leader}.id` in fields)) ? leader : name
	}
	const said = (fields: Fields, name: string) => (fields[name] ?? '').replaceAll('\r\n', '\n').trim()
	const taken = new Set(
		Object.keys({ ...before, ...theirs, ...mine })
			.filter((name) => said(mine, name) !== said(before, name))
			.map(unitOf),
	)
	const own = { ...mine, languages: languagesOfBoth(mine, before, theirs) }
	const fieldsWith = (name: string): Fields => (taken.has(unitOf(name)) ? own : theirs)
	const names = Object.keys({ ...theirs, ...mine }).filter((name) => name in fieldsWith(name))
	const leaders = [...new Set(names.flatMap((name) => LEADER.exec(name)?.[0] ?? []))]
	const numbered = (name: string) => name.replace(LEADER, (leader) => `leaders.${leaders.indexOf(leader)}`)
	return Object.fromEntries(names.map((name) => [numbered(name), fieldsWith(name)[name] ?? '']))
}

/** Without those that either has taken out, with those that either has added. */
function languagesOfBoth(typed: Fields, was: Fields, now: Fields): string {
	const [mine, before, theirs] = [languagesIn(typed), languagesIn(was), languagesIn(now)]
	const both = [...new Set([...mine, ...theirs])]
	return both.filter((tag) => !before.includes(tag) || (mine.includes(tag) && theirs.includes(tag))).join(', ')
}

const LEADER = /^leaders\.([^.]+)/

/** With the ids of leaders in the place of their numbers, which others may have moved; a new one has no id yet. */
function byLeader(fields: Fields): Fields {
	const named = (name: string) => name.replace(LEADER, (row, n) => `leaders.${fields[`${row}.id`] || `+${n}`}`)
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [named(name), value]))
}

/** The fields as the API's body; `name` and `title` without a word in them are said to be missing, not left as they were. */
export function headingBody(fields: Fields): Record<string, unknown> {
	const { title = {}, leaders = [], ...why } = nest(fields, ['title', 'leaders', 'reason', 'reasonKind'])
	const rows = Array.isArray(leaders) ? leaders : []
	return {
		...why,
		title,
		languages: languagesIn(fields),
		leaders: rows.map(({ terms = '', ...leader }) => ({ ...leader, terms: termsIn(terms) })),
	}
}

/** @example languagesIn({ languages: 'ru, en' }) // ['ru', 'en'] */
export function languagesIn(fields: Fields): Language[] {
	return (fields['languages'] ?? '').split(/[\s,;]+/).filter(Boolean)
}

/** The languages whose fields a form shows: those that are typed, once they can be shown by name. */
export function languagesToShow(fields: Fields, otherwise: readonly Language[]): readonly Language[] {
	const typed = [...new Set(languagesIn(fields))].filter((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag))
	return typed.length > 0 ? typed : otherwise
}

function termLines(terms: Leader['terms'], language: DeskLanguage): string {
	const { date } = wordsFor(language)
	return terms
		.map(({ from, to }) => (to === null ? date(from) : `${date(from)} – ${date(to)}`).replaceAll('\u00a0', ' '))
		.join('\n')
}

/** Text that is no date is left as typed, for validation to refuse. */
function termsIn(lines: string): { from: string; to: string | null }[] {
	return lines
		.split('\n')
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter(Boolean)
		.map((line) => {
			// A hyphen between two days has a space beside it, one within a day has none.
			const [from = '', to = null, ...more] = line
				.split(/[–—]| -|- |(?<=\d-\d\d-\d\d) (?=\d)/)
				.map((day) => typedDate(day))
			return more.length > 0 ? { from: line, to: null } : { from, to: to === '' ? null : to }
		})
}

/** Moves errors in parts without a field of their own to the field that they are part of. */
export function besideTheirFields<Value>(result: Result<Value, Fault>): Result<Value, Fault> {
	if (result.ok || result.error.kind !== 'bad-body') return result
	const place = ({ pointer, because }: BodyFault): BodyFault => ({
		because,
		pointer: pointer.replace(/^(\/languages|\/leaders\/\d+\/terms)\/.*$/, '$1'),
	})
	return err({ ...result.error, faults: result.error.faults.map(place) })
}
