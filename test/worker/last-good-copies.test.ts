/** The copies that readers get while D1 does not answer: when they are made, and what they hold. */
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CALL, CALLS, CARD } from '../support/addresses.ts'
import { moveTo } from '../support/drafts.ts'
import { openForOutage } from '../support/outage.ts'

afterEach(() => vi.restoreAllMocks())

const copies = async () => (await env.LAST_GOOD.list({ prefix: 'copy/' })).keys.map(({ name }) => name)

describe('a copy', () => {
	it('is written behind an edit, again not sooner than a second after, and by the cron where that left it behind', async () => {
		const newsroom = await openForOutage()
		expect(await copies()).toEqual([])
		await newsroom.recordCall()
		expect(await copies()).toEqual(['copy/dossier/putin-trump', 'copy/gallery', 'copy/settings'])
		await newsroom.send('POST', CALLS, CALL)
		newsroom.isGone = true
		expect(await newsroom.textOf(CARD)).toContain('value="25"')
		newsroom.isGone = false
		await newsroom.mend()
		newsroom.isGone = true
		expect(await newsroom.textOf(CARD)).toContain('value="26"')
		expect(await newsroom.textOf('/')).toContain('26\u00a0')
	})

	it('is written by a reader’s repair where there is none of that version', async () => {
		const newsroom = await openForOutage()
		await newsroom.mend()
		await env.LAST_GOOD.delete('copy/dossier/putin-trump')
		await env.DB.prepare(`UPDATE pages SET template = 'old'`).run()
		await newsroom.ask(CARD)
		newsroom.isGone = true
		expect(await newsroom.statusOf(CARD)).toBe(200)
	})

	it('of an archived dossier stays, and no list has it', async () => {
		const newsroom = await openForOutage()
		await newsroom.recordCall()
		await moveTo(newsroom, 'archived', 'putin-trump')
		await newsroom.mend()
		newsroom.isGone = true
		expect(await newsroom.statusOf(CARD)).toBe(200)
		expect(await newsroom.textOf('/')).not.toContain('/w/putin-trump/')
	})

	it('takes who may frame it from the settings as they are now', async () => {
		const newsroom = await openForOutage()
		await newsroom.mend()
		await env.DB.prepare(`UPDATE settings SET sites = '["https://paper.example"]', version = 2`).run()
		await newsroom.mend()
		newsroom.isGone = true
		const policy = (await newsroom.ask(CARD)).headers.get('Content-Security-Policy')
		expect(policy).toContain("frame-ancestors 'self' https://paper.example")
	})

	it('that another release has written is not read', async () => {
		const newsroom = await openForOutage()
		await newsroom.mend()
		const metadata = { shape: 0, of: '1', goodUntil: null }
		await env.LAST_GOOD.put('copy/dossier/putin-trump', '{"of":"another shape"}', { metadata })
		newsroom.isGone = true
		expect(await newsroom.statusOf(CARD)).toBe(503)
		newsroom.isGone = false
		await newsroom.mend()
		newsroom.isGone = true
		expect(await newsroom.statusOf(CARD)).toBe(200)
	})
})
