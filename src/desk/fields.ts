/** Flat fields and the nested values they stand for: `sources.0.url` is `/sources/0/url` of a body. */

import { isBlank } from '../record/clean-text.ts'

/** The fields of a form by name, as typed. */
export type Fields = Readonly<Record<string, string>>

type Nested = string | Nested[] | { [name: string]: Nested }

/** The fields whose names begin with one of `names`, as a body of the API. Empty fields are fields not given. */
export function nest(fields: Fields, names: readonly string[]): Record<string, unknown> {
	const body: Record<string, Nested> = {}
	for (const [path, value] of Object.entries(withoutBlankRows(fields))) {
		const [name = '', ...rest] = path.split('.')
		if (names.includes(name) && !isBlank(value)) put(body, [name, ...rest], value)
	}
	return body
}

/** Names are somebody's: only what an object has of its own is taken for its part, and a list has numbers alone. */
function put(body: Record<string, Nested>, path: readonly string[], value: string): void {
	let place: Record<string, Nested> | Nested[] = body
	for (const [depth, key] of path.entries()) {
		if (key === '__proto__' || (Array.isArray(place) && !/^\d{1,3}$/.test(key))) return
		const parts = place as Record<string, Nested>
		const next = path[depth + 1]
		if (next === undefined) {
			parts[key] = value
			return
		}
		if (!Object.hasOwn(parts, key)) parts[key] = /^\d+$/.test(next) ? [] : {}
		const inner: Nested | undefined = parts[key]
		if (typeof inner !== 'object') return
		place = inner
	}
}

/** The nested value as fields: the other way round. Null and missing values are no fields. */
export function flatten(value: unknown, prefix: string): Fields {
	if (value === null || value === undefined) return {}
	if (typeof value !== 'object') return { [prefix]: String(value) }
	return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flatten(inner, `${prefix}.${key}`)))
}

const ROW = /^([^.]+)\.(\d+)\.(.+)$/

/** More than any list may have; a name can number its row as it likes. */
const MAX_ROWS = 1_000

/** How many rows a list has, blank ones among them. */
export function rowCount(fields: Fields, list: string): number {
	const rows = Object.keys(fields).flatMap((name) => {
		const found = ROW.exec(name)
		return found?.[1] === list ? [Number(found[2]) + 1] : []
	})
	return Math.min(
		rows.reduce((a, b) => Math.max(a, b), 0),
		MAX_ROWS,
	)
}

/** Rows renumbered from 0 without the blank ones, so that a fault's pointer and a field's name agree. */
export function withoutBlankRows(fields: Fields): Fields {
	/** The new number of each row that is filled, by its list and its old number. */
	const filled = new Map<string, Map<string, number>>()
	for (const [name, value] of Object.entries(fields)) {
		const [, list, row] = ROW.exec(name) ?? []
		if (list && row && !isBlank(value)) {
			const rows = filled.get(list) ?? new Map<string, number>()
			if (!rows.has(row)) rows.set(row, rows.size)
			filled.set(list, rows)
		}
	}
	const kept: Record<string, string> = {}
	for (const [name, value] of Object.entries(fields)) {
		const [, list, row, rest] = ROW.exec(name) ?? []
		const place = list && row ? filled.get(list)?.get(row) : undefined
		if (!list || !row) kept[name] = value
		else if (place !== undefined) kept[`${list}.${place}.${rest}`] = value
	}
	return kept
}

/**
 * What a button of the form asks for beside sending it: `add:topics` one more row, `remove:topics:2` one less.
 *
 * @param columns the names of a row's fields, by list
 */
export function withIntent(fields: Fields, columns: Readonly<Record<string, readonly string[]>>): Fields {
	const [verb, list = '', row] = (fields['intent'] ?? '').split(':')
	const blank = (columns[list] ?? []).map((column) => [`${list}.${rowCount(fields, list)}.${column}`, ''])
	if (verb === 'add') return { ...fields, ...Object.fromEntries(blank) }
	if (verb !== 'remove') return fields
	const others = Object.entries(fields).filter(([name]) => !name.startsWith(`${list}.${row}.`))
	return withoutBlankRows(Object.fromEntries(others))
}
