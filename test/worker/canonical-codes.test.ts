/** Every address that we give out is canonical: whoever embeds by it has its answer from the edge. */
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalAddress } from '../../src/queries/canonical-address.ts'
import { CARD, DESK } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'

let newsroom: Newsroom
let session: Session
beforeAll(async () => {
	newsroom = await openNewsroom()
	session = await sitDown(newsroom, TOKEN)
})

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'" }

/** As a browser reads it, also where code is shown as text. */
function decoded(html: string): string {
	const once = html.replace(/&(amp|quot|lt|gt|#39|#x27);/g, (_, name) => ENTITIES[name] ?? '')
	return once === html ? once : decoded(once)
}

/** All addresses of ours in what was answered, and those that a one-tag code makes its loader ask for. */
function addressesIn(answer: string): string[] {
	const text = decoded(answer.replaceAll('\\"', '"'))
	const whole = [...text.matchAll(/https:\/\/sidelines\.test(\/[^\s"'<>]*)/g)].map(([, path]) => path ?? '')
	const own = [...text.matchAll(/(?:src|href|action)="(\/[^"]*)"/g)].map(([, path]) => path ?? '')
	const tags = [...text.matchAll(/data-widget="([^"]+)"([^>]*)>/g)].map(([, widget, attributes = '']) => {
		const query = [...attributes.matchAll(/ data-([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
			name,
			value,
		])
		return `/w/${widget}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
	})
	return [...whole, ...own, ...tags].map((path) => path.split('#')[0] ?? '')
}

/** Those that have a canonical form, and how many of them there are. */
function expectCanonical(answer: string, atLeast: number): void {
	const found = addressesIn(answer).flatMap((path) => {
		const canonical = canonicalAddress(new URL(path, ORIGIN), ORIGIN)
		return canonical === null ? [] : [{ path, canonical }]
	})
	expect(found.length).toBeGreaterThanOrEqual(atLeast)
	for (const { path, canonical } of found) expect(path).toBe(canonical)
}

describe('every address that is given out is canonical', () => {
	it.each(['/', '/?lang=en', '/?lang=en&pin=day&published=2025-08-15', '/?lang=ru&pin=version'])(
		'in the gallery, %s',
		async (path) => {
			expectCanonical(await session.pageAt(path), 25)
		},
	)

	const KIT = ['', '&theme=dark', '&theme=host&pin=day&published=2025-08-10', '&theme=auto&pin=version', '&limit=3']
	it.each(KIT)('in the embed kit, %s', async (more) => {
		for (const widget of ['count-card/calls', 'count-card/meetings', 'mini-timeline', 'previous-meetings']) {
			expectCanonical(await session.pageAt(`${DESK}/embed?widget=${encodeURIComponent(widget)}&lang=en${more}`), 6)
		}
	})

	it.each(['', 'meetings', 'about', 'history'])('of the widgets beside the desk’s forms, %s', async (tab) => {
		expectCanonical(await session.pageAt(`${DESK}/${tab}`), tab === 'history' ? 0 : 1)
	})

	const QUERIES = ['', '?lang=en', '?theme=dark&lang=en', '?metric=meetings', '?as-of=2018-07-20&lang=ru', '?version=1']
	it.each([...QUERIES, '?limit=3&theme=host', '?published=2018-01-01&x=y'])(
		'in a widget and its headers, %s',
		async (query) => {
			for (const widget of ['count-card', 'mini-timeline', 'previous-meetings']) {
				const answer = await newsroom.ask(`/w/putin-trump/${widget}${query}`)
				expectCanonical(await answer.text(), 3)
				expectCanonical(answer.headers.get('Link') ?? '', 2)
			}
		},
	)

	it.each(['json', 'xml'])('in oEmbed, %s', async (format) => {
		for (const query of ['?lang=en', '?utm_source=x&metric=calls&theme=dark&lang=ru', '?metric=meetings&theme=auto']) {
			for (const room of [{}, { maxwidth: '600' }, { maxwidth: '500', maxheight: '400' }, { maxwidth: '1100' }]) {
				const asked = new URLSearchParams({ url: `${ORIGIN}${CARD}${query}`, format, ...room })
				expectCanonical(await session.pageAt(`/oembed?${asked}`), 3)
			}
		}
	})

	it('in the API', async () => {
		expectCanonical(await session.pageAt('/api/v1/dossiers/putin-trump'), 3)
	})

	it('in what the doctor gives back', async () => {
		const code = `<iframe src="${ORIGIN}${CARD}?theme=dark&utm_source=x&lang=en&metric=calls"></iframe>`
		const body = new URLSearchParams({ code })
		const answer = await newsroom.ask('/doctor', { method: 'POST', body })
		const mended = (await answer.text()).replaceAll(decoded(code), '').replaceAll(code.replace(/[<>"&]/g, '.'), '')
		expect(answer.status).toBe(200)
		// What was pasted stands there too, as it was.
		const given = addressesIn(mended).filter((path) => !path.includes('utm_source'))
		expect(given.length).toBeGreaterThan(1)
		expectCanonical(given.map((path) => `href="${path}"`).join(' '), 1)
	})
})
