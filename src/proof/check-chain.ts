/** Checks a hash chain link by link, as a stranger can: by what is published of it, and by a head that was kept earlier. */
import {
	type Link,
	linkText,
	type Proof,
	type ProvenKind,
	type ProvenRow,
	rowText,
	signedText,
} from '../record/proof.ts'

/** What a browser and Node have alike. */
export type Tools = {
	/** Hexadecimal. */
	readonly sha256: (text: string) => Promise<string>
	readonly isSigned: (text: string, key: string, signature: string) => Promise<boolean>
}

/** What somebody wrote down of a chain. */
export type Head = Pick<Link, 'version' | 'hash'> & { readonly keys: readonly string[] }

export type Finding =
	/** A row is not what its digest was made of. */
	| { readonly kind: 'row-changed'; readonly version: number; readonly type: ProvenKind; readonly id: string }
	/** A row's words are gone, and no later version says that they were erased. */
	| { readonly kind: 'row-withheld'; readonly version: number; readonly type: ProvenKind; readonly id: string }
	/** A link is not what its hash was made of; does not follow the one before; is signed wrongly, or not as those before it. */
	| {
			readonly kind: 'link-changed' | 'link-out-of-place' | 'signature-wrong' | 'signature-missing'
			readonly version: number
	  }
	/** The link of a head that was kept is another now, or gone. */
	| { readonly kind: 'forked'; readonly version: number }
	/** The newest link is not what is told as the newest. */
	| { readonly kind: 'newest-differs'; readonly version: number }

/** What the rows come to: the newest of each; its value is null where its words were erased. */
export type Standing = ReadonlyMap<string, ProvenRow>

export type Checked = {
	readonly findings: readonly Finding[]
	readonly standing: Standing
	readonly newest: (Proof & Pick<Link, 'version'>) | null
	readonly rows: number
	readonly erased: number
}

export const rowKey = (type: ProvenKind, id: string) => `${type} ${id}`

export async function checkChain(
	dossier: string,
	links: AsyncIterable<Link<ProvenRow>>,
	told: (Proof & Pick<Link, 'version'>) | null,
	kept: Head | null,
	tools: Tools,
): Promise<Checked> {
	const findings: Finding[] = []
	const standing = new Map<string, ProvenRow>()
	const withheld = new Map<string, Finding>()
	let [newest, rows, erased]: [Checked['newest'], number, number] = [null, 0, 0]
	let isKept = kept === null
	for await (const link of links) {
		const { version, hash, key, signature, previous } = link
		if (previous !== (newest?.hash ?? null) || version <= (newest?.version ?? 0)) {
			findings.push({ kind: 'link-out-of-place', version })
		}
		if ((await tools.sha256(linkText(dossier, link))) !== hash) findings.push({ kind: 'link-changed', version })
		if (key === null || signature === null) {
			if (key !== signature || newest?.key) findings.push({ kind: 'signature-missing', version })
		} else if (!(await tools.isSigned(signedText(hash), key, signature))) {
			findings.push({ kind: 'signature-wrong', version })
		}
		for (const row of link.rows) {
			const { type, id, digest } = row
			const at = rowKey(type, id)
			rows++
			for (const subject of erasedBy(row)) withheld.delete(subject)
			if (digest === null) {
				if (row.salt !== null || row.value !== null) findings.push({ kind: 'row-changed', version, type, id })
				standing.delete(at)
			} else if (row.salt === null && row.value === null) {
				erased++
				withheld.set(at, { kind: 'row-withheld', version, type, id })
				standing.set(at, row)
			} else {
				if ((await tools.sha256(rowText(row))) !== digest) findings.push({ kind: 'row-changed', version, type, id })
				standing.set(at, row)
			}
		}
		if (version === kept?.version && hash === kept.hash) isKept = true
		newest = { version, hash, key, signature }
	}
	findings.push(...withheld.values())
	if (kept && !isKept) findings.push({ kind: 'forked', version: kept.version })
	const ends = JSON.stringify([newest?.version, newest?.hash, newest?.key, newest?.signature])
	if (ends !== JSON.stringify([told?.version, told?.hash, told?.key, told?.signature])) {
		findings.push({ kind: 'newest-differs', version: newest?.version ?? 0 })
	}
	return { findings, standing, newest, rows, erased }
}

/** The rows that a revision erased the words of. */
function erasedBy({ type, value }: ProvenRow): string[] {
	const changes = type === 'revision' && Array.isArray(value?.['changes']) ? value['changes'] : []
	return changes.flatMap(({ kind, type: of, id }) => (kind === 'row-erased' ? rowKey(of, id) : []))
}
