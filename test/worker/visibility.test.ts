/** Who sees a dossier: moved by an admin, a revision each time, and to readers as if it were not there while it is a draft. */
import { describe, expect, it } from 'vitest'
import type { Answer } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { markedDossier, moveTo } from '../support/drafts.ts'
import { addEditor, bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

const DRAFT = '/api/v1/dossiers/draft-one'
const LIVE = '/w/draft-one/count-card?lang=ru'

const drafts = () => openNewsroom({ dossiers: [firstDossier(), markedDossier()], keepsCopies: true })

async function answer(newsroom: Newsroom, path: string, headers: Record<string, string> = {}): Promise<Answer> {
	return (await newsroom.ask(path, { headers })).json()
}

async function statusOf(newsroom: Newsroom, path: string): Promise<number> {
	return (await newsroom.ask(path)).status
}

describe('moving a dossier', () => {
	it('publishes a draft, archives it and takes it back, each time by a revision', async () => {
		const newsroom = await drafts()
		expect(await statusOf(newsroom, LIVE)).toBe(404)
		const published = await moveTo(newsroom, 'public')
		expect([published.status, await published.json()]).toEqual([
			200,
			{ id: 'draft-one', version: 2, visibility: 'public', publicSince: 2 },
		])
		expect(published.headers.get('ETag')).toMatch(/^"2\./)
		expect(await statusOf(newsroom, LIVE)).toBe(200)
		expect(await (await moveTo(newsroom, 'archived')).json()).toMatchObject({ version: 3, publicSince: 2 })
		expect(await statusOf(newsroom, LIVE)).toBe(200)
		expect(await (await moveTo(newsroom, 'draft')).json()).toMatchObject({ version: 4, publicSince: 2 })
		expect(await statusOf(newsroom, LIVE)).toBe(404)
		expect(await (await moveTo(newsroom, 'public')).json()).toMatchObject({ version: 5, publicSince: 2 })

		const { revisions } = await answer(newsroom, `${DRAFT}/revisions`, bearer())
		expect(revisions.slice(0, 4).map((r) => r.changes)).toEqual([
			[{ kind: 'visibility-changed', from: 'draft', to: 'public' }],
			[{ kind: 'visibility-changed', from: 'archived', to: 'draft' }],
			[{ kind: 'visibility-changed', from: 'public', to: 'archived' }],
			[{ kind: 'visibility-changed', from: 'draft', to: 'public' }],
		])
	})

	it('to where it is already tells the edge once more, and is no revision', async () => {
		const newsroom = await openNewsroom({ edge: {}, dossiers: [firstDossier({ id: 'draft-one' })] })
		const { ask } = newsroom
		const kept = async () => (await ask(LIVE)).headers.get('Cf-Cache-Status')
		expect([await kept(), await kept()]).toEqual(['MISS', 'HIT'])
		expect(await (await moveTo(newsroom, 'public')).json()).toMatchObject({ version: 1 })
		expect([await kept(), await kept()]).toEqual(['REVALIDATED', 'HIT'])
	})

	it('is an admin’s to do, and of a dossier that is there', async () => {
		const newsroom = await drafts()
		await addEditor('editor-2', 'another-token-0123456789abcdef0123456789', 'editor')
		const headers = bearer('another-token-0123456789abcdef0123456789')
		const refused = await newsroom.send('POST', `${DRAFT}/visibility`, { visibility: 'public' }, headers)
		expect(refused.status).toBe(403)
		expect(await statusOf(newsroom, LIVE)).toBe(404)
		expect((await moveTo(newsroom, 'public', 'nobodys')).status).toBe(404)
		expect((await newsroom.send('POST', `${DRAFT}/visibility`, { visibility: 'hidden' })).status).toBe(422)
		// What no article has is not archived.
		expect((await moveTo(newsroom, 'archived')).status).toBe(422)
	})

	it('has one tag, whether it is read or moved, also while a count runs ahead of the newsroom’s day', async () => {
		const newsroom = await openNewsroom({
			dossiers: [markedDossier()],
			now: () => new Date('2025-08-16T20:00:00Z'),
			keepsCopies: true,
		})
		const call = { on: '2025-08-17', source: 'https://a.example' }
		expect((await newsroom.send('POST', `${DRAFT}/calls`, call)).headers.get('ETag')).toContain('.2025-08-16"')
		const moved = (await moveTo(newsroom, 'public')).headers.get('ETag')
		const read = (await newsroom.ask(`${DRAFT}/visibility`, { headers: bearer() })).headers.get('ETag')
		expect([moved, read]).toEqual([read, expect.stringMatching(/^"3\.\d+"$/)])
	})

	it('makes no revision where it says nothing new, and holds what is expected of the version', async () => {
		const newsroom = await drafts()
		expect((await moveTo(newsroom, 'draft')).status).toBe(200)
		expect(await answer(newsroom, `${DRAFT}/visibility`, bearer())).toEqual({
			id: 'draft-one',
			version: 1,
			visibility: 'draft',
			publicSince: null,
		})
		const stale = await newsroom.send('POST', `${DRAFT}/visibility`, { visibility: 'public' }, { 'If-Match': '"7.4"' })
		expect(stale.status).toBe(412)
	})
})

describe('versions from before a dossier was published', () => {
	it('are not there for readers, and neither is what was changed then', async () => {
		const newsroom = await drafts()
		await newsroom.send('POST', `${DRAFT}/calls`, { on: '2025-08-16', source: 'https://a.example', period: '2025' })
		await newsroom.send('POST', `${DRAFT}/revisions/1/restore`, { reason: 'typed twice' })
		expect((await moveTo(newsroom, 'public')).status).toBe(200)
		for (const version of [1, 2, 3, 99]) {
			expect(await statusOf(newsroom, `/w/draft-one/count-card?version=${version}`)).toBe(404)
			expect(await statusOf(newsroom, `${DRAFT}?version=${version}`)).toBe(404)
		}
		expect(await statusOf(newsroom, '/w/draft-one/count-card?version=4')).toBe(200)
		expect((await answer(newsroom, `${DRAFT}/corrections`)).corrections).toEqual([])
		const text = await (await newsroom.ask('/w/draft-one/count-card/text?lang=en&as-of=2025-08-15')).text()
		expect(text).not.toContain('orrected')
	})

	it('of one that was public and is a draft again for a while, no correction is made in that while', async () => {
		const newsroom = await drafts()
		await moveTo(newsroom, 'public')
		const removed = async (meeting: string, body: object) => {
			const { status } = await newsroom.send('DELETE', `${DRAFT}/meetings/${meeting}`, body, { 'If-Match': '*' })
			return status
		}
		const [a, b, c] = markedDossier().meetings.map((m) => m.id)
		expect(await removed(a ?? '', {})).toBe(422)
		expect(await removed(a ?? '', { reason: 'never took place' })).toBe(204)
		await moveTo(newsroom, 'draft')
		expect(await removed(b ?? '', {})).toBe(204)
		await moveTo(newsroom, 'public')
		expect(await removed(c ?? '', { reason: 'nor did this' })).toBe(204)
		const { corrections } = await answer(newsroom, `${DRAFT}/corrections`)
		expect(corrections.map((r) => r.reason)).toEqual(['nor did this', 'never took place'])
	})
})

describe('an archived dossier', () => {
	async function archived() {
		const newsroom = await openNewsroom({ keepsCopies: true })
		await moveTo(newsroom, 'archived', 'putin-trump')
		return newsroom
	}

	it('answers its articles as ever, and no list has it', async () => {
		const newsroom = await archived()
		for (const path of [
			'/w/putin-trump/count-card',
			'/w/putin-trump/count-card/image.svg',
			'/api/v1/dossiers/putin-trump',
			'/api/v1/dossiers/putin-trump/meetings',
			`/oembed?url=${encodeURIComponent('https://sidelines.test/w/putin-trump/count-card')}`,
		]) {
			expect([path, await statusOf(newsroom, path)]).toEqual([path, 200])
		}
		expect((await answer(newsroom, '/api/v1/dossiers')).dossiers).toEqual([])
		expect(await (await newsroom.ask('/')).text()).not.toContain('/w/putin-trump/')
	})

	it('takes no edit until it is public again', async () => {
		const newsroom = await archived()
		const call = { on: '2025-08-16', source: 'https://a.example' }
		const refused = await newsroom.send('POST', '/api/v1/dossiers/putin-trump/calls', call)
		expect(refused.status).toBe(409)
		expect(await refused.json()).toMatchObject({ type: '/api/problems/archived' })
		const over = await newsroom.send('PUT', '/api/v1/dossiers/putin-trump', firstDossier(), { 'If-Match': '*' })
		expect(over.status).toBe(409)
		await moveTo(newsroom, 'public', 'putin-trump')
		expect((await newsroom.send('POST', '/api/v1/dossiers/putin-trump/calls', call)).status).toBe(201)
	})
})

describe('a bundle', () => {
	const put = (newsroom: Newsroom, body: object, headers = {}) => newsroom.send('PUT', DRAFT, body, headers)
	const { publicSince: _since, visibility: _draft, ...bundle } = markedDossier()

	it('is public where it says nothing, and a draft where it says so', async () => {
		const newsroom = await openNewsroom({ keepsCopies: true })
		expect((await put(newsroom, bundle)).status).toBe(201)
		expect(await statusOf(newsroom, LIVE)).toBe(200)
		const draft = { ...bundle, id: 'draft-two', visibility: 'draft' }
		expect((await newsroom.send('PUT', '/api/v1/dossiers/draft-two', draft)).status).toBe(201)
		expect(await statusOf(newsroom, '/w/draft-two/count-card')).toBe(404)
	})

	it('never changes who may see the dossier that it goes over', async () => {
		const newsroom = await drafts()
		const title = { ru: 'Другое', en: 'Other' }
		expect((await put(newsroom, { ...bundle, title, visibility: 'public' }, { 'If-Match': '*' })).status).toBe(200)
		expect(await statusOf(newsroom, LIVE)).toBe(404)
		const restored = await newsroom.send('POST', `${DRAFT}/revisions/1/restore`, {})
		expect(restored.status).toBe(201)
		expect(await statusOf(newsroom, LIVE)).toBe(404)
	})
})
