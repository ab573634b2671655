/** JSON merge patch (RFC 7396): what it does not name stays, null takes away, a list is replaced whole; what was read may come back with it. */
import type { Language } from '../record/text.ts'

/**
 * One thing more than the RFC, as everywhere in the API: a string where a text by language stands is that text in the
 * `first` language, and leaves its translations. A null for what is not there stays, so that the shape's check sees the name.
 */
export function mergePatch(target: unknown, patch: unknown, first: Language): unknown {
	if (typeof patch === 'string' && isText(target)) return { ...target, [first]: patch }
	if (!isObject(patch)) return patch
	const merged = new Map(isObject(target) ? Object.entries(target) : [])
	for (const [name, value] of Object.entries(patch)) {
		if (value === null && merged.has(name)) merged.delete(name)
		else merged.set(name, mergePatch(merged.get(name), value, first))
	}
	return Object.fromEntries(merged)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is Readonly<Record<Language, string>> {
	return isObject(value) && Object.values(value).every((words) => typeof words === 'string')
}

/**
 * What an edit says beside the server's own members of a resource that was read, which come back with it. One that says anything
 * else stays, for the rules to refuse.
 *
 * @param owned what the record has now, as an answer shows it
 */
export function withoutOwned(sent: object, owned: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const isOwned = ([name, value]: [string, unknown]) =>
		Object.hasOwn(owned, name) && JSON.stringify(value) === JSON.stringify(owned[name])
	return Object.fromEntries(Object.entries(sent).filter((member) => !isOwned(member)))
}
