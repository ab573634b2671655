/** A widget's bytes: as a document, a fragment, or plain text, from a record and nothing else. */
import { createHash } from 'node:crypto'
import type { Child } from 'hono/jsx'
import { heightScript } from '../../.build/assets.ts'
import { countCard, type Metric } from '../../widgets/count-card/model.ts'
import { countCardSentence } from '../../widgets/count-card/sentence.ts'
import { CountCard } from '../../widgets/count-card/view.tsx'
import { type Accent, accentStyle, Document, Fragment } from '../../widgets/document.tsx'
import { WIDGETS, type WidgetName } from '../../widgets/heights.ts'
import { miniTimeline } from '../../widgets/mini-timeline/model.ts'
import { positionStyle } from '../../widgets/mini-timeline/positions.ts'
import { miniTimelineSentence } from '../../widgets/mini-timeline/sentence.ts'
import { MiniTimeline } from '../../widgets/mini-timeline/view.tsx'
import { previousMeetings } from '../../widgets/previous-meetings/model.ts'
import { previousMeetingsSentence } from '../../widgets/previous-meetings/sentence.ts'
import { PreviousMeetings } from '../../widgets/previous-meetings/view.tsx'
import type { WidgetInput } from '../../widgets/widget.ts'
import type { Settings } from '../record/settings.ts'
import { FRAGMENT_STYLES, sharedStyle } from './style-apart.ts'

export const METRICS: readonly Metric[] = ['calls', 'meetings']

/** A widget of one kind; only the count card counts more than one thing. */
export type WidgetKind =
	| { readonly widget: 'count-card'; readonly metric: Metric }
	| { readonly widget: Exclude<WidgetName, 'count-card'> }

export const WIDGET_KINDS = WIDGETS.flatMap((widget): readonly WidgetKind[] =>
	widget === 'count-card' ? METRICS.map((metric) => ({ widget, metric })) : [{ widget }],
)

/** A whole page for a frame, one element for a server-side include, one sentence or paragraph. */
export type WidgetForm = 'document' | 'fragment' | 'text'

/** `style` is what a page has of its own. */
type Drawn = { readonly view: Child; readonly style: string; readonly sentence: string }

export type RenderedDocument = { readonly html: string; readonly title: string; readonly csp: string }

export function renderDocument(
	kind: WidgetKind,
	input: WidgetInput,
	{ accent, sites }: Pick<Settings, 'accent' | 'sites'>,
): RenderedDocument {
	const { view, style, sentence } = draw(kind, input, accent)
	const styles = sharedStyle(kind.widget) + style
	const html = `<!doctype html>${(
		<Document language={input.language} title={sentence} style={styles} script={heightScript}>
			{view}
		</Document>
	)}`
	return { html, title: sentence, csp: contentSecurityPolicy(styles, heightScript, sites) }
}

export function renderFragment(kind: WidgetKind, input: WidgetInput, accent: Accent): string {
	const { view, style } = draw(kind, input, accent)
	return (
		<Fragment language={input.language} style={FRAGMENT_STYLES[kind.widget] + style}>
			{view}
		</Fragment>
	).toString()
}

/** One sentence or paragraph, for print, push and alt text. */
export function renderText(kind: WidgetKind, input: WidgetInput): string {
	return draw(kind, input, { light: '', dark: '' }).sentence
}

function draw(kind: WidgetKind, input: WidgetInput, accent: Accent): Drawn {
	switch (kind.widget) {
		case 'count-card': {
			const model = countCard(input, kind.metric)
			return {
				view: <CountCard model={model} />,
				style: accentStyle(accent),
				sentence: countCardSentence(model),
			}
		}
		case 'mini-timeline': {
			const model = miniTimeline(input)
			return {
				view: <MiniTimeline model={model} />,
				style: accentStyle(accent) + positionStyle(model),
				sentence: miniTimelineSentence(model),
			}
		}
		case 'previous-meetings': {
			const model = previousMeetings(input)
			return {
				view: <PreviousMeetings model={model} />,
				style: accentStyle(accent),
				sentence: previousMeetingsSentence(model),
			}
		}
	}
}

/** Style and script by their hashes (CSP 3, §2.3.1), so that nothing else runs or paints in a frame of ours. */
export function contentSecurityPolicy(style: string, script: string | null, sites: readonly string[] = []): string {
	return [
		"default-src 'none'",
		`style-src '${hashSource(style)}'`,
		...(script === null ? [] : [`script-src '${hashSource(script)}'`]),
		"base-uri 'none'",
		"form-action 'none'",
		// No list means everyone, app web views with a file: page included; a list always has our own pages in it.
		...(sites.length > 0 ? [`frame-ancestors 'self' ${sites.join(' ')}`] : []),
	].join('; ')
}

/** A CSP source expression for exactly these bytes. */
export function hashSource(text: string): string {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
