/** A value that is made when it is first asked for (lazy initialisation): formatters of Intl take milliseconds of an isolate's start. */
export function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | undefined
	return () => {
		made ??= { value: make() }
		return made.value
	}
}
