import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { termsAsked } from '../../src/record/terms.ts'
import type { Audience } from '../../src/record/visibility.ts'
import { openDatabase } from '../../src/store/database.ts'
import { find } from '../../src/store/find.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'
import { openNewsroom } from '../support/newsroom.ts'

const db = openDatabase(env.DB)

/** What is found: dossiers by id, meetings and entries by theirs. */
async function foundBy(question: string, audience: Audience = 'newsroom', limit = 50) {
	const { dossiers, meetings, entries } = await find(db, [termsAsked(question)], limit, audience)
	return [...dossiers.items, ...meetings.items, ...entries.items].map(({ id }) => id)
}

/** All terms, of whatever is there to be found. */
async function allTerms() {
	const { results } = await env.DB.prepare(
		'SELECT i.dossier, i.kind, i.item, t.term FROM search_items i LEFT JOIN search_terms t ON t.item = i.id AND t.kind = i.kind ORDER BY 1, 2, 3, 4',
	).all()
	return results
}

const HELSINKI = '2018-07-16-helsinki'
const reykjavik = meeting({
	id: 'iceland',
	date: '2019-05-01',
	place: { city: { en: 'Reykjavík', ru: 'Рейкьявик' }, country: 'IS', venue: null },
	attendees: [{ name: { ru: 'Фёдор Щукин' }, office: null }],
	sources: [
		{
			url: 'https://www.press.example/news/17',
			publisher: { en: 'The Press' },
			title: 'Ein Überblick',
			publishedOn: null,
		},
	],
})

describe('what is found', () => {
	it('is a dossier, a meeting or an entry, by the beginnings of words in either script', async () => {
		await openNewsroom({
			dossiers: [firstDossier(), emptyDossier({ id: 'north-south', meetings: [reykjavik] })],
		})
		expect(await foundBy('путин')).toContain('putin-trump')
		expect(await foundBy('Putin')).toContain('putin-trump')
		expect(await foundBy('хельс')).toEqual([HELSINKI])
		expect(await foundBy('helsinki')).toEqual([HELSINKI])
		for (const day of ['2018-07', '16 июля 2018', 'july 16, 2018', 'июль 2018 хельсинки'])
			expect([day, (await foundBy(day)).includes(HELSINKI)]).toEqual([day, true])
		for (const question of ['reykjavik', 'РЕЙКЬЯВИК', 'iceland', 'исланд', 'федор', 'Фёдор щукин', 'uberblick'])
			expect([question, await foundBy(question)]).toEqual([question, ['iceland']])
		for (const address of ['press.example', 'https://press.example/news/17/', 'www.press.example/news'])
			expect([address, await foundBy(address)]).toEqual([address, ['iceland']])
	})

	it('has every word that is asked for, those of its dossier among them', async () => {
		await openNewsroom()
		expect(await foundBy('trump helsinki')).toEqual([HELSINKI])
		expect(await foundBy('helsinki osaka')).toEqual([])
		expect(await foundBy('elsinki')).toEqual([])
		for (const question of ['', ' ', '%', "' OR x9=x9 --", '_', '\u0000']) expect(await foundBy(question)).toEqual([])
	})

	it('has a word of its dossier also where another meeting has it itself, and none of the words of its dossier alone', async () => {
		const title = { en: 'Alpha and Omega' }
		const oslo = { city: { en: 'Oslo' }, country: 'NO', venue: null }
		const meetings = [1, 2].map((n) => meeting({ id: `m${n}`, date: `2020-01-0${n}` }))
		await openNewsroom({
			dossiers: [
				emptyDossier({ id: 'c-d', title, meetings }),
				emptyDossier({ id: 'e-f', meetings: [meeting({ id: 'm3', place: oslo, occasion: { en: 'Alpha' } })] }),
			],
		})
		expect(await foundBy('alpha geneva')).toEqual(['m2', 'm1'])
		expect(await foundBy('alpha')).toEqual(['c-d', 'm3'])
		expect(await foundBy('alpha omega')).toEqual(['c-d'])
	})

	it('goes on where there is more than was asked for', async () => {
		const meetings = [1, 2, 3].map((n) => meeting({ id: `m${n}`, date: `2020-01-0${n}` }))
		await openNewsroom({ dossiers: [emptyDossier({ meetings })] })
		const { meetings: found } = await find(db, [['2020']], 2, 'newsroom')
		expect([found.items.length, found.goesOn]).toEqual([2, true])
		expect((await find(db, [['2020']], 3, 'newsroom')).meetings.goesOn).toBe(false)
	})

	it('is for readers neither a draft nor archived, and nothing that is denied or taken back', async () => {
		const denied = { status: 'denied', deniedBy: { en: 'Moscow' }, reportedBy: { en: 'Wire' } } as const
		const of = (id: string) => [reykjavik, meeting({ id: `${id}-denied`, date: '2019-05-02', ...denied })]
		const tally = yearlyTally({ 2020: 1 })
		const [call] = tally.entries
		const undo = entry({
			id: 'undo',
			kind: 'undo',
			undoes: call?.id ?? '',
			on: call?.on ?? '',
			delta: -1,
			period: call?.period ?? null,
		})
		await openNewsroom({
			dossiers: [
				emptyDossier({ id: 'a-draft', meetings: of('a'), visibility: 'draft', publicSince: null }),
				emptyDossier({ id: 'b-archived', meetings: of('b'), visibility: 'archived' }),
				emptyDossier({ id: 'c-public', meetings: of('c'), tallies: [{ ...tally, entries: [...tally.entries, undo] }] }),
			],
		})
		expect((await foundBy('iceland')).length).toBe(3)
		expect(await foundBy('iceland', 'readers')).toEqual(['iceland'])
		expect((await find(db, [['iceland']], 50, 'readers')).meetings.items[0]?.dossier).toBe('c-public')
		expect(await foundBy('moscow', 'readers')).toEqual([])
		expect((await foundBy('moscow')).length).toBe(3)
		expect(await foundBy('draft', 'readers')).toEqual([])
		expect(await foundBy('archived', 'readers')).toEqual([])
		expect((await foundBy('2020')).length).toBe(2)
		expect(await foundBy('2020', 'readers')).toEqual([])
	})
})

describe('the terms', () => {
	it('follow each edit, which writes those of what it changed alone', async () => {
		const { send, mend } = await openNewsroom()
		const of = '/api/v1/dossiers/putin-trump'
		const bare = { 'If-Match': '*' }
		const call = { on: '2025-08-16', source: 'https://press.example/call', note: { en: 'A hotline' } }
		expect((await send('POST', `${of}/calls`, call)).status).toBe(201)
		expect((await foundBy('hotline')).length).toBe(1)
		expect((await foundBy('press.example')).length).toBe(1)
		const before = await env.DB.prepare('SELECT id FROM search_items WHERE item = ?').bind('2017-07-07-hamburg').first()
		const change = { place: { city: { ru: 'Турку', en: 'Turku' }, country: 'FI' }, reason: 'It was Turku' }
		expect((await send('PATCH', `${of}/meetings/${HELSINKI}`, change, bare)).status).toBe(200)
		expect(await foundBy('turku')).toEqual([HELSINKI])
		expect(await foundBy('хельсинки')).toEqual([])
		expect(await foundBy('финляндия турку')).toEqual([HELSINKI])
		expect(
			await env.DB.prepare('SELECT id FROM search_items WHERE item = ?').bind('2017-07-07-hamburg').first(),
		).toEqual(before)
		const removed = await send('DELETE', `${of}/meetings/${HELSINKI}`, { reason: 'Never' }, bare)
		expect(removed.status).toBeLessThan(300)
		expect(await foundBy('turku')).toEqual([])
		const kept = await allTerms()
		await env.DB.exec('UPDATE dossiers SET terms_shape = 0')
		await mend()
		expect(await allTerms()).toEqual(kept)
	})

	it('of a database that has none yet are written by the cron, also where it was edited since', async () => {
		const { mend, send } = await openNewsroom({ dossiers: [firstDossier(), emptyDossier({ id: 'north-south' })] })
		const whole = await allTerms()
		await env.DB.exec('DELETE FROM search_terms')
		await env.DB.exec('DELETE FROM search_items')
		await env.DB.exec('UPDATE dossiers SET terms_shape = 0')
		expect(await foundBy('helsinki')).toEqual([])
		await mend()
		expect(await allTerms()).toEqual(whole)
		await env.DB.exec('DELETE FROM search_terms')
		await env.DB.exec('DELETE FROM search_items')
		await env.DB.exec('UPDATE dossiers SET terms_shape = 0')
		const call = { on: '2025-08-16', source: 'https://press.example/call' }
		expect((await send('POST', '/api/v1/dossiers/putin-trump/calls', call)).status).toBe(201)
		await mend()
		expect((await foundBy('helsinki press.example')).length + (await foundBy('press.example')).length).toBe(1)
		expect((await allTerms()).length).toBeGreaterThan(whole.length)
		expect(await foundBy('helsinki')).toEqual([HELSINKI])
	})
})
