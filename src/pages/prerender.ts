/** Prerenders the pages of a dossier that are stored, each with the day until which it may be shown. */
import { template } from '../../.build/assets.ts'
import { DEFAULT_LIMIT, kindName, WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { callsAnswer, dossierAnswer, dossierETag, isAhead } from '../answers/answers.ts'
import { hashETag } from '../answers/etag.ts'
import { type CalendarDate, yearOf } from '../record/calendar.ts'
import { type Dossier, totalsOf } from '../record/dossier.ts'
import { lastDay } from '../record/meeting-days.ts'
import type { Page } from '../record/page.ts'
import type { Settings } from '../record/settings.ts'
import type { Language } from '../record/text.ts'
import { isShown } from '../record/visibility.ts'
import { type DocumentAround, renderDocument } from './render.tsx'
import { withoutStyle } from './style-apart.ts'

/** What a page is made from, beside the record. */
export type Surroundings = Pick<DocumentAround, 'origin' | 'framedBy'> & {
	readonly settings: Settings
	readonly today: CalendarDate
}

const API_PAGES = ['api/dossier', 'api/calls'] as const
export type ApiPageName = (typeof API_PAGES)[number]

/** Every page of a dossier that is stored: each widget and metric in each language, and the two API answers most asked for. */
export function livePages(dossier: Dossier, around: Surroundings): Page[] {
	return [
		...dossier.languages.flatMap((language) =>
			WIDGET_KINDS.map((kind) => storedWidgetPage(dossier, kind, language, around)),
		),
		...API_PAGES.map((name) => apiPage(dossier, name, around)),
	]
}

export function widgetPage(dossier: Dossier, kind: WidgetKind, language: Language, around: Surroundings): Page {
	const limit = DEFAULT_LIMIT[kind.widget]
	const input = { dossier, language, today: around.today, limit, inFull: inFull(dossier, around.origin, null) }
	const { html, csp } = renderDocument(kind, input, around)
	return { ...provenance(dossier, around), name: kindName(kind), language, etag: hashETag(html, csp), csp, body: html }
}

/** The address of a meeting's data, in the record as it stands or at a version; undefined of what readers cannot be led to. */
export function inFull(
	dossier: Dossier,
	origin: string,
	version: number | null,
): ((meeting: string) => string) | undefined {
	if (!isShown(dossier, version)) return undefined
	const { id } = dossier
	const pinned = version === null ? '' : `?version=${version}`
	return (meeting) => `${origin}/api/v1/dossiers/${id}/meetings/${meeting}${pinned}`
}

/** As it is stored: `withStyle` makes it whole. */
export function storedWidgetPage(dossier: Dossier, kind: WidgetKind, language: Language, around: Surroundings): Page {
	const page = widgetPage(dossier, kind, language, around)
	return { ...page, body: withoutStyle(page.body, kind.widget) }
}

export function apiPage(dossier: Dossier, name: ApiPageName, around: Surroundings): Page {
	const answer =
		name === 'api/calls'
			? callsAnswer(dossier, around.origin, around.today)
			: dossierAnswer(dossier, around.origin, around.today)
	const body = JSON.stringify(answer)
	return { ...provenance(dossier, around), name, language: '', etag: dossierETag(dossier, around.today), csp: '', body }
}

function provenance(dossier: Dossier, { settings, origin, today }: Surroundings) {
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
export function goodUntil(dossier: Dossier, today: CalendarDate): CalendarDate {
	const { meetings, calls } = totalsOf(dossier)
	if (meetings.held === 0 || calls.total === null) return today
	// Dated further east: what is shown follows at midnight.
	if (isAhead(dossier, today)) return today
	const scheduled = dossier.meetings.filter((m) => m.status === 'scheduled').map(lastDay)
	const ahead = scheduled.filter((day) => day >= today)
	return [`${yearOf(today)}-12-31`, ...ahead].reduce((a, b) => (a < b ? a : b))
}
