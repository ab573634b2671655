/** The loader knows its own script however a page runs it, whatever its elements are called: never a hole, never a stranger's frame. */
import { expect } from '@playwright/test'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { article, heightsOf, painted, shownWidgets, test } from '../support/embed-test.ts'

const HEIGHT = HEIGHTS['count-card']

/** Each takes the place of a property of `document`. */
const SHADOWING = [
	'currentScript',
	'scripts',
	'querySelectorAll',
	'createElement',
	'baseURI',
	'body',
	'head',
	'location',
]
	.flatMap((name) => [`<img name="${name}" alt="">`, `<form name="${name}"></form>`, `<object id="${name}"></object>`])
	.join('')

test('elements named as what the loader asks a document for: each widget once', async ({ page, host, codes }) => {
	const { blockquote, script } = await codes('count-card')
	const body = `${SHADOWING}${article([blockquote, script]).body}`
	await page.goto(host.publish({ body }))
	expect(await page.evaluate(() => String(document.querySelectorAll))).not.toContain('native code')
	// The page's own lookups are as shadowed as the loader's would be.
	await expect(page.locator('iframe')).toHaveCount(2)
	for (const frame of await page.locator('iframe').all()) {
		await expect(frame.contentFrame().locator('data').first()).toBeVisible()
	}
})

test('an element that passes for the current script lends the loader no address', async ({ page, host, origin }) => {
	const stranger = host.origin
	const body = `<img name="currentScript" alt="" src="${stranger}/embed.js" data-src="${stranger}/embed.js">
		<embed name="currentScript" src="${stranger}/embed.js"><a id="src" href="${stranger}/embed.js">A link</a>
		<section><blockquote class="sidelines"><a href="${stranger}/w/putin-trump/count-card">A comment</a></blockquote></section>
		<script src="${origin}/embed.js"></script>`
	await page.goto(host.publish({ body }))
	await painted(page)
	await expect(page.locator('blockquote a')).toBeVisible()
	await expect(page.locator('iframe')).toHaveCount(0)
})

const RUN: Readonly<Record<string, (origin: string) => string>> = {
	eval: (origin) => `<script>fetch('${origin}/embed.js').then((r) => r.text()).then(eval)</script>`,
	'a function of its text': (origin) =>
		`<script>fetch('${origin}/embed.js').then((r) => r.text()).then((text) => new Function(text)())</script>`,
	'a script of its text': (origin) => `<script>fetch('${origin}/embed.js').then((r) => r.text()).then((text) =>
		document.head.appendChild(Object.assign(document.createElement('script'), { text })))</script>`,
	'a blob of its text': (origin) => `<script>fetch('${origin}/embed.js').then((r) => r.blob()).then((blob) =>
		document.head.appendChild(Object.assign(document.createElement('script'), { src: URL.createObjectURL(blob) })))</script>`,
}
const HELD: Readonly<Record<string, (code: string) => string>> = {
	'its type renamed': (code) => code.replaceAll('<script async', '<script type="x-text/javascript" async'),
	'its source renamed': (code) => code.replaceAll(' src="http', ' data-rocket-src="http'),
	'its source renamed to one without a scheme': (code) => code.replaceAll(' src="http:', ' data-src="'),
}

for (const [by, run] of Object.entries(RUN)) {
	for (const [held, hold] of Object.entries(HELD)) {
		test(`run by ${by}, ${held}: quote and tag have their widgets`, async ({ page, host, codes, origin }) => {
			const { blockquote, script } = await codes('count-card')
			await page.goto(host.publish({ body: run(origin) + article([hold(script), hold(blockquote)]).body }))
			await shownWidgets(page, 2)
			expect(await heightsOf(page)).toEqual([HEIGHT, HEIGHT])
		})
	}
}

for (const [as, tag] of Object.entries({
	'a module': (origin: string) => `<script type="module" src="${origin}/embed.js"></script>`,
	'an import in a module': (origin: string) => `<script type="module">import '${origin}/embed.js'</script>`,
	'import()': (origin: string) => `<script>import('${origin}/embed.js?v=2')</script>`,
	'a deferred script without a scheme': (origin: string) =>
		`<script defer src="${origin.replace('http:', '')}/embed.js"></script>`,
})) {
	test(`run as ${as}: quote and tag have their widgets`, async ({ page, host, codes, origin }) => {
		const { blockquote, script } = await codes('count-card')
		const quote = blockquote.replace(/<script.*/, '')
		const held = script.replace('<script async', '<script type="x-text/javascript" async')
		await page.goto(host.publish({ body: `${quote}${held}${tag(origin)}` }))
		await shownWidgets(page, 2)
	})
}

test('run by eval, it obeys script elements alone: anybody may write the others', async ({ page, host, origin }) => {
	const stranger = host.origin
	const address = `${stranger}/embed.js`
	const body = `<section><blockquote class="sidelines"><a href="${stranger}/w/a/count-card">A comment</a></blockquote>
		<p data-src="${address}" data-widget="a/count-card"><img alt="" data-src="${address}"><a href="${address}">A link</a></p>
		<div data-sidelines-box="${stranger}/w/a/count-card"></div>
		<script type="text/plain" data-src="${stranger}/embed.json"></script></section>
		<script type="x-text/javascript" src="${origin}/embed.js"></script>${RUN['eval']?.(origin)}`
	await page.goto(host.publish({ body }))
	await page.waitForFunction((own) => Object.hasOwn(window, `sidelines ${own}`), origin)
	await painted(page)
	await expect(page.locator('iframe')).toHaveCount(0)
	await expect(page.locator('blockquote a')).toBeVisible()
})

test.describe('a copy on the page’s own host or its CDN', () => {
	const COPIES = ['/copy.js', '/assets/copy.js?v=3', '/embed.js']
	test.beforeEach(async ({ page, request, host }) => {
		const body = await (await request.get('/embed.js')).text()
		for (const copy of COPIES) {
			await page.route(`${host.origin}${copy}`, (route) => route.fulfill({ contentType: 'text/javascript', body }))
		}
	})

	for (const copy of COPIES) {
		test(`at ${copy}, pasted with its quote: the quote’s own link says where its widget is`, async ({
			page,
			host,
			codes,
			origin,
		}) => {
			const { blockquote } = await codes('count-card')
			const body = blockquote.replace(`${origin}/embed.js`, copy)
			await page.goto(host.publish(article([body, body])))
			await shownWidgets(page, 2)
			expect(await heightsOf(page)).toEqual([HEIGHT, HEIGHT])
			const quote = blockquote.replace(/<script.*/, '')
			await page.locator('body').evaluate((element, html) => element.insertAdjacentHTML('beforeend', html), quote)
			await shownWidgets(page, 3)
		})

		test(`at ${copy}: a tag may name its widget by the whole address`, async ({ page, host, codes, origin }) => {
			const { script } = await codes('count-card')
			const whole = script.replace(`${origin}/embed.js`, copy).replace('="putin', `="${origin}/w/putin`)
			await page.goto(host.publish({ body: whole }))
			await shownWidgets(page, 1)
			expect(await heightsOf(page)).toEqual([HEIGHT])
		})

		test(`at ${copy}: a comment before it is no quote that it was pasted with`, async ({
			page,
			host,
			codes,
			origin,
		}) => {
			const { blockquote } = await codes('count-card')
			const quote = blockquote.replace(/<script.*/, '')
			const stranger = quote.replace(origin, 'http://127.0.0.2')
			const body = `<section>${stranger}</section>${stranger}<p></p><section>${stranger}<img alt="" src="${copy}"></section>
				${stranger}<script src="/other.js"></script><div>${quote}<script src="${copy}"></script></div>`
			await page.route('**/other.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
			await page.goto(host.publish({ body }))
			await expect(page.locator('iframe')).toHaveCount(1)
			await painted(page)
			await expect(page.locator('iframe')).toHaveCount(1)
			await expect(page.locator('iframe')).toHaveAttribute('src', new RegExp(`^${origin}/`))
		})
	}

	test('a tag under another name has the widget of an installation that the page names', async ({
		page,
		host,
		codes,
		origin,
	}) => {
		const { blockquote, script } = await codes('count-card')
		const copied = (code: string) => code.replace(`${origin}/embed.js`, '/copy.js')
		await page.goto(host.publish({ body: copied(script) + copied(blockquote) }))
		await shownWidgets(page, 2)

		const named = (code: string) =>
			code.replace(`src="${origin}/embed.js"`, `data-src="${origin}/embed.js" src="/copy.js"`)
		await page.goto(host.publish({ body: named(blockquote) + named(script) }))
		await shownWidgets(page, 2)
	})

	test('alone, a tag under another name leaves no hole', async ({ page, host, codes, origin }) => {
		const { script } = await codes('count-card')
		await page.goto(host.publish({ body: script.replace(`${origin}/embed.js`, '/copy.js') }))
		await expect(page.locator('script[data-widget]')).toBeHidden()
	})
})
