/** Every list says its version, and a walk through its pages keeps to it, whatever is edited meanwhile. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, openNewsroom } from '../support/newsroom.ts'

describe.each([
	['meetings', `${MEETINGS}?limit=2&order=asc`],
	['calls', `${CALLS}?limit=1`],
	['corrections', `${DOSSIER}/corrections?limit=1`],
	['revisions', `${DOSSIER}/revisions?limit=1`],
])('a walk through %s', (_, path) => {
	it('is of one version, which each of its pages says', async () => {
		const newsroom = await openNewsroom()
		const restate = (total: number) =>
			newsroom.send('PUT', `${CALLS}/2025`, { total, reason: `${total}`, source: CALL.source }, { 'If-Match': '*' })
		const edit = async (n: number) => {
			await restate(6 + n)
			await newsroom.send(
				'PATCH',
				`${MEETINGS}/2019-06-28-osaka`,
				{ date: `2016-01-0${n}`, reason: `${n}` },
				{ 'If-Match': '*' },
			)
		}
		await edit(1)
		await edit(2)
		const asked = async (address: string) => (await newsroom.ask(address, { headers: bearer() })).json<Answer>()
		const itemsOf = ({ meetings, entries, corrections, revisions }: Answer) =>
			JSON.stringify(meetings ?? entries ?? corrections ?? revisions).slice(1, -1)
		const whole = itemsOf(await asked(path.replace(/limit=\d/, 'limit=100')))
		const [pages, versions]: [string[], number[]] = [[], []]
		for (let next = path, n = 3; next; n++) {
			const page = await asked(next)
			pages.push(itemsOf(page))
			versions.push(page.version)
			next = page.next
			if (n < 6) await edit(n)
		}
		expect(pages.length).toBeGreaterThan(1)
		expect(new Set(versions)).toEqual(new Set([5]))
		expect(pages.join(',')).toBe(whole)
	})
})

describe('a version', () => {
	it('has the corrections that there were by then; one that never was is not found', async () => {
		const newsroom = await openNewsroom()
		const put = { total: 7, reason: 'recounted', source: CALL.source }
		await newsroom.send('PUT', `${CALLS}/2025`, put, { 'If-Match': '*' })
		const at = async (version: number) => {
			const answer = await newsroom.ask(`${DOSSIER}/corrections?version=${version}`)
			const { corrections } = await answer.json<Answer>()
			return [answer.status, corrections?.length, answer.headers.get('Cache-Control')]
		}
		expect(await at(1)).toEqual([200, 0, 'public, max-age=3600'])
		expect(await at(2)).toEqual([200, 1, 'public, max-age=3600'])
		expect((await at(3))[0]).toBe(404)
	})
})

describe('versions that changed thousands of things, as pasted tables do', () => {
	it('come in pages of at most 1 MB, and in feeds with the first of each', async () => {
		const newsroom = await openNewsroom()
		for (const total of [7, 8, 9, 10, 11, 12, 13]) {
			const body = { total, reason: `${total}`, source: CALL.source }
			await newsroom.send('PUT', `${CALLS}/2025`, body, { 'If-Match': '*' })
		}
		const change = {
			kind: 'meeting-changed',
			meeting: '2018-07-16-helsinki',
			fields: ['summary', 'topics', 'outcomes'],
		}
		const changes = JSON.stringify(Array.from({ length: 2_000 }, () => change))
		await env.DB.exec('DROP TRIGGER revisions_keep')
		await env.DB.prepare('UPDATE revisions SET changes = ? WHERE version > 1').bind(changes).run()
		for (const list of ['corrections', 'revisions']) {
			const versions: number[] = []
			for (let next = `${DOSSIER}/${list}`; next; ) {
				const answer = await newsroom.ask(next, { headers: bearer() })
				const text = await answer.text()
				expect(text.length).toBeLessThanOrEqual(1_000_000)
				const page: Answer = JSON.parse(text)
				versions.push(...(page.corrections ?? page.revisions).map(({ version }) => version))
				next = page.next
			}
			expect(versions).toEqual([8, 7, 6, 5, 4, 3, 2, ...(list === 'revisions' ? [1] : [])])
		}
		const feed = await (await newsroom.ask(`${DOSSIER}/corrections.atom?lang=en`)).text()
		expect(feed.length).toBeLessThan(50_000)
		expect(feed).toContain('And 1980 more.')
	})
})
