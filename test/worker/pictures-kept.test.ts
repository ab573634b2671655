/** Which pictures are kept, for how long, and what is drawn anew. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS, CARD } from '../support/addresses.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { countingDatabase } from '../support/watched-database.ts'
import { watchedKv } from '../support/watched-kv.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const ask = (path: string, init?: RequestInit) => newsroom.ask(path, init)
const bytesAt = async (path: string) => new Uint8Array(await (await ask(path)).arrayBuffer())

type Made = { version: number; template: string; settings: number; goodUntil: string; etag: string }

/** By the end of their keys: `count-card/calls/ru/light/600x2`. */
async function keptPictures(): Promise<Map<string, Made>> {
	const { keys } = await env.LAST_GOOD.list<Made>({ prefix: 'picture/putin-trump/' })
	return new Map(keys.map(({ name, metadata }) => [name.replace('picture/putin-trump/', ''), metadata as Made]))
}

describe('the pictures that are kept', () => {
	const CARD_KEY = 'count-card/calls/ru/light/600x2'
	const KEY = `picture/putin-trump/${CARD_KEY}`

	async function replaced(change: Partial<Made>): Promise<void> {
		const { metadata } = await env.LAST_GOOD.getWithMetadata(KEY)
		await env.LAST_GOOD.put(KEY, new Uint8Array([1, 2]), { metadata: { ...(metadata as Made), ...change } })
	}

	it('are the live PNGs in the widths of columns, cards and newsletters, once they were asked for', async () => {
		for (const query of ['width=601', 'width=301&scale=1', 'as-of=2025-08-15', 'version=1', 'published=2025-08-15']) {
			await ask(`${CARD}/image.png?${query}`)
		}
		await ask(`${CARD}/image.svg`)
		expect([...(await keptPictures()).keys()]).toEqual([])
		await ask(`${CARD}/image.png`)
		await ask(`${CARD}/image.png?lang=ru&width=600&scale=2`)
		await ask(`${CARD}/image.png?theme=dark&lang=en&width=300&scale=1`)
		expect([...(await keptPictures()).keys()]).toEqual(['count-card/calls/en/dark/300x1', CARD_KEY])
	})

	it('are kept for thirty days, and in no table', async () => {
		await ask(`${CARD}/image.png`)
		const [key] = (await env.LAST_GOOD.list({ prefix: 'picture/' })).keys
		expect((key?.expiration ?? 0) * 1_000 - Date.now()).toBeCloseTo(30 * 86_400_000, -6)
		expect(await env.DB.prepare('SELECT count(*) AS n FROM pictures').first('n')).toBe(0)
	})

	it('answer the next reader as they are, for one question to D1', async () => {
		const questions: string[] = []
		newsroom = await openNewsroom({ database: countingDatabase(questions) })
		await ask(`${CARD}/image.png`)
		await replaced({})
		questions.length = 0
		expect([...(await bytesAt(`${CARD}/image.png`))]).toEqual([1, 2])
		expect(questions).toHaveLength(1)
	})

	it('are left alone by an edit, and drawn anew by the next reader after it', async () => {
		await ask(`${CARD}/image.png`)
		await newsroom.send('POST', CALLS, CALL)
		expect((await keptPictures()).get(CARD_KEY)?.version).toBe(1)
		await ask(`${CARD}/image.png`)
		expect((await keptPictures()).get(CARD_KEY)?.version).toBe(2)
		expect((await keptPictures()).size).toBe(1)
	})

	it.each([
		['code', { template: 'older' }],
		['settings', { settings: 0 }],
		['versions', { version: 0 }],
		['days', { goodUntil: '2025-08-15' }],
	])('of other %s are drawn anew', async (_, change) => {
		const before = await bytesAt(`${CARD}/image.png`)
		await replaced(change)
		expect(await bytesAt(`${CARD}/image.png`)).toEqual(before)
		expect(new Uint8Array((await env.LAST_GOOD.get(KEY, 'arrayBuffer')) ?? new ArrayBuffer())).toEqual(before)
	})

	it('are no reader’s trouble where KV fails', async () => {
		const before = await bytesAt(`${CARD}/image.png`)
		const fail = () => Promise.reject(new Error('KV is gone'))
		newsroom = await openNewsroom({ kv: (kv) => watchedKv(kv, fail) })
		expect(await bytesAt(`${CARD}/image.png`)).toEqual(before)
	})
})
