/** Tells why a write failed: a lost race for a key, or more than the database can hold. */

export function isConflict(error: unknown): boolean {
	return /UNIQUE constraint failed: (revisions|idempotency_keys|dossiers|entry_versions|previews|links)\./.test(
		saidBy(error),
	)
}

/** Two people with one address. */
export function isTakenAddress(error: unknown): boolean {
	return /UNIQUE constraint failed: editors\.email/.test(saidBy(error))
}

/** It would be refused however often it is sent. The limits before it should leave nothing to this. */
export function isTooLargeForDatabase(error: unknown): boolean {
	return /SQLITE_TOOBIG|too big|too many SQL variables|statement too long/i.test(saidBy(error))
}

/** drizzle's own message carries the SQL and its values; the cause is what D1 said. */
function saidBy(error: unknown): string {
	return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
}
