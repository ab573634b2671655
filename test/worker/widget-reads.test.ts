import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { emptyDossier } from '../../widgets/example.ts'
import { CALL, CALLS, CARD, WIDGETS } from '../support/addresses.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { absentDatabase } from '../support/watched-database.ts'

const numberIn = (html: string) => Number(/<data value="(\d+)"/.exec(html)?.[1])

describe('a widget', () => {
	it.each(WIDGETS)('%s comes as document, fragment and text, in each language', async (widget) => {
		const { ask } = await openNewsroom()
		const [path, query = ''] = widget.split('?')
		for (const lang of ['ru', 'en']) {
			const page = await ask(`/w/putin-trump/${path}?lang=${lang}&${query}`)
			expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
			expect(await page.text()).toMatch(new RegExp(`^<!doctype html><html lang="${lang}" dir="ltr"`))
			expect(await (await ask(`/w/putin-trump/${path}/fragment?lang=${lang}&${query}`)).text()).toMatch(/^<div lang=/)
			const text = await ask(`/w/putin-trump/${path}/text?lang=${lang}&${query}`)
			expect(text.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
			expect(await text.text()).not.toMatch(/[<>]/)
		}
	})

	it('may be framed anywhere, and may do nothing else', async () => {
		const { ask } = await openNewsroom()
		const { headers } = await ask(CARD)
		expect(headers.get('Content-Security-Policy')).toMatch(
			/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
		)
		expect(Object.fromEntries(headers)).toMatchObject({
			'cross-origin-resource-policy': 'cross-origin',
			'cross-origin-embedder-policy': 'require-corp',
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'access-control-allow-origin': '*',
			'cache-control': 'public, max-age=0',
			'cloudflare-cdn-cache-control': 'max-age=60, stale-if-error=864000',
			'cache-tag': 'dossier-putin-trump,all',
		})
		expect(headers.has('X-Frame-Options')).toBe(false)
		expect(headers.has('Vary')).toBe(false)
	})

	it('is limited to the sites that the settings list, and to ourselves', async () => {
		const { ask } = await openNewsroom()
		await env.DB.prepare(`UPDATE settings SET sites = '["https://news.example"]', version = 2`).run()
		const policy = (await ask(CARD)).headers.get('Content-Security-Policy')
		expect(policy).toMatch(/; frame-ancestors 'self' https:\/\/news\.example$/)
	})

	it.each(['', '?as-of=2025-08-15'])(
		'%s tells a browser that has it of other sites, though it reads the same',
		async (at) => {
			const { ask } = await openNewsroom()
			const kept = { 'If-None-Match': (await ask(`${CARD}${at}`)).headers.get('ETag') ?? '' }
			expect((await ask(`${CARD}${at}`, { headers: kept })).status).toBe(304)
			await env.DB.prepare(`UPDATE settings SET sites = '["https://news.example"]', version = 2`).run()
			const told = await ask(`${CARD}${at}`, { headers: kept })
			expect(told.status).toBe(200)
			expect(told.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self' https://news.example")
		},
	)

	it('wears the theme that is asked for, under a tag of its own', async () => {
		const { ask } = await openNewsroom()
		const tags = new Set<string | null>()
		for (const theme of ['auto', 'light', 'dark']) {
			const page = await ask(`${CARD}?theme=${theme}`)
			expect(await page.text()).toContain(`data-theme="${theme}"`)
			tags.add(page.headers.get('ETag'))
		}
		expect(tags.size).toBe(3)
		expect(await (await ask(`${CARD}?theme=host`)).text()).toContain('data-theme="auto"')
	})

	it('shows the record as of a day, and what it said at a version', async () => {
		const { ask, send } = await openNewsroom()
		await send('POST', CALLS, CALL)
		expect(numberIn(await (await ask(CARD)).text())).toBe(25)
		expect(numberIn(await (await ask(`${CARD}?as-of=2025-08-15`)).text())).toBe(24)
		expect(numberIn(await (await ask(`${CARD}?as-of=2021-01-20`)).text())).toBe(18)
		const pinned = await ask(`${CARD}?version=1`)
		expect(numberIn(await pinned.text())).toBe(24)
		expect(pinned.headers.get('Cache-Control')).toBe('public, max-age=3600')
		expect(pinned.headers.get('Cache-Tag')).toBe('dossier-putin-trump,all')
		const empty = await (await ask(`${CARD}?as-of=2017-01-01`)).text()
		expect(empty).not.toMatch(/<data value="0"/)
	})

	it('ignores what a host adds to its address', async () => {
		const { ask } = await openNewsroom()
		const plain = await (await ask(CARD)).text()
		const added = await ask(`${CARD}?utm_source=x&utm_source=y&childId=1&initialWidth=300&parentUrl=http://a`)
		expect([added.status, await added.text()]).toEqual([200, plain])
	})

	it.each([
		['lang=de', 'lang'],
		['theme=blue', 'theme'],
		['as-of=2025-02-30', 'as-of'],
		['as-of=2025-08-17', 'as-of'],
		['version=0', 'version'],
		['version=x', 'version'],
		['limit=51', 'limit'],
		['metric=kisses', 'metric'],
		['lang=ru&lang=en', 'lang'],
	])('refuses ?%s on a page that names %s', async (query, parameter) => {
		const { ask } = await openNewsroom()
		const page = await ask(`${CARD}?${query}`)
		expect([page.status, page.headers.get('Cache-Control')]).toEqual([400, 'no-store'])
		expect(page.headers.get('Content-Type')).toContain('text/html')
		expect(await page.text()).toContain(parameter)
	})

	it.each([
		`${CARD}/nope`,
		'/w/nobody/count-card',
		'/w/putin-trump/kiss-o-meter',
		`${CARD}?version=99`,
		`${CARD}/fragments`,
	])('has a designed page for %s, which is not there', async (path) => {
		const { ask } = await openNewsroom()
		const page = await ask(path)
		expect([page.status, page.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
		expect(page.headers.get('Cache-Control')).toBe('no-store')
		// It speaks to no host: the loader keeps the readable quote where a frame says nothing.
		expect(await page.text()).not.toContain('<script')
	})

	it.each([
		[400, '/w/putin-trump/count-card', '?lang=de', '“lang”'],
		[400, '/w/putin-trump/count-card', '?as-of=2999-01-01', '“as-of”'],
		[404, '/w/nobody/count-card', '', 'dossier'],
		[404, '/w/putin-trump/kiss-o-meter', '', 'widget'],
	])(
		'that cannot be shown (%i %s%s) is told as an element or a line where those were asked for',
		async (status, path, query, why) => {
			const { ask } = await openNewsroom()
			for (const [form, type] of Object.entries({ fragment: 'text/html', text: 'text/plain' })) {
				const answer = await ask(`${path}/${form}${query}`)
				const { headers } = answer
				expect([answer.status, headers.get('Content-Type')]).toEqual([status, `${type}; charset=utf-8`])
				expect([headers.get('Cache-Control'), headers.get('Content-Security-Policy')]).toEqual(['no-store', null])
				const body = await answer.text()
				expect(body).toMatch(form === 'text' ? /^[^<>\n]+\n$/ : /^<div lang="en" .*<\/div>$/s)
				expect(body).toContain(why)
			}
		},
	)

	it('that cannot be read is told so in Russian, in the form that was asked for', async () => {
		const { ask } = await openNewsroom({ database: absentDatabase(() => true) })
		const text = await ask('/w/putin-trump/count-card/text?lang=ru')
		expect([text.status, text.headers.get('Retry-After'), await text.text()]).toEqual([
			503,
			'5',
			'Виджет временно недоступен. С этой статьёй всё в порядке. Загляните, пожалуйста, через несколько минут.\n',
		])
		const fragment = await ask('/w/putin-trump/count-card/fragment?lang=ru')
		expect([fragment.status, await fragment.text()]).toEqual([
			503,
			expect.stringMatching(/^<div lang="ru" .*<\/div>$/s),
		])
	})

	it.each(WIDGETS)('%s shows an empty record as one, as of the day of reading and no other', async (widget) => {
		let now = new Date('2025-08-16T09:00:00Z')
		const { ask } = await openNewsroom({ dossiers: [emptyDossier()], now: () => now })
		const said = async () => {
			const page = await ask(`/w/a-b/${widget}`)
			expect(page.status).toBe(200)
			const html = await page.text()
			expect(html).not.toMatch(/<data value="0"|null|undefined|NaN/)
			return [...html.matchAll(/<time datetime="([^"]+)"/g)].map((match) => match[1])
		}
		expect(await said()).toEqual(['2025-08-16'])
		now = new Date('2025-08-16T21:00:00Z') // midnight in Moscow
		expect(await said()).toEqual(['2025-08-17'])
	})

	it.each([
		['count-card', '2021-01-19', '19 January 2021'],
		['count-card?metric=meetings', '2017-07-06', '6 July 2017'],
		['mini-timeline', '2017-07-06', '6 July 2017'],
		['previous-meetings', '2017-07-06', '6 July 2017'],
	])('%s of a day before anything was recorded says so as of that day', async (widget, day, words) => {
		const { ask } = await openNewsroom()
		const [path, query = ''] = widget.split('?')
		const answer = async (form: string) =>
			(await ask(`/w/putin-trump/${path}${form}?lang=en&as-of=${day}&${query}`)).text()
		for (const form of ['', '/fragment']) expect(await answer(form)).toContain(`<time datetime="${day}"`)
		expect((await answer('/text')).replaceAll('\u00a0', ' ')).toMatch(new RegExp(`recorded as of ${words}\\.\n$`))
	})

	it('is never the same for what a request claims in its headers', async () => {
		const { ask } = await openNewsroom()
		const plain = await (await ask(CARD)).text()
		for (const header of [
			'Host',
			'X-Forwarded-Host',
			'X-Forwarded-Proto',
			'Accept',
			'Accept-Language',
			'Cookie',
			'Origin',
		]) {
			expect(await (await ask(CARD, { headers: { [header]: 'evil.example' } })).text()).toBe(plain)
		}
		expect(plain).not.toContain('evil.example')
	})
})
