/** Did a write fail because somebody else wrote the same key first? */

export function isConflict(error: unknown): boolean {
	// drizzle's own message carries the SQL and its values; the cause is what D1 said.
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
	return /UNIQUE constraint failed: (revisions|idempotency_keys|dossiers|ledger_entries)\./.test(cause)
}
