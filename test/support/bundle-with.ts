/** The seed with one place of it changed, found by its JSON pointer. */
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }

type Json = { [key: string]: Json } & Json[]

export function bundleWith(pointer: string, value: unknown): unknown {
	const bundle = structuredClone(seed) as unknown as Json
	const keys = pointer.slice(1).split('/')
	const last = keys.pop() ?? ''
	const at = keys.reduce<Json>((json, key) => json[key] as Json, bundle)
	Object.assign(at, { [last]: value })
	return bundle
}
