/** `published`, the day of the article around a widget: the count card says how many came after it. */

import { describe, expect, it } from 'vitest'
import { CALLS, CARD } from '../support/addresses.ts'
import { ORIGIN, openNewsroom } from '../support/newsroom.ts'

const CALL = { on: '2025-08-18', source: 'http://www.kremlin.ru/events/1' }
const now = () => new Date('2025-08-20T09:00:00Z')

async function newsroom(calls: number, edge?: object) {
	const opened = await openNewsroom({ now, ...(edge && { edge }) })
	for (let n = 0; n < calls; n++) await opened.send('POST', CALLS, CALL)
	return { ...opened, read: async (path: string) => (await opened.ask(path)).text() }
}

const numbersIn = (html: string) => [...html.matchAll(/<data value="([^"]+)">([^<]+)/g)].map(([, v, text]) => [v, text])

describe('the count card of an article', () => {
	it('says how many came after it, the total still first', async () => {
		const { read } = await newsroom(2)
		for (const form of ['', '/fragment']) {
			const html = await read(`${CARD}${form}?lang=en&published=2025-08-15`)
			expect(html).toContain('<p><span>since publication</span> <data value="2">+2</data></p>')
			expect(numbersIn(html)[0]).toEqual(['26', '26'])
		}
	})

	it.each([
		['en', 1, 'Since publication: 1 phone call.'],
		['en', 2, 'Since publication: 2 phone calls.'],
		['ru', 1, 'После публикации: 1 телефонный звонок.'],
		['ru', 2, 'После публикации: 2 телефонных звонка.'],
		['ru', 5, 'После публикации: 5 телефонных звонков.'],
	])('says it in words: %s, %i', async (lang, calls, words) => {
		const { read } = await newsroom(calls)
		const text = await read(`${CARD}/text?lang=${lang}&published=2025-08-15`)
		expect(text.replaceAll('\u00a0', ' ')).toContain(words)
	})

	it('counts meetings as well', async () => {
		const { read } = await newsroom(0)
		const html = await read(`${CARD}?lang=en&metric=meetings&published=2018-07-16`)
		expect(html).toContain('<data value="3">+3</data>')
		expect(
			(await read(`${CARD}/text?lang=en&metric=meetings&published=2018-07-16`)).replaceAll('\u00a0', ' '),
		).toContain('Since publication: 3 meetings in person.')
	})

	it('says nothing of it where none came, or none was counted by then', async () => {
		const { read } = await newsroom(1)
		for (const day of ['2025-08-18', '2025-08-20', '2025-08-10', '2017-01-01']) {
			expect(await read(`${CARD}?lang=en&published=${day}`)).not.toContain('since publication')
		}
	})

	it('goes no further than the day or the version that it shows', async () => {
		const { read } = await newsroom(2)
		expect(await read(`${CARD}?lang=en&published=2025-08-15&as-of=2025-08-17`)).not.toContain('since publication')
		expect(await read(`${CARD}?lang=en&published=2025-08-15&as-of=2025-08-18`)).toContain('>+2<')
		expect(await read(`${CARD}?lang=en&published=2025-08-15&version=1`)).not.toContain('since publication')
		expect(await read(`${CARD}?lang=en&published=2025-08-15&version=2`)).toContain('>+1<')
	})

	it('is kept by the edge, and new after an edit', async () => {
		const { ask, send } = await newsroom(1, {})
		const path = `${CARD}?published=2025-08-15`
		expect((await ask(path)).headers.get('CF-Cache-Status')).toBe('MISS')
		const kept = await ask(path)
		expect([kept.headers.get('CF-Cache-Status'), numbersIn(await kept.text())]).toEqual([
			'HIT',
			expect.arrayContaining([['1', '+1']]),
		])
		await send('POST', CALLS, CALL)
		expect(numbersIn(await (await ask(path)).text())).toEqual(expect.arrayContaining([['2', '+2']]))
	})

	it('is told of by oEmbed with its day', async () => {
		const { ask } = await newsroom(1)
		const url = `${ORIGIN}${CARD}?lang=en&published=2025-08-15`
		const { html } = await (await ask(`/oembed?${new URLSearchParams({ url })}`)).json<{ html: string }>()
		expect(html).toContain('published=2025-08-15')
	})
})

describe('every other widget of an article', () => {
	it.each(['mini-timeline', 'previous-meetings'])('%s takes the day and shows what it always does', async (widget) => {
		const { read } = await newsroom(0)
		expect(await read(`/w/putin-trump/${widget}?published=2025-08-15`)).toBe(await read(`/w/putin-trump/${widget}`))
	})
})

describe('a day that is none', () => {
	it.each(['count-card', 'mini-timeline', 'previous-meetings'])(
		'is refused by the %s on a page that names it',
		async (widget) => {
			const { ask } = await newsroom(0)
			for (const query of [
				'published=2025-02-30',
				'published=',
				'published=2025-08-21',
				'published=2025-08-15&published=2025-08-15',
			]) {
				for (const form of ['', '/fragment', '/text', '/image.svg']) {
					const answer = await ask(`/w/putin-trump/${widget}${form}?${query}`)
					expect([answer.status, answer.headers.get('Cache-Control')], `${form} ${query}`).toEqual([400, 'no-store'])
					expect(await answer.text()).toContain('published')
				}
			}
		},
	)
})
