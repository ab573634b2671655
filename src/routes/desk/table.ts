/** The pages that take a pasted table of meetings or of calls. */
import { Hono } from 'hono'
import { EDITOR_HEADER } from '../../desk/editor-header.ts'
import type { Typed } from '../../desk/form.ts'
import { TABLES, type TableKind } from '../../desk/table/column-words.ts'
import { lookAt, tableEdit, tableScope } from '../../desk/table/edits.ts'
import { tableForm, tablePage } from '../../desk/table/page.tsx'
import type { LookContext } from '../../desk/table/row-context.ts'
import { MAX_TABLE_BYTES } from '../../desk/table/table.ts'
import { ok } from '../../faults/result.ts'
import { decodedTable } from '../../http/decoded-text.ts'
import { excerptAt } from '../../reads/excerpt-at.ts'
import { readNamed } from '../../reads/read-known.ts'
import { readForEdit, readHeading, readRecord } from '../../reads/read-record.ts'
import type { Heading } from '../../record/dossier.ts'
import { counts } from '../../record/excerpt.ts'
import { type AppEnv, databaseOf, readerOf } from '../context.ts'
import { failed, languageOf, mayAct, seatOf } from './guard.ts'
import { type DossierContext, save } from './save.ts'
import { takesForm } from './takes-form.ts'

/** The table, and beside it what was corrected in it and chosen for its rows. */
const MAX_TABLE_FORM_BYTES = MAX_TABLE_BYTES + 1_000_000

export const tableRoutes = new Hono<AppEnv>().use('/:dossier/table/*', mayAct('editor'))

for (const kind of TABLES) tableRoutes.route('/', tableRoute(kind))

function tableRoute(kind: TableKind): Hono<AppEnv> {
	const show = (c: DossierContext, typed: Typed | null) => showTable(c, kind, typed)
	return new Hono<AppEnv>()
		.get(`/:dossier/table/${kind}`, (c) => show(c, null))
		.post(`/:dossier/table/${kind}`, takesForm('editor', MAX_TABLE_FORM_BYTES, decodedTable), async (c) => {
			const heading = await readHeading(databaseOf(c), c.req.param('dossier'))
			if (!heading.ok) return failed(c, heading.error)
			const { languages } = heading.value.dossier
			return save(c, {
				form: tableForm(kind),
				parse: async (fields, { dossier }) =>
					ok(tableEdit(kind, fields, { language: languageOf(c), named: await namedFor(c, kind, dossier) })),
				part: { scopeOf: (fields) => tableScope(kind, fields, languages) },
				next: `/desk/${c.req.param('dossier')}${kind === 'meetings' ? '/meetings' : ''}?done=table`,
				show,
			})
		})
}

async function showTable(c: DossierContext, kind: TableKind, typed: Typed | null): Promise<Response> {
	const id = c.req.param('dossier')
	const read = await excerptAt(readerOf(c, 'newsroom'), id, { asOf: null, version: null }, counts)
	if (!read.ok) return failed(c, read.error)
	if (read.value.dossier.visibility === 'archived') return failed(c, { kind: 'archived' })
	const seat = seatOf(c, read.value.around.settings)
	const isScripted = c.req.header(EDITOR_HEADER) !== undefined
	if (!typed) return c.html(tablePage({ kind, dossier: read.value.dossier, seat, isScripted, typed, look: null }))
	const now = c.get('now')()
	const scope = tableScope(kind, typed.fields, read.value.dossier.languages)
	const part = await readForEdit(databaseOf(c), id, scope, now)
	const record = part ? ok(part) : await readRecord(databaseOf(c), id, 'newsroom')
	if (!record.ok) return failed(c, record.error)
	const { dossier } = record.value
	const named = await namedFor(c, kind, dossier)
	const look = lookAt(kind, typed.fields, dossier, { language: seat.language, named, at: now.toISOString() })
	return c.html(tablePage({ kind, dossier, seat, isScripted, typed, look }))
}

/** Calls have no texts that are completed. */
async function namedFor(c: DossierContext, kind: TableKind, heading: Heading): Promise<LookContext['named']> {
	return kind === 'meetings' ? readNamed(databaseOf(c), heading) : []
}
