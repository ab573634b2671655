/** The embed doctor: a code as a CMS saved it, what is said of it, and the code that is given back. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loaderVersion } from '../../.build/assets.ts'
import { diagnose } from '../../src/doctor/diagnose.ts'
import { readCode } from '../../src/doctor/examine.ts'
import { findingIn } from '../../src/doctor/finding-words.ts'
import { doctorWords } from '../../src/doctor/words.ts'
import { embedCodes, phraseCode } from '../../widgets/embed-codes.ts'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { attribute, elements, type PageNode, parsedPage, textOf } from '../support/parsed-page.ts'
import { absentDatabase } from '../support/watched-database.ts'

const HEIGHT = HEIGHTS['count-card']
const ASKED = {
	origin: ORIGIN,
	dossier: 'putin-trump',
	widget: 'count-card',
	query: { lang: 'en', theme: 'dark' },
	title: 'Putin & Trump: "calls"',
	sentence: 'A sentence.',
} as const
const CODES = embedCodes(ASKED)
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

let newsroom: Newsroom
let isGone = false
beforeAll(async () => {
	newsroom = await openNewsroom({ database: absentDatabase(() => isGone) })
})

async function send(fields: Record<string, string>, language = 'en'): Promise<Response> {
	const body = new FormData()
	for (const [name, value] of Object.entries(fields)) body.set(name, value)
	return newsroom.ask(`/doctor?lang=${language}`, { method: 'POST', body })
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
	it.each(['iframe', 'blockquote', 'inPage', 'script', 'amp', 'mail'] as const)(
		'has nothing wrong with it: %s',
		async (code) => {
			const page = await examine(CODES[code])
			expect(elements(page, 'li')).toEqual([])
			expect(text(field(page, 'mended'))).toContain('putin-trump/count-card')
		},
	)

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

describe('a code that carries what it says', () => {
	const ADDRESS = `${ORIGIN}/w/putin-trump/count-card`
	const { inPage } = CODES
	const PHRASE = phraseCode({ url: `${ADDRESS}?lang=ru&case=genitive`, words: '23 телефонных звонков' })
	const given = async (code: string) => text(field(await examine(code), 'mended')) ?? ''

	it.each<[string, string, string[]]>([
		['its script is gone', inPage.replace(/<script.*/s, ''), ['script-stripped']],
		['its quote is gone', inPage.replace(/<blockquote.*<\/blockquote>/, ''), ['place-lost']],
		['its style is gone', inPage.replace(/ style="[^"]*"/, ''), ['no-style']],
		['its class is gone', inPage.replace(' class="sidelines"', ''), ['no-class']],
		[
			'its script is of another address',
			inPage.replace('in-page.js?lang=en', 'in-page.js?lang=ru'),
			['script-of-other'],
		],
		[
			'its script is of another widget',
			inPage.replace('count-card/in-page', 'mini-timeline/in-page'),
			['script-of-other'],
		],
		['its script is held back', inPage.replace('async src', 'async data-src'), ['script-held-back']],
		['its script insists on a hash', inPage.replace('async', 'async integrity="sha384-x"'), ['integrity-of-record']],
		[
			'its script is of another host',
			inPage.replace(/src="https:\/\/[^/]+/, 'src="https://copy.example'),
			['script-of-other', 'script-elsewhere'],
		],
		['a default is said in one of the two', inPage.replace('in-page.js?', 'in-page.js?metric=calls&amp;'), []],
		['the phrase is whole', PHRASE, []],
		['the phrase has lost its script', PHRASE.replace(/<script.*/s, ''), ['phrase-stripped']],
		['the phrase has lost its link', PHRASE.replace(/<a.*<\/a>/, ''), ['place-lost']],
		['the phrase has lost its class', PHRASE.replace(' class="sidelines-phrase"', ''), ['no-phrase-class']],
		[
			'its script asks for another case',
			PHRASE.replace('phrase.js?lang=ru&amp;case=genitive', 'phrase.js?lang=ru'),
			['script-of-other'],
		],
		['it asks for a case that there is not', PHRASE.replaceAll('genitive', 'vocative'), ['bad-parameter']],
	])('%s', async (_what, code, findings) => {
		expect(code === inPage).toBe(false)
		expect(await found(code)).toEqual(findings)
		expect(await given(code)).toContain(
			code.includes('phrase.js') || code.includes('sidelines-phrase') ? '/phrase.js' : '<blockquote class="sidelines"',
		)
	})

	it('is given back as of its own kind, with the words of today', async () => {
		expect(await given(inPage.replace(' class="sidelines"', ''))).toContain('/in-page.js?lang=en&amp;theme=dark"')
		expect(await given(PHRASE)).toMatch(/>24.телефонных звонков<\/a><script async/)
		expect(await given(PHRASE.replaceAll('genitive', 'vocative'))).toMatch(/>24.телефонных звонка<\/a>/)
	})

	it('keeps its place on the first screen', async () => {
		for (const code of ['iframe', 'blockquote', 'inPage', 'script'] as const) {
			const eager = embedCodes({ ...ASKED, eager: true })[code]
			expect(await found(eager)).toEqual([])
			expect(await given(eager)).toContain('fetchpriority="high"')
		}
		expect(await given(CODES.iframe)).not.toContain('fetchpriority')
	})

	it('needs scripts alone of its page’s policy', async () => {
		expect(await found(inPage, `default-src 'none'; script-src ${ORIGIN}`)).toEqual([])
		expect(await found(PHRASE, `default-src 'none'; script-src ${ORIGIN}`)).toEqual([])
		expect(await found(inPage, "default-src 'self'")).toEqual(['policy-lacks'])
		expect(await found(PHRASE, "script-src 'nonce-x' 'strict-dynamic'")).toEqual(['policy-wants-nonce'])
	})
})

describe('where the installation is below a path', () => {
	const HERE = 'https://www.paper.example/sidelines'
	const code = (origin: string) => embedCodes({ ...ASKED, origin })
	const kinds = async (pasted: string) => {
		const read = await readCode(pasted, HERE)
		return diagnose({ ...read, policy: '', placed: { widget: 'count-card', refused: [] }, origin: HERE }).map(
			({ kind }) => kind,
		)
	}

	it.each(['iframe', 'blockquote', 'inPage', 'script'] as const)('the path is ours: %s', async (name) => {
		expect(await kinds(code(HERE)[name])).toEqual([])
		expect(await kinds(code('https://www.paper.example')[name])).toContain(
			name === 'script' ? 'script-elsewhere' : 'other-host',
		)
		expect(await kinds(code('https://old.example')[name])).toContain(
			name === 'script' ? 'script-elsewhere' : 'other-host',
		)
		expect(await kinds(code(`${HERE}-too`)[name])).toContain(name === 'script' ? 'script-elsewhere' : 'other-host')
	})
})

describe('a frame', () => {
	it.each([
		['its title', / title="[^"]*"/, ['no-title']],
		['its sandbox', / sandbox="[^"]*"/, ['no-sandbox']],
		['its height', / height="\d+"/, ['height']],
		['its width', / width="100%"/, ['width']],
		['its style', / style="all[^"]*"/, ['no-style']],
		['its laziness', / loading="lazy"/, ['not-lazy']],
		['the box around it', /<\/?div[^>]*>/g, ['bare']],
	])('that has lost %s', async (_, lost, findings) => {
		const spaced = CODES.iframe.replace(/\s+sandbox/, ' sandbox')
		expect(spaced.replace(lost, '')).not.toBe(spaced)
		expect(await found(spaced.replace(lost, ''))).toEqual(findings)
	})

	it.each([
		['a height of its own', `height="${HEIGHT}"`, 'height="150"', ['height']],
		['a height in its style', `height:${HEIGHT}px;`, 'height: 99px;', ['height']],
		['a width in pixels', 'width="100%"', 'width="640"', ['width']],
		['a sandbox that is too tight', SANDBOX, 'allow-popups', ['sandbox-lacks']],
		['a sandbox that is too loose', SANDBOX, `${SANDBOX} allow-same-origin`, ['sandbox-loose']],
		['http', 'src="https:', 'src="http:', ['insecure']],
		['another host', ORIGIN, 'https://elsewhere.example', ['other-host']],
		['an unknown dossier', 'putin-trump', 'nobody', ['unknown-dossier']],
		['an unknown widget', 'count-card', 'kiss-o-meter', ['unknown-widget']],
		['a slash too many', 'count-card', 'count-card/', ['damaged-address']],
		['a full stop of the sentence', 'count-card?', 'count-card.?', ['damaged-address']],
		['capitals', 'putin-trump', 'Putin-Trump', ['damaged-address']],
		['two slashes', '/w/', '//w/', ['damaged-address']],
		[
			'a link of another service around it',
			/src="([^"]*)"/,
			`src="https://l.example/?u=${encodeURIComponent(`${ORIGIN}/w/putin-trump/count-card`)}"`,
			['damaged-address'],
		],
		['its address held back by whatever name', '<iframe src=', '<iframe data-cmp-vendor-src=', ['address-moved']],
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

describe('a code that the page does not show', () => {
	it.each(['iframe', 'blockquote', 'script'] as const)(
		'is found in a template, or in what is hidden: %s',
		async (form) => {
			expect(await found(`<template>${CODES[form]}</template>`)).toEqual(['hidden'])
			expect(await found(`<template><p>x</p></template>${CODES[form]}`)).toEqual([])
			for (const hidden of [
				'hidden',
				'style="color:red; display: none"',
				'style="visibility:hidden"',
				'hidden="until-found"',
			]) {
				expect(await found(`<section ${hidden}><div>${CODES[form]}</div></section>`)).toEqual(['not-shown'])
			}
			expect(await found(CODES[form].replaceAll(' style="', ' style="display:none!important;'))).toContain('not-shown')
		},
	)

	it('is a frame that is hidden itself', async () => {
		expect(await found(CODES.iframe.replace('<iframe', '<iframe hidden'))).toEqual(['not-shown'])
		expect(await found(CODES.iframe.replace('display:block', 'display:none'))).toEqual(['not-shown'])
		expect(await found(CODES.blockquote.replace('<blockquote', '<blockquote hidden'))).toEqual([])
	})
})

describe('a script that browsers refuse', () => {
	const pinned = (integrity: string, name = loaderVersion.name) =>
		`src="${ORIGIN}/embed/${name}.js" integrity="${integrity}" crossorigin="anonymous"`
	const tag = (attributes: string) => CODES.script.replace(`src="${ORIGIN}/embed.js"`, attributes)
	const other = `sha384-${'A'.repeat(64)}`
	it.each([
		['none: a version by its own hash', pinned(loaderVersion.integrity), []],
		['none: one of several hashes is right', pinned(`${other} ${loaderVersion.integrity}`), []],
		['none: the newest by its hash', pinned(loaderVersion.integrity).replace(`/${loaderVersion.name}`, ''), []],
		['none: no hash at all', pinned(''), []],
		['another hash', pinned(other), ['wrong-integrity']],
		['the hash of another version', pinned(loaderVersion.integrity, '08b2e9b661bfb3c4'), ['wrong-integrity']],
		['no crossorigin', pinned(loaderVersion.integrity).replace(/ crossorigin.*/, ''), ['no-crossorigin']],
		['nomodule', `nomodule src="${ORIGIN}/embed.js"`, ['nomodule']],
		['none: nomodule of a module', `type="module" nomodule src="${ORIGIN}/embed.js"`, []],
	])('%s', async (_, attributes, findings) => {
		expect(await found(tag(attributes))).toEqual(findings)
	})
})

describe('a script that is held back', () => {
	it.each([
		['by Rocket Loader', 'src=', 'data-rocket-src='],
		['by Rocket Loader’s type', '<script', '<script type="4f5e-text/javascript"'],
		['by WP Rocket', '<script async src=', '<script type="rocketlazyloadscript" data-rocket-src='],
		['by LiteSpeed', '<script async src=', '<script type="litespeed/javascript" data-src='],
		['by a consent manager', '<script', '<script type="text/plain" data-cookieconsent="marketing"'],
		['by a consent manager that renames its address', '<script async src=', '<script type="text/plain" data-cmp-src='],
		['by a type of nobody', '<script', '<script type="x-text/javascript"'],
	])('%s is known, and the widget’s code given', async (_, from, to) => {
		for (const form of ['script', 'blockquote'] as const) {
			const page = await examine(CODES[form].replace(from, to))
			const kinds = elements(page, 'li').map((li) => attribute(li, 'data-finding'))
			expect([form, kinds]).toEqual([form, ['script-held-back']])
			expect(text(field(page, 'mended'))).toContain('putin-trump/count-card')
		}
	})

	it.each(['text/javascript', 'module', 'application/javascript', ''])('is none with type="%s"', async (type) => {
		expect(await found(CODES.script.replace('<script', `<script type="${type}"`))).toEqual([])
	})
})

describe('a code where no browser reads it', () => {
	const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
	it.each([
		['escaped', 'escaped', escaped(CODES.iframe)],
		['escaped, in a paragraph of its own', 'escaped', `<p>${escaped(CODES.iframe)}</p>`],
		['escaped twice', 'escaped', escaped(escaped(CODES.iframe))],
		['escaped, with numbers', 'escaped', CODES.iframe.replaceAll('<', '&#60;').replaceAll('"', '&#x22;')],
		['a quote, escaped', 'escaped', escaped(CODES.blockquote)],
		['one tag, escaped', 'escaped', escaped(CODES.script)],
		['as JSON', 'quoted', JSON.stringify({ html: CODES.iframe }).replaceAll('<', '\\u003c')],
		['as a string of a script', 'quoted', CODES.script.replaceAll('"', '\\"').replaceAll('/', '\\/')],
		['percent-encoded', 'percent-encoded', encodeURIComponent(CODES.iframe)],
		['in a comment', 'hidden', `<p>text</p><!-- ${CODES.iframe} -->`],
		['in a noscript', 'hidden', `<noscript>${CODES.iframe}</noscript>`],
		['in a text area', 'hidden', `<textarea>${escaped(CODES.iframe)}</textarea>`],
	])('is found: %s', async (_, kind, code) => {
		const page = await examine(code, "frame-src 'none'; script-src 'none'")
		const findings = elements(page, 'li').map((li) => attribute(li, 'data-finding'))
		expect(findings[0]).toBe(kind)
		expect(findings).toContain('policy-lacks')
		expect(text(field(page, 'mended'))).toContain('putin-trump/count-card')
	})

	it.each([
		['Markdown', `[24 calls](${ORIGIN}/w/putin-trump/count-card?lang=en)`],
		['BBCode', `[url]${ORIGIN}/w/putin-trump/count-card[/url]`],
		['a message', `See ${ORIGIN}/w/putin-trump/count-card.`],
	])('is a link in %s', async (_, code) => {
		const page = await examine(code)
		expect(elements(page, 'li').map((li) => attribute(li, 'data-finding'))).toContain('remnant')
		expect(text(field(page, 'mended'))).toContain('<iframe')
	})

	it('is not made up of what only looks like one', async () => {
		for (const code of ['&lt;b&gt;', '\\u003cb\\u003e', '%3Cb%3E', '<!-- iframe -->', 'https://other.example/w/x']) {
			expect(['no-widget', 'nothing']).toContain((await found(code))[0])
		}
	})
})

describe('the time that any code takes', () => {
	const fill = (unit: string, bytes: number) => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)))
	/** Twenty times what a form may have, so that growth shows: here each takes 300 ms at the most, and a square law over 10 s. */
	const BYTES = 400_000
	const WITHIN_MS = 5_000

	it.each([
		'<div>',
		'<b><i>',
		'<blockquote><a href=/w/a/count-card>',
		'<a<a<a',
		'&amp;',
		'&lt;',
		'&amp;lt;',
		'<!--',
		'<iframe src="',
		'“',
		'“x',
		"'",
		'\\',
		'\\u003c',
		'%3c',
		'http://',
		'\n',
		' ',
		'\u0301',
		'frame-src ;',
		'a,',
	])('grows as its length does: %j, again and again', { retry: 2 }, async (unit) => {
		expect((await send({ code: fill(unit, 9_500), policy: fill(unit, 9_500) })).status).toBe(200)
		const long = fill(unit, BYTES)
		// By itself, and as the value of an attribute: each is looked at by other patterns.
		for (const code of [long, `<a href=x${long}x>`, `<iframe src="${ORIGIN}/w/${long}x">`]) {
			const begun = performance.now()
			const read = await readCode(code, ORIGIN)
			diagnose({ ...read, policy: long, placed: null, origin: ORIGIN })
			expect(performance.now() - begun).toBeLessThan(WITHIN_MS)
		}
	})
})

describe('a picture for mails', () => {
	it.each([
		['of another host', ORIGIN, 'https://a.example', ['other-host']],
		['of an unknown dossier', 'putin-trump', 'nobody', ['unknown-dossier']],
		['whose address a lazy loader keeps', ' src=', ' src="data:," data-src=', []],
		['that another service fetches', / src="([^"]*)"/, ' src="https://proxy.example/?u=$1"', ['damaged-address']],
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
		["frame-src *\nframe-src 'self'", 'iframe', [`frame-src 'self' ${ORIGIN}`]],
		["frame-src *;\r\nframe-src 'self';", 'iframe', [`frame-src 'self' ${ORIGIN}`]],
		["frame-src *\ndefault-src 'self'", 'iframe', [`frame-src 'self' ${ORIGIN}`]],
		["Content-Security-Policy: frame-src *\ndefault-src 'self'", 'iframe', [`frame-src 'self' ${ORIGIN}`]],
		["default-src 'self';\nframe-src *;\nscript-src *", 'script', []],
		["frame-src 'self'\n  https://sidelines.test", 'iframe', []],
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

	it('may let no script run', async () => {
		for (const policy of ['sandbox', 'default-src *; sandbox allow-popups', 'sandbox allow-scripts\nsandbox']) {
			expect(await found(CODES.blockquote, policy)).toEqual(['policy-sandbox'])
			expect(await found(CODES.iframe, policy)).toEqual([])
		}
		expect(await found(CODES.script, 'sandbox allow-scripts allow-same-origin')).toEqual([])
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
			`<iframe src="https://<b>.example/w/a/b" sandbox="x" data-x='${'y'.repeat(5_000)}'>`,
			`<blockquote><a href="javascript:alert(1)//w/a/b">x</a><a href="${ORIGIN}/w/a&lt;b/c">y`,
			`<script src="${ORIGIN}/embed.js" data-widget="..//"></script>`,
			'<select><iframe src=x></select><table><template><script>',
			'<'.repeat(4_000),
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

	it.each(['en', 'ru'] as const)('says so, in %s, while the database is gone, and keeps the code', async (language) => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => {})
		isGone = true
		const answer = await send({ code: CODES.iframe, policy: 'frame-src *' }, language)
		isGone = false
		const page = parsedPage(await answer.text())
		expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5'])
		expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';/)
		expect(
			elements(page, 'p')
				.filter((p) => attribute(p, 'role') === 'alert')
				.map(textOf),
		).toEqual([doctorWords(language).unavailable])
		expect([text(field(page, 'code')), text(field(page, 'policy'))]).toEqual([CODES.iframe, 'frame-src *'])
		expect(log.mock.calls.map(String)).toEqual([expect.stringMatching(/^\{"event":"failed",/)])
		expect(log.mock.calls.map(String)).toEqual([expect.not.stringMatching(/select|params|putin/i)])
		log.mockRestore()
	})

	it('is there for whoever asks for a page of the doctor’s that there is not', async () => {
		const answer = await newsroom.ask('/doctor/x?lang=ru')
		expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
		expect(await answer.text()).toContain('Такой страницы нет.')
	})

	it('refuses what is too long, what is no form, and other methods', async () => {
		expect((await send({ code: 'x'.repeat(20_001) })).status).toBe(413)
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
