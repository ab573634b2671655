/** The number in a sentence: in the language's own case, of a period, since an article, the day of the last one. */
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { CALL, CALLS, CARD, DOSSIER } from '../support/addresses.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({
		dossiers: [(await import('../support/dossier.ts')).firstDossier(), emptyDossier({ id: 'empty' })],
	})
})

const text = async (query: string, path = CARD) => (await newsroom.ask(`${path}/phrase${query}`)).text()
const spaced = (said: string) => said.replaceAll('\u00a0', ' ').trimEnd()

describe('a phrase', () => {
	it.each([
		['?lang=ru', '24 телефонных звонка'],
		['?lang=ru&case=genitive', '24 телефонных звонков'],
		['?lang=ru&case=instrumental&of=2025', '6 телефонными звонками'],
		['?lang=ru&case=instrumental&of=2025&numerals=words', 'шестью телефонными звонками'],
		['?lang=ru&metric=meetings&case=prepositional&numerals=words', 'шести личных встречах'],
		['?lang=ru&metric=meetings&of=last', '28 июня 2019 года'],
		['?lang=en&metric=meetings&of=last', '28 June 2019'],
		['?lang=ru&metric=meetings&of=when', '28 июня 2019 года'],
		['?lang=en&metric=meetings&of=when', 'on 28 June 2019'],
		['?lang=en&of=first-term', '18 phone calls'],
		['?lang=en&case=genitive&numerals=words&of=2025', 'six phone calls'],
	])('%s is %s', async (query, said) => {
		expect(spaced(await text(query))).toBe(said)
	})

	it('follows the record at once, as a day and a version do not', async () => {
		await newsroom.send('POST', CALLS, CALL)
		expect(spaced(await text('?lang=ru'))).toBe('25 телефонных звонков')
		expect(spaced(await text('?lang=en&of=last'))).toBe('16 August 2025')
		expect(spaced(await text('?lang=en&of=since&published=2025-08-15'))).toBe('1 phone call')
		// Of none since then the words of the article stand.
		expect((await newsroom.ask(`${CARD}/phrase?of=since&published=2025-08-16`)).status).toBe(404)
		expect(spaced(await text('?lang=en&as-of=2025-08-15'))).toBe('24 phone calls')
		expect(spaced(await text('?lang=en&version=1'))).toBe('24 phone calls')
	})

	it('of a meeting that is known by its month fits the sentence that a day fits', async () => {
		const august = meeting({ date: '2025-08-01', datePrecision: 'month' })
		newsroom = await openNewsroom({
			dossiers: [emptyDossier({ id: 'august', meetings: [august], languages: ['ru', 'en', 'ar'] })],
		})
		const when = async (lang: string, of = 'when') =>
			spaced(await text(`?lang=${lang}&metric=meetings&of=${of}`, '/w/august/count-card'))
		expect([await when('ru'), await when('en'), await when('ar')]).toEqual([
			...['в августе 2025 года', 'in August 2025', 'في أغسطس 2025'],
		])
		expect(await when('ru', 'last')).toBe('август 2025 года')
		const answer = await newsroom.ask('/api/v1/dossiers/august/phrase?lang=ru&metric=meetings&of=when')
		expect(await answer.json()).toMatchObject({ value: '2025-08', text: 'в\u00a0августе\u00a02025\u00a0года' })
	})

	it('of nothing that is counted is not found, and its script leaves the words that stand', async () => {
		const none = '/w/empty/count-card'
		expect((await newsroom.ask(`${none}/phrase`)).status).toBe(404)
		expect((await newsroom.ask(`${CARD}/phrase?of=last`)).status).toBe(404)
		const script = await newsroom.ask(`${none}/phrase.js`)
		expect([script.status, await script.text()]).toEqual([200, expect.stringMatching(/^\/\/[^\n]*$/)])
		const json = await newsroom.ask('/api/v1/dossiers/empty/phrase')
		expect(await json.json()).toMatchObject({ value: null, text: null, title: null, asOf: null })
		// A period that is there, and had not begun.
		const before = await newsroom.ask(`${DOSSIER}/phrase?of=2025&as-of=2024-01-01`)
		expect(await before.json()).toMatchObject({ value: null, asOf: null })
	})

	it('of a period that there is not is not found, in each of its forms', async () => {
		for (const path of [`${CARD}/phrase`, `${CARD}/phrase.js`, `${DOSSIER}/phrase`, '/w/empty/count-card/phrase']) {
			expect([path, (await newsroom.ask(`${path}?of=1999`)).status]).toEqual([path, 404])
		}
		const problem = await newsroom.ask(`${DOSSIER}/phrase?of=1999`)
		expect(await problem.json()).toMatchObject({
			type: '/api/problems/not-found',
			detail: expect.stringContaining('period'),
		})
	})

	it.each([
		['?case=ablative', 'case'],
		['?numerals=roman', 'numerals'],
		['?of=since', 'published'],
		['?of=Total!', 'of'],
		['?metric=meetings&of=2025', 'of'],
		['?lang=fr', 'lang'],
	])('%s is refused, and what is wrong is named', async (query, parameter) => {
		expect([(await newsroom.ask(`${CARD}/phrase${query}`)).status, await text(query)]).toEqual([
			400,
			expect.stringContaining(parameter),
		])
		const problem = await newsroom.ask(`${DOSSIER}/phrase${query}`)
		expect([problem.status, await problem.json()]).toMatchObject([400, { parameter }])
	})

	it('is the count card’s alone', async () => {
		expect((await newsroom.ask('/w/putin-trump/mini-timeline/phrase')).status).toBe(404)
		expect((await newsroom.ask('/w/nobody/count-card/phrase')).status).toBe(404)
	})
})

describe('the script of a phrase', () => {
	it('is for links with its address alone, and is kept as pages are', async () => {
		const answer = await newsroom.ask(`${CARD}/phrase.js?utm_source=x&case=genitive&lang=ru&of=total`)
		const script = await answer.text()
		expect(script).toContain(`"${ORIGIN}${CARD}?lang=ru&case=genitive"`)
		expect(script).toContain('24\u00a0телефонных\u00a0звонков'.replace('ных\u00a0', 'ных '))
		expect(script).toContain('Кремл')
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'text/javascript; charset=utf-8',
			'cache-tag': 'dossier-putin-trump,all',
			'cross-origin-resource-policy': 'cross-origin',
		})
		expect(answer.headers.get('Cache-Control')).toBe('public, max-age=0')
	})
})

describe('the API', () => {
	it('says the phrase, who counts, until when, and where there is more', async () => {
		const answer = await newsroom.ask(`${DOSSIER}/phrase?lang=en&of=2025`)
		expect(await answer.json()).toEqual({
			value: 6,
			text: '6\u00a0phone calls',
			title: 'Counted by the Kremlin, as of 15\u00a0August\u00a02025',
			asOf: '2025-08-15',
			countedBy: expect.objectContaining({ id: 'kremlin' }),
			url: `${ORIGIN}${CARD}?lang=en&of=2025`,
			version: 1,
		})
		expect((await newsroom.ask(`${DOSSIER}/phrase?utm_source=x`)).status).toBe(400)
	})
})
