/**
 * For readers: reads a stored page while it is good; otherwise makes it from the record, and stores it after the response. That an
 * earlier deploy made it is no reason to wait for another: it is made again behind the response, a few a minute.
 */
import { template } from '../../.build/assets.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type CalendarDate, dateInTimeZone } from '../record/calendar.ts'
import type { Question } from '../record/excerpt.ts'
import type { Page } from '../record/page.ts'
import type { Language } from '../record/text.ts'
import { isDue, mendCopy } from '../store/keep-copies.ts'
import { readPage, type StoredPage, storePages } from '../store/pages.ts'
import { excerptAt, type ReadExcerpt } from './excerpt-at.ts'
import type { Reader } from './reader.ts'

/** How a page is made where none is stored. */
type Making = {
	readonly question: (today: CalendarDate) => Question
	/** The page, or the fault that it cannot be made. */
	readonly make: (read: ReadExcerpt) => Result<Page, Fault> | Promise<Result<Page, Fault>>
	/** The page as readers are sent it; null where it was made by what is not kept any more. */
	readonly complete: (page: StoredPage) => StoredPage | null | Promise<StoredPage | null>
}

/** Of one dossier in one isolate: ten a minute. A deploy must not make every page at once. */
const RENEWED_EVERY_MS = 6_000

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
	{ question, make, complete }: Making,
): Promise<Result<StoredPage, Fault>> {
	const stored = await readPage(reader.db, dossier, name, language, reader.origin)
	if (!stored) return err({ kind: 'not-found', what: 'dossier' })
	const { page, timeZone, editedAt } = stored
	if (editedAt !== null) reader.edited(editedAt)
	if (page && dateInTimeZone(reader.now(), timeZone) <= page.goodUntil) {
		const completed = await complete(page)
		const isRenewed = page.template !== template && isDue(reader, `renewed/${dossier}`, RENEWED_EVERY_MS)
		if (completed && isRenewed) reader.waitUntil(renew())
		if (completed) return ok(completed)
	}
	const made = await makeNow()
	if (!made.ok) return made
	const { page: fresh, today } = made.value
	reader.waitUntil(store(fresh))
	reader.waitUntil(mendCopy(reader, fresh, today))
	return ok((await complete(fresh)) ?? fresh)

	async function makeNow(): Promise<Result<{ page: Page; today: CalendarDate }, Fault>> {
		const read = await excerptAt(reader, dossier, { asOf: null, version: null }, question)
		if (!read.ok) return read
		const page = await make(read.value)
		return page.ok ? ok({ page: page.value, today: read.value.around.today }) : page
	}

	async function renew(): Promise<void> {
		const made = await makeNow()
		if (made.ok) await store(made.value.page)
	}

	async function store(page: Page): Promise<void> {
		await Promise.all(storePages(reader.db, [page]))
	}
}
