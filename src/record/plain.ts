/** A diff of two JSON values, path by path. */

export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain }

export type FieldDifference = {
	/** `place.city.ru`, `topics`. A text by language differs language by language, a list as a whole. */
	readonly path: string
	/** Null where there was nothing, or is nothing any more. */
	readonly before: Plain
	readonly after: Plain
	/** Of a list: the items that only one of the two has. Where there are none, the order is another. */
	readonly added?: readonly Plain[]
	readonly removed?: readonly Plain[]
}

export function differences(before: Plain, after: Plain, path = ''): FieldDifference[] {
	if (same(before, after)) return []
	if (isList(before) && isList(after)) {
		return [{ path, before, after, added: without(after, before), removed: without(before, after) }]
	}
	if (isFields(before ?? {}) && isFields(after ?? {})) {
		const [was, is] = [fieldsOf(before), fieldsOf(after)]
		return [...new Map([...was, ...is]).keys()].flatMap((name) =>
			differences(was.get(name) ?? null, is.get(name) ?? null, path === '' ? name : `${path}.${name}`),
		)
	}
	return [{ path, before, after }]
}

/** The order of fields says nothing, the order of items does. */
export function same(a: Plain, b: Plain): boolean {
	if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => same(item, b[i] ?? null))
	if (!isFields(a) || !isFields(b)) return a === b
	const [was, is] = [fieldsOf(a), fieldsOf(b)]
	return was.size === is.size && [...was].every(([name, value]) => is.has(name) && same(value, is.get(name) ?? null))
}

/** The items of one list beyond those of another; an item that stands twice counts twice. */
function without(list: readonly Plain[], other: readonly Plain[]): Plain[] {
	const left = [...other]
	return list.filter((item) => {
		const found = left.findIndex((candidate) => same(candidate, item))
		if (found >= 0) left.splice(found, 1)
		return found < 0
	})
}

function fieldsOf(value: Plain): Map<string, Plain> {
	return new Map(isFields(value) ? Object.entries(value) : [])
}

function isList(value: Plain): value is readonly Plain[] {
	return Array.isArray(value)
}

function isFields(value: Plain): value is { readonly [name: string]: Plain } {
	return typeof value === 'object' && value !== null && !isList(value)
}
