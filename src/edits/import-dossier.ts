/** Loads a dossier before there is any editor: how the seed gets into an empty database. */
import { livePages } from '../pages/prerender.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import { countsOf } from '../record/counts.ts'
import type { Dossier } from '../record/dossier.ts'
import { proofOf } from '../record/proof.ts'
import { summaryOf } from '../record/summary.ts'
import type { Database } from '../store/database.ts'
import { linkOfEdit, type Sign } from '../store/links.ts'
import { readSettings } from '../store/settings.ts'
import { writeRecord } from '../store/write-record.ts'

/** @returns `lost` when the dossier is there already; nothing is then changed */
export async function importDossier(
	db: Database,
	dossier: Dossier,
	origin: string,
	now: Date,
	sign: Sign = null,
): Promise<'written' | 'lost'> {
	const at = now.toISOString()
	const settings = await readSettings(db)
	const isDraft = dossier.visibility === 'draft'
	const next: Dossier = { ...dossier, version: 1, updatedAt: at, publicSince: isDraft ? null : 1 }
	const changes = [{ kind: 'imported' }] as const
	const edit = {
		before: null,
		next,
		revision: { version: 1, at, editor: null, reason: null, reasonKind: null, changes },
	}
	const link = await linkOfEdit(db, edit, null, sign)
	const around = { settings, origin, today: dateInTimeZone(now, settings.timeZone) }
	return writeRecord(db, {
		...edit,
		link,
		unchanged: [],
		summary: summaryOf(next),
		counts: countsOf(next),
		pages: isDraft ? [] : livePages(next, around, link && proofOf(link)),
		answer: null,
	})
}
