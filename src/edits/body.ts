/** Validates bodies of edits (valibot): `unknown` in, a typed edit or a fault with a JSON pointer to each bad value out. */
import { domainToUnicode } from 'node:url'
import * as v from 'valibot'
import { badValue, type Fault, jsonPointer } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Because } from '../record/because.ts'
import { isCalendarDate } from '../record/calendar.ts'
import {
	brokenCharacter,
	charactersIn,
	cleaned,
	MAX_STACKED_MARKS,
	stackedMarks,
	type TextForm,
	withoutInvisible,
} from '../record/clean-text.ts'
import { REASON_KINDS } from '../record/revision.ts'
import type { Source } from '../record/source.ts'
import type { Language, Text } from '../record/text.ts'
import { hostOf } from '../record/web-address.ts'

/** Enough to mend a body by; a body can have a hundred thousand faults. */
export const MAX_FAULTS = 100

export function parseBody<Schema extends v.GenericSchema>(
	schema: Schema,
	body: unknown,
): Result<v.InferOutput<Schema>, Fault> {
	const parsed = v.safeParse(schema, body, { abortPipeEarly: true })
	if (parsed.success) return ok(parsed.output)
	return err({
		kind: 'bad-body',
		faults: parsed.issues.slice(0, MAX_FAULTS).map((issue) => ({
			pointer: jsonPointer((issue.path ?? []).map(({ key }) => key)),
			because: becauseOf(issue),
		})),
	})
}

/** The facts of a refusal as valibot carries them: its messages are strings. `becauseOf` reads them back. */
export function because(facts: Because): string {
	return JSON.stringify(facts)
}

/** Every check below speaks through `because`; valibot's own words can only be about a value of the wrong shape. */
function becauseOf({ message }: v.BaseIssue<unknown>): Because {
	return message.startsWith('{') ? (JSON.parse(message) as Because) : { kind: 'not-an-object' }
}

/** Refuses every value. It takes any type, so that the other faults beside it are told as well. */
export function refused(facts: Because) {
	return v.pipe(
		v.any(),
		v.check(() => false, because(facts)),
	)
}

const noField: v.GenericSchema<unknown> = refused({ kind: 'unknown-field' })

/** A body of these fields and no others. (`v.strictObject` names the first of several strangers only.) */
export function fieldsOnly<Entries extends v.ObjectEntries>(entries: Entries) {
	return noList(v.objectWithRest(entries, noField, missingOrNoObject))
}

/** A body of these fields and others, which are checked later. */
export function fieldsAmongOthers<Entries extends v.ObjectEntries>(entries: Entries) {
	return noList(v.objectWithRest(entries, v.unknown(), missingOrNoObject))
}

/** A list has fields too, its places: to valibot it is an object like any other, and an empty one says nothing wrong. */
function noList<Schema extends v.GenericSchema>(schema: Schema): Schema {
	return {
		...schema,
		'~run': (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) =>
			schema['~run'](Array.isArray(dataset.value) ? { ...dataset, value: null } : dataset, config),
	}
}

/** Text by language. */
export function byLanguage<Key extends v.GenericSchema<string, string>, Each extends v.GenericSchema>(
	key: Key,
	each: Each,
) {
	return noList(v.record(key, each, because({ kind: 'not-text' })))
}

function missingOrNoObject({ received }: v.ObjectWithRestIssue): string {
	return because({ kind: received === 'undefined' ? 'required' : 'not-an-object' })
}

/** How many times longer a text may be before it is cleaned: letters with their accents apart, soft hyphens. */
const MAX_UNCLEANED = 4

/** The length is asked first: all that follows costs more than it, cleaning by the whole text and NFC by each stack of accents. */
const text = (maxCharacters: number, form: TextForm) =>
	v.pipe(
		v.string(because({ kind: 'not-a-string' })),
		v.maxLength(MAX_UNCLEANED * maxCharacters, because({ kind: 'too-long', max: maxCharacters })),
		v.rawCheck(({ dataset, addIssue }) => {
			const broken = dataset.typed && brokenCharacter(dataset.value)
			if (broken) addIssue({ message: because({ kind: 'broken-text', ...broken }) })
		}),
		v.rawCheck(({ dataset, addIssue }) => {
			const at = dataset.typed ? stackedMarks(dataset.value) : null
			if (at !== null) addIssue({ message: because({ kind: 'stacked-marks', at, max: MAX_STACKED_MARKS }) })
		}),
		v.transform((s) => cleaned(s, form)),
		v.minLength(1, because({ kind: 'empty' })),
		v.check((s) => charactersIn(s) <= maxCharacters, because({ kind: 'too-long', max: maxCharacters })),
	)

/** Several sentences, with line breaks where there are any. */
export const prose = text(2000, 'lines')
/** A long text of one line: a title as printed, an occasion. */
export const longLine = text(2000, 'line')
/** A name. */
export const label = text(200, 'line')

/** Why a published fact is changed: it was wrong, unless somebody says otherwise. */
export const reasonKind = v.optional(
	v.picklist(REASON_KINDS, because({ kind: 'not-one-of', values: REASON_KINDS })),
	'correction',
)

/** What a client sends, before it is parsed. */
export type Sent<Schema extends v.GenericSchema> = v.InferInput<Schema>

/** Of an edit that always says something otherwise than before; `whyOf` says where the reason may be missing. */
export const WhyBody = fieldsOnly({ reason: v.optional(prose), reasonKind })
export type WhyBody = v.InferOutput<typeof WhyBody>

export const calendarDate = v.pipe(
	v.string(because({ kind: 'not-a-date' })),
	v.check((day) => isCalendarDate(day), because({ kind: 'not-a-date' })),
)

/** Copied out of a text, with what stood around it; letters inside stay as they are, NFC would make another address. */
export const webAddress = v.pipe(
	v.string(because({ kind: 'not-an-address' })),
	v.maxLength(2000, because({ kind: 'too-long', max: 2000 })),
	v.transform((address) => withoutInvisible(address).trim()),
	v.check(isWebAddress, because({ kind: 'not-an-address' })),
)

function isWebAddress(address: string): boolean {
	// The URL parser drops tabs and line breaks silently: they are refused before it sees them.
	if (/[\s\\]/.test(address) || brokenCharacter(address) || !/^https?:\/\/[^/]/i.test(address)) return false
	const url = URL.parse(address)
	return url !== null && url.username === '' && url.password === ''
}

const languageKey = v.pipe(
	v.string(because({ kind: 'not-a-language-tag' })),
	v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, because({ kind: 'not-a-language-tag' })),
)

/** A language as BCP 47 writes it: `ru`, `pt-BR`, never `pt-br`. */
export const languageTag = v.pipe(languageKey, v.check(isAsWritten, because({ kind: 'not-a-language-tag' })))

function isAsWritten(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag)[0] === tag
	} catch {
		// No tag at all: `en-a1`.
		return false
	}
}

/** Text by language, as the record keeps it. Which languages it may have, the dossier says. */
export const textMap = (each: typeof prose) =>
	v.pipe(
		byLanguage(languageKey, each),
		v.check((text) => Object.keys(text).length > 0, because({ kind: 'empty' })),
	)

/**
 * Text as people send it: a map by language, or one string in the dossier's first language. A map may lack some of the
 * dossier's languages until somebody translates; `inLanguage` then gives readers the text that there is.
 */
export function words(each: typeof prose) {
	const texts = byLanguage(languageKey, each)
	// Chosen by what was sent and not by trying both, so that a fault is told at the language that has it.
	return v.lazy<v.GenericSchema<unknown, string | Record<Language, string>>>((sent) =>
		typeof sent === 'string' ? each : texts,
	)
}

/** The fault of a text map that is empty, or has a language that the dossier has not: nobody would be shown it. */
export function strangeLanguage(
	pointer: string,
	given: string | Readonly<Record<string, string>> | undefined,
	languages: readonly Language[],
): Fault | null {
	if (typeof given !== 'object') return null
	const strange = Object.keys(given).find((language) => !languages.includes(language))
	if (strange !== undefined) return badValue(`${pointer}/${strange}`, { kind: 'not-a-language', languages })
	return Object.keys(given).length === 0 ? badValue(pointer, { kind: 'not-a-language', languages }) : null
}

export function asText(given: string | Record<string, string>, first: Language): Text {
	return typeof given === 'string' ? { [first]: given } : given
}

/** A source of which only the address is known yet; its publisher is the site itself, by the name that people read: no language's. */
export function sourceAt(address: string, languages: readonly Language[]): Source {
	const host = hostOf(address)
	const name = host && domainToUnicode(host)
	const publisher = name ? Object.fromEntries(languages.map((language) => [language, name])) : null
	return { url: address, publisher, title: null, publishedOn: null }
}
