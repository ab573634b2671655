/** Parses the address of a dossier's own page or of its backgrounder, as far as it can be checked without the record. */
import { VALUES } from '../../widgets/kinds.ts'
import type { Fault } from '../faults/fault.ts'
import { all, ok, type Result } from '../faults/result.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Language } from '../record/text.ts'
import { wholeQuery } from './damaged-address.ts'
import { calendarDay, oneOf, parseQuery, wholeNumber } from './query.ts'

/** In the order of a canonical address. */
export const DOSSIER_PAGE_PARAMETERS = ['lang', 'as-of', 'version'] as const
export const BACKGROUNDER_PARAMETERS = [...DOSSIER_PAGE_PARAMETERS, 'length'] as const

export const LENGTHS = ['full', 'short'] as const
export type Length = (typeof LENGTHS)[number]

export const DEFAULT_LENGTH: Length = 'full'

export type DossierPageQuery = {
	/** Null for the dossier's first. */
	readonly language: Language | null
	readonly asOf: CalendarDate | null
	readonly version: number | null
}

export type BackgrounderQuery = DossierPageQuery & { readonly length: Length }

export function parseDossierPageQuery(url: URL): Result<DossierPageQuery, Fault> {
	const query = parseBackgrounderQuery(url, DOSSIER_PAGE_PARAMETERS)
	if (!query.ok) return query
	const { length: _, ...moment } = query.value
	return ok(moment)
}

export function parseBackgrounderQuery(
	url: URL,
	names: readonly (typeof BACKGROUNDER_PARAMETERS)[number][] = BACKGROUNDER_PARAMETERS,
): Result<BackgrounderQuery, Fault> {
	const asked = parseQuery(wholeQuery(url, names), names)
	if (!asked.ok) return asked
	const { lang, 'as-of': asOf, version, length } = asked.value
	const read = all({
		asOf: calendarDay(asOf, 'as-of'),
		version: wholeNumber(version, 'version', VALUES.version),
		length: oneOf(length, 'length', LENGTHS),
	})
	if (!read.ok) return read
	return ok({ ...read.value, language: lang ?? null, length: read.value.length ?? DEFAULT_LENGTH })
}
