/** Schemas of fields that several bodies share, each with its limits. */
import * as v from 'valibot'
import type { Source } from '../record/source.ts'
import type { Language } from '../record/text.ts'
import {
	asText,
	because,
	byLanguage,
	calendarDate,
	fieldsOnly,
	label,
	longLine,
	type prose,
	webAddress,
} from './body.ts'

/** An id of something inside a dossier: it stands in URLs and attributes. */
export const recordId = v.pipe(
	v.string(because({ kind: 'not-an-id' })),
	v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, because({ kind: 'not-an-id' })),
)

export function isRecordId(id: string): boolean {
	return v.is(recordId, id)
}

/** `calls/entries` is an address beside `calls/{period}`. */
export const periodId = v.pipe(
	recordId,
	v.check((id) => id !== 'entries', because({ kind: 'not-an-id' })),
)

/** So is `calls/reported`; records from before it may have a period of that id. */
export const openedPeriodId = v.pipe(
	periodId,
	v.check((id) => id !== 'reported', because({ kind: 'not-an-id' })),
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

export type Given = string | Record<Language, string>

/**
 * Text as one string or by language; a language that is null is one that is not there. Chosen by what was sent and not by
 * trying both, so that a fault is told at the language that has it.
 */
function given(each: typeof prose): v.GenericSchema<unknown, Given> {
	const texts = v.pipe(byLanguage(v.string(), v.nullable(each)), v.transform(withoutNulls))
	return v.lazy<v.GenericSchema<unknown, Given>>((sent) => (typeof sent === 'string' ? each : texts))
}

function withoutNulls(texts: Record<Language, string | null>): Record<Language, string> {
	return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null))
}

const isSaid = (text: Given) => typeof text === 'string' || Object.keys(text).length > 0

/** A text that says something in at least one language. */
export const saidText = (each: typeof prose) => v.pipe(given(each), v.check(isSaid, because({ kind: 'required' })))

export const saidTextOrNull = (each: typeof prose) =>
	v.pipe(
		v.nullish(given(each), null),
		v.transform((told) => (told !== null && isSaid(told) ? told : null)),
	)

export const source = v.pipe(
	fieldsOnly({
		url: webAddress,
		publisher: saidTextOrNull(label),
		title: v.nullish(longLine, null),
		publishedOn: v.nullish(calendarDate, null),
		language: v.nullish(
			v.pipe(label, v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, because({ kind: 'not-a-language-tag' }))),
		),
		archivedUrl: v.nullish(webAddress),
	}),
	v.transform(({ language, archivedUrl, ...told }) => ({
		...told,
		...(language ? { language } : {}),
		...(archivedUrl ? { archivedUrl } : {}),
	})),
)

/** A source as the record keeps it: a publisher told as one string is in the dossier's first language. */
export function sourceOf(sent: v.InferOutput<typeof source>, first: Language): Source {
	return { ...sent, publisher: sent.publisher === null ? null : asText(sent.publisher, first) }
}
