/** The fields of a record as bundles carry them: texts are maps by language, and what is not known is null or empty. */
import * as v from 'valibot'
import { because, calendarDate, fieldsOnly, label, languageTag, prose, webAddress } from './body.ts'

/** An id of something inside a dossier: it stands in URLs and attributes. */
export const recordId = v.pipe(
	v.string(because({ kind: 'not-an-id' })),
	v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, because({ kind: 'not-an-id' })),
)

export const listOf = <Item extends v.GenericSchema>(item: Item, max: number) =>
	v.pipe(v.array(item, because({ kind: 'not-a-list' })), v.maxLength(max, because({ kind: 'too-many', max })))

export const wholeNumber = (min: number, max: number) =>
	v.pipe(
		v.number(because({ kind: 'not-a-number' })),
		v.integer(because({ kind: 'not-whole' })),
		v.minValue(min, because({ kind: 'too-small', min })),
		v.maxValue(max, because({ kind: 'too-great', max })),
	)

export const oneOf = <const Values extends readonly string[]>(values: Values) =>
	v.picklist(values, because({ kind: 'not-one-of', values }))

export const yesOrNo = v.boolean(because({ kind: 'not-a-boolean' }))

export const source = fieldsOnly({
	url: webAddress,
	publisher: v.nullish(label, null),
	title: v.nullish(prose, null),
	publishedOn: v.nullish(calendarDate, null),
	language: v.exactOptional(languageTag),
})

/** A week: longer than any two people talk. */
const MAX_MINUTES = 7 * 24 * 60

export const duration = fieldsOnly({
	plannedMinutes: v.nullish(wholeNumber(1, MAX_MINUTES), null),
	plannedApproximate: v.optional(yesOrNo, false),
	actual: v.nullish(
		fieldsOnly({
			min: wholeNumber(0, MAX_MINUTES),
			max: v.nullish(wholeNumber(0, MAX_MINUTES), null),
			approximate: v.optional(yesOrNo, false),
		}),
		null,
	),
})
