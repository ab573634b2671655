/** Reads the desk's first page: what needs attention today, and the dossiers; or what a search has found. */

import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { badQuery, type Query } from '../queries/query.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import { isDossierId } from '../record/dossier-id.ts'
import type { Settings } from '../record/settings.ts'
import { type AwaitingPage, isAwaitingCursor, listAttention } from '../store/list-attention.ts'
import { type DossierOfDesk, listDossiersOfDesk } from '../store/list-dossiers.ts'
import { readSettings } from '../store/settings.ts'
import { type Findings, findWords } from './find-words.ts'
import type { Reader } from './reader.ts'

export const HOME_PARAMETERS = ['after', 'cursor'] as const
const AWAITING_A_PAGE = 20
const DOSSIERS_A_PAGE = 50
/** As many of a kind as one looks through. */
const FOUND = 50

type DeskHome = {
	readonly settings: Settings
	readonly waiting: AwaitingPage
	readonly dossiers: readonly DossierOfDesk[]
	/** The cursor of more dossiers, or null. */
	readonly next: string | null
	/** Of the page that is shown. */
	readonly query: HomeQuery
}

/** Where the list of what waits goes on, and that of dossiers. */
export type HomeQuery = Readonly<Partial<Record<(typeof HOME_PARAMETERS)[number], string | undefined>>>

/** What a question at the desk has found, and under which settings it is shown. */
export async function searchDesk(
	{ db }: Reader,
	question: string,
): Promise<{ readonly settings: Settings; readonly findings: Findings }> {
	const findings = await findWords(db, question, { limit: FOUND, audience: 'newsroom' })
	return { settings: await readSettings(db), findings }
}

export async function readDeskHome(
	{ db, now }: Reader,
	query: Query<(typeof HOME_PARAMETERS)[number]>,
): Promise<Result<DeskHome, Fault>> {
	const [after, cursor] = [query.after ?? null, query.cursor ?? null]
	if (after !== null && !isAwaitingCursor(after)) return badQuery('after', 'the place where a page ended')
	if (cursor !== null && !isDossierId(cursor)) return badQuery('cursor', 'the id of a dossier')
	const settings = await readSettings(db)
	const today = dateInTimeZone(now(), settings.timeZone)
	const waitingAfter = (place: string | null) => listAttention(db, { today, limit: AWAITING_A_PAGE, after: place })
	const [asked, listed] = await Promise.all([waitingAfter(after), listDossiersOfDesk(db, DOSSIERS_A_PAGE + 1, cursor)])
	// Nothing waits behind that place any more: the list is shown from its beginning.
	const isPast = after !== null && asked.awaiting.length === 0
	const waiting = isPast ? await waitingAfter(null) : asked
	const dossiers = listed.slice(0, DOSSIERS_A_PAGE)
	const next = listed.length > DOSSIERS_A_PAGE ? (dossiers.at(-1)?.id ?? null) : null
	return ok({ settings, waiting, dossiers, next, query: isPast ? { cursor: query.cursor } : query })
}
