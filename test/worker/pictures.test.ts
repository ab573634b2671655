/** The widgets as pictures: what cards of other sites, mail programs and print are given. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CALL, CALLS, CARD, pictureOf, WIDGETS } from '../support/addresses.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

// The first picture starts what draws it, which a busy machine does slowly.
vi.setConfig({ testTimeout: 30_000 })

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const ask = (path: string, init?: RequestInit) => newsroom.ask(path, init)
const svgAt = async (path: string) => (await ask(path)).text()
const bytesAt = async (path: string) => new Uint8Array(await (await ask(path)).arrayBuffer())

/** PNG, §11.2.1: width and height open the first chunk. */
function sizeOf(png: Uint8Array): [number, number] {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
	return [view.getUint32(16), view.getUint32(20)]
}

describe('a picture', () => {
	it.each(WIDGETS)('of %s comes as SVG and PNG in each language, and says in it what the text says', async (widget) => {
		for (const lang of ['ru', 'en']) {
			const drawn = await ask(pictureOf('putin-trump', widget, 'svg', `lang=${lang}`))
			expect([drawn.status, drawn.headers.get('Content-Type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
			const [name, own = ''] = widget.split('?')
			const text = await svgAt(`/w/putin-trump/${name}/text?lang=${lang}&${own}`)
			const svg = await drawn.text()
			expect(svg).toMatch(new RegExp(`^<svg xmlns="[^"]+" width="600" height="315" [^>]*lang="${lang}">`))
			expect(svg).toContain(`<title>${text.trimEnd().replaceAll("'", '&#39;')}</title>`)

			const painted = await ask(pictureOf('putin-trump', widget, 'png', `lang=${lang}`))
			expect([painted.status, painted.headers.get('Content-Type')]).toEqual([200, 'image/png'])
			const png = new Uint8Array(await painted.arrayBuffer())
			expect([...png.slice(0, 8)]).toEqual(SIGNATURE)
			expect(sizeOf(png)).toEqual([1200, 630])
		}
	})

	it('may be shown anywhere, and does nothing when it is opened by itself', async () => {
		for (const format of ['svg', 'png']) {
			const { headers } = await ask(`${CARD}/image.${format}`)
			expect(Object.fromEntries(headers)).toMatchObject({
				'access-control-allow-origin': '*',
				'cache-control': 'public, max-age=0',
				'cache-tag': 'dossier-putin-trump,all',
				'cloudflare-cdn-cache-control': 'max-age=60, stale-if-error=864000',
				'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'",
				'cross-origin-resource-policy': 'cross-origin',
				'x-content-type-options': 'nosniff',
			})
		}
	})

	it('needs nothing but itself', async () => {
		for (const widget of WIDGETS) {
			const svg = await svgAt(pictureOf('putin-trump', widget, 'svg', 'lang=ru'))
			expect(svg).not.toMatch(/<(text|style|script|image|foreignObject)\b|url\(|font-/)
			const outward = [...svg.matchAll(/href="([^"]*)"/g)].filter(([, to]) => !to?.startsWith('#'))
			expect(outward).toEqual([])
		}
	})

	it.each([
		['', [1200, 630]],
		['scale=1', [600, 315]],
		['width=300&scale=1', [300, 158]],
		['width=1200', [2400, 1260]],
		['width=451&scale=2', [902, 474]],
	])('of ?%s is as large as was asked', async (query, size) => {
		const png = await bytesAt(`${CARD}/image.png?${query}`)
		expect(sizeOf(png)).toEqual(size)
	})

	it('has at every width a height that follows from it', async () => {
		expect(await svgAt(`${CARD}/image.svg?width=300`)).toMatch(/^<svg [^>]*width="300" height="158" /)
		expect(await svgAt(`${CARD}/image.svg?width=1000`)).toMatch(/^<svg [^>]*width="1000" height="525" /)
	})

	it('wears light paper unless dark is asked for, and the newsroom’s accent', async () => {
		const light = await svgAt(`${CARD}/image.svg`)
		for (const theme of ['auto', 'light', 'host']) expect(await svgAt(`${CARD}/image.svg?theme=${theme}`)).toBe(light)
		const dark = await svgAt(`${CARD}/image.svg?theme=dark`)
		expect([light, dark].map((svg) => /<rect [^>]*fill="([^"]+)"/.exec(svg)?.[1])).toEqual(['#fffdf9', '#191816'])
		expect([light.includes('#9b1c1c'), dark.includes('#f2a093')]).toEqual([true, true])
		await env.DB.prepare(`UPDATE settings SET accent_light = '#123456', version = 2`).run()
		expect(await svgAt(`${CARD}/image.svg`)).toContain('#123456')
	})

	it('shows the record as of a day, and what it said at a version, for ever', async () => {
		await newsroom.send('POST', CALLS, CALL)
		expect(await svgAt(`${CARD}/image.svg?lang=en`)).toContain('25\u00a0phone')
		expect(await svgAt(`${CARD}/image.svg?lang=en&as-of=2025-08-15`)).toContain('24\u00a0phone')
		const pinned = await ask(`${CARD}/image.svg?lang=en&version=1`)
		expect(pinned.headers.get('Cache-Control')).toBe('public, max-age=3600')
		expect(await pinned.text()).toContain('24\u00a0phone')
	})

	it('shows as many of the newest meetings as it is asked for', async () => {
		for (const widget of ['mini-timeline', 'previous-meetings']) {
			const lines = async (query: string) =>
				(await svgAt(`/w/putin-trump/${widget}/image.svg?${query}`)).split('<g ').length
			expect(await lines('limit=2')).toBeLessThan(await lines(''))
		}
	})

	it('has the same bytes whenever it is drawn of the same record', async () => {
		const drawn = async () => Promise.all(WIDGETS.map((widget) => bytesAt(pictureOf('putin-trump', widget, 'png', ''))))
		const before = await drawn()
		newsroom = await openNewsroom()
		expect(await drawn()).toEqual(before)
	})

	it('is kept by readers under an ETag of its bytes', async () => {
		const [png, svg, dark] = await Promise.all(
			['image.png', 'image.svg', 'image.svg?theme=dark'].map((of) => ask(`${CARD}/${of}`)),
		)
		const tags = [png, svg, dark].map((answer) => answer?.headers.get('ETag') ?? '')
		expect(new Set(tags).size).toBe(3)
		const again = await ask(`${CARD}/image.png`, { headers: { 'If-None-Match': tags[0] ?? '' } })
		expect([again.status, again.body]).toEqual([304, null])
	})
})

describe('a picture that cannot be shown', () => {
	it.each([
		['width=299', 'width'],
		['width=1201', 'width'],
		['width=6e2', 'width'],
		['width=600&width=600', 'width'],
		['scale=3', 'scale'],
		['scale=1.5', 'scale'],
		['lang=de', 'lang'],
		['theme=blue', 'theme'],
		['as-of=2025-08-17', 'as-of'],
		['version=0', 'version'],
		['limit=51', 'limit'],
		['metric=kisses', 'metric'],
	])('is refused for ?%s on a page that names %s', async (query, parameter) => {
		const page = await ask(`${CARD}/image.png?${query}`)
		expect([page.status, page.headers.get('Cache-Control')]).toEqual([400, 'no-store'])
		expect(await page.text()).toContain(parameter)
	})

	it('ignores what a host adds to its address, and a scale of what has none', async () => {
		const plain = await svgAt(`${CARD}/image.svg`)
		expect(await svgAt(`${CARD}/image.svg?utm_source=x&scale=9`)).toBe(plain)
	})

	it.each(['/w/nobody/count-card/image.png', '/w/putin-trump/no-such/image.png', `${CARD}/image.png?version=9`])(
		'is not found: %s',
		async (path) => expect((await ask(path)).status).toBe(404),
	)

	it('is only ever read', async () => {
		const answer = await ask(`${CARD}/image.png`, { method: 'POST' })
		expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
	})
})
