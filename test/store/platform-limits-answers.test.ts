/** The largest answers: pages of large meetings, and what is larger than a row of the database. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { importDossier } from '../../src/edits/import-dossier.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import type { Answer } from '../support/answer.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'

const NOW = new Date('2025-08-16T09:00:00Z')

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({ dossiers: [emptyDossier()], keepsCopies: true })
})

/** Of some thousand bytes: topics in Cyrillic, of which each has two bytes. */
const withTopics = (count: number, letter = 'ж') => Array.from({ length: count }, () => ({ ru: letter.repeat(2000) }))
const largestPage = async () => {
	const found = await env.DB.prepare('SELECT max(length(CAST(body AS BLOB))) AS bytes FROM pages').first<{
		bytes: number
	}>()
	return found?.bytes ?? 0
}
const largeMeeting = (overrides: Partial<Meeting> = {}) =>
	meeting({ topics: withTopics(50), outcomes: withTopics(50), remarks: [], ...overrides })
const bring = (dossier: Dossier) => importDossier(newsroom.db, dossier, ORIGIN, NOW)

describe('a page of large meetings', () => {
	const day = (n: number) => `2020-01-${String(n + 1).padStart(2, '0')}`
	const many = (count: number, overrides: Partial<Meeting> = {}) =>
		Array.from({ length: count }, (_, n) => largeMeeting({ id: `m-${n}`, date: day(n), ...overrides }))

	it('is shortened to the details of the newest, says so, and leads to all of them', async () => {
		const source = { url: 'https://example.org/note', publisher: { en: 'Example' }, title: null, publishedOn: null }
		await bring(emptyDossier({ id: 'old', meetings: many(20, { sources: [source] }) }))
		const page = await (await newsroom.ask('/w/old/previous-meetings?lang=ru')).text()
		expect(page.length).toBeLessThanOrEqual(1_000_000)
		expect(page.match(/<li data-meeting=/g)).toHaveLength(20)
		expect(page).toContain(`href="${ORIGIN}/api/v1/dossiers/old/meetings/m-0"`)
		expect(page).toContain('Полностью')
		expect(page).not.toContain(`${ORIGIN}/api/v1/dossiers/old/meetings/m-19`)
		expect(await largestPage()).toBeLessThanOrEqual(1_000_000)
		const fragment = await (await newsroom.ask('/w/old/previous-meetings/fragment?lang=en&limit=50')).text()
		expect(fragment).toContain(`${ORIGIN}/api/v1/dossiers/old/meetings/m-0`)
		expect(fragment.length).toBeLessThanOrEqual(1_000_000)
	})

	it('is whole where all of it fits', async () => {
		await bring(emptyDossier({ id: 'old', meetings: many(20, { topics: withTopics(2), outcomes: [] }) }))
		const page = await (await newsroom.ask('/w/old/previous-meetings?lang=ru')).text()
		expect(page).not.toContain('Полностью')
		expect(page.match(/ж{2000}/g)).toHaveLength(40)
	})

	it('holds its limit whatever its texts are made of', async () => {
		const summary = { en: '"'.repeat(2000), ru: '&'.repeat(2000) }
		const meetings = many(28, {
			summary,
			occasion: summary,
			topics: withTopics(50, '"'),
			outcomes: withTopics(45, '&'),
		})
		await bring(emptyDossier({ id: 'old', meetings }))
		for (const path of ['previous-meetings', 'mini-timeline', 'previous-meetings/fragment', 'mini-timeline/fragment']) {
			for (const language of ['en', 'ru']) {
				const answer = await newsroom.ask(`/w/old/${path}?lang=${language}&limit=50`)
				expect([path, answer.status]).toEqual([path, 200])
				expect((await answer.arrayBuffer()).byteLength).toBeLessThanOrEqual(1_000_000)
			}
		}
	})

	it('of the API ends at 1 MB and goes on behind its cursor', async () => {
		await bring(emptyDossier({ id: 'old', meetings: many(12) }))
		const seen: string[] = []
		let next: string | null = `${ORIGIN}/api/v1/dossiers/old/meetings`
		for (let pages = 0; next && pages < 20; pages++) {
			const answer = await newsroom.ask(next)
			const text = await answer.text()
			expect(text.length).toBeLessThan(1_000_000)
			const page: Answer = JSON.parse(text)
			seen.push(...page.meetings.map((m) => m.id))
			next = page.next
		}
		expect(seen).toEqual(Array.from({ length: 12 }, (_, n) => `m-${11 - n}`))
	})
})

describe('an answer that is larger than a row', () => {
	it('is kept for a retry all the same', async () => {
		const languages = [
			'en',
			'ru',
			'de',
			'fr',
			'es',
			'it',
			'pt',
			'pl',
			'cs',
			'sv',
			'da',
			'fi',
			'el',
			'tr',
			'uk',
			'ar',
			'he',
			'hi',
			'zh',
			'ja',
		]
		const name = Object.fromEntries(languages.map((language) => [language, '‱'.repeat(200)]))
		const source = { url: 'https://example.org/note', publisher: { en: 'Example' }, title: null, publishedOn: null }
		const opening = { kind: 'opening', delta: 1, on: '2020-12-31', source, recordedAt: '2021-01-01T00:00:00.000Z' }
		const tallies = Array.from({ length: 100 }, (_, n) => ({
			id: `t-${n}`,
			authority: { id: `a-${n}`, name, site: 'https://example.org/' },
			preferred: n === 0,
			periods: [{ id: `p-${n}`, label: name, from: '2020-01-01', to: '2020-12-31' }],
			entries: [{ ...opening, id: `e-${n}`, period: `p-${n}` }],
		}))
		const dossier = { ...emptyDossier({ id: 'wide' }), languages, tallies }
		const headers = { 'Idempotency-Key': 'k' }
		const first = await newsroom.send('PUT', '/api/v1/dossiers/wide', dossier, headers)
		expect(first.status).toBe(201)
		const text = await first.text()
		expect(new TextEncoder().encode(text).byteLength).toBeGreaterThan(2_000_000)
		const again = await newsroom.send('PUT', '/api/v1/dossiers/wide', dossier, headers)
		expect([again.status, (await again.text()) === text]).toEqual([201, true])
		const read = await newsroom.ask('/api/v1/dossiers/wide')
		expect((await read.json<Answer>()).version).toBe(1)
	})
})
