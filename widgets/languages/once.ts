/** A value that is made when it is first asked for (lazy initialisation): formatters of Intl take milliseconds of an isolate's start. */
export function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | undefined
	return () => {
		made ??= { value: make() }
		return made.value
	}
}

/**
 * Keeps the words for each key, of which there are few: the countries, the days of a year. To ask Intl takes as long as the rest
 * of a line in a list of hundreds.
 *
 * @param keyOf on what the words depend
 */
export function onceEach(make: (of: string) => string, keyOf = (of: string) => of): (of: string) => string {
	const made = new Map<string, string>()
	return (of) => {
		const key = keyOf(of)
		const words = made.get(key) ?? make(of)
		made.set(key, words)
		return words
	}
}
