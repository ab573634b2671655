/** A dossier's page: what it weighs, what machines read of it, and how it is cited. */
import { brotliCompressSync } from 'node:zlib'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/record/dossier.ts'
import type { LedgerEntry } from '../../src/record/tally.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { firstDossier } from '../support/dossier.ts'
import { ORIGIN, pageRead } from '../support/dossier-page.ts'
import { nodesOf, S, value } from '../support/linked-data.ts'
import { attribute, elements, type PageNode, parsedPage, programs, textOf } from '../support/parsed-page.ts'
import { loadBackgrounder, loadDossierPage } from '../support/render.ts'

const { dossierPage } = await loadDossierPage()
const { backgrounderPage } = await loadBackgrounder()

/** Whole, with its style inside: nothing else is asked for before it can be read. */
const BROTLI_BYTES = 20_000
const SEED = firstDossier({ publicSince: 1 })

const html = (dossier: Dossier, asked = {}) => dossierPage(pageRead(dossier, asked), [], ORIGIN).body
const page = (dossier: Dossier, asked = {}) => parsedPage(html(dossier, asked))

describe.each(['ru', 'en'])('the first dossier’s page in %s', (language) => {
	it(`has at most ${BROTLI_BYTES} bytes after brotli, its backgrounder too`, () => {
		const read = pageRead(SEED, { language })
		for (const { body } of [dossierPage(read, [], ORIGIN), backgrounderPage(read, ORIGIN)]) {
			expect(brotliCompressSync(body).length).toBeLessThanOrEqual(BROTLI_BYTES)
		}
	})

	it('needs no script, and asks for nothing of others', () => {
		const parsed = page(SEED, { language })
		expect(programs(parsed)).toEqual([])
		for (const name of ['img', 'link', 'iframe']) {
			for (const element of elements(parsed, name)) {
				const address = attribute(element, 'src') ?? attribute(element, 'href') ?? ''
				expect(new URL(address).origin).toBe(ORIGIN)
			}
		}
	})

	it('has the same bytes of the same record and day', () => {
		expect(html(SEED, { language })).toBe(html(SEED, { language }))
	})
})

const metas = (parsed: PageNode, name: string) =>
	elements(parsed, 'meta').filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
const content = (parsed: PageNode, name: string) => attribute(metas(parsed, name)[0], 'content')
const links = (parsed: PageNode, rel: string) =>
	elements(parsed, 'link')
		.filter((link) => attribute(link, 'rel') === rel && attribute(link, 'type') === undefined)
		.map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')])

describe('a search engine', () => {
	it('is told the one address of each language, and which is for all others', () => {
		const address = `${ORIGIN}/d/putin-trump`
		const parsed = page(SEED, { language: 'en' })
		expect(links(parsed, 'canonical')).toEqual([[undefined, `${address}?lang=en`]])
		expect(links(parsed, 'alternate')).toEqual([
			['ru', address],
			['en', `${address}?lang=en`],
			['x-default', address],
		])
		expect(links(page(SEED), 'canonical')).toEqual([[undefined, address]])
		expect(content(parsed, 'description')).toContain('24\u00a0phone\u00a0calls')
		expect(content(parsed, 'og:url')).toBe(`${address}?lang=en`)
	})

	it.each([
		['a day', SEED, { asOf: '2020-01-01' }],
		['a version', SEED, { version: 1 }],
		['an archived dossier', { ...SEED, visibility: 'archived' as const }, {}],
		['a draft', { ...SEED, visibility: 'draft' as const }, {}],
	])('lists no page of %s', (_, dossier, asked) => {
		const parsed = page(dossier, asked)
		expect(content(parsed, 'robots')).toBe('noindex')
		expect(links(parsed, 'canonical')).toEqual([])
		expect(dossierPage(pageRead(dossier, asked), [], ORIGIN).unlisted).toBe(true)
	})
})

describe('machines read', () => {
	it('a dataset: whose it is, of which day, what it counts and where it is to be had', async () => {
		const [dataset] = await nodesOf(page(SEED, { language: 'en' }))
		expect(dataset).toMatchObject({
			'@type': [`${S}Dataset`],
			[`${S}creator`]: [{ '@type': [`${S}Organization`], [`${S}name`]: value('The Newsroom') }],
			[`${S}dateModified`]: value('2025-08-15T09:00:00.000Z'),
			[`${S}version`]: value('1'),
			[`${S}temporalCoverage`]: value('2017-07-07/2019-06-28'),
			[`${S}variableMeasured`]: [{ [`${S}value`]: value(6) }, { [`${S}value`]: value(24) }],
		})
		expect(dataset).not.toHaveProperty(`${S}license`)
		const files = (dataset?.[`${S}distribution`] ?? []) as Record<string, unknown>[]
		expect(files.map((file) => file[`${S}contentUrl`])).toContainEqual(
			value(`${ORIGIN}/api/v1/dossiers/putin-trump/meetings.csv?lang=en`),
		)
		expect(files.map((file) => file[`${S}encodingFormat`])).toContainEqual(value('text/calendar'))
	})

	it('each meeting as an event of both leaders, in one place or by video, and none that is only told of', async () => {
		const [, ...events] = await nodesOf(page({ ...hardDossier(), leaders: SEED.leaders }))
		const modes = events.map((event) => event[`${S}eventAttendanceMode`])
		expect(modes.filter((mode) => JSON.stringify(mode).includes('OnlineEventAttendanceMode'))).toHaveLength(1)
		expect(modes.filter((mode) => JSON.stringify(mode).includes('OfflineEventAttendanceMode'))).toHaveLength(9)
		expect(events[0]?.[`${S}performer`]).toMatchObject([
			{ [`${S}name`]: value('Vladimir Putin') },
			{ [`${S}name`]: value('Donald Trump') },
		])
		expect(events.map((event) => event[`${S}startDate`])).not.toContainEqual(value('2025-06'))
	})

	it('nothing of a draft', async () => {
		expect(await nodesOf(page({ ...SEED, visibility: 'draft' }))).toEqual([])
	})
})

describe('the plot of calls', () => {
	const term = { id: 'term', label: { en: 'Second term' }, from: '2025-01-20', to: '2029-01-20' }
	const year = { id: '2024', label: { en: '2024' }, from: '2024-01-01', to: '2024-12-31' }
	const opening = entry({ id: 'o', kind: 'opening', period: 'term', delta: 5, on: '2025-02-01' })
	const stated = entry({ id: 'y', kind: 'opening', period: '2024', delta: 3, on: '2024-12-31' })
	const dated = entry({ id: 'c', period: 'term', on: '2025-03-01' })
	const of = (...entries: LedgerEntry[]) =>
		page(emptyDossier({ tallies: [{ ...yearlyTally({}), periods: [year, term], entries: [stated, ...entries] }] }))
	const drawing = (parsed: PageNode) => elements(parsed, 'g').at(-1) ?? parsed
	const numbers = (parsed: PageNode) => elements(drawing(parsed), 'text').slice(1).map(textOf).map(Number)

	it('has a number for each bar and outline, which add up, and says that no call is in two of them', () => {
		const parsed = of(opening, dated)
		expect(numbers(parsed)).toEqual([5, 3, 1])
		expect(textOf(elements(parsed, 'figcaption')[0] ?? parsed)).toContain('and not in that total')
		expect(elements(parsed, 'tr').map(textOf).join()).toContain('day not known5')
		expect(elements(drawing(parsed), 'title').map(textOf)).toEqual(['2025–2029: 5', '2024: 3', '2025: 1'])
	})

	it.each([
		['in some years', ['2025-03-01']],
		['in all years', ['2025-03-01', '2026-03-01', '2027-03-01', '2028-03-01', '2029-01-01']],
	])('keeps its numbers apart where calls are dated %s', (_, days) => {
		const parsed = of(opening, ...days.map((on, n) => entry({ id: `d${n}`, period: 'term', on })))
		const places = elements(drawing(parsed), 'text')
			.slice(1)
			.map((text) => [Number.parseFloat(attribute(text, 'x') ?? ''), Number(attribute(text, 'y'))] as const)
		for (const [i, [x, y]] of places.entries()) {
			for (const [otherX, otherY] of places.slice(0, i)) {
				expect(Math.abs(x - otherX) > 6 || Math.abs(y - otherY) >= 14).toBe(true)
			}
		}
	})

	it('says nothing of dated calls where there are none', () => {
		const parsed = of(opening)
		expect(numbers(parsed)).toEqual([5, 3])
		expect(textOf(elements(parsed, 'figure')[0] ?? parsed)).not.toContain('and not in that total')
	})
})

it('no text of an editor ends an element before its end', () => {
	const hostile = '</title></script><script>alert(1)</script><!--"><img src=x>'
	const dossier = emptyDossier({ title: { en: hostile }, meetings: [meeting({ summary: { en: hostile } })] })
	for (const body of [html(dossier), backgrounderPage(pageRead(dossier), ORIGIN).body]) {
		const parsed = parsedPage(body)
		expect([programs(parsed), elements(parsed, 'img')]).toEqual([[], []])
		expect(textOf(elements(parsed, 'h1')[0] ?? parsed)).toContain(hostile)
	}
})

describe('a reference manager', () => {
	const codes = (dossier: Dossier, asked = {}) => elements(page(dossier, asked), 'pre').map(textOf)

	const read = (code: string): Record<string, unknown> => JSON.parse(JSON.stringify(new Cite(code).data[0]))

	it.each([
		['the first dossier', SEED, { language: 'ru' }],
		['a day of it', SEED, { language: 'en', asOf: '2020-01-01' }],
		['a title of signs', { ...SEED, title: { ru: '50 % \\ {A} & B_C #1 $ ~ ^' } }, {}],
	])('reads the same from both codes: of %s', (_, dossier, asked) => {
		const [bibtex = '', csl = ''] = codes(dossier, asked)
		const [written] = JSON.parse(csl)
		const [fromBibtex, fromCsl] = [read(bibtex), read(csl)]
		for (const name of ['id', 'title', 'URL', 'version', 'language', 'note']) {
			expect([name, fromBibtex[name]]).toEqual([name, written[name]?.replaceAll('\u00a0', ' ')])
			expect([name, fromCsl[name]]).toEqual([name, written[name]])
		}
		const [year, month] = written.issued['date-parts'][0]
		expect(fromBibtex).toMatchObject({
			author: [{ family: written.author[0].literal }],
			issued: { 'date-parts': [[year, month]] },
		})
		expect(fromCsl).toMatchObject({ type: 'dataset', author: written.author, issued: written.issued })
	})
})

it('has in Arabic the punctuation of Arabic', () => {
	// After its day, so that all is said that can become of a meeting.
	const said = textOf(page(hardDossier(), { language: 'ar', today: '2026-12-10' }))
	expect(said).toContain('لقاء معلن، لم تسجل النتيجة')
	expect(said).not.toMatch(/\p{sc=Arab}\p{M}*\s*[,;?]/u)
})
