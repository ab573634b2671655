/** The embed codes, as a browser's parser reads what a reporter has pasted. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { type EmbedCodesInput, embedCodes, phraseCode } from '../../widgets/embed-codes.ts'
import { HEIGHTS, WIDGETS } from '../../widgets/kinds.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'> & </a></iframe></blockquote>`

function codes(overrides: Partial<EmbedCodesInput> = {}) {
	return embedCodes({
		origin: 'https://sidelines.test',
		dossier: 'putin-trump',
		widget: 'count-card',
		query: { lang: 'ru' },
		title: 'Телефонные разговоры',
		sentence: '24 разговора.',
		...overrides,
	})
}

describe('the plain frame', () => {
	it('is one frame in a div, with a link for those who show no frames', () => {
		expect(codes().iframe).toBe(
			`<div style="width:100%"><iframe src="https://sidelines.test/w/putin-trump/count-card?lang=ru" title="Телефонные разговоры" width="100%" height="${HEIGHTS['count-card']}" loading="lazy" style="all:unset;grid-area:revert-layer;border:0;display:block;flex-shrink:0;width:100%;height:296px;height:attr(height px,296px)"
     sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"><a href="https://sidelines.test/w/putin-trump/count-card?lang=ru">24 разговора.</a></iframe></div>`,
		)
	})

	it('has the height that its widget is designed for', () => {
		for (const widget of WIDGETS) {
			expect(attribute(find(codes({ widget }).iframe, 'iframe'), 'height')).toBe(String(HEIGHTS[widget]))
		}
	})
})

describe('the quote with the loader', () => {
	it('can be read before the script and without it, and keeps the room', () => {
		expect(codes().blockquote).toBe(
			`<blockquote class="sidelines" style="box-sizing:border-box;margin:0;min-height:${HEIGHTS['count-card']}px"><a href="https://sidelines.test/w/putin-trump/count-card?lang=ru">24 разговора.</a></blockquote>
<script async src="https://sidelines.test/embed.js"></script>`,
		)
	})
})

describe('the quote with the widget', () => {
	it('is the same quote, and a script of the same address', () => {
		const [quote, script] = codes({ query: { lang: 'ru', theme: 'dark' } }).inPage.split('\n')
		expect(quote).toBe(codes({ query: { lang: 'ru', theme: 'dark' } }).blockquote.split('\n')[0])
		expect(script).toBe(
			'<script async src="https://sidelines.test/w/putin-trump/count-card/in-page.js?lang=ru&amp;theme=dark"></script>',
		)
	})
})

describe('a number in a sentence', () => {
	it('is a link with the words, and the script of exactly its address, between what was typed', () => {
		const url = 'https://sidelines.test/w/putin-trump/count-card?lang=ru&case=genitive'
		expect(phraseCode({ url, words: '24 звонков', around: ['После <', '.'] })).toBe(
			`После &lt;<a class="sidelines-phrase" href="https://sidelines.test/w/putin-trump/count-card?lang=ru&amp;case=genitive">24 звонков</a><script async
     src="https://sidelines.test/w/putin-trump/count-card/phrase.js?lang=ru&amp;case=genitive"></script>.`,
		)
	})
})

describe('the scheme of the page around', () => {
	it('is followed where a script of ours stands, and not asked for where none does', () => {
		const all = codes({ query: { lang: 'ru', theme: 'host' } })
		const asks = Object.entries(all).flatMap(([name, code]) => (code.includes('host') ? name : []))
		expect(asks.sort()).toEqual(['blockquote', 'inPage', 'script'])
		expect(all.iframe).toBe(codes().iframe)
	})
})

describe('the first screen', () => {
	it('is loaded at once, ahead of what is not, over a connection that is made before', () => {
		const { iframe, blockquote, inPage, script, link } = codes({ eager: true, origin: 'https://sidelines.test/path' })
		for (const code of [iframe, blockquote, inPage, script]) {
			expect(attributes(find(code, 'link'))).toEqual({ rel: 'preconnect', href: 'https://sidelines.test' })
			expect(code.match(/fetchpriority="high"/g)).toHaveLength(1)
		}
		expect(attribute(find(iframe, 'iframe'), 'loading')).toBe('eager')
		expect(names(link)).toEqual(['a'])
	})
})

describe('the one tag', () => {
	it('says in data attributes what the frame is asked for in its query', () => {
		const query = { lang: 'ru', theme: 'dark', 'as-of': '2020-01-01', version: '3', limit: '5', metric: 'meetings' }
		const { script, iframe } = codes({ query })
		expect(attributes(find(script, 'script'))).toEqual({
			async: '',
			src: 'https://sidelines.test/embed.js',
			'data-widget': 'putin-trump/count-card',
			'data-lang': 'ru',
			'data-theme': 'dark',
			'data-as-of': '2020-01-01',
			'data-version': '3',
			'data-limit': '5',
			'data-metric': 'meetings',
			style: `display:block;height:${HEIGHTS['count-card']}px`,
		})
		const asked = new URL(attribute(find(iframe, 'iframe'), 'src'))
		expect(Object.fromEntries(asked.searchParams)).toEqual(query)
	})

	it('asks for nothing where nothing is chosen', () => {
		const { script, blockquote } = codes({ query: {} })
		expect(script).toContain('data-widget="putin-trump/count-card" style=')
		expect(attribute(find(blockquote, 'a'), 'href')).toBe('https://sidelines.test/w/putin-trump/count-card')
	})
})

describe('the frame of AMP', () => {
	it('is as high as the widget, may grow, and has something to read before it is there', () => {
		const { amp } = codes()
		expect(attributes(find(amp, 'amp-iframe'))).toMatchObject({
			src: 'https://sidelines.test/w/putin-trump/count-card?lang=ru',
			layout: 'fixed-height',
			height: String(HEIGHTS['count-card']),
			resizable: '',
		})
		expect(text(find(amp, 'p'))).toBe('24 разговора.')
		expect(attributes(find(amp, 'button'))).toHaveProperty('overflow')
	})
})

describe('the link', () => {
	it('is the sentence', () => {
		expect(codes().link).toBe('<a href="https://sidelines.test/w/putin-trump/count-card?lang=ru">24 разговора.</a>')
	})
})

describe('the code for mail', () => {
	it('is the picture over the sentence, each leading to the widget, its size said to programs that read no style', () => {
		const { mail } = codes({ query: { lang: 'ru', metric: 'meetings', theme: 'dark' } })
		const page = 'https://sidelines.test/w/putin-trump/count-card'
		const query = '?lang=ru&metric=meetings&theme=dark'
		expect(attributes(find(mail, 'img'))).toEqual({
			src: `${page}/image.png${query}`,
			alt: '24 разговора.',
			width: '600',
			height: '315',
			style: 'border:0;display:block;height:auto;max-width:100%',
		})
		expect(elements(mail).flatMap((e) => (e.tagName === 'a' ? attribute(e, 'href') : []))).toEqual([
			`${page}${query}`,
			`${page}${query}`,
		])
		expect(mail).toContain('>24 разговора.</a></p>')
		expect(names(mail)).toEqual(['p', 'a', 'img', 'p', 'a'])
	})

	it('lays nothing out by style, and asks for none that a mail program takes away', () => {
		const declared = elements(codes().mail).flatMap((element) => attribute(element, 'style').split(';'))
		const properties = new Set(declared.filter(Boolean).map((declaration) => declaration.split(':')[0]))
		expect([...properties].sort()).toEqual(['border', 'display', 'height', 'margin', 'max-width'])
	})

	it('says from which side it is read, as a mail has the direction of its own language', () => {
		const paragraphs = (lang: string) => elements(codes({ query: { lang } }).mail).filter((e) => e.tagName === 'p')
		expect(paragraphs('ar').map((p) => attribute(p, 'dir'))).toEqual(['rtl', 'rtl'])
		expect(paragraphs('ru').map((p) => attributes(p).dir)).toEqual([undefined, undefined])
	})

	it('is the sentence alone in a language that no picture is drawn in', () => {
		expect(names(codes({ query: { lang: 'nqo' } }).mail)).toEqual(['p', 'a'])
	})
})

describe('hostile words', () => {
	it('stay words in every code', () => {
		const hostile = codes({ title: HOSTILE, sentence: HOSTILE })
		expect(attribute(find(hostile.iframe, 'iframe'), 'title')).toBe(HOSTILE)
		expect(text(find(hostile.blockquote, 'a'))).toBe(HOSTILE)
		// The parser keeps what stands inside a frame as text, so it is read as the HTML it would be.
		const [fallback] = elements(text(find(hostile.iframe, 'iframe')))
		expect(fallback && text(fallback)).toBe(HOSTILE)
		expect(names(hostile.iframe)).toEqual(['div', 'iframe'])
		expect(names(hostile.blockquote)).toEqual(['blockquote', 'a', 'script'])
		expect(names(hostile.amp)).toEqual(['amp-iframe', 'p', 'a', 'button'])
		expect(names(hostile.link)).toEqual(['a'])
		expect(names(hostile.mail)).toEqual(['p', 'a', 'img', 'p', 'a'])
		expect(attribute(find(hostile.mail, 'img'), 'alt')).toBe(HOSTILE)
	})

	it('stay values in a query and in data attributes', () => {
		const { script, blockquote } = codes({ query: { theme: HOSTILE } })
		expect(attributes(find(script, 'script'))['data-theme']).toBe(HOSTILE)
		expect(new URL(attribute(find(blockquote, 'a'), 'href')).searchParams.get('theme')).toBe(HOSTILE)
		expect(names(script)).toEqual(['script'])
	})
})

function elements(html: string): Element[] {
	const below = (nodes: Node[]): Element[] => nodes.flatMap((n) => ('tagName' in n ? [n, ...below(n.childNodes)] : []))
	return below(parseFragment(html).childNodes)
}

function names(html: string): string[] {
	return elements(html).map((element) => element.tagName)
}

function find(html: string, name: string): Element {
	const found = elements(html).find((element) => element.tagName === name)
	if (!found) throw new Error(`no <${name}> in ${html}`)
	return found
}

function attributes(element: Element): Record<string, string> {
	return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
}

function attribute(element: Element, name: string): string {
	return attributes(element)[name] ?? ''
}

function text(element: Element): string {
	return element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? text(node) : '')).join('')
}
