/** Parses the embed kit's options, and checks them field by field. */

import { kindName, VALUES, WIDGET_KINDS, type WidgetKind } from '../../../widgets/kinds.ts'
import type { Fault } from '../../faults/fault.ts'
import { err, ok, type Result } from '../../faults/result.ts'
import type { EmbedChoice } from '../../pages/widget-address.ts'
import type { Because, BodyFault } from '../../record/because.ts'
import { type CalendarDate, isCalendarDate } from '../../record/calendar.ts'
import type { Language } from '../../record/text.ts'
import type { Fields } from '../fields.ts'
import { PREVIEW_WIDTHS } from '../live.tsx'

export type KitOptions = EmbedChoice & {
	readonly kind: WidgetKind
	readonly language: Language
	/** It stands on the article's first screen. */
	readonly eager: boolean
}

const KIND_NAMES = WIDGET_KINDS.map(kindName)
export const KIT_FIELDS = [
	'widget',
	'lang',
	'theme',
	'width',
	'limit',
	'as-of',
	'version',
	'published',
	'eager',
] as const

/** What an option may be, as the dossier stands. */
type Known = {
	readonly languages: readonly Language[]
	readonly latest: CalendarDate
	readonly newestVersion: number
	/** The oldest version that readers can be shown; null while they are shown none. */
	readonly oldestVersion: number | null
}

/** The form as it stands in an address: what is not in it is as at the beginning. */
export function kitFields(query: Fields, language: Language): Fields {
	const first = { widget: KIND_NAMES[0] ?? '', lang: language, theme: 'host', width: '390' }
	return Object.fromEntries(
		KIT_FIELDS.map((name) => [name, query[name] ?? (name in first ? first[name as keyof typeof first] : '')]),
	)
}

export function parseKit(fields: Fields, known: Known): Result<KitOptions, Fault> {
	const faults: BodyFault[] = []
	const refuse = (name: string, because: Because) => {
		faults.push({ pointer: `/${name}`, because })
		return null
	}
	const choice = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
		values.find((value) => value === fields[name]) ?? refuse(name, { kind: 'not-one-of', values })
	const number = (name: string, max: number, min = 1): number | null => {
		const typed = fields[name] ?? ''
		if (typed === '') return null
		if (!/^\d{1,9}$/.test(typed)) return refuse(name, { kind: 'not-whole' })
		if (Number(typed) < min) return refuse(name, { kind: 'too-small', min })
		return Number(typed) > max ? refuse(name, { kind: 'too-great', max }) : Number(typed)
	}
	const day = (name: string): CalendarDate | null => {
		const typed = fields[name] ?? ''
		if (typed === '') return null
		if (!isCalendarDate(typed)) return refuse(name, { kind: 'not-a-date' })
		return typed > known.latest ? refuse(name, { kind: 'future', latest: known.latest }) : typed
	}

	const widget = choice('widget', KIND_NAMES)
	const language = choice('lang', known.languages)
	const theme = choice('theme', VALUES.theme.values)
	choice('width', PREVIEW_WIDTHS)
	const limit = number('limit', VALUES.limit.max)
	const asOf = day('as-of')
	const published = day('published')
	// While no version can be shown, the first that can will be a newer one than there is.
	const version = number('version', known.newestVersion, known.oldestVersion ?? known.newestVersion + 1)
	const kind = WIDGET_KINDS.find((k) => kindName(k) === widget)
	if (faults.length > 0 || !kind || language === null || theme === null) return err({ kind: 'bad-body', faults })
	return ok({ kind, language, theme, limit, asOf, version, published, eager: fields['eager'] === 'on' })
}
