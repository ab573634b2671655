/** The keys with which Cloudflare Access signs: asked for, kept and changed. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Access, ANNA, HEADER, openBehindAccess } from '../support/access.ts'
import { sitDown } from '../support/desk-session.ts'
import type { Newsroom } from '../support/newsroom.ts'

let access: Access
let newsroom: Newsroom
let now: Date

beforeEach(async () => {
	now = new Date('2026-11-23T09:00:00Z')
	;({ access, newsroom } = await openBehindAccess(() => now))
})
const read = (path: string, assertion: string) => newsroom.ask(path, { headers: { [HEADER]: assertion } })

describe('the keys of Access', () => {
	it('are asked for anew when an unknown one signs, but not for every stranger’s word', async () => {
		expect((await read('/desk', await access.assert(now))).status).toBe(200)
		const second = await access.newKey('second')
		const rotated = await access.assert(now, {}, { kid: 'second' }, second.privateKey)
		await access.publish(second)
		for (let i = 0; i < 5; i++) expect((await read('/desk', rotated)).status).toBe(401)
		expect(await access.asked()).toBe(1)
		// The isolate's own clock, half a minute on.
		const later = Date.now() + 31_000
		const clock = vi.spyOn(Date, 'now').mockImplementation(() => later)
		expect((await read('/desk', rotated)).status).toBe(200)
		expect((await read('/desk', await access.assert(now))).status).toBe(401)
		expect(await access.asked()).toBe(2)
		clock.mockRestore()
	})

	it('that cannot be had let nobody in by Access, and leave the way by token open', async () => {
		await access.close()
		const answer = await read('/desk', await access.assert(now))
		expect([answer.status, await answer.text()]).toEqual([
			503,
			expect.stringContaining('Cloudflare Access is not answering'),
		])
		expect((await (await sitDown(newsroom, ANNA)).read('/desk')).status).toBe(200)
		await access.publish(access.key)
		expect((await read('/desk', await access.assert(now))).status).toBe(200)
	})
})
