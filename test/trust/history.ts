/** Checks what editors and readers saw of a record against what was saved: no edit lost or saved twice, and no reader led back. */

/** An edit in the record: its mark, which no other edit has, and the version that it made. */
export type Saved = { readonly version: number; readonly mark: string }

type Account = {
	/** Acknowledged, and not in the record. */
	readonly lost: readonly string[]
	/** In the record more than once. */
	readonly doubled: readonly string[]
	/** In the record though it was refused, or never sent; and versions that no edit made. */
	readonly unasked: readonly string[]
}

/** @param versions all that were made meanwhile */
export function accountOf(
	acknowledged: ReadonlySet<string>,
	saved: readonly Saved[],
	versions: readonly number[],
): Account {
	const times = new Map<string, number>()
	for (const { mark } of saved) times.set(mark, (times.get(mark) ?? 0) + 1)
	const marked = new Set(saved.map(({ version }) => version))
	return {
		lost: [...acknowledged].filter((mark) => !times.has(mark)),
		doubled: [...times].flatMap(([mark, count]) => (count > 1 ? [mark] : [])),
		unasked: [
			...[...times.keys()].filter((mark) => !acknowledged.has(mark)),
			...versions.filter((version) => !marked.has(version)).map((version) => `version ${version}`),
		],
	}
}

/** What one reader saw at one address. A reader's come in the order in which they were answered. */
export type Read = { readonly reader: number; readonly address: string; readonly seen: string }

/**
 * Reads that show an older version than the same reader had seen at that address, or none that ever was.
 *
 * Several versions may look alike: a read is taken for the oldest that is not older than what was seen before, so only what no
 * order of versions explains is found.
 *
 * @param told what each address shows at each version, from the first on
 */
export function readsGoneBack(reads: readonly Read[], told: ReadonlyMap<string, readonly string[]>): Read[] {
	const versions = new Map([...told].map(([address, shown]) => [address, placesOf(shown)]))
	const reached = new Map<string, number>()
	return reads.filter(({ reader, address, seen }) => {
		const of = `${reader} ${address}`
		const from = reached.get(of) ?? 0
		const version = versions
			.get(address)
			?.get(seen)
			?.find((v) => v >= from)
		if (version === undefined) return true
		reached.set(of, version)
		return false
	})
}

function placesOf(shown: readonly string[]): ReadonlyMap<string, readonly number[]> {
	const places = new Map<string, number[]>()
	for (const [version, value] of shown.entries()) places.set(value, [...(places.get(value) ?? []), version])
	return places
}
