/** The proof of a dossier: what a stranger can check with public answers alone. */
import { env } from 'cloudflare:workers'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import type { ProofAnswer } from '../../src/record/proof.ts'
import { chainSome } from '../../src/store/chain.ts'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { markedDossier, moveTo } from '../support/drafts.ts'
import { keepHistory } from '../support/keep-history.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { check, PROOF_KEY } from '../support/proof.ts'
import { randomRecords } from '../support/random-records.ts'
import { everythingStored } from '../support/tables.ts'

const HAMBURG = `${MEETINGS}/2017-07-07-hamburg`
const proofOf = async (newsroom: Newsroom, query = '', dossier = DOSSIER) =>
	(await newsroom.ask(`${dossier}/proof?${query}`)).json<ProofAnswer>()

async function edit(newsroom: Newsroom): Promise<void> {
	const tag = async (address: string) => ({ 'If-Match': await newsroom.tagOf(address) })
	expect((await newsroom.send('POST', CALLS, CALL)).status).toBe(201)
	const sent = { reason: 'Recounted.', total: 9, source: 'https://kremlin.ru/1' }
	expect(
		(
			await newsroom.send(
				'PUT',
				`${CALLS}/2026`,
				{ ...sent, opens: { from: '2026-01-01', to: '2026-12-31', label: { en: '2026', ru: '2026' } } },
				await tag(DOSSIER),
			)
		).status,
	).toBeLessThan(423)
	expect((await newsroom.send('DELETE', HAMBURG, { reason: 'It was none.' }, await tag(HAMBURG))).status).toBe(204)
}

function attributesOf(element: string): string[][] {
	return [...element.matchAll(/ (version|hash|key|signature)="([^"]*)"/g)].map(([, name = '', value = '']) => [
		name,
		value,
	])
}

describe('a dossier’s proof', () => {
	it('holds from outside, after edits of every kind, in pages of any size', async () => {
		const newsroom = await openNewsroom({ proofKey: PROOF_KEY, keepsCopies: true })
		const began = await check(newsroom, 'putin-trump')
		expect(began).toMatchObject({ findings: [], isSigned: true, erased: 0, head: { version: 1 } })
		await edit(newsroom)
		const after = await check(newsroom, 'putin-trump', began.head)
		expect(after.findings).toEqual([])
		expect(after.head?.version).toBeGreaterThanOrEqual(3)
		const whole = await proofOf(newsroom, 'limit=100')
		const pages: ProofAnswer[] = [await proofOf(newsroom, 'limit=7')]
		for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null)
			pages.push(await (await newsroom.ask(next)).json())
		expect(pages.flatMap(({ links }) => links.flatMap(({ rows }) => rows))).toEqual(
			whole.links.flatMap(({ rows }) => rows),
		)
		const { links } = await proofOf(newsroom, 'since-version=1')
		expect(links).toEqual(whole.links.slice(1))
	})

	it('stands in the dossier’s answer, of the version that is answered', async () => {
		const newsroom = await openNewsroom({ proofKey: PROOF_KEY, keepsCopies: true })
		await newsroom.send('POST', CALLS, CALL)
		const { links, newest, keys } = await proofOf(newsroom)
		const read = async (query = '') => (await newsroom.ask(`${DOSSIER}${query}`)).json<{ proof: object }>()
		const [first, second] = links.map(({ hash, key, signature }) => ({ hash, key, signature }))
		expect(keys).toEqual([first?.key])
		expect(newest).toEqual({ version: 2, ...second })
		expect([(await read()).proof, (await read('?version=1')).proof, (await read('?version=2')).proof]).toEqual([
			second,
			first,
			second,
		])
	})

	it('stands in the feeds beside each version that they tell of', async () => {
		const newsroom = await openNewsroom({ proofKey: PROOF_KEY })
		await edit(newsroom)
		const { links } = await proofOf(newsroom, 'limit=100')
		const proven = new Map(
			links.map(({ version, hash, key, signature }) => [version, { version, hash, key, signature }]),
		)
		const read = async (file: string) => (await newsroom.ask(`${DOSSIER}/${file}`)).text()
		const changes = parseJsonFeed(await read('changes.json')).items ?? []
		const extended: { id: string; _sidelines: { version: number } }[] = JSON.parse(await read('changes.json')).items
		expect(extended.map(({ id }) => id)).toEqual(changes.map(({ id }) => id))
		expect(extended.map(({ _sidelines }) => _sidelines)).toEqual([...proven.values()].reverse())
		const atom = await read('corrections.atom')
		const corrected = (parseAtomFeed(atom).entries ?? []).map(({ id }) => Number(id?.split(':').at(-1)))
		expect(corrected.length).toBeGreaterThan(0)
		const told = atom.match(/<proof [^>]*>/g)?.map((element) => Object.fromEntries(attributesOf(element)))
		expect(told).toEqual(corrected.map((version) => ({ ...proven.get(version), version: String(version) })))
	})

	it('is chained without a key, and says that it is not signed', async () => {
		const newsroom = await openNewsroom({ keepsCopies: true })
		await newsroom.send('POST', CALLS, CALL)
		expect(await check(newsroom, 'putin-trump')).toMatchObject({
			findings: [],
			isSigned: false,
			head: { version: 2, keys: [] },
		})
	})

	it('tells of no version that was saved in a draft, and goes on from the last that was public', async () => {
		const newsroom = await openNewsroom({ dossiers: [markedDossier()], proofKey: PROOF_KEY, keepsCopies: true })
		const status = async () => (await newsroom.ask('/api/v1/dossiers/draft-one/proof')).status
		expect(await status()).toBe(404)
		for (const visibility of ['public', 'draft'] as const) await moveTo(newsroom, visibility)
		expect(await status()).toBe(404)
		const body = { ...CALL, source: 'https://kremlin.ru/secret', note: { en: 'Only for us' } }
		expect((await newsroom.send('POST', '/api/v1/dossiers/draft-one/calls', body)).status).toBe(201)
		await moveTo(newsroom, 'public')
		const { links } = await proofOf(newsroom, 'limit=100', '/api/v1/dossiers/draft-one')
		expect(links.map(({ version }) => version)).toEqual([2, 5])
		expect(links[1]?.rows.map(({ type }) => type)).toEqual(['revision', 'entry'])
		expect(links[1]?.rows[0]?.value).toMatchObject({ reason: null })
		expect((await check(newsroom, 'draft-one')).findings).toEqual([])
	})

	it('holds when words were erased, says so, and has none of them left anywhere', async () => {
		const newsroom = await openNewsroom({ proofKey: PROOF_KEY, keepsCopies: true })
		const [marked, id] = ['Unforgettable', '2025-05-01-geneva']
		const place = { city: { en: 'Geneva', ru: 'Женева' }, country: 'CH' }
		const fields = { date: '2025-05-01', status: 'held', format: 'full', place, sources: [{ url: 'https://e.org/' }] }
		const headers = { 'Idempotency-Key': 'one' }
		expect((await newsroom.send('POST', MEETINGS, { ...fields, summary: { en: marked } }, headers)).status).toBe(201)
		const called = await newsroom.send('POST', CALLS, { ...CALL, note: { en: marked } })
		const { entry } = await called.json<{ entry: { id: string } }>()
		const kept = (await check(newsroom, 'putin-trump')).head
		const erase = (body: object) =>
			newsroom.send('POST', `${DOSSIER}/erase`, { reason: 'By order of a court.', ...body })
		expect((await erase({ type: 'meeting', id: 'nobody' })).status).toBe(404)
		expect(await (await erase({ type: 'meeting', id })).json()).toEqual({ type: 'meeting', id, version: 4 })
		expect((await erase({ type: 'entry', id: entry.id })).status).toBe(200)
		expect(await everythingStored()).not.toContain(marked)
		expect(await check(newsroom, 'putin-trump', kept)).toMatchObject({ findings: [], erased: 2, head: { version: 5 } })
		const { total } = await (await newsroom.ask(CALLS)).json<{ total: number }>()
		expect(total).toBe(25)
		expect((await newsroom.ask(`${DOSSIER}/meetings?version=2`)).status).toBe(200)
		expect((await newsroom.ask('/w/putin-trump/previous-meetings?version=2')).status).toBe(200)
	})

	it('is made afterwards for versions that were there before, in steps', async () => {
		const newsroom = await openNewsroom({ dossiers: [], keepsCopies: true })
		for (let n = 1; n <= 6; n++) await keepHistory(newsroom.db, randomRecords(n).history(`d-${n}`, 8))
		expect((await check(newsroom, 'd-1')).findings).toEqual([{ kind: 'unchained', version: 8 }])
		while ((await chainSome(newsroom.db, null)) > 0);
		for (let n = 1; n <= 6; n++) expect([n, (await check(newsroom, `d-${n}`)).findings]).toEqual([n, []])
		const { results } = await env.DB.prepare('SELECT * FROM unchained').all()
		expect(results).toEqual([])
	})
})
