/** Holds what is stored of a dossier against what its whole record gives. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { livePages } from '../../src/pages/prerender.ts'
import { attentionOf } from '../../src/record/attention.ts'
import { countsOf } from '../../src/record/counts.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { summaryOf } from '../../src/record/summary.ts'
import { termsOfDossier, termsOfEntry, termsOfMeeting } from '../../src/record/terms.ts'
import { isDraft } from '../../src/record/visibility.ts'
import { HEADING } from '../../src/store/changed-rows.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { FINDABLE } from '../../src/store/write-terms.ts'
import { type Newsroom, ORIGIN } from './newsroom.ts'

/** After all that the records of tests have: pages are held as of that day. */
export const AFTER_ALL = '2025-11-01'

export async function expectWhole({ db, ask }: Newsroom, id: string): Promise<void> {
	const record = await readRecord(db, id, 'newsroom')
	if (!record) throw new Error('no record')
	const { dossier, settings, proof } = record
	const readers = isDraft(dossier) ? [] : dossier.languages
	// Its first reader makes it anew.
	for (const lang of readers) await (await ask(`/w/${id}/mini-timeline?lang=${lang}`)).text()
	const { results } = await env.DB.prepare('SELECT name, language, version, body, etag FROM pages WHERE dossier = ?')
		.bind(id)
		.all<{ name: string; language: string; version: number; body: string; etag: string }>()
	const stored = new Map(results.map((page) => [`${page.name} ${page.language}`, page]))
	const live = livePages(dossier, { settings, origin: ORIGIN, today: AFTER_ALL }, proof)
	// Of a draft there is what no reader is shown.
	if (isDraft(dossier)) expect([...stored.keys()].sort()).toEqual(['counts ', 'summary '])
	else
		for (const { name, language, version, body, etag } of live) {
			expect(stored.get(`${name} ${language}`), name).toEqual({ name, language, version, body, etag })
		}
	const asStored = (value: unknown) => JSON.parse(JSON.stringify(value))
	expect(JSON.parse(stored.get('summary ')?.body ?? 'null')).toEqual(asStored(summaryOf(dossier)))
	const [counts, whole] = [JSON.parse(stored.get('counts ')?.body ?? '{}'), countsOf(dossier)]
	expect(counts.tallies).toEqual(asStored(whole.tallies))
	expect(counts.marks).toEqual(asStored(whole.marks))
	expect(counts.size.entries).toBe(whole.size.entries)
	// What its writing adds is not weighed: `publicSince`, and a digit more of its version.
	expect(Math.abs(counts.size.bytes - whole.size.bytes)).toBeLessThan(25)
	expect(await storedTerms(id)).toEqual(termsIn(dossier))
	const awaiting = await env.DB.prepare('SELECT place FROM awaiting WHERE dossier = ?')
		.bind(id)
		.all<{ place: string }>()
	expect(awaiting.results.map(({ place }) => place).sort()).toEqual(placesIn(dossier))
}

/** Of the desk's list of what waits for an editor, whichever day it is. */
function placesIn(dossier: Dossier): string[] {
	if (dossier.visibility === 'archived') return []
	const { scheduled, reported, tallies, meetingsAsOf, untranslated } = attentionOf(dossier)
	const { id } = dossier
	return [
		...scheduled.map(({ last, meeting }) => `1 ${last} ${id} ${meeting}`),
		...reported.map((told) => `2 ${told.last} ${id} ${'entry' in told ? told.entry : told.meeting}`),
		...tallies.flatMap(({ asOf, id: tally }) => (asOf === null ? [] : [`3 ${asOf} ${id} ${tally}`])),
		...(meetingsAsOf === null ? [] : [`4 ${meetingsAsOf} ${id}`]),
		...(Object.values(untranslated).some((count) => count > 0) ? [`5 ${id}`] : []),
	].sort()
}

async function storedTerms(id: string): Promise<ReadonlyMap<string, readonly string[]>> {
	const { results } = await env.DB.prepare(
		`SELECT i.kind || ' ' || i.item AS found, json_group_array(t.term) AS terms
		FROM search_items i JOIN search_terms t ON t.item = i.id WHERE i.dossier = ? GROUP BY i.id`,
	)
		.bind(id)
		.all<{ found: string; terms: string }>()
	return new Map(results.map(({ found, terms }) => [found, JSON.parse(terms).sort()]))
}

function termsIn(dossier: Dossier): ReadonlyMap<string, readonly string[]> {
	const entries = dossier.tallies.flatMap((tally) => tally.entries)
	return new Map([
		[`${FINDABLE.dossier} ${HEADING}`, termsOfDossier(dossier).sort()],
		...dossier.meetings.map((m) => [`${FINDABLE.meeting} ${m.id}`, termsOfMeeting(m).sort()] as const),
		...entries.map((e) => [`${FINDABLE.entry} ${e.id}`, termsOfEntry(e).sort()] as const),
	])
}
