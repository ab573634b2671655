/** The HTML of an oEmbed answer: a readable quote, then the frame, in what WordPress leaves of an unknown site's HTML. */
import { html } from 'hono/html'
import { frameStyle } from './frame-style.ts'

type OEmbedHtmlInput = {
	readonly url: string
	/** Names the frame for those who cannot see it. */
	readonly title: string
	readonly sentence: string
	/** Pixels. */
	readonly height: number
}

/**
 * The quote stands at the very first byte, bare, or WordPress drops it (`wp_filter_oembed_result`); `frameborder` does what
 * the style does that it takes away. A width in pixels would be wider than the column of a phone. The frame may
 * scroll: where more is opened than a host grants, WordPress 1,000 px, the rest must be reached.
 */
export function oembedHtml({ url, title, sentence, height }: OEmbedHtmlInput): string {
	return html`<blockquote><a href="${url}">${sentence}</a></blockquote><iframe src="${url}" title="${title}" width="100%" height="${height}" frameborder="0" marginwidth="0" marginheight="0" style="${frameStyle(height)}"></iframe>`.toString()
}
