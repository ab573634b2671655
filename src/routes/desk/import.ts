/** A dossier's file: shown first, then published, as a new dossier or over the one that is there. */

import { Hono } from 'hono'
import { type Fields, nest } from '../../desk/fields.ts'
import { IMPORT_FORM } from '../../desk/form.ts'
import { importPage } from '../../desk/import/page.tsx'
import { WHY_NAMES } from '../../desk/why.tsx'
import { parseBody, WhyBody } from '../../edits/body.ts'
import type { BundleBody } from '../../edits/bundle-body.ts'
import { importBundle, type Seen } from '../../edits/import-bundle.ts'
import type { Published } from '../../edits/validated.ts'
import { whyOf } from '../../edits/why.ts'
import { badValue, type Fault } from '../../faults/fault.ts'
import type { Result } from '../../faults/result.ts'
import { readSettings } from '../../reads/read-newsroom.ts'
import { readErased, readHeading, readRecord } from '../../reads/read-record.ts'
import { MAX_BUNDLE_BYTES } from '../../record/bundle.ts'
import { type AppContext, type AppEnv, databaseOf } from '../context.ts'
import { publishFrom } from '../publish-from.ts'
import { showAbout } from './about.ts'
import { readBundleFile } from './bundle-file.ts'
import { failed, seatOf } from './guard.ts'
import { showNew } from './new.ts'
import { type DossierContext, refused } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

/** A dossier's bundle comes as a file in a form, with a reason and the form's own fields beside it. */
const MAX_BUNDLE_FORM_BYTES = MAX_BUNDLE_BYTES + 100_000

export const importRoutes = new Hono<AppEnv>()
	.get('/import', ledTo('/desk/new'))
	.post('/import', takesForm('editor', MAX_BUNDLE_FORM_BYTES), importNew)
	.get('/:dossier/import', ledTo('/desk/:dossier/about'))
	.post('/:dossier/import', takesForm('editor', MAX_BUNDLE_FORM_BYTES), importOver)

async function importNew(c: AppContext): Promise<Response> {
	const fields = c.get('fields')
	const settings = await readSettings(databaseOf(c))
	const again = (fault: Fault) => showNew(c, { form: IMPORT_FORM, fields: fileIn(fields), fault })
	const file = readBundleFile(fields['bundle'] ?? '', null, arrivedAt(c))
	if (!file.ok) return refused(file.error, again)
	const { bundle, dossier, text } = file.value
	const taken = badValue('/id', { kind: 'taken', id: bundle.id })
	if (fields['intent'] !== 'publish') {
		if ((await readHeading(databaseOf(c), bundle.id)).ok) return refused(taken, again)
		return c.html(importPage({ before: null, after: dossier, bundle: text, seat: seatOf(c, settings), typed: null }))
	}
	const published = await publishFile(c, bundle, { kind: 'absent' })
	if (published.ok) return c.redirect(`/desk/${bundle.id}/about?done=created`, 303)
	return refused(published.error.kind === 'precondition-failed' ? taken : published.error, again)
}

async function importOver(c: DossierContext): Promise<Response> {
	const fields = c.get('fields')
	const id = c.req.param('dossier')
	const record = await readRecord(databaseOf(c), id, 'newsroom')
	if (!record.ok) return failed(c, record.error)
	const { dossier: before, settings } = record.value
	const over = { dossier: before, erased: await readErased(databaseOf(c), id) }
	const file = readBundleFile(fields['bundle'] ?? '', over, arrivedAt(c))
	if (!file.ok)
		return refused(file.error, (fault) => showAbout(c, { form: IMPORT_FORM, fields: fileIn(fields), fault }))
	const { bundle, dossier: after, text } = file.value
	const look = async (fault: Fault | null) => {
		const typed = fault || fields['intent'] ? { form: IMPORT_FORM, fields, fault } : null
		return c.html(importPage({ before, after, bundle: text, seat: seatOf(c, settings), typed }))
	}
	if (fields['intent'] !== 'publish') return look(null)
	const body = parseBody(WhyBody, nest(fields, WHY_NAMES))
	const why = body.ok ? whyOf(before, body.value, true) : body
	if (!why.ok) return refused(why.error, look)
	const { reason, reasonKind } = why.value
	const told = reason !== null && reasonKind !== null ? { reason, reasonKind } : {}
	const isStill: Extract<Seen, { kind: 'seen' }>['isStill'] = ({ version }) => fields['seen'] === String(version)
	const published = await publishFile(c, { ...bundle, ...told }, { kind: 'seen', isStill })
	return published.ok ? c.redirect(`/desk/${id}/about?done=imported`, 303) : refused(published.error, look)
}

/** The file alone, by which its faults are told: what else stood in the form is of a page that is not shown again. */
function fileIn({ bundle = '' }: Fields): Fields {
	return { bundle }
}

function arrivedAt(c: AppContext): string {
	return c.get('now')().toISOString()
}

function publishFile(c: AppContext, bundle: BundleBody, seen: Seen): Promise<Result<Published, Fault>> {
	return publishFrom(c, {
		dossier: bundle.id,
		body: bundle,
		expects: null,
		status: 200,
		...importBundle(bundle, seen),
	})
}
