/** The last good pages of dossiers at their limits: what is kept has at most a megabyte, and every widget is there. */
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { MAX_PAGE_BYTES } from '../../src/record/limits.ts'
import { largeDossier, manyDossier } from '../support/limits-dossier.ts'
import { liveAddresses } from '../support/live-addresses.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { absentDatabase } from '../support/watched-database.ts'

let isGone = false
let newsroom: Newsroom
beforeAll(async () => {
	newsroom = await openNewsroom({
		dossiers: [manyDossier(), largeDossier()],
		database: absentDatabase(() => isGone),
	})
	await newsroom.mend()
}, 120_000)

const bytesAt = async (key: string) => (await env.LAST_GOOD.get(key, 'arrayBuffer'))?.byteLength

async function answers(path: string): Promise<{ given: string; status: number; copied: string }> {
	isGone = false
	const given = await (await newsroom.ask(path)).text()
	isGone = true
	const copied = await newsroom.ask(path)
	return { given, status: copied.status, copied: await copied.text() }
}

it('of as many meetings and entries as there may be, in twenty languages, each has the bytes that the database gave', async () => {
	expect(await bytesAt('copy/dossier/many')).toBeLessThanOrEqual(MAX_PAGE_BYTES)
	for (const path of liveAddresses('many', ['ru', 'ja'])) {
		const { given, status, copied } = await answers(path)
		expect([path, status, copied === given]).toEqual([path, 200, true])
	}
})

it('of meetings as large as there may be, the newest are in full, as far as there is room', async () => {
	expect(await bytesAt('copy/dossier/large')).toBeLessThanOrEqual(MAX_PAGE_BYTES)
	for (const path of liveAddresses('large', ['ru']).filter((path) => path.startsWith('/w/'))) {
		const { given, status, copied } = await answers(path)
		expect([path, status]).toEqual([path, 200])
		expect(copied.match(/data-meeting="/g)?.length).toBe(given.match(/data-meeting="/g)?.length)
	}
	const { copied } = await answers('/w/large/previous-meetings?lang=ru')
	expect(copied).toContain('Долгие переговоры')
})
