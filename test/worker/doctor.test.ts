/** The embed doctor: a code as a CMS saved it, what is said of it, and the code that is given back. */
import { beforeAll, describe, expect, it } from 'vitest'
import { findingIn } from '../../src/doctor/finding-words.ts'
import { embedCodes } from '../../widgets/embed-codes.ts'
import { HEIGHTS } from '../../widgets/heights.ts'
import { ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { attribute, elements, type PageNode, parsedPage, textOf } from '../support/parsed-page.ts'

const HEIGHT = HEIGHTS['count-card']
const CODES = embedCodes({
	origin: ORIGIN,
	dossier: 'putin-trump',
	widget: 'count-card',
	query: { lang: 'en', theme: 'dark' },
	title: 'Putin & Trump: "calls"',
	sentence: 'A sentence.',
})
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

let newsroom: Awaited<ReturnType<typeof openNewsroom>>
beforeAll(async () => {
	newsroom = await openNewsroom()
})

async function send(fields: Record<string, string>, language = 'en'): Promise<Response> {
	return newsroom.ask(`/doctor?lang=${language}`, { method: 'POST', body: new URLSearchParams(fields) })
}

async function examine(code: string, policy = ''): Promise<PageNode> {
	const answer = await send({ code, policy })
	expect(answer.status).toBe(200)
	return parsedPage(await answer.text())
}

async function found(code: string, policy = ''): Promise<(string | undefined)[]> {
	return elements(await examine(code, policy), 'li').map((li) => attribute(li, 'data-finding'))
}

const field = (page: PageNode, id: string) => elements(page, 'textarea').find((t) => attribute(t, 'id') === id)
const text = (node: PageNode | undefined) => (node ? textOf(node) : undefined)

describe('a code as it was copied', () => {
	it.each(['iframe', 'blockquote', 'script', 'amp', 'mail'] as const)('has nothing wrong with it: %s', async (code) => {
		const page = await examine(CODES[code])
		expect(elements(page, 'li')).toEqual([])
		expect(text(field(page, 'mended'))).toContain('putin-trump/count-card')
	})

	it('has nothing wrong with it where it is a link, though no widget', async () => {
		const page = await examine(CODES.link)
		expect(elements(page, 'li').map((li) => attribute(li, 'data-finding'))).toEqual(['remnant'])
		expect(elements(page, 'h3').map(textOf)).toEqual(['Works, but worth a look', 'The widget’s code'])
		expect(text(field(page, 'mended'))).toContain('<iframe src="')
	})

	it('has nothing wrong with it among words that end in quotes of their own', async () => {
		const article = '<meta content="«Сделка»"><img src="x" alt="Встреча в «Белом доме»" data-image-caption="“Deal”">'
		const code = CODES.iframe.replace(/ title="[^"]*"/, ' title="Звонки и «встречи»" aria-label="«Встречи»"')
		expect(await found(`${article}${code}`)).toEqual([])
	})

	it('has nothing wrong with it among the rest of an article', async () => {
		expect(await found(`<h1>A story</h1><p>One<p>Two<img src=x>${CODES.iframe}<p>Three`)).toEqual([])
	})
})

describe('a frame', () => {
	it.each([
		['its title', / title="[^"]*"/, ['no-title']],
		['its sandbox', / sandbox="[^"]*"/, ['no-sandbox']],
		['its height', / height="\d+"/, ['height']],
		['its width', / width="100%"/, ['width']],
		['its style', / style="[^"]*"/, ['no-style']],
		['its laziness', / loading="lazy"/, ['not-lazy']],
		['the box around it', /<\/?div>/g, ['bare']],
	])('that has lost %s', async (_, lost, findings) => {
		const spaced = CODES.iframe.replace(/\s+sandbox/, ' sandbox')
		expect(spaced.replace(lost, '')).not.toBe(spaced)
		expect(await found(spaced.replace(lost, ''))).toEqual(findings)
	})

	it.each([
		['a height of its own', `height="${HEIGHT}"`, 'height="150"', ['height']],
		['a height in its style', 'style="border:0"', 'style="border:0; height: 99px"', ['height']],
		['a width in pixels', 'width="100%"', 'width="640"', ['width']],
		['a sandbox that is too tight', SANDBOX, 'allow-popups', ['sandbox-lacks']],
		['a sandbox that is too loose', SANDBOX, `${SANDBOX} allow-same-origin`, ['sandbox-loose']],
		['http', 'src="https:', 'src="http:', ['insecure']],
		['another host', ORIGIN, 'https://elsewhere.example', ['other-host']],
		['an unknown dossier', 'putin-trump', 'nobody', ['unknown-dossier']],
		['an unknown widget', 'count-card', 'kiss-o-meter', ['unknown-widget']],
		['a slash too many', 'count-card', 'count-card/', ['unknown-widget']],
		['the address of a fragment', 'count-card', 'count-card/fragment', ['unknown-widget']],
		[
			'an address that only looks like ours',
			`${ORIGIN}/w/putin-trump`,
			'https://wiki.example/w/Main_page',
			['no-widget'],
		],
		['another page of ours', '/w/putin-trump/count-card', '/doctor', ['no-widget']],
		['a bad parameter', 'theme=dark', 'theme=blue', ['bad-parameter']],
		['a language that the dossier has not', 'lang=en', 'lang=de', ['bad-parameter']],
		['two bad parameters', 'theme=dark', 'theme=blue&amp;as-of=2999-01-01', ['bad-parameter', 'bad-parameter']],
		['a version that there is not', 'theme=dark', 'version=99', ['unknown-version']],
		['ampersands escaped twice', '&amp;', '&amp;amp;', ['doubly-escaped']],
		['its address held back', '<iframe src=', '<iframe data-src=', ['address-moved']],
		['typographic quotes', /"(https[^"]*)"/, '“$1”', ['curly-quotes']],
	])('with %s', async (_, from, to, findings) => {
		const code = CODES.iframe.replace(/<a .*<\/a>/, '')
		expect(await found(code.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to))).toEqual(findings)
	})

	it('of WordPress’s own making is not measured by our code', async () => {
		const src = `${ORIGIN}/w/putin-trump/count-card?lang=en#?secret=abcdefghij`
		const code = `<blockquote class="wp-embedded-content" data-secret="abcdefghij"><a href="${src}">x</a></blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" title="Calls" src="${src}" data-secret="abcdefghij" width="100%" height="${HEIGHT}" frameborder="0" scrolling="no"></iframe>`
		expect(await found(code)).toEqual([])
	})
})

describe('a quote, or one tag', () => {
	it.each([
		['without its script', CODES.blockquote.replace(/<script.*/s, ''), ['script-stripped']],
		['without its class', CODES.blockquote.replace(' class="sidelines"', ''), ['no-class']],
		['without its style', CODES.blockquote.replace(/ style="[^"]*"/, ''), ['no-style']],
		[
			'with the script of another host',
			CODES.blockquote.replace(`${ORIGIN}/embed.js`, 'https://a.example/embed.js'),
			['script-elsewhere'],
		],
		['held back until consent', CODES.blockquote.replace('<script', '<script type="text/plain"'), ['script-held-back']],
		['as a bare tag', `<script async src="${ORIGIN}/embed.js"></script>`, ['data-stripped', 'no-style']],
		['as a tag whose style is gone', CODES.script.replace(/ style="[^"]*"/, ''), ['no-style']],
		['of which an author without rights keeps the link', `<p>${CODES.link}</p>`, ['remnant']],
		['that became text', CODES.iframe.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), ['escaped']],
	])('%s', async (_, code, findings) => {
		expect(await found(code)).toEqual(findings)
	})
})

describe('a picture for mails', () => {
	it.each([
		['of another host', ORIGIN, 'https://a.example', ['other-host']],
		['of an unknown dossier', 'putin-trump', 'nobody', ['unknown-dossier']],
		['whose address a lazy loader keeps', ' src=', ' src="data:," data-src=', []],
		['that was taken out', /<img[^>]*>/, '', ['remnant']],
	])('%s', async (_, from, to, findings) => {
		const code = typeof from === 'string' ? CODES.mail.replaceAll(from, to) : CODES.mail.replace(from, to)
		expect(await found(code)).toEqual(findings)
	})

	it('is mended as one', async () => {
		const broken = CODES.mail.replaceAll(ORIGIN, 'https://a.example').replace('.png?lang=en', '.svg?lang=en')
		expect(text(field(await examine(broken), 'mended'))).toContain(
			`<img src="${ORIGIN}/w/putin-trump/count-card/image.png`,
		)
	})
})

describe('the page’s own policy', () => {
	it.each([
		["default-src 'self'", 'iframe', [`frame-src 'self' ${ORIGIN}`]],
		["default-src 'none'; frame-src 'none'", 'iframe', [`frame-src ${ORIGIN}`]],
		[
			"Content-Security-Policy: script-src 'self' cdn.example; img-src *",
			'blockquote',
			[`script-src 'self' cdn.example ${ORIGIN}`],
		],
		[
			'default-src https://a.example',
			'script',
			[`frame-src https://a.example ${ORIGIN}`, `script-src https://a.example ${ORIGIN}`],
		],
		['frame-src https:; script-src *.test', 'script', []],
		['frame-src http://sidelines.test', 'iframe', []],
		['frame-src https://sidelines.test:8443', 'iframe', [`frame-src https://sidelines.test:8443 ${ORIGIN}`]],
		['frame-src http:; script-src http:', 'script', []],
		['frame-src https://*; script-src *:443', 'script', []],
		['frame-src https://sidelines.test:443; script-src sidelines.test:*', 'script', []],
		['frame-src https://sidelines.test/w/; script-src https://sidelines.test/embed.js', 'script', []],
		['frame-src https://sidelines.test/w/putin-trump/count%2Dcard', 'iframe', []],
		['frame-src https://sidelines.test/w', 'iframe', [`frame-src https://sidelines.test/w ${ORIGIN}`]],
		['frame-src https://sidelines.test/w/x/', 'iframe', [`frame-src https://sidelines.test/w/x/ ${ORIGIN}`]],
		['script-src sidelines.test/embed/', 'blockquote', [`script-src sidelines.test/embed/ ${ORIGIN}`]],
		["img-src 'self'", 'mail', [`img-src 'self' ${ORIGIN}`]],
		["default-src 'none'; img-src https:", 'mail', []],
		["Content-Security-Policy-Report-Only: frame-src 'none'", 'iframe', []],
		[
			"content-security-policy: frame-src a.test\r\ncontent-security-policy-report-only: frame-src 'none'",
			'iframe',
			[`frame-src a.test ${ORIGIN}`],
		],
		["img-src 'self'", 'script', []],
		["frame-src *, frame-src 'self'", 'iframe', [`frame-src 'self' ${ORIGIN}`]],
	] as const)('%s, for %s', async (policy, code, lines) => {
		const page = await examine(CODES[code], policy)
		const given = elements(page, 'textarea')
			.filter((t) => attribute(t, 'id')?.startsWith('line-'))
			.map(textOf)
		expect(given).toEqual(lines)
	})

	it('is read by the address here where the pasted one is of another host or scheme', async () => {
		const policy = 'frame-src https://sidelines.test/w/putin-trump/'
		expect(await found(CODES.amp.replaceAll(ORIGIN, 'https://a.example'), policy)).toEqual(['other-host'])
		expect(await found(CODES.amp.replaceAll('https:', 'http:'), policy)).toEqual(['insecure'])
	})

	it('may let in one version of the script alone', async () => {
		const code = CODES.blockquote.replace('/embed.js', '/embed/abc123.js')
		expect(await found(code, 'script-src https://sidelines.test/embed/abc123.js')).toEqual([])
	})

	it('may trust no host by its name', async () => {
		const policy = "script-src 'strict-dynamic' 'nonce-abc'"
		expect(await found(CODES.blockquote, policy)).toEqual(['policy-wants-nonce'])
		expect(await found(CODES.blockquote.replace('<script', '<script nonce="abc"'), policy)).toEqual([])
	})
})

describe('the mended code', () => {
	it('is of the same kind, at the same widget and moment, and healthy', async () => {
		for (const [form, query] of [
			['iframe', 'version=1'],
			['blockquote', 'metric=meetings'],
		] as const) {
			const broken = CODES[form].replaceAll('theme=dark', query).replace(/ (style|title|class)="[^"]*"/g, '')
			const mended = text(field(await examine(broken), 'mended')) ?? ''
			expect(mended).toContain(form === 'iframe' ? '<iframe' : '<blockquote class="sidelines"')
			expect(mended).toContain(query)
			expect(await found(mended)).toEqual([])
		}
	})

	it('leaves out what does not fit, and is ours alone', async () => {
		const mended = text(
			field(
				await examine(
					CODES.iframe.replace(ORIGIN, 'https://evil.example').replace('theme=dark', 'theme=x&amp;utm_source=y'),
				),
				'mended',
			),
		)
		expect(mended).toMatch(new RegExp(`src="${ORIGIN}/w/putin-trump/count-card\\?lang=en"`))
		expect(mended).not.toMatch(/evil|utm|theme/)
	})
})

describe('the page', () => {
	it('shows what was pasted as text, whatever it is', async () => {
		const hostile = [
			'\n</textarea><script>alert(1)</script><img src=x onerror=alert(2)>',
			`<iframe src="${ORIGIN}/w/%22%3E%3Cimg src=x onerror=alert(1)%3E/count-card" height="&quot;><img src=x>">`,
			`<iframe src="https://<b>.example/w/a/b" sandbox="x" data-x='${'y'.repeat(50_000)}'>`,
			`<blockquote><a href="javascript:alert(1)//w/a/b">x</a><a href="${ORIGIN}/w/a&lt;b/c">y`,
			`<script src="${ORIGIN}/embed.js" data-widget="..//"></script>`,
			'<select><iframe src=x></select><table><template><script>',
			'<'.repeat(9_000),
		]
		for (const code of hostile) {
			const answer = await send({ code, policy: code })
			const page = parsedPage(await answer.text())
			expect(answer.status).toBe(200)
			expect([elements(page, 'img'), elements(page, 'iframe'), elements(page, 'b')]).toEqual([[], [], []])
			expect(elements(page, 'script')).toHaveLength(1)
			expect(text(field(page, 'code'))).toBe(code)
		}
	})

	it('is kept by nobody once something was pasted, and is public before', async () => {
		const answer = await send({ code: CODES.iframe })
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';/)
		const empty = await newsroom.ask('/doctor')
		expect([empty.status, empty.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=0'])
	})

	it('refuses what is too long, what is no form, and other methods', async () => {
		expect((await send({ code: 'x'.repeat(200_001) })).status).toBe(413)
		expect((await newsroom.ask('/doctor', { method: 'POST', body: '{}' })).status).toBe(415)
		expect((await newsroom.ask('/doctor', { method: 'DELETE' })).status).toBe(405)
	})

	it('speaks Russian where it is asked to, and English else', async () => {
		const russian = await (await send({ code: '' }, 'ru')).text()
		expect(russian).toContain('<html lang="ru"')
		expect(russian).toContain(findingIn('ru', { kind: 'nothing' }))
		expect(await (await newsroom.ask('/doctor?lang=de')).text()).toContain('<html lang="en"')
	})

	it('is linked from the gallery', async () => {
		expect(await (await newsroom.ask('/?lang=ru')).text()).toContain('href="/doctor?lang=ru"')
	})
})
