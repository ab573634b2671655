/** For readers: reads a stored page while it is good; otherwise makes it from the record, and stores it after the response. */
import { template } from '../../.build/assets.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type CalendarDate, dateInTimeZone } from '../record/calendar.ts'
import type { Question } from '../record/excerpt.ts'
import type { Page } from '../record/page.ts'
import type { Language } from '../record/text.ts'
import { mendCopy } from '../store/keep-copies.ts'
import { readPage, type StoredPage, storePages } from '../store/pages.ts'
import { excerptAt, type ReadExcerpt } from './excerpt-at.ts'
import type { Reader } from './reader.ts'

/** How a page is made where none is stored. */
type Making = {
	readonly question: (today: CalendarDate) => Question
	/** The page, or the fault that it cannot be made. */
	readonly make: (read: ReadExcerpt) => Result<Page, Fault> | Promise<Result<Page, Fault>>
}

/**
 * One read where the stored page is good.
 *
 * @param language null for the dossier's first
 */
export async function livePage(
	reader: Reader,
	dossier: string,
	name: string,
	language: Language | null,
	{ question, make }: Making,
): Promise<Result<StoredPage, Fault>> {
	const stored = await readPage(reader.db, dossier, name, language, { template, origin: reader.origin })
	if (!stored) return err({ kind: 'not-found', what: 'dossier' })
	const { page, timeZone, editedAt } = stored
	if (editedAt !== null) reader.edited(editedAt)
	if (page && dateInTimeZone(reader.now(), timeZone) <= page.goodUntil) return ok(page)

	const read = await excerptAt(reader, dossier, { asOf: null, version: null }, question)
	if (!read.ok) return read
	const made = await make(read.value)
	if (made.ok) {
		reader.waitUntil(Promise.all(storePages(reader.db, [made.value])))
		reader.waitUntil(mendCopy(reader, made.value, read.value.around.today))
	}
	return made
}
