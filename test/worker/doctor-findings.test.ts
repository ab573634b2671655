/** What the embed doctor finds in codes that do not work, each with what is said of it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loaderVersion } from '../../.build/assets.ts'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { CODES, doctorIn, field, text } from '../support/doctor.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { attribute, elements } from '../support/parsed-page.ts'

const HEIGHT = HEIGHTS['count-card']
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

let newsroom: Newsroom
beforeAll(async () => {
	newsroom = await openNewsroom()
})
const { examine, found } = doctorIn(() => newsroom)

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
