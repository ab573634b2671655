/** What the articles under measurement embed: each widget by three of its codes, the peer by its own two, and nothing. */
import { countCardExamples } from '../../widgets/count-card/examples.ts'
import { embedCodes } from '../../widgets/embed-codes.ts'
import { WIDGETS, type WidgetName } from '../../widgets/kinds.ts'
import { miniTimelineExamples } from '../../widgets/mini-timeline/examples.ts'
import { previousMeetingsExamples } from '../../widgets/previous-meetings/examples.ts'
import { firstDossier } from '../support/dossier.ts'
import type { Place } from './readable.ts'
import { textOf } from './servers.ts'
import { CITIES, timelineCodes } from './timelinejs.ts'

export const PEER = 'TimelineJS3'
/** What a reader waits for before anything is embedded: the words that stand around it. */
export const EMPTY = 'nothing'

export type Embed = {
	/** A widget of the first dossier, the peer, nothing, or an example of another record. */
	readonly whose: WidgetName | typeof PEER | typeof EMPTY | `${WidgetName} of ${string}`
	/** A frame in the article itself, or a script that makes something there. */
	readonly way: 'iframe' | 'script' | 'in-page' | 'empty page' | 'opened'
	readonly code: string
	/** Of what is opened by itself, in no article. */
	readonly url?: string
	/** By which it is known to be there. */
	readonly words: readonly string[]
	/** Of the words. */
	readonly where: Place
	/** How what stands in its place begins, if anything does. */
	readonly placeholder?: string
}

const PLACEHOLDER_LETTERS = 12

export async function ourEmbeds(origin: string): Promise<Embed[]> {
	const dossier = 'putin-trump'
	const query = { lang: 'en' }
	const embeds = WIDGETS.map(async (widget): Promise<Embed[]> => {
		const sentence = await textOf(`${origin}/w/${dossier}/${widget}/text?lang=en`)
		const words = await wordsOf(widget, `${origin}/w/${dossier}/${widget}?lang=en`)
		const placeholder = sentence.slice(0, PLACEHOLDER_LETTERS)
		const codes = embedCodes({ origin, dossier, widget, query, title: 'Putin and Trump', sentence })
		return [
			{ whose: widget, way: 'iframe', code: codes.iframe, words, where: 'frame' },
			{
				whose: widget,
				way: 'script',
				code: codes.blockquote,
				words,
				where: 'frame',
				placeholder,
			},
			{ whose: widget, way: 'in-page', code: codes.inPage, words, where: 'shadow', placeholder },
		]
	})
	return (await Promise.all(embeds)).flat()
}

/** All that the widget shows before anything is opened: the total, or the cities of its meetings, of which the sidebar has five. */
async function wordsOf(widget: WidgetName, url: string): Promise<readonly string[]> {
	switch (widget) {
		case 'count-card':
			return [/<data value="(\d+)"/.exec(await textOf(url))?.[1] ?? '']
		case 'mini-timeline':
			return CITIES
		case 'previous-meetings':
			return CITIES.slice(-5)
	}
}

/** Records of which the local run has examples, the largest of each widget. */
const LARGEST = [
	['count-card', countCardExamples, '1,200 calls, ten periods, two authorities'],
	['mini-timeline', miniTimelineExamples, 'forty meetings in a year, three hundred days with calls'],
	['mini-timeline', miniTimelineExamples, 'three hundred meetings in sixty years'],
	['previous-meetings', previousMeetingsExamples, 'forty meetings in a year, names of one letter'],
	['previous-meetings', previousMeetingsExamples, 'three hundred meetings in sixty years'],
] as const

/** Where a page without anything is, to be opened as those widgets are. */
export const EMPTY_PATH = '/empty'
export const EMPTY_PAGE =
	'<!doctype html><meta name="viewport" content="width=device-width"><title>Empty</title><p>Before.'

/** Widgets as pages of their own, and a page without anything. */
export async function openedPages(origin: string): Promise<Embed[]> {
	const opened = [
		...WIDGETS.map((widget) => [widget, `/w/putin-trump/${widget}`] as const),
		...LARGEST.map(([widget, examples, name]) => {
			const number = Object.keys(examples(firstDossier())).indexOf(name)
			return [`${widget} of ${name}` as const, `/examples/${widget}/${number}`] as const
		}),
	]
	const pages = opened.map(async ([whose, path]): Promise<Embed> => {
		const url = `${origin}${path}?lang=en`
		const total = /<data value="\d+">([\d,]+)/.exec(await textOf(url))?.[1] ?? ''
		// The number stands first in it, and "as of" last.
		return { whose, way: 'opened', code: '', url, words: [total, 's of'], where: 'page' }
	})
	const empty: Embed = { ...emptyPage, way: 'opened', url: `${origin}${EMPTY_PATH}` }
	return [empty, ...(await Promise.all(pages))]
}

export const emptyPage: Embed = { whose: EMPTY, way: 'empty page', code: '', words: ['Before.'], where: 'page' }

/** Its first headline alone, to its advantage: it never shows all six at once. */
export function theirEmbeds(origin: string): Embed[] {
	const { iframe, script } = timelineCodes(origin)
	const words = CITIES.slice(0, 1)
	return [
		{ whose: PEER, way: 'iframe', code: iframe, words, where: 'frame' },
		{ whose: PEER, way: 'script', code: script, words, where: 'page' },
	]
}
