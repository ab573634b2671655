/** What was just edited is asked for again sooner: an edge that could not be told of an edit shows the old number for seconds. */
import { describe, expect, it } from 'vitest'
import { openNewsroom } from '../support/newsroom.ts'

const CALLS = '/api/v1/dossiers/putin-trump/calls'
const CALL = { on: '2025-08-16', source: 'https://example.org/a-call' }
const LISTS = ['/', '/?lang=en', '/api/v1/dossiers', '/api/v1/dossiers.atom', '/api']
const LIVE = ['', '/fragment', '/text', '/in-page.js', '/image.svg', '?as-of=2025-08-15', '?limit=3'].map(
	(rest) => `/w/putin-trump/count-card${rest}`,
)

describe('the edge keeps an answer', () => {
	it('for a minute of a dossier that is as it began, for five seconds of one that was edited in the last ten minutes', async () => {
		let at = Date.parse('2025-08-16T09:00:00Z')
		const { ask, send } = await openNewsroom({ now: () => new Date(at) })
		const keptFor = async () => {
			const ages = new Set<string>()
			for (const path of [...LIVE, ...LISTS, CALLS, '/api/v1/dossiers/putin-trump']) {
				ages.add((await ask(path)).headers.get('Cloudflare-CDN-Cache-Control')?.split(',')[0] ?? path)
			}
			return [...ages]
		}
		expect(await keptFor()).toEqual(['max-age=60'])
		expect((await send('POST', CALLS, CALL)).status).toBe(201)
		expect(await keptFor()).toEqual(['max-age=5'])
		at += 599_000
		expect(await keptFor()).toEqual(['max-age=5'])
		at += 2_000
		expect(await keptFor()).toEqual(['max-age=60'])
	})

	it('for a year of a version, whenever another was written', async () => {
		const { ask, send } = await openNewsroom()
		await send('POST', CALLS, CALL)
		const { headers } = await ask('/w/putin-trump/count-card?version=1')
		expect(headers.get('Cloudflare-CDN-Cache-Control')).toMatch(/^max-age=31536000,/)
	})
})
