/** What the articles under measurement embed: each widget by three of its codes, the peer by its own two, and nothing. */
import { embedCodes } from '../../widgets/embed-codes.ts'
import { WIDGETS, type WidgetName } from '../../widgets/kinds.ts'
import type { Place } from './readable.ts'
import { textOf } from './servers.ts'
import { CITIES, timelineCodes } from './timelinejs.ts'

export const PEER = 'TimelineJS3'
/** What a reader waits for before anything is embedded: the words that stand around it. */
export const EMPTY = 'nothing'

export type Embed = {
	readonly whose: WidgetName | typeof PEER | typeof EMPTY
	/** A frame in the article itself, or a script that makes something there. */
	readonly way: 'iframe' | 'script' | 'in-page' | 'empty page'
	readonly code: string
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
