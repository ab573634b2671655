/** The schema version of the database: its newest migration, by the name of its file. */

/** @returns null of a database without migrations */
export function schemaVersion(d1: Pick<D1Database, 'prepare'>): Promise<string | null> {
	return d1.prepare('SELECT name FROM d1_migrations ORDER BY name DESC LIMIT 1').first<string>('name')
}
