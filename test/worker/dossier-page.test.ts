/** A dossier's own page and its backgrounder, as they are served: to readers, caches and search engines, of any moment. */
import { beforeAll, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import { firstDossier } from '../support/dossier.ts'
import { moveTo } from '../support/drafts.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { attribute, elements, parsedPage, textOf } from '../support/parsed-page.ts'

const PAGE = '/d/putin-trump'
const NOTE = `${PAGE}/backgrounder`
const textAt = async (newsroom: Newsroom, path: string) => (await newsroom.ask(path)).text()

describe('the page of a dossier', () => {
	let newsroom: Newsroom
	beforeAll(async () => {
		newsroom = await openNewsroom()
	})

	it.each([PAGE, NOTE, `${NOTE}.txt`])('is kept and asked for again as a widget is: %s', async (path) => {
		const answer = await newsroom.ask(path)
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'cache-control': 'public, max-age=0',
			'cloudflare-cdn-cache-control': 'max-age=60, stale-if-error=864000',
			'cache-tag': 'dossier-putin-trump,all',
			'x-content-type-options': 'nosniff',
		})
		const headers = { 'If-None-Match': answer.headers.get('ETag') ?? '' }
		expect((await newsroom.ask(path, { headers })).status).toBe(304)
		const pinned = await newsroom.ask(`${path}?version=1`)
		expect([pinned.status, pinned.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=3600'])
		expect(pinned.headers.get('X-Robots-Tag')).toBe('noindex')
	})

	it('may do nothing but be read, show our own widgets, and check its proof', async () => {
		const policy = (await newsroom.ask(PAGE)).headers.get('Content-Security-Policy')
		expect(policy).toMatch(
			/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; frame-src 'self'; connect-src 'self'$/,
		)
		expect((await newsroom.ask(PAGE)).headers.get('X-Robots-Tag')).toBeNull()
	})

	it('shows the numbers that the API says, and the plot’s table adds up to them', async () => {
		const { totals } = await (await newsroom.ask(DOSSIER)).json<{
			totals: { meetings: { held: number }; calls: { total: number } }
		}>()
		const [held, total] = [totals.meetings.held, totals.calls.total]
		const page = parsedPage(await textAt(newsroom, `${PAGE}?lang=en`))
		const [figures] = elements(page, 'section')
		const numbers = figures ? elements(figures, 'data').map((data) => attribute(data, 'value')) : []
		expect(numbers).toEqual([held, total, 18, 6].map(String))
		const columns = elements(page, 'tr').map((row) => elements(row, 'td').map((cell) => Number(textOf(cell))))
		const sum = (column: number) => columns.slice(0, -1).reduce((all, row) => all + (row[column] ?? 0), 0)
		expect([columns.at(-1), sum(0), sum(1)]).toEqual([[held, total], held, total])
		const note = await textAt(newsroom, `${NOTE}.txt?lang=en`)
		expect(note).toContain(`${total}\u00a0times`)
		expect(note.match(/^\d+\. /gm)).toHaveLength(held)
	})

	it.each([
		['/d/nobody', 404],
		['/d/nobody/backgrounder.txt', 404],
		[`${PAGE}?lang=de`, 400],
		[`${PAGE}?as-of=2999-01-01`, 400],
		[`${NOTE}?length=longest`, 400],
		[`${PAGE}?version=9`, 404],
		[`${PAGE}?length=longest&theme=blue&utm_source=x`, 200],
	])('%s is answered %d', async (path, status) => {
		expect((await newsroom.ask(path)).status).toBe(status)
	})

	it('is named by the API', async () => {
		const { links } = await (await newsroom.ask(DOSSIER)).json<{ links: { page: string } }>()
		expect(links.page).toBe(`${ORIGIN}${PAGE}`)
	})
})

it('shows an edit, and as of a day what was so then', async () => {
	const newsroom = await openNewsroom({ edge: {} })
	expect(await textAt(newsroom, `${NOTE}.txt?lang=en`)).toContain('24\u00a0times')
	await newsroom.send('POST', CALLS, CALL)
	expect(await textAt(newsroom, `${NOTE}.txt?lang=en`)).toContain('25\u00a0times')
	expect(await textAt(newsroom, `${PAGE}?lang=en`)).toContain('<data value="25">')
	for (const moment of ['as-of=2025-08-15', 'version=1']) {
		expect(await textAt(newsroom, `${NOTE}.txt?lang=en&${moment}`)).toContain('24\u00a0times')
	}
})

it('a backgrounder as of a day says when that was corrected, and the page lists it with its reason', async () => {
	const newsroom = await openNewsroom()
	const reason = 'The note was misread.'
	const body = { total: 7, reason, source: 'https://ria.ru/20250815/putin-2035410603.html', on: '2025-08-15' }
	const etag = await newsroom.tagOf(DOSSIER)
	expect((await newsroom.send('PUT', `${CALLS}/2025`, body, { 'If-Match': etag })).status).toBe(200)
	expect(await textAt(newsroom, `${NOTE}.txt?lang=en&as-of=2025-08-15`)).toContain(
		'25\u00a0times – 18'.replace(' –', '\u00a0–'),
	)
	expect(await textAt(newsroom, `${NOTE}.txt?lang=en&as-of=2025-08-15`)).toContain(
		'corrected on 16\u00a0August\u00a02025',
	)
	expect(await textAt(newsroom, `${PAGE}?lang=en`)).toContain(reason)
	expect(await textAt(newsroom, `${PAGE}?lang=en&version=1`)).not.toContain(reason)
})

it('of an archived dossier is there, and in no search engine', async () => {
	const newsroom = await openNewsroom()
	await moveTo(newsroom, 'archived', 'putin-trump')
	for (const path of [PAGE, NOTE]) {
		const answer = await newsroom.ask(path)
		expect([answer.status, answer.headers.get('X-Robots-Tag')]).toEqual([200, 'noindex'])
		expect(await answer.text()).toContain('<meta name="robots" content="noindex"')
	}
	expect(await textAt(newsroom, '/')).not.toContain(PAGE)
})

it('says what was corrected beside why, in a language that it names', async () => {
	const arabic = { ...firstDossier(), id: 'a-b', languages: ['ar', 'en', 'ru'] as const }
	const newsroom = await openNewsroom({ dossiers: [firstDossier(), arabic] })
	for (const dossier of [DOSSIER, '/api/v1/dossiers/a-b']) {
		const patch = { remarks: [], topics: [], reason: 'Nobody said so.' }
		const meeting = `${dossier}/meetings/2018-07-16-helsinki`
		expect((await newsroom.send('PATCH', meeting, patch, { 'If-Match': '*' })).status).toBe(200)
	}
	const english = parsedPage(await textAt(newsroom, `${PAGE}?lang=en`))
	const listed = elements(english, 'li').map((item) => textOf(item).replaceAll('\u00a0', ' '))
	expect(listed).toContain(
		'16 August 2025. Correction: Nobody said so.Changed a meeting: Helsinki, 16 July 2018 (topics and remarks).',
	)
	expect(await textAt(newsroom, PAGE)).toMatch(/[Вв]стреч[^<]*: Хельсинки/)
	expect(await textAt(newsroom, '/d/a-b')).toContain('<span lang="en" dir="ltr">Changed a meeting')
})

it('in a language that no backgrounder is written in there is a page, and the backgrounder of another language', async () => {
	const [russian, , arabic] = [{ ru: 'А и Б', ar: 'أ وب' }, null, { ar: 'أ وب' }]
	const both = { ...firstDossier(), id: 'a-b', languages: ['ar', 'ru'] as const, title: russian }
	const none = { ...firstDossier(), id: 'c-d', languages: ['ar'] as const, title: arabic }
	const newsroom = await openNewsroom({ dossiers: [both, none] })
	const page = await textAt(newsroom, '/d/a-b')
	expect(page).toContain('<html lang="ar" dir="rtl">')
	expect(page).toContain(`href="${ORIGIN}/d/a-b/backgrounder?lang=ru"`)
	expect(await textAt(newsroom, '/d/a-b/backgrounder.txt')).toContain('Справка')
	expect(page).toContain('hreflang="ru">كاملة</a>')
	expect(page).toContain('(الروسية)')
	const refused = await newsroom.ask('/d/a-b/backgrounder.txt?lang=ar')
	expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('\u2068ru\u2069')])
	const feed = await textAt(newsroom, '/api/v1/dossiers/a-b/corrections.atom?lang=ar')
	expect(feed).toContain('xml:lang="en"')
	expect(await textAt(newsroom, '/d/c-d')).not.toContain('/backgrounder')
	expect((await newsroom.ask('/d/c-d/backgrounder')).status).toBe(400)
})
