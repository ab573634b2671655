/** Holds what is stored of a dossier against what its whole record gives. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { livePages } from '../../src/pages/prerender.ts'
import { countsOf } from '../../src/record/counts.ts'
import { summaryOf } from '../../src/record/summary.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { type Newsroom, ORIGIN } from './newsroom.ts'

/** After all that the records of tests have: pages are held as of that day. */
export const AFTER_ALL = '2025-11-01'

export async function expectWhole({ db, ask }: Newsroom, id: string): Promise<void> {
	const record = await readRecord(db, id, 'newsroom')
	if (!record) throw new Error('no record')
	const { dossier, settings, proof } = record
	// Its first reader makes it anew.
	for (const lang of dossier.languages) await (await ask(`/w/${id}/mini-timeline?lang=${lang}`)).text()
	const { results } = await env.DB.prepare('SELECT name, language, version, body, etag FROM pages WHERE dossier = ?')
		.bind(id)
		.all<{ name: string; language: string; version: number; body: string; etag: string }>()
	const stored = new Map(results.map((page) => [`${page.name} ${page.language}`, page]))
	for (const { name, language, version, body, etag } of livePages(
		dossier,
		{ settings, origin: ORIGIN, today: AFTER_ALL },
		proof,
	)) {
		expect(stored.get(`${name} ${language}`), name).toEqual({ name, language, version, body, etag })
	}
	const asStored = (value: unknown) => JSON.parse(JSON.stringify(value))
	expect(JSON.parse(stored.get('summary ')?.body ?? 'null')).toEqual(asStored(summaryOf(dossier)))
	const [counts, whole] = [JSON.parse(stored.get('counts ')?.body ?? '{}'), countsOf(dossier)]
	expect(counts.tallies).toEqual(asStored(whole.tallies))
	expect(counts.size.entries).toBe(whole.size.entries)
	// Grown by what was added: a comma more or less.
	expect(Math.abs(counts.size.bytes - whole.size.bytes)).toBeLessThan(100)
}
