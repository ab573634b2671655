/** What programs find on a widget's page: its oEmbed, its address, its picture, and how search engines are to take it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDossier } from '../../widgets/example.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { attribute, elements, parsedPage, textOf } from '../support/parsed-page.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
})

async function head(path: string) {
	const page = parsedPage(await (await newsroom.ask(path)).text())
	const links = elements(page, 'link').map((link) => ({
		rel: attribute(link, 'rel'),
		type: attribute(link, 'type'),
		href: attribute(link, 'href') ?? '',
	}))
	const metas = elements(page, 'meta').map((meta) => [
		attribute(meta, 'property') ?? attribute(meta, 'name'),
		attribute(meta, 'content'),
	])
	return { page, links, meta: Object.fromEntries(metas) as Record<string, string> }
}

const LIVE = '/w/putin-trump/count-card?lang=en'

describe('the page of a widget', () => {
	it.each([
		['application/json+oembed', 'application/json'],
		['text/xml+oembed', 'text/xml; charset=utf-8'],
	])('leads to its oEmbed (%s), in its head and in a header', async (type, answered) => {
		const { links } = await head(LIVE)
		const link = links.find((link) => link.rel === 'alternate' && link.type === type)
		const answer = await newsroom.ask(link?.href.replace(ORIGIN, '') ?? '')
		expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, answered])
		expect(await answer.text()).toContain('/w/putin-trump/count-card?lang=en')
		const header = (await newsroom.ask(LIVE)).headers.get('Link')
		expect(header).toContain(`<${link?.href}>; rel="alternate"; type="${type}"`)
	})

	it('has one address of its own, whatever a host adds to it and whatever it looks like', async () => {
		for (const query of ['', '?lang=ru', '?lang=ru&theme=dark', '?utm_source=x&childId=frame-1', '?theme=host']) {
			const { links } = await head(`/w/putin-trump/count-card${query}`)
			const canonical = links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href)
			expect(canonical).toEqual([`${ORIGIN}/w/putin-trump/count-card?lang=ru`])
		}
	})

	it('of a day, a version or some of the meetings is another page', async () => {
		const { links, meta } = await head('/w/putin-trump/mini-timeline?lang=en&limit=3&as-of=2018-12-31')
		expect(links.find(({ rel }) => rel === 'canonical')?.href).toBe(
			`${ORIGIN}/w/putin-trump/mini-timeline?lang=en&as-of=2018-12-31&limit=3`,
		)
		expect(meta['og:image']).toContain('as-of=2018-12-31')
	})

	it('is a card with its picture on other sites, told in words to who cannot see it', async () => {
		for (const path of [LIVE, `${LIVE}&metric=meetings`, '/w/putin-trump/previous-meetings?lang=ru']) {
			const { page, meta } = await head(path)
			const text = await (await newsroom.ask(path.replace('?', '/text?'))).text()
			expect(meta['twitter:card']).toBe('summary_large_image')
			expect(meta['og:title']).toMatch(/^.{10,90}$/)
			expect(`${meta['og:description']}\n`).toBe(text)
			expect(meta['og:image']).toBe(`${ORIGIN}${path.replace('?', '/image.png?')}`)
			expect(`${meta['og:image:alt']}\n`).toBe(text)
			expect(elements(page, 'title').map(textOf)).toEqual([meta['og:image:alt']])
		}
	})

	it('has no card where its language cannot be drawn', async () => {
		newsroom = await openNewsroom({
			dossiers: [emptyDossier({ languages: ['nqo', 'en'], title: { nqo: 'ߒߞߏ', en: 'A and B' } })],
		})
		expect((await head('/w/a-b/count-card?lang=nqo')).meta).not.toHaveProperty('og:image')
		expect((await head('/w/a-b/count-card?lang=nqo')).meta).toHaveProperty('og:title')
		expect((await head('/w/a-b/count-card?lang=en')).meta).toHaveProperty('og:image')
	})

	it('is no result of its own in a search, while its words count as the article’s', async () => {
		expect((await newsroom.ask(LIVE)).headers.get('X-Robots-Tag')).toBe('noindex, indexifembedded')
		expect((await newsroom.ask('/w/putin-trump/count-card/text')).headers.get('X-Robots-Tag')).toBeNull()
		expect((await newsroom.ask('/')).headers.get('X-Robots-Tag')).toBeNull()
	})

	it('tells hosts of it in a header as they asked for it, without what is not ours', async () => {
		const link = (await newsroom.ask('/w/putin-trump/count-card?theme=dark&utm_source=x')).headers.get('Link')
		expect(link).toContain(encodeURIComponent(`${ORIGIN}/w/putin-trump/count-card?theme=dark`))
		expect(link).not.toContain('utm_source')
	})
})
