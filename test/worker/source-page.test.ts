/** A source's own page, between a widget in a closed sandbox and the site that it cites. */
import { describe, expect, it } from 'vitest'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'
import { ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { attribute, elements, parsedPage, textOf } from '../support/parsed-page.ts'

const CARD = '/s/putin-trump/count-card'
const RIA = 'https://ria.ru/20250815/putin-2035410603.html'
const HOSTILE = `"><img src=x onerror=alert(1)></style><script>alert(2)</script>`

function pageOf(address: string, query = 'lang=en', path = CARD): string {
	return `${path}?${query}&source=${encodeURIComponent(address)}`
}

describe('whatever a widget links to', () => {
	it.each(['count-card', 'count-card?metric=meetings', 'mini-timeline', 'previous-meetings'])(
		'%s: has a page that leads there, and nowhere else',
		async (widget) => {
			const { ask } = await openNewsroom()
			const shown = parsedPage(await (await ask(`/w/putin-trump/${widget}`)).text())
			const links = new Set(elements(shown, 'a').map((a) => attribute(a, 'href') ?? ''))
			expect(links.size).toBeGreaterThan(0)
			for (const link of links) {
				// As a browser writes the address of a link.
				const answer = await ask(pageOf(new URL(link).href))
				expect(answer.status, link).toBe(200)
				const page = parsedPage(await answer.text())
				expect(elements(page, 'a').map((a) => attribute(a, 'href'))).toEqual([link])
			}
		},
	)
})

describe('the page', () => {
	const source = {
		url: 'https://www.example.org/a?b=1&c=2',
		publisher: { en: 'The Paper' },
		title: 'A talk',
		publishedOn: '2020-01-03',
	}
	const dossier = emptyDossier({ meetings: [meeting({ sources: [source] })] })

	it('says what the source is, and when it was published, in the language of the widget', async () => {
		const { ask } = await openNewsroom({ dossiers: [dossier] })
		const seen = async (lang: string) => {
			const answer = await ask(pageOf(source.url, `lang=${lang}`, '/s/a-b/mini-timeline'))
			const [section] = elements(parsedPage(await answer.text()), 'section')
			return section ? textOf(section).replaceAll('\u00a0', ' ') : ''
		}
		for (const fact of ['A talk', 'The Paper', '3 January 2020', source.url, 'Read it at example.org']) {
			expect(await seen('en')).toContain(fact)
		}
		for (const fact of ['A talk', 'The Paper', '3 января 2020 года', 'Читать на сайте example.org']) {
			expect(await seen('ru')).toContain(fact)
		}
	})

	it('takes hostile words for words', async () => {
		const hostile = { ...source, publisher: { en: HOSTILE }, title: HOSTILE }
		const { ask } = await openNewsroom({ dossiers: [emptyDossier({ meetings: [meeting({ sources: [hostile] })] })] })
		const page = parsedPage(await (await ask(pageOf(source.url, '', '/s/a-b/count-card'))).text())
		expect(elements(page, 'h1').map(textOf)).toEqual([HOSTILE])
		for (const name of ['img', 'script']) expect(elements(page, name)).toEqual([])
	})

	it('stands in no frame and in no index, and is kept as the widgets are', async () => {
		const { ask } = await openNewsroom()
		const { headers } = await ask(pageOf(RIA))
		expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/)
		expect(headers.get('X-Robots-Tag')).toBe('noindex')
		expect(headers.get('Cache-Tag')).toBe('dossier-putin-trump,all')
		for (const query of ['lang=en', 'version=1']) {
			const widget = await ask(`/w/putin-trump/count-card?${query}`)
			const page = await ask(pageOf(RIA, query))
			expect(page.headers.get('Cache-Control')).toBe(widget.headers.get('Cache-Control'))
		}
		const again = await ask(pageOf(RIA), { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })
		expect(again.status).toBe(304)
		expect(again.headers.get('Content-Security-Policy')).toBe(headers.get('Content-Security-Policy'))
	})

	it('of a source that was taken out is there at the version that had it', async () => {
		const { ask, send } = await openNewsroom({ dossiers: [dossier] })
		const { headers } = await ask('/api/v1/dossiers/a-b/meetings/2020-01-02-geneva')
		const removed = await send(
			'DELETE',
			'/api/v1/dossiers/a-b/meetings/2020-01-02-geneva',
			{ reason: 'never met' },
			{
				'If-Match': headers.get('ETag') ?? '',
			},
		)
		expect(removed.ok).toBe(true)
		expect((await ask(pageOf(source.url, '', '/s/a-b/count-card'))).status).toBe(404)
		expect((await ask(pageOf(source.url, 'version=1', '/s/a-b/count-card'))).status).toBe(200)
	})
})

describe('an address that does not stand in the record', () => {
	it.each([
		'https://example.com/',
		`${RIA}?from=widget`,
		RIA.replace('ria.ru', 'ria.ru@evil.example'),
		RIA.replace('ria.ru', 'ria.ru.evil.example'),
		`//${RIA.slice(8)}`,
		'javascript:alert(1)',
		'',
	])('%s: has no page, and nobody is led there', async (address) => {
		const { ask } = await openNewsroom()
		const answer = await ask(pageOf(address))
		expect(answer.status).toBe(404)
		expect(answer.headers.get('Location')).toBeNull()
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
		const page = parsedPage(await answer.text())
		expect(elements(page, 'a')).toEqual([])
		expect(elements(page, 'h2').map(textOf)).toEqual(['This source is not in the record'])
	})

	it.each(['/s/putin-trump/text', '/s/putin-trump/fragment'])(
		'%s: is a page that stands in no frame either',
		async (path) => {
			const { ask } = await openNewsroom()
			const answer = await ask(pageOf(RIA, '', path))
			expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
			expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/)
		},
	)

	it('is one of another dossier as well', async () => {
		const { ask } = await openNewsroom({ dossiers: [firstDossier(), emptyDossier()] })
		expect((await ask(pageOf(RIA, '', '/s/a-b/count-card'))).status).toBe(404)
		expect((await ask(pageOf(RIA, '', '/s/nobody/count-card'))).status).toBe(404)
		expect((await ask(pageOf(RIA, '', '/s/putin-trump/no-such-widget'))).status).toBe(404)
		expect((await ask(pageOf(RIA, 'lang=de'))).status).toBe(400)
	})
})

it.each([
	'https://НОВОСТИ.рф/Ж',
	'https://München.DE/m',
	'https://ＦＵＬＬ.example/w',
	'https://ex%61mple.org/y',
	'HTTP://Новости.РФ:80',
])('%s: is found as a browser writes it', async (url) => {
	const source = { url, publisher: null, title: null, publishedOn: null }
	const { ask } = await openNewsroom({ dossiers: [emptyDossier({ meetings: [meeting({ sources: [source] })] })] })
	const answer = await ask(pageOf(new URL(url).href, '', '/s/a-b/count-card'))
	expect(answer.status).toBe(200)
})

it('leads straight to a page of its own dossier, and to nothing else of ours', async () => {
	const { ask } = await openNewsroom()
	const step = (source: string) => ask(`/s/putin-trump/count-card?${new URLSearchParams({ source })}`)
	for (const own of [
		'/d/putin-trump?lang=en',
		'/d/putin-trump',
		'/api/v1/dossiers/putin-trump/meetings/2019-06-28-osaka',
	]) {
		const answer = await step(`${ORIGIN}${own}`)
		expect([answer.status, answer.headers.get('Location')]).toEqual([302, `${ORIGIN}${own}`])
	}
	const others = [
		`${ORIGIN}/d/putin-trumpet`,
		`${ORIGIN}/desk`,
		`${ORIGIN}/d/putin-trump/../../desk`,
		`${ORIGIN}.evil.example/d/putin-trump`,
	]
	for (const other of others) expect([other, (await step(other)).status]).toEqual([other, 404])
})
