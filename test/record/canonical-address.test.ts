/** The canonical form of an address: one for all that ask for the same, whatever hosts add and in which order they send it. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { canonicalAddress, GALLERY_PARAMETERS, SOURCE_PARAMETERS } from '../../src/queries/canonical-address.ts'
import { wholeQuery } from '../../src/queries/damaged-address.ts'
import { parseBackgrounderQuery, parseDossierPageQuery } from '../../src/queries/dossier-page.ts'
import { fileParameters } from '../../src/queries/file.ts'
import { isLenient } from '../../src/queries/lenient.ts'
import { parseOEmbedQuery } from '../../src/queries/oembed.ts'
import { parsePictureQuery } from '../../src/queries/picture.ts'
import { parseQuery } from '../../src/queries/query.ts'
import { parseWidgetQuery } from '../../src/queries/widget.ts'
import { PARAMETERS, takes, WIDGETS } from '../../widgets/kinds.ts'

const ORIGIN = 'https://sidelines.test'
const CARD = '/w/putin-trump/count-card'
const canonical = (path: string) => canonicalAddress(new URL(`${ORIGIN}${path}`), ORIGIN)

const FORMS = ['', '/fragment', '/text', '/image.svg', '/image.png']
const PATHS = [
	...WIDGETS.flatMap((widget) => [...FORMS.map((form) => `/w/a-b/${widget}${form}`), `/s/a-b/${widget}`]),
	...['', '/backgrounder', '/backgrounder.txt'].map((form) => `/d/a-b${form}`),
	'/',
	'/oembed',
	'/api',
	'/api/problems/not-found',
	...[
		'/a-b/calls.csv',
		'/a-b/changes.csv',
		'/a-b/meetings.ics',
		'/a-b/corrections.atom',
		'/a-b/changes.json',
		'.atom',
	].map((file) => `/api/v1/dossiers${file}`),
]

/** What an address is parsed to, or why it is refused: all that its answer depends on beside the record. */
function parsed(address: string): unknown {
	const url = new URL(address, ORIGIN)
	const { pathname } = url
	if (pathname === '/oembed') return parseOEmbedQuery(url, ORIGIN)
	if (pathname === '/') {
		const query = parseQuery(wholeQuery(url, GALLERY_PARAMETERS), GALLERY_PARAMETERS)
		if (!query.ok) return query
		const { pin = 'live', published = '', metric = 'calls', ...others } = query.value
		return { pin, published, metric, ...others }
	}
	if (pathname.startsWith('/api') && !pathname.startsWith('/api/v1'))
		return wholeQuery(url, ['lang']).searchParams.get('lang')
	const ofFile = fileParameters(pathname)
	if (ofFile) {
		const query = parseQuery(wholeQuery(url, ofFile), ofFile)
		return query.ok ? { ...query.value, bom: query.value.bom ?? '0' } : query
	}
	if (pathname === '/d/a-b') return parseDossierPageQuery(url)
	if (pathname.startsWith('/d/')) return parseBackgrounderQuery(url)
	const widget = WIDGETS.find((name) => pathname.includes(name)) ?? 'count-card'
	const [, format] = /image\.(svg|png)$/.exec(pathname) ?? []
	if (format === 'svg' || format === 'png') return parsePictureQuery(widget, format, url)
	const whole = wholeQuery(url, pathname.startsWith('/s/') ? SOURCE_PARAMETERS : PARAMETERS)
	const source = pathname.startsWith('/s/') ? whole.searchParams.get('source') : null
	return [parseWidgetQuery(widget, whole), source]
}

const OURS = [
	...PARAMETERS,
	'bom',
	'width',
	'scale',
	'source',
	'url',
	'format',
	'maxwidth',
	'maxheight',
	'pin',
	'cursor',
	'length',
]
const VALUES = [
	'',
	'ru',
	'EN',
	'auto',
	'dark',
	'host',
	'blue',
	'calls',
	'meetings',
	'1',
	'2',
	'5',
	'051',
	'600',
	'live',
	'full',
	'short',
	'compact',
]
/** Of parameters whose other values are as if absent. */
const FITTING: Readonly<Record<string, string>> = { from: '2018-07-16', to: '2018-07-16', size: 'compact' }
const parameterOf = (name: string) => PARAMETERS.find((known) => known === name)
const DAYS = ['2018-07-16', '2025-02-30', 'version', 'json', 'xml', 'en;theme=dark', 'en?utm_source=x', '%', 'Ж&=']
const WIDGET_URL = `${ORIGIN}${CARD}?theme=auto&utm_source=x&lang=ru`
const name = fc.constantFrom(...OURS, ...OURS.map((own) => `amp;${own}`))
const value = fc.constantFrom(...VALUES, ...DAYS, WIDGET_URL, 'https://evil.example/')
const own = fc.array(fc.tuple(name, value), { maxLength: 6 })
const isOurs = (word: string) => OURS.includes(word.replace(/^(amp;)+/, ''))
const foreign = fc.array(
	fc.tuple(
		fc.string({ unit: 'binary' }).filter((word) => !isOurs(word)),
		fc.string({ unit: 'binary' }),
	),
	{ maxLength: 6 },
)
const path = fc.constantFrom(...PATHS)
const queryOf = (pairs: readonly (readonly [string, string])[]) => `?${new URLSearchParams(pairs.map((p) => [...p]))}`

describe('the canonical address', () => {
	it('is its own', () => {
		fc.assert(
			fc.property(path, own, foreign, (path, own, foreign) => {
				const once = canonical(`${path}${queryOf([...own, ...foreign])}`)
				expect(canonical(once ?? '')).toBe(once)
			}),
		)
	})

	it('asks for what was asked for, and is refused where that is', () => {
		fc.assert(
			fc.property(path, own, (path, own) => {
				const asked = `${path}${queryOf(own)}`
				expect(parsed(canonical(asked) ?? '')).toEqual(parsed(asked))
			}),
		)
	})

	it('is the same whatever others add, and where', () => {
		fc.assert(
			fc.property(path, own, foreign, fc.array(fc.nat(12)), (path, own, foreign, at) => {
				const mixed = [...own]
				foreign.forEach((pair, i) => {
					mixed.splice(at[i] ?? 0, 0, pair)
				})
				expect(canonical(`${path}${queryOf(mixed)}`)).toBe(canonical(`${path}${queryOf(own)}`))
			}),
		)
	})

	it('is the same in whatever order different parameters come', () => {
		const different = fc.uniqueArray(fc.tuple(fc.constantFrom(...OURS), fc.constantFrom('ru', 'auto', '5', 'Ж', '')), {
			selector: ([name]) => name,
			maxLength: 8,
		})
		const shuffled = different.chain((own) =>
			fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })),
		)
		fc.assert(
			fc.property(path, shuffled, (path, [own, other]) => {
				expect(canonical(`${path}${queryOf(other)}`)).toBe(canonical(`${path}${queryOf(own)}`))
			}),
		)
	})

	it('has every parameter that a parser reads', () => {
		for (const path of PATHS) {
			const getAll = vi.spyOn(URLSearchParams.prototype, 'getAll')
			// Of an address without a query no parameter is read.
			const url = new URL(`${path}?utm_source=x`, ORIGIN)
			const widget = WIDGETS.find((name) => path.includes(name)) ?? 'count-card'
			if (path === '/oembed') parseOEmbedQuery(url, ORIGIN)
			else if (path === '/') parseQuery(url, GALLERY_PARAMETERS)
			else if (path.startsWith('/api')) parseQuery(url, fileParameters(path) ?? ['lang'])
			else if (path === '/d/a-b') parseDossierPageQuery(url)
			else if (path.startsWith('/d/')) parseBackgrounderQuery(url)
			else if (path.endsWith('.svg')) parsePictureQuery(widget, 'svg', url)
			else if (path.endsWith('.png')) parsePictureQuery(widget, 'png', url)
			else parseWidgetQuery(widget, url)
			const read = new Set(getAll.mock.calls.map(([name]) => name))
			getAll.mockRestore()
			expect(read.size).toBeGreaterThan(path.startsWith('/api') ? 0 : 2)
			for (const name of read) {
				const own = parameterOf(name)
				if (own && !takes(widget, own) && (own === 'metric' || isLenient(own))) continue
				const value = FITTING[name] ?? '7'
				expect([path, canonical(`${path}?${name}=${value}`)]).toEqual([path, `${path}?${name}=${value}`])
			}
		}
	})
})

describe('of an address of a widget', () => {
	it.each([
		['?metric=meetings&lang=en', '?lang=en&metric=meetings'],
		['?lang=en&theme=auto&metric=calls', '?lang=en'],
		['?theme=host', '?theme=host'],
		['?utm_source=x&fbclid=1&lang=ru&childId=frame-1&parentUrl=https%3A%2F%2Fpaper.example', '?lang=ru'],
		['?theme=dark&amp;lang=EN', '?lang=en&theme=dark'],
		['?lang=en;theme=dark', '?lang=en&theme=dark'],
		['?', ''],
		['?lang=%72u', '?lang=ru'],
		['?theme=blue', '?theme=blue'],
		['?lang=ru&lang=en', '?lang=ru&lang=en'],
		['?theme=auto&theme=auto', '?theme=auto&theme=auto'],
	])('%s becomes %s', (asked, whole) => {
		for (const form of FORMS) expect(canonical(`${CARD}${form}${asked}`)).toBe(`${CARD}${form}${whole}`)
	})

	it('knows the size of a picture, and of no other form', () => {
		expect(canonical(`${CARD}/image.png?scale=1&width=400&lang=en`)).toBe(`${CARD}/image.png?lang=en&width=400&scale=1`)
		expect(canonical(`${CARD}/image.png?scale=2&width=600`)).toBe(`${CARD}/image.png`)
		expect(canonical(`${CARD}/image.svg?scale=1&width=400`)).toBe(`${CARD}/image.svg?width=400`)
		expect(canonical(`${CARD}?width=400`)).toBe(CARD)
	})

	it('leaves out what the widget does not even read', () => {
		expect(canonical('/w/a-b/mini-timeline?metric=whatever')).toBe('/w/a-b/mini-timeline')
		expect(canonical('/w/a-b/count-card?metric=whatever')).toBe('/w/a-b/count-card?metric=whatever')
	})

	it('stays so where WordPress’s frame hangs the source on it, which is all that its page asks', () => {
		for (const query of ['?lang=ru', '?lang=ru&theme=dark&version=3', '?lang=en&as-of=2018-07-16&metric=meetings']) {
			const asked = new URLSearchParams(query)
			asked.set('source', 'http://www.kremlin.ru/events?a=b&c=(d)')
			const path = `/s/putin-trump/count-card?${asked}`
			expect([canonical(`${CARD}${query}`), canonical(path)]).toEqual([`${CARD}${query}`, path])
		}
	})

	it('asks oEmbed about the canonical one', () => {
		const url = encodeURIComponent(`${ORIGIN}${CARD}/?theme=auto&utm_source=x&metric=meetings&lang=ru`)
		const whole = encodeURIComponent(`${ORIGIN}${CARD}?lang=ru&metric=meetings`)
		expect(canonical(`/oembed?dnt=1&maxwidth=600&format=json&url=${url}`)).toBe(
			`/oembed?url=${whole}&format=json&maxwidth=600`,
		)
	})

	it.each([
		'/desk',
		'/desk/putin-trump?utm_source=x',
		'/api/v1/dossiers?limit=1',
		'/embed.js?ver=6',
		'/healthz',
		'/doctor',
	])('%s has none', (path) => expect(canonical(path)).toBeNull())

	it.each([
		`${CARD}/`,
		'/W/a-b/count-card',
		'/w/a%2Db/count-card',
		'/s/a-b/count-card/text',
		'/w/a-b',
		'/preview/x/w/a-b/c',
	])('%s, which is damaged or none of ours, has none', (path) => expect(canonical(path)).toBeNull())
})
