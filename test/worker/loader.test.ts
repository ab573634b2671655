/** The loader at its addresses: the newest for ever at one, each version for ever at its own. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { loaderVersion } from '../../.build/assets.ts'
import { openNewsroom } from '../support/newsroom.ts'

/** As they are kept in the repository. */
const VERSIONS = Object.keys(import.meta.glob('../../widgets/loader/versions/*.js', { query: '?raw' })).map((path) =>
	path.slice(-19, -3),
)
const PINNED = `/embed/${loaderVersion.name}.js`

describe('the loader of a version', () => {
	it('is what stands at the one address today', async () => {
		const { ask } = await openNewsroom()
		expect(await (await ask(PINNED)).text()).toBe(await (await ask('/embed.js')).text())
	})

	it('has the digest that a page insists on, at every address there ever was', async () => {
		const { ask } = await openNewsroom()
		for (const name of VERSIONS) {
			const answer = await ask(`/embed/${name}.js`)
			expect(answer.status).toBe(200)
			const digest = createHash('sha384').update(await answer.text())
			expect(digest.copy().digest('hex').slice(0, 16)).toBe(name)
			if (name === loaderVersion.name) expect(`sha384-${digest.digest('base64')}`).toBe(loaderVersion.integrity)
		}
	})

	it('may be kept for good and read by any page, as integrity asks for', async () => {
		const { ask } = await openNewsroom()
		const { headers } = await ask(PINNED)
		expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
		expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
		expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
		expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
		expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
	})

	it.each(['/embed/0123456789abcdef.js', `/embed/${loaderVersion.name}`, '/embed/__proto__.js', '/embed/', '/embed'])(
		'there is none at %s, and nobody keeps that answer',
		async (path) => {
			const { ask } = await openNewsroom()
			const answer = await ask(path)
			expect(answer.status).toBe(404)
			expect(answer.headers.get('Cache-Control')).toBe('no-store')
		},
	)
})
