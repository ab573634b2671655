/** What becomes of a form that was sent: its edit is published, shown in a widget before it is, or the form is shown again. */

import type { Context } from 'hono'
import type { ParsedEdit, Seen } from '../../desk/desk-edit.ts'
import type { Fields } from '../../desk/fields.ts'
import type { Typed } from '../../desk/form.ts'
import { addressesIn, knownIn, NOTHING_KNOWN } from '../../desk/meetings/known.ts'
import type { Fault } from '../../faults/fault.ts'
import { ok } from '../../faults/result.ts'
import { problemHeaders, problemOf } from '../../http/problem.ts'
import { readKnown } from '../../reads/read-known.ts'
import { readForEdit, readHeading, readRecord } from '../../reads/read-record.ts'
import { dateInTimeZone } from '../../record/calendar.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { EditScope } from '../../record/edit-scope.ts'
import { type AppEnv, databaseOf } from '../context.ts'
import { publishFrom } from '../publish-from.ts'
import { failed } from './guard.ts'
import { previewResponse } from './preview.ts'

export type DossierContext = Context<AppEnv, '/:dossier'>

export type DeskEdit = {
	/** The form's id on its page, under which it is shown again. */
	readonly form: string
	/** The edit that the fields ask for, on the record as its editor sees it. */
	readonly parse: (fields: Fields, seen: Seen) => ParsedEdit | Promise<ParsedEdit>
	/** Where a part of the record may be enough for the form, too. */
	readonly part?: {
		/** Null where all of the record is read. */
		readonly scopeOf: (fields: Fields) => EditScope | null | Promise<EditScope | null>
	}
	/** The version that it restores. */
	readonly restores?: number
	/** Whether it fills in what follows from names that the record knows. */
	readonly completes?: true
	/** Is the record still what the editor saw? Null for edits that add to whatever is there. */
	readonly expects?: (fields: Fields, current: Dossier) => boolean
	/** Where the editor is led once it is saved. */
	readonly next: string
	/** The form's page with what was typed, and why it was refused if it was. */
	readonly show: (c: DossierContext, typed: Typed) => Promise<Response>
}

/** Of an edit that changes or removes these meetings and nothing else; of none where it adds one or confirms the list. */
export function meetingsPart(...meetings: readonly string[]) {
	return { scopeOf: () => ({ meetings }) }
}

export async function save(c: DossierContext, edit: DeskEdit): Promise<Response> {
	const fields = c.get('fields')
	const id = c.req.param('dossier')
	const again = (fault: Fault | null) => edit.show(c, { form: edit.form, fields, fault })
	const isPreview = c.req.query('preview') !== undefined
	// Of a version that is restored there is none.
	if (isPreview && edit.restores !== undefined) return failed(c, { kind: 'not-found', what: 'page' })
	const isShownAgain = Boolean(fields['intent']) && fields['intent'] !== 'publish'
	if (isShownAgain) {
		const heading = await readHeading(databaseOf(c), id)
		return heading.ok ? again(null) : failed(c, heading.error)
	}
	const part = await partFor(c, edit)
	const read = part ? ok(part) : await readRecord(databaseOf(c), id, 'newsroom')
	if (!read.ok) return failed(c, read.error)
	const record = read.value
	const { dossier, settings } = record

	const now = c.get('now')()
	const today = dateInTimeZone(now, settings.timeZone)
	const known = edit.completes ? knownIn(await readKnown(databaseOf(c), dossier, addressesIn(fields))) : NOTHING_KNOWN
	const parsed = await edit.parse(fields, { dossier, known, today, isPreview })
	if (isPreview) {
		return previewResponse(c, edit.form, record, parsed, { at: now.toISOString(), today, newId: () => 'preview' })
	}
	if (!parsed.ok) return refused(parsed.error, again)
	const { expects } = edit
	const published = await publishFrom(c, {
		dossier: id,
		...('scope' in record ? { part: record.part, scope: record.scope } : { read: record }),
		...(edit.restores === undefined ? {} : { restores: edit.restores }),
		body: fields,
		expects: expects ? (current) => expects(fields, current) : null,
		status: 200,
		decide: parsed.value,
	})
	// Its pages have no forms any more: what was typed is shown by itself.
	if (!published.ok && published.error.kind === 'archived') return failed(c, published.error)
	if (!published.ok) return refused(published.error, again)
	// Post, redirect, get: a reload sends nothing twice, and the form's own key counts once what was sent twice.
	return c.redirect(edit.next, 303)
}

/** Null where all of the record is read. */
async function partFor(c: DossierContext, { part, restores }: DeskEdit) {
	const fields = c.get('fields')
	const scope = restores === undefined ? await part?.scopeOf(fields) : { restores }
	if (!scope) return null
	const read = await readForEdit(databaseOf(c), c.req.param('dossier'), scope, c.get('now')())
	return read && { dossier: read.dossier, settings: read.settings, part: read, scope }
}

/** The page again, as the answer to what was wrong. */
export async function refused(fault: Fault, again: (fault: Fault) => Promise<Response>): Promise<Response> {
	const page = await again(fault)
	const headers = new Headers(page.headers)
	for (const [name, value] of Object.entries(problemHeaders(fault))) headers.set(name, value)
	return new Response(page.body, { status: problemOf(fault).status, headers })
}
