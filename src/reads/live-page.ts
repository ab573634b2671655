/** For readers: reads a stored page while it is good; otherwise makes it from the record, and stores it after the response. */
import { template } from '../../.build/assets.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Surroundings } from '../pages/prerender.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Page } from '../record/page.ts'
import type { Language } from '../record/text.ts'
import { readPage, type StoredPage, storePages } from '../store/pages.ts'
import { readRecord } from '../store/read-record.ts'
import type { Reader } from './reader.ts'

/**
 * One read where the stored page is good.
 *
 * @param language null for the dossier's first
 * @param make the page from the record, or the fault that it cannot be made
 */
export async function livePage(
	reader: Reader,
	dossier: string,
	name: string,
	language: Language | null,
	make: (dossier: Dossier, around: Surroundings) => Result<Page, Fault>,
): Promise<Result<StoredPage, Fault>> {
	const stored = await readPage(reader.db, dossier, name, language, { template, origin: reader.origin })
	if (!stored) return err({ kind: 'not-found', what: 'dossier' })
	const { page, timeZone } = stored
	if (page && dateInTimeZone(reader.now(), timeZone) <= page.goodUntil) return ok(page)

	const record = await readRecord(reader.db, dossier, 'readers')
	if (!record) return err({ kind: 'not-found', what: 'dossier' })
	const today = dateInTimeZone(reader.now(), record.settings.timeZone)
	const made = make(record.dossier, { settings: record.settings, origin: reader.origin, today })
	if (made.ok) reader.waitUntil(Promise.all(storePages(reader.db, [made.value])))
	return made
}
