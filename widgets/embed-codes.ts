/** The embed codes of a widget: a plain frame, a quote with the loader or with the widget itself, one tag, words, a picture. */
import { html } from 'hono/html'
import { directionOf } from './direction.ts'
import { frameStyle } from './frame-style.ts'
import { heightOf, type PARAMETERS, type WidgetName } from './kinds.ts'
import { pictureAddress } from './pictures/address.ts'
import { heightOf as pictureHeight, WIDTH } from './pictures/size.ts'

/** The parameters of a widget's URL that the codes carry, each as it stands in the query. */
export type WidgetQuery = Readonly<Partial<Record<(typeof PARAMETERS)[number], string>>>

export type EmbedCodes = {
	readonly iframe: string
	readonly blockquote: string
	readonly script: string
	/** Without a frame: the quote, and a script that puts the widget into it. */
	readonly inPage: string
	/** For AMP pages, which take frames of this one kind. */
	readonly amp: string
	/** The sentence alone, linked: for newsletters, and wherever neither frame nor script gets through. */
	readonly link: string
	/** The picture over the sentence, for mail programs: no table, no script, styles in place. */
	readonly mail: string
}

export type EmbedCodesInput = {
	/** `PUBLIC_ORIGIN`, no slash at its end. */
	readonly origin: string
	readonly dossier: string
	readonly widget: WidgetName
	readonly query: WidgetQuery
	/** Names the frame for those who cannot see it. */
	readonly title: string
	readonly sentence: string
	/** It stands on the article's first screen: asked for at once, and before what is not. */
	readonly eager?: boolean
}

export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/** The codes as HTML, escaped. They stand in articles for years: what they ask for is only ever added to. */
export function embedCodes({
	origin,
	dossier,
	widget,
	query,
	title,
	sentence,
	eager = false,
}: EmbedCodesInput): EmbedCodes {
	const parameters = Object.entries(query)
	const search = searchOf(query)
	const own = `${origin}/w/${dossier}/${widget}`
	const url = `${own}${search}`
	const height = heightOf(widget, search)
	// Without a script of ours nobody tells a frame, a picture or a mail what the page around it looks like.
	const { theme, ...others } = query
	const alone = theme === 'host' ? others : query
	const urlAlone = `${own}${searchOf(alone)}`
	const loader = `${origin}/embed.js`
	// An address is of the web: its origin is what a connection is made to.
	const connected = eager ? html`<link rel="preconnect" href="${new URL(origin).origin}">\n` : ''
	const first = eager ? html` fetchpriority="high"` : ''
	const quote = html`<blockquote class="sidelines" style="box-sizing:border-box;margin:0;min-height:${height}px"><a href="${url}">${sentence}</a></blockquote>`
	const data = parameters.map(([name, value]) => html` data-${name}="${value}"`)
	const picture = pictureAddress({ origin, dossier, widget, query: alone })
	// A mail has the direction of its own language, which need not be the widget's.
	const direction = query.lang && directionOf(query.lang) === 'rtl' ? html` dir="rtl"` : ''
	const pictured = html`<p${direction} style="margin:0 0 8px"><a href="${urlAlone}"><img src="${picture}" alt="${sentence}" width="${WIDTH.normal}" height="${pictureHeight(WIDTH.normal)}" style="border:0;display:block;height:auto;max-width:100%"></a></p>`
	const worded = html`<p${direction} style="margin:0"><a href="${urlAlone}">${sentence}</a></p>`
	return {
		iframe:
			html`${connected}<div style="width:100%"><iframe src="${urlAlone}" title="${title}" width="100%" height="${height}" loading="${eager ? 'eager' : 'lazy'}"${first} style="${frameStyle(height)}"
     sandbox="${SANDBOX}"><a href="${urlAlone}">${sentence}</a></iframe></div>`.toString(),
		blockquote: html`${connected}${quote}
<script async src="${loader}"${first}></script>`.toString(),
		inPage: html`${connected}${quote}
<script async src="${origin}/w/${dossier}/${widget}/in-page.js${search}"${first}></script>`.toString(),
		script:
			html`${connected}<script async src="${loader}"${first} data-widget="${dossier}/${widget}"${data} style="display:block;height:${height}px"></script>`.toString(),
		// Without a placeholder AMP refuses a frame near the top of the page, and without an overflow one that may grow.
		amp: html`<amp-iframe src="${urlAlone}" title="${title}" layout="fixed-height" height="${height}" frameborder="0" resizable
     sandbox="${SANDBOX}"><p placeholder><a href="${urlAlone}">${sentence}</a></p><button overflow aria-label="${title}">↓</button></amp-iframe>`.toString(),
		mail: `${picture === null ? '' : `${pictured}\n`}${worded}`,
		link: html`<a href="${urlAlone}">${sentence}</a>`.toString(),
	}
}

function searchOf(query: WidgetQuery): string {
	return Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''
}

type PhraseCode = {
	/** The link's: of the count card, with the phrase's own parameters, as its script has them. */
	readonly url: string
	readonly words: string
	/** Of the sentence that it stands in. */
	readonly around?: readonly [before: string, after: string]
}

/** A number in a sentence: a link whose words its script keeps right, and which stand as they are without it. */
export function phraseCode({ url, words, around: [before, after] = ['', ''] }: PhraseCode): string {
	const script = new URL(url)
	script.pathname += '/phrase.js'
	return html`${before}<a class="sidelines-phrase" href="${url}">${words}</a><script async
     src="${script.href}"></script>${after}`.toString()
}
