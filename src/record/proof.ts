/**
 * The hash chain over what readers were shown of a dossier: a link for each public version. It hashes the link before it and a
 * salted digest of each row of the record that this version brought, so that a row's words can go and the chain still holds.
 */

/** In which order a link has its rows. */
export const PROVEN_KINDS = ['revision', 'dossier', 'authority', 'tally', 'period', 'entry', 'meeting'] as const
export type ProvenKind = (typeof PROVEN_KINDS)[number]

/** As a link hashes it. */
export type DigestedRow = {
	readonly type: ProvenKind
	readonly id: string
	/** SHA-256, hexadecimal; null of a row that ended without a successor. */
	readonly digest: string | null
}

/** A row that anybody can check against its digest. Salt and value are null of one that ended, and of one that was erased. */
export type ProvenRow = DigestedRow & {
	/** 128 random bits, hexadecimal: nobody can guess what was erased and try it. */
	readonly salt: string | null
	readonly value: Readonly<Record<string, unknown>> | null
}

/** How far a dossier is proven. Key and signature are null where the installation has no key. */
export type Proof = {
	/** The link's: SHA-256, hexadecimal. */
	readonly hash: string
	/** Ed25519, base64url. */
	readonly key: string | null
	readonly signature: string | null
}

export type Link<Row extends DigestedRow = DigestedRow> = Proof & {
	readonly version: number
	/** RFC 3339 */
	readonly at: string
	/** The hash of the link before; null of the first. */
	readonly previous: string | null
	readonly rows: readonly Row[]
}

/** The text that a row's digest is of. */
export function rowText(row: Pick<ProvenRow, 'type' | 'id' | 'salt' | 'value'>): string {
	return canonicalJson([row.salt, row.type, row.id, row.value])
}

/** The text that a link's hash is of. */
export function linkText(dossier: string, link: Pick<Link, 'version' | 'at' | 'previous' | 'rows'>): string {
	const { version, at, previous, rows } = link
	return canonicalJson([dossier, version, at, previous, rows.map(({ type, id, digest }) => [type, id, digest])])
}

/** The text that a link's signature is of. The hash says itself of which dossier and version it is. */
export function signedText(hash: string): string {
	return `sidelines-proof-1 ${hash}`
}

/** As the database has it beside a version: null where that has no link. */
export type StoredProof = Omit<Proof, 'hash'> & { readonly hash: string | null }

export function proofOf({ hash, key, signature }: StoredProof): Proof | null {
	return hash === null ? null : { hash, key, signature }
}

/** A page of what a dossier's proof answers. */
export type ProofAnswer = {
	readonly version: number
	/** One that has more rows than the page goes on, with the rest of them, on the next. */
	readonly links: readonly Link<ProvenRow>[]
	/** Of an older version than the record's while versions are still to be chained; null where none is. */
	readonly newest: (Proof & Pick<Link, 'version'>) | null
	/** The installation's public keys, the oldest first. */
	readonly keys: readonly string[]
	readonly next: string | null
}

/** Canonical JSON (RFC 8785): one value, one text. ECMAScript writes numbers and strings as the RFC asks; members are put in order here. */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value)
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		// By UTF-16 code units (§3.2.3), as `<` compares.
		.sort(([a], [b]) => (a < b ? -1 : 1))
	return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}
