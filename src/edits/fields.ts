/** Fields that several bodies have, each with its limits. */
import * as v from 'valibot'
import { because, calendarDate, fieldsOnly, label, longLine, webAddress } from './body.ts'

/** An id of something inside a dossier: it stands in URLs and attributes. */
export const recordId = v.pipe(
	v.string(because({ kind: 'not-an-id' })),
	v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, because({ kind: 'not-an-id' })),
)

/** Addresses beside `calls/{period}`. */
const RESERVED_PERIODS = ['entries', 'reported']

export const periodId = v.pipe(
	recordId,
	v.check((id) => !RESERVED_PERIODS.includes(id), because({ kind: 'not-an-id' })),
)

/** Counted before it is looked into: a list that is too long is refused at once. */
export const listOf = <Item extends v.GenericSchema>(item: Item, max: number) =>
	v.pipe(
		v.array(v.unknown(), because({ kind: 'not-a-list' })),
		v.maxLength(max, because({ kind: 'too-many', max })),
		v.array(item),
	)

export const wholeNumber = (min: number, max: number) =>
	v.pipe(
		v.number(because({ kind: 'not-a-number' })),
		v.integer(because({ kind: 'not-whole' })),
		v.minValue(min, because({ kind: 'too-small', min })),
		v.maxValue(max, because({ kind: 'too-great', max })),
	)

export const oneOf = <Value extends string>(values: readonly Value[]) =>
	v.picklist(values, because({ kind: 'not-one-of', values }))

export const yesOrNo = v.boolean(because({ kind: 'not-a-boolean' }))

export const source = v.pipe(
	fieldsOnly({
		url: webAddress,
		publisher: v.nullish(label, null),
		title: v.nullish(longLine, null),
		publishedOn: v.nullish(calendarDate, null),
		language: v.nullish(
			v.pipe(label, v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, because({ kind: 'not-a-language-tag' }))),
		),
	}),
	v.transform(({ language, ...told }) => (language ? { ...told, language } : told)),
)
