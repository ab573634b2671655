/** Finds a source of the dossier by its address. No other source gets a page of ours. */
import type { Dossier } from './dossier.ts'
import type { Source } from './source.ts'

/**
 * Everything that the widgets link to is among these: the sources of meetings and of counts, and the authorities' own sites. Of
 * one address that stands in the record several times, the one with a title.
 */
export function citedSource(dossier: Dossier, address: string): Source | null {
	const asked = normal(address)
	const found = sourcesOf(dossier).filter(({ url }) => asked !== null && normal(url) === asked)
	return found.find(({ title }) => title !== null) ?? found[0] ?? null
}

function sourcesOf({ meetings, tallies }: Dossier): Source[] {
	return [
		...meetings.flatMap((m) => m.sources),
		...tallies.flatMap(({ authority, entries }) => [
			...entries.flatMap((e) => e.source ?? []),
			{
				url: authority.site,
				publisher: authority.name,
				title: null,
				publishedOn: null,
			},
		]),
	]
}

/** As browsers write it, who have made it of the link; null where they make no address of it, or none of the web. */
function normal(address: string): string | null {
	const url = URL.parse(address)
	return url && /^https?:$/.test(url.protocol) ? url.href : null
}
