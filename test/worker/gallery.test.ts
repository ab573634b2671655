import { beforeAll, describe, expect, it } from 'vitest'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import type { Answer } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
describe('the gallery of many dossiers', () => {
	beforeAll(async () => {
		const dossiers = Array.from({ length: 52 }, (_, n) => emptyDossier({ id: `dossier-${String(n).padStart(2, '0')}` }))
		newsroom = await openNewsroom({ dossiers })
	})

	it('goes on to its next page in the language that was asked for', async () => {
		const first = await (await newsroom.ask('/?lang=ru')).text()
		expect(first).toContain('href="/?lang=ru&amp;cursor=dossier-49"')
		const second = await (await newsroom.ask('/?lang=ru&cursor=dossier-49')).text()
		expect(second).toContain('<html lang="ru"')
		expect(second.match(/id="dossier-\d\d"/g)).toEqual(['id="dossier-50"', 'id="dossier-51"'])
		expect(second).not.toContain('cursor=')
	})

	it('leads from each to its own page of codes, as they were chosen, and says no codes itself', async () => {
		const html = await (await newsroom.ask('/?lang=en&pin=day&published=2025-08-15')).text()
		const codes = '/d/dossier-07/embed?lang=en&pin=day&published=2025-08-15'
		expect(html).toContain(`href="${codes.replaceAll('&', '&amp;')}"`)
		expect(html).not.toContain('<iframe')
		const page = await newsroom.ask(codes)
		expect(page.status).toBe(200)
		expect((await page.text()).match(/<iframe/g)).toHaveLength(4)
	})

	it('finds what is asked for, in an answer that the edge keeps as it keeps the list', async () => {
		const answer = await newsroom.ask('/?q=dossier-07&lang=en')
		expect(answer.headers.get('Cache-Tag')).toBe('dossiers,all')
		const html = await answer.text()
		expect(html.match(/<li id="[^"]+"/g)).toEqual(['<li id="dossier-07"'])
		expect(html).toContain('value="dossier-07"')
		for (const nothing of ['zzz', '<script>', '%27'])
			expect(await (await newsroom.ask(`/?lang=ru&q=${nothing}`)).text()).toContain('Ничего не найдено.')
		expect((await newsroom.ask('/?q=a&q=b')).status).toBe(400)
	})

	it.each(['nobody', "' OR 1=1 --", ''])('refuses the cursor "%s", as the API does', async (cursor) => {
		for (const path of ['/', '/api/v1/dossiers']) {
			const answer = await newsroom.ask(`${path}?cursor=${encodeURIComponent(cursor)}`)
			expect(answer.status).toBe(400)
			expect(await answer.json<Answer>()).toMatchObject({ parameter: 'cursor' })
		}
	})

	it('is the API’s list, page by page', async () => {
		const ids = []
		let path: string | null = '/api/v1/dossiers?limit=25'
		while (path !== null) {
			const { dossiers, next }: Answer = await (await newsroom.ask(path)).json<Answer>()
			ids.push(...dossiers.map((d) => d.id))
			path = next
		}
		expect(ids).toHaveLength(52)
		expect(new Set(ids).size).toBe(52)
	})
})

describe('the gallery of widgets in a language that it does not speak itself', () => {
	it('is in English around them, from right to left only where the words are Arabic', async () => {
		const { ask } = await openNewsroom({ dossiers: [arabicDossier()] })
		const page = await (await ask('/?lang=ar')).text()
		expect(page).toMatch(/<html lang="en">/)
		expect(page).toMatch(/<h2 id="north-south" lang="ar" dir="auto"><a href="[^"]+">الشمال والجنوب<\/a><\/h2>/)
		expect(page).toMatch(/<bdi lang="ar">الشمال والجنوب: 21/)
		expect(await (await ask('/w/north-south/count-card?lang=ar')).text()).toContain('<html lang="ar" dir="rtl"')
	})
})

it('leads to each dossier’s data and feeds, which are there', async () => {
	const { ask } = await openNewsroom()
	const page = await (await ask('/?lang=en')).text()
	const links = [
		...page.matchAll(/(?:<a|<link rel="alternate" type="application\/atom\+xml" title="[^"]+") href="(\/api\/[^"]+)"/g),
	]
	const addresses = links.map(([, address = '']) => address)
	const files = ['corrections.atom', 'meetings.csv', 'calls.csv', 'meetings.ics', 'corrections.atom']
	expect(addresses).toEqual([
		'/api/v1/dossiers.atom?lang=en',
		...files.map((file) => `/api/v1/dossiers/putin-trump/${file}?lang=en`),
	])
	for (const address of addresses) expect([address, (await ask(address)).status]).toEqual([address, 200])
	expect(await (await ask('/?lang=ru')).text()).toContain('>Звонки (CSV)</a>')
})

describe('a gallery of which readers see some', () => {
	const hidden = { visibility: 'draft', publicSince: null } as const
	const north = emptyDossier({ id: 'north-south', meetings: [meeting({ id: 'm1', date: '2020-02-01' })] })

	it('of the only public dossier is its page of codes, also where there are drafts', async () => {
		const { ask } = await openNewsroom({ dossiers: [{ ...north, ...hidden }, firstDossier()] })
		const [root, own] = await Promise.all(['/?lang=en', '/d/putin-trump/embed?lang=en'].map((path) => ask(path)))
		const frames = (html = '') => html.match(/<iframe src="[^"]+"/g)
		expect(frames(await root?.text())).toHaveLength(4)
		expect(own?.headers.get('Cache-Tag')).toBe('dossier-putin-trump,all')
		expect(frames(await own?.text())).toHaveLength(4)
	})
})

describe('the gallery’s codes', () => {
	const now = () => new Date('2025-08-20T09:00:00Z')
	const framesIn = (html: string) =>
		[...html.matchAll(/<iframe src="([^"]+)"/g)].map(([, src]) => src?.replaceAll('&amp;', '&'))
	const read = async (query: string) => (await (await openNewsroom({ now })).ask(`/?lang=en${query}`)).text()

	it('are of the live widgets, with three choices that say in a sentence which to pick', async () => {
		const html = await read('')
		expect(html.match(/<input type="radio" name="pin" value="\w+"/g)).toHaveLength(3)
		expect(html).toContain('value="live" checked')
		expect(html).toContain('Readers always see the newest number')
		expect(framesIn(html)).toContain('/w/putin-trump/count-card?lang=en')
	})

	it('are of the day of the article, or of the version as it is, where that is chosen', async () => {
		expect(framesIn(await read('&pin=day&published='))).toContain(
			'/w/putin-trump/mini-timeline?lang=en&as-of=2025-08-20',
		)
		const day = await read('&pin=day&published=2018-07-16')
		expect(framesIn(day)).toEqual([
			'/w/putin-trump/count-card?lang=en&as-of=2018-07-16&published=2018-07-16',
			'/w/putin-trump/count-card?lang=en&as-of=2018-07-16&metric=meetings&published=2018-07-16',
			'/w/putin-trump/mini-timeline?lang=en&as-of=2018-07-16',
			// Of three meetings, at the height of three.
			'/w/putin-trump/previous-meetings?lang=en&as-of=2018-07-16&rows=3',
		])
		expect(day).toMatch(/3.meetings.in.person/)
		expect(day).toContain('href="/?lang=ru&amp;pin=day&amp;published=2018-07-16"')
		expect(framesIn(await read('&pin=version'))).toContain('/w/putin-trump/previous-meetings?lang=en&version=1')
	})

	it('carry the day of the article', async () => {
		const html = await read('&published=2025-08-15')
		expect(html).toContain('data-published=&quot;2025-08-15&quot;')
		expect(html).toContain('count-card?lang=en&amp;amp;published=2025-08-15')
	})

	it.each(['pin=never', 'published=2025-02-30', 'published=2025-08-21', 'pin=day&pin=live'])(
		'refuse %s',
		async (query) => {
			const { ask } = await openNewsroom({ now })
			const answer = await ask(`/?${query}`)
			expect(answer.status).toBe(400)
			expect(await answer.json<Answer>()).toMatchObject({ parameter: query.split('=')[0] })
		},
	)
})

describe('a number in a reporter’s sentence', () => {
	let ask: Newsroom['ask']
	beforeAll(async () => {
		ask = (await openNewsroom()).ask
	})
	const WORDS = /<p class="read"[^>]*>(.*?)<\/p>/g
	const read = (page: string) =>
		[...page.matchAll(WORDS)].map(([, said = '']) => said.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' '))
	const codeIn = (page: string) => /id="code-phrase"[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? ''

	it('is read with the number of now and with others, in the case that is chosen, and given with its code', async () => {
		const asked = { lang: 'ru', sentence: 'Они говорили после ___?', case: 'genitive', numerals: 'words' }
		const page = await (await ask(`/d/putin-trump/embed?${new URLSearchParams(asked)}`)).text()
		expect(read(page)).toEqual(
			[
				'24 телефонных звонков',
				'24 телефонных звонков',
				'21 телефонного звонка',
				'одного телефонного звонка',
				'двух телефонных звонков',
				'ни одного телефонного звонка',
			].map((words, i) => (i === 5 ? expect.stringContaining('Они говорили после ') : `Они говорили после ${words}?`)),
		)
		const code = codeIn(page)
			.replaceAll('&amp;', '&')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
		const address = 'count-card?lang=ru&case=genitive&numerals=words'
		expect(code.replaceAll('&amp;', '&')).toMatch(
			/^Они говорили после <a class="sidelines-phrase" href="[^"]*">24.телефонных звонков<\/a><script [\s\S]*<\/script>\?$/,
		)
		expect(code.replaceAll('&amp;', '&')).toContain(address)
	})

	it.each([
		['en', '24 phone calls', '1 phone call'],
		['ru', '24 телефонных звонка', '1 телефонный звонок'],
	])('begins with a sentence of its own in %s', async (lang, now, one) => {
		const said = read(await (await ask(`/?lang=${lang}`)).text())
		expect(said).toHaveLength(6)
		expect(said[0]).toContain(now)
		expect(said[3]).toContain(one)
	})

	it.each([
		'metric=meetings&of=2026',
		'of=since',
		'of=nothing&case=vocative&numerals=3',
		`sentence=${'x'.repeat(5000)}`,
		'sentence=%3Cscript%3E___%22',
	])('takes whatever a form may send: %s', async (query) => {
		const answer = await ask(`/d/putin-trump/embed?lang=en&${query}`)
		const page = await answer.text()
		expect([answer.status, read(page).length]).toEqual([200, 6])
		expect(page).not.toContain('<script>___')
		expect(codeIn(page)).not.toContain('<')
	})

	it('of a day: the day of the last one alone', async () => {
		const page = await (await ask('/d/putin-trump/embed?lang=en&metric=meetings&of=last&sentence=on+___')).text()
		expect(read(page)).toEqual(['on 28 June 2019'])
	})

	it('is in Arabic too', async () => {
		const arabic = await openNewsroom({ dossiers: [arabicDossier()] })
		expect(read(await (await arabic.ask('/?lang=ar')).text())[4]).toContain('مكالم')
	})
})
