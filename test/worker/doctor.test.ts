/** The embed doctor: a code as a CMS saved it, and the page that says what is wrong with it. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { diagnose } from '../../src/doctor/diagnose.ts'
import { readCode } from '../../src/doctor/examine.ts'
import { findingIn } from '../../src/doctor/finding-words.ts'
import { doctorWords } from '../../src/doctor/words.ts'
import { embedCodes, phraseCode } from '../../widgets/embed-codes.ts'
import { ASKED, CODES, doctorIn, field, text } from '../support/doctor.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { attribute, elements, parsedPage, textOf } from '../support/parsed-page.ts'
import { absentDatabase } from '../support/watched-database.ts'

let newsroom: Newsroom
let isGone = false
beforeAll(async () => {
	newsroom = await openNewsroom({ database: absentDatabase(() => isGone) })
})
const { send, examine, found } = doctorIn(() => newsroom)

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

	it.each(['of=1999', 'of=since', 'metric=letters', 'version=99', 'as-of=2999-01-01'])(
		'of a number that there is not is given back as no other number: %s',
		async (gone) => {
			const code = PHRASE.replaceAll('case=genitive', gone)
			expect(await found(code)).toEqual(['other-number'])
			expect(await given(code)).toBe('')
		},
	)

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
