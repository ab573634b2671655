/** The result of what can fail: a value, or the error instead of it. `throw` is for bugs. */

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

type ValueOf<R> = R extends { readonly ok: true; readonly value: infer T } ? T : never
type ErrorOf<R> = R extends { readonly ok: false; readonly error: infer E } ? E : never

/** Every value, or the first error in the order of the keys. */
export function all<R extends Readonly<Record<string, Result<unknown, unknown>>>>(
	results: R,
): Result<{ readonly [K in keyof R]: ValueOf<R[K]> }, ErrorOf<R[keyof R]>> {
	const values: Record<string, unknown> = {}
	for (const [name, result] of Object.entries(results)) {
		if (!result.ok) return err(result.error as ErrorOf<R[keyof R]>)
		values[name] = result.value
	}
	return ok(values as { [K in keyof R]: ValueOf<R[K]> })
}
