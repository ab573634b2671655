/** What the embed doctor gives back, which policies of pages it knows, and how long it takes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { diagnose } from '../../src/doctor/diagnose.ts'
import { readCode } from '../../src/doctor/examine.ts'
import { CODES, doctorIn, field, text } from '../support/doctor.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { attribute, elements, textOf } from '../support/parsed-page.ts'

let newsroom: Newsroom
beforeAll(async () => {
	newsroom = await openNewsroom()
})
const { send, examine, found } = doctorIn(() => newsroom)

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
