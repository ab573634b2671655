/** Prerenders the pages of a dossier that are stored, each with the day until which it may be shown. */
import { template } from '../../.build/assets.ts'
import { kindName, WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { questionOf } from '../../widgets/question.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { callsAnswer, dossierAnswer, dossierETag, wholeCallsAnswer } from '../answers/answers.ts'
import { hashETag } from '../answers/etag.ts'
import { type CalendarDate, yearOf } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import { counts, type Excerpt, isAhead, preferredIn, type Question } from '../record/excerpt.ts'
import { excerptOf } from '../record/excerpt-of.ts'
import type { Page } from '../record/page.ts'
import type { Proof } from '../record/proof.ts'
import type { Settings } from '../record/settings.ts'
import type { LedgerEntry } from '../record/tally.ts'
import type { Language } from '../record/text.ts'
import { isDraft } from '../record/visibility.ts'
import { dossierPageAddress, LIVE, type PageMoment } from './dossier-address.ts'
import { type DocumentAround, renderDocument } from './render.tsx'
import { sharedStyles, withoutStyle } from './style-apart.ts'

/** What a page is made from, beside the record. */
export type Surroundings = Pick<DocumentAround, 'origin' | 'framedBy'> & {
	readonly settings: Settings
	readonly today: CalendarDate
}

export type ApiPageName = 'api/dossier' | 'api/calls'

/** An edit renders what most are shown; in the others each page is made by its first reader. */
const STORED_AT_ONCE = 2

/** The pages of a dossier that an edit stores: each widget and metric in its first languages, and the two API answers most asked for. */
export function livePages(whole: Dossier, around: Surroundings, proof: Proof | null = null): Page[] {
	return [
		...WIDGET_KINDS.flatMap((kind) => widgetPages(kind, (question) => excerptOf(whole, question), around)),
		...wholeApiPages(whole, around, proof),
	]
}

function widgetPages(kind: WidgetKind, excerpt: Excerpts, around: Surroundings): Page[] {
	const dossier = excerpt(questionOf(kind, { today: around.today }))
	return dossier.languages.slice(0, STORED_AT_ONCE).map((language) => storedWidgetPage(dossier, kind, language, around))
}

/** What a record answers to a widget's question. */
type Excerpts = (question: Question) => Excerpt

const CALLS = { widget: 'count-card', metric: 'calls' } as const
/** The names of the widgets' pages that tell of no call. The timeline marks its day, and is made again by its first reader. */
export const WITHOUT_CALLS: readonly string[] = WIDGET_KINDS.map(kindName).filter(
	(name) => name !== kindName(CALLS) && name !== 'mini-timeline',
)

/** The pages of the widgets that tell of meetings. */
export function livePagesOfMeetings(excerpt: Excerpts, around: Surroundings): Page[] {
	const kinds = WIDGET_KINDS.filter((kind) => kindName(kind) !== kindName(CALLS))
	return kinds.flatMap((kind) => widgetPages(kind, excerpt, around))
}

/**
 * The pages that tell of calls, but for the timeline's.
 *
 * @param entries of the preferred tally, newest first: as many as a page has, and one more
 */
export function livePagesOfCalls(dossier: Excerpt, entries: readonly LedgerEntry[], around: Surroundings): Page[] {
	const { origin, today } = around
	return [
		...widgetPages(CALLS, () => dossier, around),
		apiPage(dossier, 'api/dossier', dossierAnswer(dossier, origin, today), around),
		apiPage(dossier, 'api/calls', callsAnswer(dossier, origin, today, { entries }), around),
	]
}

export function widgetPage(dossier: Excerpt, kind: WidgetKind, language: Language, around: Surroundings): Page {
	const leading = leadingOn(dossier, language, around.origin, LIVE)
	const input = { dossier, language, today: around.today, ...leading }
	const { html, csp } = renderDocument(kind, input, around)
	return { ...provenance(dossier, around), name: kindName(kind), language, etag: hashETag(html, csp), csp, body: html }
}

/** Where a widget leads for what it leaves out. */
export function leadingOn(
	dossier: Pick<Excerpt, 'id' | 'languages' | 'visibility'>,
	language: Language,
	origin: string,
	moment: PageMoment,
): Pick<WidgetInput, 'inFull' | 'page'> {
	const page = isDraft(dossier) ? undefined : dossierPageAddress({ dossier, base: origin }, language, moment)
	return { inFull: inFull(dossier, origin, moment.version), page }
}

/** The address of a meeting's data, in the record as it stands or at a version; undefined of what readers cannot be led to. */
export function inFull(
	dossier: Pick<Excerpt, 'id' | 'visibility'>,
	origin: string,
	version: number | null,
): ((meeting: string) => string) | undefined {
	if (isDraft(dossier)) return undefined
	const { id } = dossier
	const pinned = version === null ? '' : `?version=${version}`
	return (meeting) => `${origin}/api/v1/dossiers/${id}/meetings/${meeting}${pinned}`
}

/** As it is stored: `withStyle` makes it whole. */
export function storedWidgetPage(dossier: Excerpt, kind: WidgetKind, language: Language, around: Surroundings): Page {
	const page = widgetPage(dossier, kind, language, around)
	return { ...page, body: withoutStyle(page.body, sharedStyles[kind.widget]) }
}

function wholeApiPages(whole: Dossier, around: Surroundings, proof: Proof | null): Page[] {
	const { origin, today } = around
	const counted = excerptOf(whole, counts(today), proof)
	return [
		apiPage(counted, 'api/dossier', dossierAnswer(counted, origin, today), around),
		apiPage(counted, 'api/calls', wholeCallsAnswer(whole, origin, today), around),
	]
}

export function apiPage(dossier: Excerpt, name: ApiPageName, answer: object, around: Surroundings): Page {
	const body = JSON.stringify(answer)
	return { ...provenance(dossier, around), name, language: '', etag: dossierETag(dossier, around.today), csp: '', body }
}

function provenance(dossier: Excerpt, { settings, origin, today }: Surroundings) {
	return {
		dossier: dossier.id,
		version: dossier.version,
		template,
		settings: settings.version,
		origin,
		goodUntil: goodUntil(dossier, today),
	}
}

/**
 * "This year" turns at New Year, "announced" once a scheduled meeting's day has passed (rule 6); that nothing is recorded is
 * said as of the day of reading.
 */
export function goodUntil(dossier: Excerpt, today: CalendarDate): CalendarDate {
	const { totals, turnsAfter } = dossier.meetings
	if (totals.held === 0 || (preferredIn(dossier)?.total ?? null) === null) return today
	// Dated further east: what is shown follows at midnight.
	if (isAhead(dossier, today)) return today
	const newYear = `${yearOf(today)}-12-31`
	return turnsAfter !== null && turnsAfter < newYear ? turnsAfter : newYear
}
