/** What the schemas of answers are made of. Strings and lists say their limits. */
import * as v from 'valibot'
import { DAY, ID, INSTANT, LANGUAGE, SAID, WEB_ADDRESS } from './json-schema.ts'

/** A type with its members spelled out, and none of them readonly. */
type Spelled<T> = { -readonly [Key in keyof T]: Spelled<T[Key]> }
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? unknown : 'not what is answered'

/** A schema whose values are an answer's, neither more nor less. */
export function of<Answer>() {
	return <Schema extends v.GenericSchema>(
		schema: Schema & Same<Spelled<Answer>, Spelled<v.InferOutput<Schema>>>,
	): Schema => schema
}

export const text = (facts: object, description?: string) =>
	v.pipe(v.string(), v.metadata({ ...facts, ...(description && { description }) }))
export const day = text(DAY)
export const instant = text(INSTANT)
export const id = text({ pattern: ID, maxLength: 80 })
export const words = text({ pattern: SAID, maxLength: 2000 })
export const address = text(WEB_ADDRESS)
export const path = text({ pattern: '^[\\w.-]*$', maxLength: 200 })
export const count = (min = 0, max = 1_000_000_000) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
export const version = count(1)
export const minutes = count(1, 10_080)
export const list = <Item extends v.GenericSchema>(item: Item, maxItems: number) =>
	v.pipe(v.array(item), v.metadata({ maxItems }))
export const listed = <Item extends v.GenericSchema>(item: Item) => list(item, 50)
export const paged = <Item extends v.GenericSchema>(item: Item) => list(item, 100)
export const said = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
	v.pipe(schema, v.metadata({ description }))

export const languageTag = text({ pattern: LANGUAGE, maxLength: 35 })
export const languages = paged(languageTag)
export const next = said(
	v.nullable(address),
	'The address of the next page, which the `Link` header has too; null on the last.',
)

export const hash = text({ pattern: '^[0-9a-f]{64}$', maxLength: 64 })
export const base64url = text({ pattern: '^[\\w-]+$', maxLength: 86 })
export const proofFields = {
	hash: said(hash, 'SHA-256 over the link of this version, and so over all before it.'),
	key: said(v.nullable(base64url), 'The Ed25519 public key; null where nothing is signed.'),
	signature: v.nullable(base64url),
}
