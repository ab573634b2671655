/** The script of an embed that stands in the page itself: the widget, and what puts it there. */
import { inPageScript as put } from '../../.build/assets.ts'
import { heightOf, VALUES, type WidgetName } from '../../widgets/kinds.ts'

type Carried = {
	/** The widget's own, as its quote leads to it. */
	readonly address: string
	readonly widget: WidgetName
	readonly style: string
	readonly html: string
	/** `PUBLIC_ORIGIN` */
	readonly origin: string
}

const IDLE = Object.values(VALUES).flatMap((values) => (values.is === 'one of' ? [values.default] : []))

export function inPageScript({ address, widget, style, html, origin }: Carried): string {
	const carried = [address, `${hostStyle(heightOf(widget, address))}${style}`, html, `${origin}/embed.js`, IDLE]
	return `{const WIDGET=${inScript(carried)};${put}}`
}

/**
 * The quote is the page's, and its rules for quotes are not the widget's: `!important` in a shadow tree is over the page's (CSS Scoping
 * 1, §3.1). It keeps the room that it has, and grows where the reader opens or enlarges something.
 */
function hostStyle(height: number): string {
	const own = [
		...['all:initial', 'color-scheme:inherit', 'visibility:inherit', 'display:block', 'box-sizing:border-box'],
		...['flex:1 0 100%', 'place-self:stretch', 'width:100%', `min-height:${height}px`, 'contain:layout'],
	]
	return `:host{${own.map((declaration) => `${declaration}!important`).join(';')}}:host([hidden]){display:none!important}:host::before,:host::after{content:none!important}`
}

/** As JavaScript that can stand anywhere in a page too (HTML, "restrictions for contents of script elements"). */
function inScript(value: unknown): string {
	return JSON.stringify(value).replace(/<(?=[/!])|[\u2028\u2029]/g, (c) =>
		c === '<' ? '\\u003c' : `\\u${c.charCodeAt(0).toString(16)}`,
	)
}
