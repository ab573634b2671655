/** Addresses of sources, in the ways in which one and the same may be written. */
import type { Source } from './source.ts'

/** Of sources that all have the address asked for, the one with a title; of other addresses none. */
export function citedSource(sources: readonly Source[], address: string): Source | null {
	const asked = normal(address)
	const found = sources.filter(({ url }) => asked !== null && normal(url) === asked)
	return found.find(({ title }) => title !== null) ?? found[0] ?? null
}

/** How an address may stand in the record that browsers write as it is asked for. Empty where it is none of the web. */
export function writtenAs(address: string): string[] {
	const url = normal(address)
	if (url === null) return []
	const plain = decoded(url)
	return [...new Set([address, url, plain, url.replace(/\/$/, ''), plain.replace(/\/$/, '')])]
}

/** As browsers write it, who have made it of the link; null where they make no address of it, or none of the web. */
function normal(address: string): string | null {
	const url = URL.parse(address)
	return url && /^https?:$/.test(url.protocol) ? url.href : null
}

function decoded(url: string): string {
	try {
		return decodeURI(url)
	} catch {
		return url
	}
}
