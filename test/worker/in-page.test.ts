import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WIDGETS } from '../../widgets/kinds.ts'
import { firstDossier } from '../support/dossier.ts'
import { openNewsroom } from '../support/newsroom.ts'

const CARD = '/w/putin-trump/count-card'
/** What an embed in the page may weigh beyond the fragment that it carries, after brotli. */
const MORE_BYTES = 900

const brotli = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

describe('a widget as a script for the page itself', () => {
	it.each(WIDGETS)('carries the %s in few bytes more than its fragment', async (widget) => {
		const newsroom = await openNewsroom()
		for (const lang of ['ru', 'en']) {
			const path = `/w/putin-trump/${widget}`
			const script = await (await newsroom.ask(`${path}/in-page.js?lang=${lang}`)).text()
			const fragment = await (await newsroom.ask(`${path}/fragment?lang=${lang}`)).text()
			const [, , html] = JSON.parse(script.slice('{const WIDGET='.length, script.indexOf(';"use strict"')))
			expect(html).toBe(fragment.trim().replace(/<style>[\s\S]*?<\/style>/, ''))
			expect(brotli(script) - brotli(fragment)).toBeLessThanOrEqual(MORE_BYTES)
		}
	})

	it('is kept, tagged and asked for again as its page is', async () => {
		const newsroom = await openNewsroom()
		const answer = await newsroom.ask(`${CARD}/in-page.js?lang=ru`)
		const page = await newsroom.ask(`${CARD}?lang=ru`)
		expect(answer.status).toBe(200)
		expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
		for (const name of [
			'Cache-Control',
			'Cloudflare-CDN-Cache-Control',
			'Cache-Tag',
			'Access-Control-Allow-Origin',
			'Cross-Origin-Resource-Policy',
			'X-Content-Type-Options',
		])
			expect(answer.headers.get(name), name).toBe(page.headers.get(name))
		const again = await newsroom.ask(`${CARD}/in-page.js?lang=ru`, {
			headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' },
		})
		expect(again.status).toBe(304)
	})

	it('refuses what its page refuses, in no script', async () => {
		const newsroom = await openNewsroom()
		for (const [path, status] of [
			['/w/nobody/count-card/in-page.js', 404],
			['/w/putin-trump/nothing/in-page.js', 404],
			[`${CARD}/in-page.js?lang=zz`, 400],
			[`${CARD}/in-page.js?version=99`, 404],
		] as const) {
			const answer = await newsroom.ask(path)
			expect([path, answer.status, answer.headers.get('Content-Type')]).toEqual([
				path,
				status,
				'application/problem+json',
			])
		}
	})

	it('can stand in a page whatever the record says', async () => {
		const hostile = '</script><!--<script>\u2028`"\\'
		const dossier = firstDossier()
		const title = { ru: hostile, en: hostile }
		const newsroom = await openNewsroom({
			dossiers: [{ ...dossier, title, leaders: dossier.leaders.map((leader) => ({ ...leader, name: title })) }],
		})
		const script = await (await newsroom.ask('/w/putin-trump/mini-timeline/in-page.js?lang=en')).text()
		expect(script).not.toMatch(/<[/!]|[\u2028\u2029]/)
		expect(() => new Function(script)).not.toThrow()
	})
})
