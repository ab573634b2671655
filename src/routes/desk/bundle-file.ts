/** A dossier's file as it came in a form: what it says, if it breaks no rule of the record. */
import { parseBody } from '../../edits/body.ts'
import { BundleBody } from '../../edits/bundle-body.ts'
import { recordOf } from '../../edits/import-bundle.ts'
import { badValue, type Fault } from '../../faults/fault.ts'
import { err, ok, type Result } from '../../faults/result.ts'
import { readJson } from '../../http/json-body.ts'
import { outgrown } from '../../record/contradictions.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Replaced } from '../../record/erased-rows.ts'

export type BundleFile = {
	/** As JSON in one line. */
	readonly text: string
	readonly bundle: BundleBody
	readonly dossier: Dossier
}

/** @param over null for a new dossier */
export function readBundleFile(text: string, over: Replaced | null, arrivedAt: string): Result<BundleFile, Fault> {
	if (text.trim() === '') return err(badValue('/bundle', { kind: 'required' }))
	const json = readJson(text)
	if (!json.ok) return json
	const bundle = parseBody(BundleBody, json.value)
	if (!bundle.ok) return bundle
	const before = over?.dossier ?? null
	if (before && bundle.value.id !== before.id) return err(badValue('/id', { kind: 'other-dossier', id: before.id }))
	const dossier = recordOf(bundle.value, arrivedAt, over)
	if (!dossier.ok) return dossier
	const large = outgrown(before, dossier.value)
	if (large) return err(badValue('', large))
	return ok({ text: JSON.stringify(json.value), bundle: bundle.value, dossier: dossier.value })
}
