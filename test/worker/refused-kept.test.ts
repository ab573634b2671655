/** A refused public read is kept at the edge for a minute: it may be asked as often as strangers like. */
import { describe, expect, it } from 'vitest'
import { emptyDossier } from '../../widgets/example.ts'
import { bearer, openNewsroom } from '../support/newsroom.ts'
import { countingDatabase } from '../support/watched-database.ts'

const REFUSED = [
	['/w/nobody/count-card', 404, 'dossier-nobody,all'],
	['/w/nobody/count-card/text', 404, 'dossier-nobody,all'],
	['/w/putin-trump/nothing', 404, 'dossier-putin-trump,all'],
	['/w/putin-trump/count-card?version=99', 404, 'dossier-putin-trump,all'],
	['/w/putin-trump/count-card?theme=blue', 400, 'dossier-putin-trump,all'],
	['/w/putin-trump/count-card/image.png?width=9', 400, 'dossier-putin-trump,all'],
	['/w/NO_ID/count-card', 404, 'all'],
	['/s/putin-trump/count-card?source=https%3A%2F%2Fnobody.example%2F', 404, 'dossier-putin-trump,all'],
	['/api/v1/dossiers/nobody', 404, 'dossier-nobody,all'],
	['/api/v1/dossiers/putin-trump/meetings/none', 404, 'dossier-putin-trump,all'],
	['/api/v1/dossiers/putin-trump/calls?limit=0', 400, 'dossier-putin-trump,all'],
] as const

describe('what is refused', () => {
	it.each(REFUSED)('%s: is kept for a minute and never in an outage, by the edge alone', async (path, status, tag) => {
		const { ask } = await openNewsroom()
		const answer = await ask(path)
		expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([status, 'no-store'])
		expect(answer.headers.get('Cloudflare-CDN-Cache-Control')).toBe('max-age=60')
		expect(answer.headers.get('Cache-Tag')).toBe(tag)
	})

	it('costs one question, however many ask', async () => {
		const questions: string[] = []
		const { ask } = await openNewsroom({ edge: {}, database: countingDatabase(questions) })
		for (let n = 0; n < 50; n++) expect((await ask('/w/nobody/count-card')).status).toBe(404)
		expect(questions).toHaveLength(1)
		for (let n = 0; n < 50; n++) expect((await ask('/w/putin-trump/count-card?lang=de')).status).toBe(400)
		const asked = questions.length
		await ask('/w/putin-trump/count-card?lang=de')
		expect(questions).toHaveLength(asked)
	})

	it('to somebody who says who they are is for nobody else', async () => {
		const { ask } = await openNewsroom()
		for (const headers of [bearer(), { Cookie: '__Host-session=x' }]) {
			const { headers: told } = await ask('/api/v1/dossiers/nobody', { headers })
			expect(told.get('Cloudflare-CDN-Cache-Control')).toBeNull()
		}
	})

	it('is forgotten when the dossier is published, or the version is written', async () => {
		const draft = emptyDossier({ id: 'a-b', visibility: 'draft', publicSince: null })
		const { ask, send } = await openNewsroom({ edge: {}, dossiers: [draft] })
		const statuses = async () => [
			(await ask('/w/a-b/count-card')).status,
			(await ask('/api/v1/dossiers/a-b?version=3')).status,
		]
		expect(await statuses()).toEqual([404, 404])
		await send('POST', '/api/v1/dossiers/a-b/visibility', { visibility: 'public' })
		expect(await statuses()).toEqual([200, 404])
		await send('POST', '/api/v1/dossiers/a-b/meetings/checked', { on: '2025-08-16' })
		expect(await statuses()).toEqual([200, 200])
	})
})

it.each(['/desk/nobody', '/doctor/nothing', '/preview/wrong/w/a/count-card', '/nothing', '/oembed?url=x'])(
	'%s: is no public read of a dossier, and kept by nobody',
	async (path) => {
		const { ask } = await openNewsroom()
		const { headers } = await ask(path)
		expect(headers.get('Cloudflare-CDN-Cache-Control') ?? 'no-store').toBe('no-store')
	},
)
