/** WordPress as an unknown provider meets it: what it leaves of the HTML, how it closes the frame in, and what its page's script obeys. */
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { script } from './hosts.ts'

type Element = DefaultTreeAdapterTypes.Element

const KEPT: Readonly<Record<string, readonly string[]>> = {
	a: ['href'],
	blockquote: [],
	iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
}

export type WordPressOptions = {
	/** Milliseconds after the page has loaded until its script is there. */
	readonly late?: number
	/** Whether that script, once there, says so to the frames. */
	readonly asks?: boolean
}

/** An article with the embed in it. */
export function wordPressArticle(
	html: string,
	secret: string,
	{ late = 0, asks = true }: WordPressOptions = {},
): string {
	if (!html.startsWith('<blockquote><a ')) throw new Error('WordPress would take the quote away')
	const fragment = parseFragment(html)
	const [quote, frame] = fragment.childNodes.filter((node) => 'tagName' in node)
	if (!quote || frame?.tagName !== 'iframe') throw new Error('WordPress would take the embed for none')
	keepAttributes(quote)
	keepAttributes(frame)
	const src = frame.attrs.find(({ name }) => name === 'src')
	if (src) src.value += `#?secret=${secret}`
	set(quote, { class: 'wp-embedded-content', 'data-secret': secret })
	set(frame, {
		class: 'wp-embedded-content',
		sandbox: 'allow-scripts',
		security: 'restricted',
		'data-secret': secret,
		style: 'position: absolute; visibility: hidden',
	})
	return `<figure><div>${serialize(fragment)}</div></figure>${script(embedScript, { late, asks })}`
}

function keepAttributes(element: Element): void {
	element.attrs = element.attrs.filter(({ name }) => KEPT[element.tagName]?.includes(name))
	for (const child of element.childNodes) if ('tagName' in child) keepAttributes(child)
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
	element.attrs.push(...Object.entries(attributes).map(([name, value]) => ({ name, value })))
}

/** In the page. */
function embedScript({ late, asks }: Required<WordPressOptions>) {
	const obey = ({ data, source }: MessageEvent) => {
		if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return
		const of = (name: string) => [...document.querySelectorAll<HTMLElement>(`${name}[data-secret="${data.secret}"]`)]
		for (const quote of of('blockquote')) quote.style.display = 'none'
		for (const frame of of('iframe')) {
			if (!(frame instanceof HTMLIFrameElement) || frame.contentWindow !== source) continue
			frame.removeAttribute('style')
			if (data.message === 'height')
				frame.height = String(Math.min(Math.max(Number.parseInt(data.value, 10), 200), 1000))
			const isOwn = () => URL.canParse(data.value) && new URL(data.value).host === new URL(frame.src).host
			if (data.message === 'link' && isOwn() && document.activeElement === frame) location.href = data.value
		}
	}
	const begin = () => {
		addEventListener('message', obey)
		for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-secret]')) {
			if (asks) frame.contentWindow?.postMessage({ message: 'ready', secret: frame.dataset['secret'] }, '*')
		}
	}
	addEventListener('load', () => setTimeout(begin, late))
}
