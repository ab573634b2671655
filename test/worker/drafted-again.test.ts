/** A dossier that was public, is a draft for a while and is public again: what was saved in that while stays the newsroom's. */
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { withoutRequest } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { moveTo } from '../support/drafts.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { routesUnder } from '../support/routes.ts'

const SECRET = 'Zyxwquark'
const HAMBURG = '2017-07-07-hamburg'
const HELSINKI = '2018-07-16-helsinki'
const OSAKA = '2019-06-28-osaka'
const ADDED = { date: '2020-01-02', status: 'held', format: 'full', place: { city: { en: SECRET } } }
const source = {
	url: `https://${SECRET}.example/`,
	publisher: { en: SECRET },
	title: SECRET,
	publishedOn: '2020-01-03',
}
const PERIOD = `${CALLS}/2025`
const asIs = { 'If-Match': '*' }

/** Public since version 1, a draft from 2 to 9, public since 10. */
const DRAFTED = [2, 3, 4, 5, 6, 7, 8, 9]
const AGAIN = 10

/** Those that answer readers about a dossier. */
const ROUTES = routesUnder('/').filter(
	({ method, path }) => method === 'GET' && /:(id|dossier)/.test(path) && !/^\/(desk|preview)|png/.test(path),
)

let newsroom: Newsroom

async function done(method: string, path: string, body: object): Promise<string> {
	const answer = await newsroom.send(method, path, body, asIs)
	expect(answer.status).toBeLessThan(300)
	return answer.headers.get('Location') ?? ''
}

beforeAll(async () => {
	newsroom = await openNewsroom()
	await moveTo(newsroom, 'draft', 'putin-trump')
	const added = await done('POST', MEETINGS, { ...ADDED, sources: [source] })
	await done('DELETE', added, {})
	await done('PATCH', `${MEETINGS}/${HELSINKI}`, { occasion: { en: SECRET } })
	await done('PATCH', `${MEETINGS}/${HELSINKI}`, { occasion: { en: 'A summit' } })
	await done('PATCH', PERIOD, { label: { en: SECRET, ru: SECRET } })
	await done('PATCH', PERIOD, { label: { en: '2025', ru: '2025' } })
	await done('DELETE', `${MEETINGS}/${OSAKA}`, {})
	await moveTo(newsroom, 'public', 'putin-trump')
	// What is told of it afterwards is told by its names.
	await done('POST', CALLS, CALL)
})

const read = async (path: string) => (await newsroom.ask(path)).text()
const changesSince = async (query: string) => JSON.parse(await read(`${DOSSIER}/changes?${query}`))

describe('a version that was saved while a dossier was a draft', () => {
	it('is to readers a version that never was, wherever it is asked for', async () => {
		const told = async (path: string, version: number) => {
			const answer = await newsroom.ask(path.replace('VERSION', String(version)))
			const text = withoutRequest(await answer.text()).replaceAll(`version=${version}`, 'VERSION')
			return [path, answer.status, text, answer.headers.get('Cache-Control')]
		}
		for (const { asked } of ROUTES) {
			for (const query of ['version=VERSION', 'since-version=VERSION', 'version=VERSION&lang=en&as-of=2025-08-15']) {
				const path = `${asked}?${query}`
				const unknown = await told(path, 99)
				for (const version of [2, 3, 9]) expect(await told(path, version)).toEqual(unknown)
			}
		}
		for (const version of DRAFTED) expect((await newsroom.ask(`${DOSSIER}?version=${version}`)).status).toBe(404)
		for (const version of [1, AGAIN]) expect((await newsroom.ask(`${DOSSIER}?version=${version}`)).status).toBe(200)
	})

	it('has its words in nothing that readers are shown', async () => {
		const queries = ['', 'lang=en', 'version=1&lang=en', `version=${AGAIN}&lang=en`, 'as-of=2025-08-15&lang=en']
		const seen: string[] = []
		for (const { asked } of ROUTES) {
			for (const query of [...queries, 'since-version=1']) {
				if ((await read(`${asked}?${query}`)).includes(SECRET)) seen.push(`${asked}?${query}`)
			}
		}
		expect(seen).toEqual([])
	})

	it('is there for the newsroom as ever', async () => {
		const { revisions } = JSON.parse(await (await newsroom.ask(`${DOSSIER}/revisions`, { headers: bearer() })).text())
		expect(revisions.map(({ version }: { version: number }) => version)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
		const third = await (await newsroom.ask(`${DOSSIER}/revisions/3`, { headers: bearer() })).text()
		expect(third).toContain(SECRET)
		const session = await sitDown(newsroom, TOKEN)
		const page = await session.pageAt('/desk/putin-trump/history/3')
		expect(page).toContain('src="/desk/putin-trump/w/previous-meetings?')
		const framed = await session.read('/desk/putin-trump/w/previous-meetings?lang=en&version=3')
		expect(await framed.text()).toContain(SECRET)
		const kit = await session.read('/desk/putin-trump/embed?version=3')
		expect(kit.status).toBe(400)
	})
})

describe('the version that publishes it again', () => {
	it('is told to have changed what is otherwise than in the last one that readers were shown', async () => {
		const { version, changes } = await changesSince('since-version=1')
		expect(version).toBe(11)
		expect(changes).toMatchObject([
			{ version: AGAIN, change: 'changed', subject: { type: 'period', id: '2025' } },
			{ version: AGAIN, change: 'changed', subject: { type: 'meeting', id: HELSINKI } },
			{ version: AGAIN, change: 'removed', subject: { type: 'meeting', id: OSAKA }, value: null },
			{ version: 11, change: 'added', subject: { type: 'entry' } },
		])
		expect(changes).toHaveLength(4)
		for (const limit of [1, 2, 3]) {
			const paged = []
			for (let next = `${DOSSIER}/changes?since-version=1&limit=${limit}`; next; ) {
				const page = JSON.parse(await read(next))
				paged.push(...page.changes)
				next = page.next
			}
			expect(paged).toEqual(changes)
		}
		expect((await changesSince(`since-version=${AGAIN}`)).changes).toEqual(changes.slice(3))
		for (const since of DRAFTED)
			expect((await newsroom.ask(`${DOSSIER}/changes?since-version=${since}`)).status).toBe(410)
		expect((await newsroom.ask(`${DOSSIER}/changes?since-version=1&cursor=4_4_5_1`)).status).toBe(400)
	})

	it('is in lists of changes the one that published it, and nothing of the while before it', async () => {
		const { data } = Papa.parse<Record<string, string>>(await read(`${DOSSIER}/changes.csv`), {
			header: true,
			skipEmptyLines: true,
		})
		expect(data.map((row) => `${row['version']} ${row['change']}`)).toEqual([
			'1 imported',
			'10 visibility-changed',
			'11 call-recorded',
		])
		const { items } = JSON.parse(await read(`${DOSSIER}/changes.json`))
		expect(items.map(({ id }: { id: string }) => id.replace(/.*:/, ''))).toEqual(['11', '10', '1'])
	})

	it('is the one that a calendar has its changes by', async () => {
		const events = new ICAL.Component(ICAL.parse(await read(`${DOSSIER}/meetings.ics`))).getAllSubcomponents('vevent')
		const told = (id: string) => {
			const event = events.find((one) => String(one.getFirstPropertyValue('uid')).startsWith(id))
			return event && [event.getFirstPropertyValue('status'), event.getFirstPropertyValue('sequence')]
		}
		expect(told('2020')).toBeUndefined()
		expect([told(HAMBURG), told(HELSINKI), told(OSAKA)]).toEqual([
			['CONFIRMED', 0],
			['CONFIRMED', 1],
			['CANCELLED', 1],
		])
	})
})
