/** The loader on pages of every kind: however often it runs and whenever the quotes come, each widget is there once. */
import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { article, heightsOf, hold, painted, shownWidgets, test } from '../support/embed-test.ts'

const HEIGHT = HEIGHTS['count-card']

test('loaded twice, before and after its quotes and tags: each widget once', async ({ page, host, codes, origin }) => {
	const { blockquote, script } = await codes('count-card')
	const loader = `<script src="${origin}/embed.js"></script>`
	const { head, body } = article([blockquote, script, blockquote, script])
	await page.goto(host.publish({ head: head + loader, body: body + loader }))
	await shownWidgets(page, 4)
	await expect(page.locator('script[data-widget]')).toHaveCount(0)
})

test('fifty widgets on one page, by quote and by tag: each has its frame', async ({ page, host, codes }) => {
	const { blockquote, script } = await codes('count-card')
	await page.goto(host.publish(article(Array.from({ length: 25 }, () => blockquote + script))))
	await expect(page.locator('iframe')).toHaveCount(50)
	expect(await heightsOf(page)).toEqual(Array(50).fill(HEIGHT))
	await page.locator('iframe').last().scrollIntoViewIfNeeded()
	await expect(page.locator('iframe').last().contentFrame().locator('data').first()).toBeVisible()
})

test('quotes and tags added later, alone or in an article of their own: each has its frame', async ({
	page,
	host,
	codes,
	origin,
}) => {
	const { blockquote, script } = await codes('count-card')
	await page.goto(host.publish({ body: `<script async src="${origin}/embed.js"></script><main></main>` }))
	for (const html of [blockquote, `<article><p>Next.</p>${blockquote}</article>`, script]) {
		await page.locator('main').evaluate((main, added) => main.insertAdjacentHTML('beforeend', added), html)
		await painted(page)
	}
	await shownWidgets(page, 3)
})

test('a frame bears the words of its quote, and its tag the name of its widget', async ({ page, host, codes }) => {
	const { blockquote, script } = await codes('count-card')
	await page.goto(host.publish({ body: `${blockquote}\n${script}` }))
	await shownWidgets(page, 2)
	const frames = page.locator('iframe')
	await expect(frames.first()).toHaveAttribute('title', /24/)
	await expect(frames.last()).toHaveAttribute('title', 'count-card')
	for (const frame of await frames.all()) {
		await expect(frame).toHaveAttribute('loading', 'lazy')
		await expect(frame).toHaveAttribute('sandbox', /^allow-scripts allow-same-origin allow-popups/)
	}
})

test('the query goes on as it is; of a tag, what a widget knows', async ({ page, host, origin }) => {
	const url = `${origin}/w/putin-trump/count-card`
	const body = `
		<blockquote class="sidelines"><a href="${url}?lang=en&amp;utm_source=a%20b&amp;lang2=">24</a></blockquote>
		<script async src="${origin}/embed.js?v=2" data-widget="putin-trump/count-card" data-lang="en" data-as-of="2020-01-01"
			data-metric="meetings" data-published="2025-08-15" data-utm="x" data-id="7"></script>`
	await page.goto(host.publish({ body }))
	const frames = page.locator('iframe')
	await expect(frames.first()).toHaveAttribute('src', `${url}?lang=en&utm_source=a%20b&lang2=`)
	await expect(frames.last()).toHaveAttribute(
		'src',
		`${url}?lang=en&as-of=2020-01-01&metric=meetings&published=2025-08-15`,
	)
})

test('a quote may say in data attributes what a tag may, beside the query of its link', async ({
	page,
	host,
	codes,
}) => {
	const { blockquote } = await codes('count-card', { lang: 'en' })
	const dated = blockquote.replace('<blockquote', '<blockquote data-published="2025-08-15" data-metric="meetings"')
	await page.goto(host.publish({ body: dated }))
	await expect(page.locator('iframe')).toHaveAttribute('src', /\?lang=en&metric=meetings&published=2025-08-15$/)
})

test('links and tags that are not its own stay as they are', async ({ page, host, codes, origin }) => {
	const widget = '/w/putin-trump/count-card'
	const hrefs = [
		`https://example.com${widget}`,
		`${origin}.example.com${widget}`,
		`${origin.replace('//', '//name:password@')}${widget}`,
		`${origin}/w/putin-trump/no-such-widget`,
		`${origin}${widget}/text`,
		`${origin}${widget}//`,
		`${origin}/w/count-card`,
		`${origin}/w/putin-trump/%63ount-card`,
		`${origin}/desk?${widget}`,
		`${origin}/x${widget}`,
		`javascript:alert('${origin}${widget}')`,
		'http://[',
		widget,
		'',
	]
	const ours = await codes('count-card')
	const tags = [
		`<script src="${host.origin}/0" data-widget="putin-trump/count-card" type="module"></script>`,
		`<script async src="${origin}/embed.js" data-widget="../desk"></script>`,
		`<script async src="${origin}/embed.js" data-widget="//example.com/w/putin-trump/count-card"></script>`,
		`<script async src="${origin}/embed.js" data-widget=""></script>`,
		`<script type="text/plain" src="${origin}/embed.js" data-widget="putin-trump/count-card"></script>`,
		'<script data-widget="putin-trump/count-card"></script>',
	]
	const body = `<section>
		${hrefs.map((href) => `<blockquote class="sidelines"><a href="${href}">A link</a></blockquote>`).join('\n')}
		<blockquote class="sidelines"><svg><a href="${origin}${widget}"><text>A link</text></a></svg><p>No link</p></blockquote>
		<blockquote><a href="${origin}${widget}">A quote of another kind</a></blockquote>
		<a href="${origin}${widget}">No quote</a>
		<a id="sidelines ${origin}">An id that is the loader's own name</a>
		${tags.join('\n')}
	</section>`
	await page.goto(host.publish({ body }))
	const before = await page.locator('section').innerHTML()
	await page.locator('body').evaluate((element, html) => element.insertAdjacentHTML('beforeend', html), ours.blockquote)
	await expect(page.locator('iframe')).toHaveCount(1)
	expect(await page.locator('section').innerHTML()).toBe(before)
	await expect(page.locator('section iframe')).toHaveCount(0)
})

test('a page without a body is no trouble', async ({ page, host, origin }) => {
	await page.goto(host.publish({ body: '' }))
	await page.evaluate(async (src) => {
		document.body.remove()
		const loader = Object.assign(document.createElement('script'), { src })
		const loaded = new Promise((done) => loader.addEventListener('load', done))
		document.documentElement.appendChild(loader)
		await loaded
	}, `${origin}/embed.js`)
	await painted(page)
})

test('a page that insists on the bytes of the loader gets them, and runs no others', async ({
	page,
	host,
	codes,
	origin,
	request,
}) => {
	const digest = createHash('sha384').update(await (await request.get(`${origin}/embed.js`)).body())
	const src = `${origin}/embed/${digest.copy().digest('hex').slice(0, 16)}.js`
	const { blockquote } = await codes('count-card')
	const [quote = ''] = blockquote.split('\n')
	const tag = (hash: string) =>
		`<script async src="${src}" integrity="sha384-${hash}" crossorigin="anonymous"></script>`
	await page.goto(host.publish({ body: quote + tag(digest.digest('base64')) }))
	await shownWidgets(page, 1)
	await page.goto(host.publish({ body: quote + tag(createHash('sha384').digest('base64')) }))
	await expect(page.locator('blockquote a')).toBeVisible()
	await expect(page.locator('iframe')).toHaveCount(0)
})

test('the quote stays readable until the frame has spoken', async ({ page, host, codes }) => {
	const release = await hold(page, '**/w/**')
	const { blockquote } = await codes('count-card')
	await page.goto(host.publish(article([blockquote])), { waitUntil: 'domcontentloaded' })
	await expect(page.locator('iframe')).toBeHidden()
	await expect(page.locator('iframe')).toHaveCount(1)
	await expect(page.locator('blockquote a')).toBeVisible()
	await page.locator('blockquote a').click({ trial: true })
	release()
	await shownWidgets(page, 1)
})

test('the quote stays for good where the frame fails', async ({ page, host, codes }) => {
	const { blockquote } = await codes('count-card')
	await page.route('**/w/**', (route) => route.abort())
	await page.goto(host.publish(article([blockquote])), { waitUntil: 'load' })
	await expect(page.locator('iframe')).toHaveCount(1)
	await expect(page.locator('iframe')).toBeHidden()
	await expect(page.locator('blockquote a')).toBeVisible()
	expect(await heightsOf(page)).toEqual([HEIGHT])
})
