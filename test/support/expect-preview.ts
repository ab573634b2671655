/** Holds a preview that is made of a part of the record against that of all of it. */
import { expect } from 'vitest'
import type { Decide } from '../../src/edits/decision.ts'
import { excerptsAfter, type ReadForEdit } from '../../src/edits/excerpts-after.ts'
import { widgetPage } from '../../src/pages/prerender.ts'
import type { EditScope } from '../../src/record/edit-scope.ts'
import { readPart } from '../../src/store/read-part.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { WIDGET_KINDS } from '../../widgets/kinds.ts'
import { questionOf } from '../../widgets/question.ts'
import { type Newsroom, ORIGIN } from './newsroom.ts'

/** @returns whether the part was enough, and they were compared */
export async function expectSamePreview(
	{ db }: Newsroom,
	id: string,
	{ scope, decide }: { readonly scope: EditScope; readonly decide: Decide<unknown> },
	today: string,
): Promise<boolean> {
	const moment = { at: `${today}T12:00:00.000Z`, today, newId: () => 'preview' }
	const questions = WIDGET_KINDS.map((kind) => questionOf(kind, moment))
	const pagesFrom = async (read: ReadForEdit) => {
		const excerpts = await excerptsAfter(db, read, questions, { decide, moment, origin: ORIGIN })
		const around = { settings: read.settings, origin: ORIGIN, today }
		if (!excerpts.ok) return excerpts.error
		return WIDGET_KINDS.map((kind, i) => {
			const excerpt = excerpts.value[i]
			return excerpt && widgetPage(excerpt, kind, excerpt.languages[0], around).body
		})
	}
	const part = await readPart(db, id, scope, new Date(moment.at))
	const whole = await readRecord(db, id, 'newsroom')
	if (!whole) throw new Error('no record')
	if (!part) return false
	const { dossier, settings } = part
	expect(await pagesFrom({ dossier, settings, part, scope }), JSON.stringify(scope)).toEqual(await pagesFrom(whole))
	return true
}
