/** Nothing of a draft is shown or stored for readers. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { storePages } from '../../src/store/pages.ts'
import { keepPicture } from '../../src/store/pictures.ts'
import type { Answer } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { markedDossier, moveTo } from '../support/drafts.ts'
import { bearer, type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'

const DRAFT = '/api/v1/dossiers/draft-one'
const LIVE = '/w/draft-one/count-card?lang=ru'

const drafts = () => openNewsroom({ dossiers: [firstDossier(), markedDossier()], keepsCopies: true })

async function answer(newsroom: Newsroom, path: string, headers: Record<string, string> = {}): Promise<Answer> {
	return (await newsroom.ask(path, { headers })).json()
}

async function statusOf(newsroom: Newsroom, path: string): Promise<number> {
	return (await newsroom.ask(path)).status
}

/** How many pages of the draft are stored for readers, and what is kept of it in KV. */
async function stored(): Promise<number> {
	const { results } = await env.DB.prepare(
		`SELECT name FROM pages WHERE dossier = 'draft-one' AND name NOT IN ('counts', 'summary')`,
	).all()
	const { keys } = await env.LAST_GOOD.list()
	return results.length + keys.filter(({ name }) => name.includes('draft-one')).length
}

describe('while a dossier is a draft', () => {
	const PERIOD = `${DRAFT}/calls/2025`
	const tag = { 'If-Match': '*' }

	it('no edit of it asks for a reason', async () => {
		const newsroom = await drafts()
		const source = 'https://a.example'
		expect((await newsroom.send('PUT', PERIOD, { total: 9, source, on: '2025-08-15' }, tag)).status).toBe(200)
		expect((await newsroom.send('PATCH', PERIOD, { label: { en: 'Other' } }, tag)).status).toBe(200)
		const [meeting] = markedDossier().meetings
		const path = `${DRAFT}/meetings/${meeting?.id}`
		expect((await newsroom.send('PATCH', path, { occasion: { en: 'Other' } }, tag)).status).toBe(200)
		expect((await newsroom.send('DELETE', path, {}, tag)).status).toBe(204)
		expect((await newsroom.send('POST', `${DRAFT}/revisions/1/restore`, {})).status).toBe(201)
		const { revisions } = await answer(newsroom, `${DRAFT}/revisions`, bearer())
		expect(revisions.map((r) => [r.reason, r.reasonKind])).toEqual(Array(6).fill([null, null]))
	})

	it('an entry that is undone is taken out of the ledger', async () => {
		const newsroom = await drafts()
		const call = { on: '2025-08-16', source: 'https://a.example' }
		const { entry }: Answer = await (await newsroom.send('POST', `${DRAFT}/calls`, call)).json()
		const undone = await newsroom.send('POST', `${DRAFT}/calls/entries/${entry.id}/undo`, {})
		expect(undone.status).toBe(201)
		await moveTo(newsroom, 'public')
		const { entries } = (await answer(newsroom, `${DRAFT}/calls`)) as unknown as {
			entries: { id: string; kind: string }[]
		}
		expect(entries.map((e) => e.kind)).not.toContain('undo')
		expect(entries.map((e) => e.id)).not.toContain(entry.id)
	})

	it('no page of it is stored, and none stays of one that is taken back', async () => {
		const newsroom = await drafts()
		expect(await stored()).toBe(0)
		await newsroom.ask(LIVE)
		expect(await stored()).toBe(0)
		await moveTo(newsroom, 'public')
		await newsroom.ask('/w/draft-one/count-card/image.png')
		expect(await stored()).toBeGreaterThan(8)
		await moveTo(newsroom, 'draft')
		expect(await stored()).toBe(0)
	})
})

it('not even a page that was stored for readers is shown of a draft', async () => {
	const newsroom = await drafts()
	await moveTo(newsroom, 'public')
	const paths = [LIVE, '/w/draft-one/count-card/image.svg', DRAFT, `${DRAFT}/calls`]
	for (const path of paths) expect(await statusOf(newsroom, path)).toBe(200)
	await env.DB.prepare(`UPDATE dossiers SET visibility = 'draft' WHERE id = 'draft-one'`).run()
	for (const path of paths) expect([path, await statusOf(newsroom, path)]).toEqual([path, 404])
})

it('what was made of it for a reader who asked before is not stored once it is a draft', async () => {
	const newsroom = await drafts()
	const made = { dossier: 'draft-one', language: 'en', version: 1, template: 't', settings: 1 } as const
	const page = { ...made, name: 'count-card/calls', origin: ORIGIN, goodUntil: '2025-08-16', etag: '"e"', csp: '' }
	const store = async () => {
		for (const statement of storePages(newsroom.db, [{ ...page, body: 'page' }])) await statement
		const body = new TextEncoder().encode('picture')
		const size = { width: 600, scale: 2 }
		await keepPicture(env.LAST_GOOD, newsroom.db, { ...page, ...size, theme: 'light', body })
	}
	await store()
	expect(await stored()).toBe(0)
	await moveTo(newsroom, 'public')
	const published = await stored()
	await store()
	// The page takes the place of another.
	expect(await stored()).toBe(published + 1)
})
