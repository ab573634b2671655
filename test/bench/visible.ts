/** How soon does a reader on a phone and a slow network see what an article embeds? Beside TimelineJS3 with the same meetings. */
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium, type Request } from '@playwright/test'
import { chromium as ours } from '../support/chromium.ts'
import { startHost } from '../support/host-page.ts'
import { slowDown } from '../support/slow-4g.ts'
import { serveCompressed } from './compressing-server.ts'
import { EMPTY_PAGE, EMPTY_PATH, type Embed, emptyPage, openedPages, ourEmbeds, theirEmbeds } from './embeds.ts'
import { quantile } from './load.ts'
import { FRAME, type Sighting, watch } from './readable.ts'
import { serve } from './servers.ts'
import { serveTimelineJS } from './timelinejs.ts'

const ROUNDS = 5
const CPU_SLOWDOWN = 4
const ARGUMENTS = [
	// As phones run sites without a sign-in: article and frame are one process, and slowed down as one.
	'--disable-site-isolation-trials',
	// What the peer asks of other servers (fonts, analytics) is refused at once, and counts neither as time nor as bytes.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]
/** A phone's, and tall enough for any of the embeds whole. */
const WINDOW = { width: 412, height: 915 }
const GIVE_UP_MS = 60_000
/** What moves the page late still counts. */
const SETTLED_MS = 500

/** Medians. Milliseconds since the reader set out for the article. */
type Appearance = Pick<Embed, 'whose' | 'way'> & {
	/** Something of it can be read, be it the sentence that stands in its place. */
	readonly firstWords: number
	/** All of it can be read, where it stands for good. */
	readonly whole: number
	readonly requests: number
	/** As they came over the network, with their headers; the article itself left out. */
	readonly bytes: number
	/** The article's layout shift, as the Layout Instability API sums it up. */
	readonly shift: number
}

type Measured = Omit<Appearance, 'whose' | 'way'>

/** Every embed once a round, so that a slow moment of the machine meets them all. The first round warms up. */
export async function measureVisible(stateDir: string): Promise<Appearance[]> {
	const front = await serveCompressed(async (path) =>
		path === EMPTY_PATH
			? new Response(EMPTY_PAGE, { headers: { 'Content-Type': 'text/html' } })
			: fetch(product.origin + path),
	)
	const product = await serve('src/local.ts', { stateDir, vars: { PUBLIC_ORIGIN: front.origin } })
	const peer = await serveTimelineJS()
	const host = await startHost()
	const { args = [], ...launch } = ours()
	const browser = await chromium.launch({ ...launch, args: [...args, ...ARGUMENTS] })
	try {
		const ours = [...(await ourEmbeds(front.origin)), ...(await openedPages(front.origin))]
		const embeds = [emptyPage, ...ours, ...theirEmbeds(peer.origin)]
		const articles = embeds.map((embed) => {
			const body = `<h1>An article</h1>\n<p>Before.</p>\n${embed.code}\n<p>After.</p>`
			return { ...embed, url: embed.url ?? host.publish({ body }), measured: [] as Measured[] }
		})
		for (let round = 0; round <= ROUNDS; round++) {
			for (const article of articles) {
				const measured = await read(browser, article.url, article)
				if (round > 0) article.measured.push(measured)
			}
		}
		return articles.map(({ whose, way, measured }) => ({ whose, way, ...medians(measured) }))
	} finally {
		await browser.close()
		host.close()
		for (const server of [front, peer, product]) await server.stop()
	}
}

/** One reader who was never here before. */
async function read(browser: Browser, url: string, { words, where, placeholder, way }: Embed): Promise<Measured> {
	const context = await browser.newContext({ viewport: WINDOW })
	const page = await context.newPage()
	const sightings: Sighting[] = []
	const awaited = where === 'frame' ? [FRAME, ...words] : words
	const placed = (what: string) =>
		sightings.find((s) => s.what === what && s.where === (what === FRAME ? 'page' : where))
	const whole = Promise.withResolvers<void>()
	await page.exposeBinding('sighted', (_source, sighting: Sighting) => {
		sightings.push(sighting)
		if (awaited.every(placed)) whole.resolve()
	})
	const requests: Request[] = []
	page.on('requestfinished', (request) => {
		if (way === 'opened' || request.url() !== url) requests.push(request)
	})
	await page.addInitScript(watch, { frame: FRAME, words: placeholder ? [...words, placeholder] : words })
	await slowDown(page, { cpuSlowdown: CPU_SLOWDOWN })
	await page.goto(url, { timeout: GIVE_UP_MS })
	await Promise.race([whole.promise, givingUp(url)])
	await page.waitForTimeout(SETTLED_MS)
	const { begun, shift } = await page.evaluate(() => ({ begun: performance.timeOrigin, shift: window.shift }))
	const bytes = await Promise.all(requests.map(sizeOf))
	await context.close()
	return {
		firstWords: Math.min(...sightings.filter(({ what }) => what !== FRAME).map(({ at }) => at)) - begun,
		whole: Math.max(...awaited.map((what) => placed(what)?.at ?? Number.NaN)) - begun,
		requests: bytes.length,
		bytes: bytes.reduce((sum, size) => sum + size, 0),
		shift,
	}
}

async function givingUp(url: string): Promise<never> {
	await setTimeout(GIVE_UP_MS, undefined, { ref: false })
	throw new Error(`${url}: not whole after ${GIVE_UP_MS} ms`)
}

async function sizeOf(request: Request): Promise<number> {
	const { responseHeadersSize, responseBodySize } = await request.sizes()
	return responseHeadersSize + responseBodySize
}

function medians(measured: readonly Measured[]): Measured {
	const median = (of: keyof Measured) =>
		quantile(
			measured.map((one) => one[of]),
			0.5,
		)
	return {
		firstWords: median('firstWords'),
		whole: median('whole'),
		requests: median('requests'),
		bytes: median('bytes'),
		shift: median('shift'),
	}
}
