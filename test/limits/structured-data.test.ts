/** The JSON-LD of a document, as a foreign parser of linked data reads it. */
import { describe, expect, it } from 'vitest'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import type { WidgetKind } from '../../widgets/kinds.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { nodesOf, S, value } from '../support/linked-data.ts'
import { elements, parsedPage, textOf } from '../support/parsed-page.ts'
import { loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'

const { renderDocument } = await loadRenderer()

const CARD = { widget: 'count-card', metric: 'calls' } as const
const TIMELINE = { widget: 'mini-timeline' } as const
const SIDEBAR = { widget: 'previous-meetings' } as const

type Overrides = { dossier?: ReturnType<typeof emptyDossier>; language?: string }

function page(kind: WidgetKind, { dossier = firstDossier(), language = 'en' }: Overrides = {}) {
	return parsedPage(renderDocument(kind, inputFor(kind, { dossier, language, today: '2025-08-16' }), AROUND).html)
}

const nodes = (kind: WidgetKind, overrides: Overrides = {}) => nodesOf(page(kind, overrides))

describe('a count', () => {
	it('is a claim of the authority that counts, of the day until which it counts', async () => {
		const kremlin = { '@type': [`${S}Organization`], [`${S}name`]: value('the Kremlin') }
		expect(await nodes(CARD)).toEqual([
			{
				'@type': [`${S}Claim`],
				[`${S}text`]: value(textOf(elements(page(CARD), 'title')[0] ?? page(CARD))),
				[`${S}author`]: [{ ...kremlin, [`${S}url`]: value('http://www.kremlin.ru/') }],
				[`${S}datePublished`]: value('2025-08-15'),
			},
		])
	})

	it('that is not recorded is not claimed', async () => {
		expect(await nodes(CARD, { dossier: emptyDossier() })).toEqual([])
	})
})

describe('meetings', () => {
	it('are a dataset with its API, and an event each', async () => {
		const [record, ...events] = await nodes(TIMELINE)
		expect(record).toMatchObject({
			'@type': [`${S}Dataset`],
			[`${S}name`]: value('Putin and Trump: timeline of meetings'),
			[`${S}distribution`]: [
				{ [`${S}contentUrl`]: value('https://sidelines.example/api/v1/dossiers/putin-trump/meetings') },
			],
		})
		expect(events.map((event) => [event['@type'], event[`${S}startDate`]])).toEqual(
			firstDossier().meetings.map(({ date }) => [[`${S}Event`], value(date)]),
		)
		expect(events.at(-2)).toMatchObject({
			[`${S}name`]: value('Putin and Trump, Osaka: G20 summit'),
			[`${S}eventStatus`]: value(`${S}EventScheduled`),
			[`${S}location`]: [{ '@type': [`${S}Place`], [`${S}address`]: value('Osaka, Japan') }],
			[`${S}subjectOf`]: [{ [`${S}url`]: value('https://ria.ru/20250815/putin-2035410603.html') }],
		})
	})

	it('that were called off say so', async () => {
		const [, event] = await nodes(TIMELINE, { dossier: emptyDossier({ meetings: [meeting({ status: 'cancelled' })] }) })
		expect(event?.[`${S}eventStatus`]).toEqual(value(`${S}EventCancelled`))
	})

	it('are a dataset in the sidebar too, in the language of the page', async () => {
		expect(await nodes(SIDEBAR, { language: 'ru' })).toMatchObject([
			{ '@type': [`${S}Dataset`], [`${S}name`]: value('Путин и Трамп: предыдущие встречи') },
		])
	})
})

it('no text of an editor ends the data before its end', async () => {
	const hostile = '</script><script>alert(1)</script><!--'
	const dossier = emptyDossier({ title: { en: hostile }, meetings: [meeting()] })
	expect(elements(page(TIMELINE, { dossier }), 'script')).toHaveLength(2)
	const [, event] = await nodes(TIMELINE, { dossier })
	expect(event?.[`${S}name`]).toEqual(value(`${hostile}, Geneva`))
})
