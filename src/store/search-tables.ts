/** The tables of a search: what can be found, and the folded terms by which it is. */
import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'

export const searchItems = sqliteTable(
	'search_items',
	{
		id: integer('id').primaryKey(),
		dossier: text('dossier').notNull(),
		kind: integer('kind').notNull(),
		item: text('item').notNull(),
	},
	(t) => [unique().on(t.dossier, t.kind, t.item)],
)

export const searchTerms = sqliteTable(
	'search_terms',
	{ kind: integer('kind').notNull(), term: text('term').notNull(), item: integer('item').notNull() },
	(t) => [primaryKey({ columns: [t.kind, t.term, t.item] })],
)
