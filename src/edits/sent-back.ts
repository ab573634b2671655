/** Takes the server's own members of a resource that was read, when they come back as the record has them. */

/**
 * What an edit says beside them. A member that says anything else stays, for the rules to refuse.
 *
 * @param owned what the record has now, as an answer shows it
 */
export function withoutOwned(sent: object, owned: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const isOwned = ([name, value]: [string, unknown]) =>
		Object.hasOwn(owned, name) && JSON.stringify(value) === JSON.stringify(owned[name])
	return Object.fromEntries(Object.entries(sent).filter((member) => !isOwned(member)))
}
