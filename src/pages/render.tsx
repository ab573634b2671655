/** Renders a widget as a document, a fragment or plain text, from a record and nothing else. */
import { createHash } from 'node:crypto'
import type { Child } from 'hono/jsx'
import { heightScript } from '../../.build/assets.ts'
import { countCard } from '../../widgets/count-card/model.ts'
import { countCardSentence } from '../../widgets/count-card/sentence.ts'
import { CountCard } from '../../widgets/count-card/view.tsx'
import { accentStyle, Document } from '../../widgets/document.tsx'
import { WidgetHead } from '../../widgets/head.tsx'
import type { WidgetKind } from '../../widgets/kinds.ts'
import { miniTimeline } from '../../widgets/mini-timeline/model.ts'
import { positionStyle } from '../../widgets/mini-timeline/positions.ts'
import { miniTimelineSentence } from '../../widgets/mini-timeline/sentence.ts'
import { MiniTimeline } from '../../widgets/mini-timeline/view.tsx'
import { previousMeetings } from '../../widgets/previous-meetings/model.ts'
import { rowsStyle } from '../../widgets/previous-meetings/rows.ts'
import { previousMeetingsSentence } from '../../widgets/previous-meetings/sentence.ts'
import { PreviousMeetings } from '../../widgets/previous-meetings/view.tsx'
import { claim, dataset, datasetOfEvents, type StructuredData } from '../../widgets/structured-data.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import type { Settings } from '../record/settings.ts'
import { countCardParts, directionPart, miniTimelineParts, previousMeetingsParts } from './part-styles.ts'
import { sharedStyles, styleOf } from './style-apart.ts'
import { type EmbedChoice, NOTHING_CHOSEN, queryOf } from './widget-address.ts'
import { widgetTitle } from './widget-title.ts'

/** What a page is made of, beside what all pages of its widget share. */
type Drawn = {
	readonly view: Child
	/** Of the styles that not every page needs, those that this one does. */
	readonly parts: string
	/** A style that no other page has. */
	readonly places: string
	readonly sentence: string
	/** @param record where machines read all of it */
	readonly data: (record: string) => StructuredData | null
}

/** What a document is made from, beside the record: whose colours, who may frame it, where it stands. */
export type DocumentAround = {
	readonly settings: Pick<Settings, 'accent' | 'sites'>
	readonly origin: string
	/** As CSP source expressions; without it, the sites of the settings. */
	readonly framedBy?: readonly string[]
}

/** What no reader sees is framed by our own pages alone. */
export const OWN_PAGES: readonly string[] = ["'self'"]

export type RenderedDocument = { readonly html: string; readonly csp: string }

/** Of elements whose next sibling, or their parent's end, ends them as well (HTML, §13.1.2.4). Text has no `<` of its own. */
const OPTIONAL_END_TAGS = /<\/(?:li|dt|dd|body|html)>/g

/** @param choice what the page's address asks for beside widget and language */
export function renderDocument(
	kind: WidgetKind,
	input: WidgetInput,
	{ settings: { accent, sites }, origin, framedBy }: DocumentAround,
	choice: EmbedChoice = NOTHING_CHOSEN,
): RenderedDocument {
	const { dossier, language } = input
	const { view, parts, places, sentence, data } = draw(kind, input)
	const style = sharedStyles[kind.widget] + directionPart(language) + parts + accentStyle(accent) + places
	const head = (
		<WidgetHead
			address={{ origin, dossier: dossier.id, widget: kind.widget, query: queryOf(kind, language, choice) }}
			title={widgetTitle(kind, dossier, language)}
			sentence={sentence}
			data={data(`${origin}/api/v1/dossiers/${dossier.id}`)}
		/>
	)
	const html = `<!doctype html>${(
		<Document language={language} title={sentence} style={style} script={heightScript} head={head}>
			{view}
		</Document>
	)}`.replace(OPTIONAL_END_TAGS, '')
	const ancestors = framedBy ?? (sites.length > 0 ? [...OWN_PAGES, ...sites] : [])
	return { html, csp: contentSecurityPolicy(style, heightScript, ancestors) }
}

/** One sentence or paragraph, for print, push and alt text. */
export function renderText(kind: WidgetKind, input: WidgetInput): string {
	return draw(kind, input).sentence
}

/** As an article keeps it for years: without what came after the article, or depends on the day of reading. */
export function lastingText(kind: WidgetKind, input: WidgetInput): string {
	return renderText(kind, { ...input, published: null, lasting: true })
}

export function draw(kind: WidgetKind, input: WidgetInput): Drawn {
	const name = widgetTitle(kind, input.dossier, input.language)
	switch (kind.widget) {
		case 'count-card': {
			const model = countCard(input, kind.metric)
			const sentence = countCardSentence(model)
			return {
				view: <CountCard model={model} />,
				parts: countCardParts(model),
				places: '',
				sentence,
				data: () => claim(model, sentence),
			}
		}
		case 'mini-timeline': {
			const model = miniTimeline(input)
			const sentence = miniTimelineSentence(model)
			return {
				view: <MiniTimeline model={model} />,
				parts: miniTimelineParts(model),
				places: positionStyle(model),
				sentence,
				data: (record) => datasetOfEvents(name, sentence, `${record}/meetings`, model),
			}
		}
		case 'previous-meetings': {
			const model = previousMeetings(input)
			const sentence = previousMeetingsSentence(model)
			return {
				view: <PreviousMeetings model={model} />,
				parts: previousMeetingsParts(model),
				places: rowsStyle(model),
				sentence,
				data: () => dataset(name, sentence),
			}
		}
	}
}

/**
 * Style and script by their hashes (CSP 3, §2.3.1), so that nothing else runs or paints in a frame of ours.
 * @param ancestors who may frame it, as CSP source expressions; none is everyone, app web views with a file: page included
 */
export function contentSecurityPolicy(style: string, script: string | null, ancestors: readonly string[] = []): string {
	return [
		"default-src 'none'",
		`style-src '${hashSource(style)}'`,
		...(script === null ? [] : [`script-src '${hashSource(script)}'`]),
		"base-uri 'none'",
		"form-action 'none'",
		...(ancestors.length > 0 ? [`frame-ancestors ${ancestors.join(' ')}`] : []),
	].join('; ')
}

/** Whether a document's policy names its style. */
export function isUnderPolicy({ body, csp }: { readonly body: string; readonly csp: string }): boolean {
	return csp.includes(`style-src '${hashSource(styleOf(body))}'`)
}

/** A CSP source expression for exactly these bytes. */
export function hashSource(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
