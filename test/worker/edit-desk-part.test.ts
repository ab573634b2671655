/** What the desk's forms read of a record for an edit: a part of it, wherever that is enough. */
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Dossier } from '../../src/record/dossier.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { emptyDossier, yearlyTally } from '../../widgets/example.ts'
import { CALL, CALLS } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'
import { countingWholes } from '../support/watched-database.ts'

const WHY = { reason: 'House style', reasonKind: 'correction' } as const

async function watched() {
	const { database, wholes } = countingWholes()
	const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)
	return { newsroom: await openNewsroom({ now, database, keepsCopies: false }), wholes }
}

it('at the desk the record is read whole where its first language is another one, and not to show what was saved meanwhile', async () => {
	const { newsroom, wholes } = await watched()
	const desk = await sitDown(newsroom, TOKEN)
	const about = '/desk/putin-trump/about'
	const sent = async (fields: Record<string, string>, to = about) => {
		const form = { ...(await desk.formAt(about, to)), ...WHY, ...fields }
		const before = wholes()
		const { status } = await desk.send(to, form)
		await expectWhole(newsroom, 'putin-trump')
		return [status, wholes() - before]
	}
	expect(await sent({ 'title.en': 'Trump and Putin' })).toEqual([303, 0])
	expect(await sent({})).toEqual([303, 0])
	expect(await sent({ languages: 'ru, en, de', 'title.de': 'Putin und Trump' })).toEqual([303, 0])
	expect(await sent({ languages: 'ru, de, en' })).toEqual([303, 0])
	expect(await sent({ 'leaders.0.name.de': 'Wladimir Putin' })).toEqual([303, 0])
	expect(await sent({ languages: 'ru, de' })).toEqual([422, 0])
	expect(await sent({ languages: 'de, ru, en' })).toEqual([303, 1])
	expect(await sent({ languages: 'ru, de, en' })).toEqual([303, 1])
	expect(await sent({ 'title.ru': '', 'title.en': '', 'title.de': '' })).toEqual([422, 0])
	expect(await sent({ 'title.en': 'Too late', seen: '1' })).toEqual([412, 0])
	expect(await sent({ 'name.ru': 'Кремль.ру', 'name.en': 'Kremlin.ru' }, '/desk/putin-trump/tallies/kremlin')).toEqual([
		303, 0,
	])
})

const OLD_SOURCE = { url: 'https://e.org/', publisher: 'Вестник', title: null, publishedOn: null }

it('what was changed tells an old row’s publisher in the language that came first then', async () => {
	const newsroom = await openNewsroom({ now: () => new Date(`${AFTER_ALL}T09:00:00Z`), keepsCopies: false })
	await env.DB.exec('DROP TRIGGER entry_versions_keep_words')
	const recordOld = async (version: number) => {
		await newsroom.send('POST', CALLS, CALL)
		const old = env.DB.prepare('UPDATE entry_versions SET source = ? WHERE written = ? AND ended IS NULL')
		await old.bind(JSON.stringify(OLD_SOURCE), version).run()
	}
	await recordOld(2)
	const told = async () => {
		const answer = await newsroom.ask('/api/v1/dossiers/putin-trump/changes?since-version=1')
		const { changes } = await answer.json<{ changes: { value: { source?: { publisher: unknown } } }[] }>()
		return changes.flatMap(({ value }) => value.source?.publisher ?? [])
	}
	expect(await told()).toEqual([{ ru: 'Вестник' }])
	const desk = await sitDown(newsroom, TOKEN)
	const form = { ...(await desk.formAt('/desk/putin-trump/about')), ...WHY, languages: 'en, ru' }
	expect((await desk.send('/desk/putin-trump/about', form)).status).toBe(303)
	// As it was, and as it was written anew.
	expect(await told()).toEqual([{ ru: 'Вестник' }, { ru: 'Вестник' }])
	await recordOld(4)
	expect((await told()).at(-1)).toEqual({ en: 'Вестник' })
})

it('a publisher that an old row has as one string stays in its language where another one comes first', async () => {
	const source = OLD_SOURCE
	const { meetings, tallies, ...rest } = firstDossier()
	const sources = meetings.slice(0, 1).map((m) => ({ ...m, sources: [source, ...m.sources] }))
	const [text, recordedAt] = [{ ru: 'Ведомство' }, '2025-08-17T09:00:00.000Z']
	const denial = { deniedBy: text, denialSource: source }
	const denied = { ...denial, kind: 'reported', delta: 0, reportedBy: text, source: { ...source, publisher: null } }
	const entries = tallies.map((tally) => {
		const own = tally.entries.map((e) => ({ ...e, source }))
		return { ...tally, entries: [...own, { ...own.at(-1), ...denied, id: 'denied', recordedAt }] }
	})
	const old = { ...rest, meetings: [...sources, ...meetings.slice(1)], tallies: entries } as unknown as Dossier
	const newsroom = await openNewsroom({ dossiers: [old], now: () => new Date(`${AFTER_ALL}T09:00:00Z`) })
	const desk = await sitDown(newsroom, TOKEN)
	const about = '/desk/putin-trump/about'
	const publishers = async () => {
		const record = await readRecord(newsroom.db, 'putin-trump', 'newsroom')
		const all = record?.dossier.tallies
			.flatMap(({ entries }) => entries.flatMap((e) => [e.source, e.denialSource ?? []].flat()))
			.flatMap((told) => (told?.publisher ? JSON.stringify(told.publisher) : []))
		return [record?.dossier.meetings[0]?.sources[0]?.publisher, ...new Set(all)]
	}
	const before = await publishers()
	expect(before).toEqual([{ ru: 'Вестник' }, '{"ru":"Вестник"}'])
	for (const languages of ['en, ru', 'en, ru, de', 'ru, en, de']) {
		const form = { ...(await desk.formAt(about)), ...WHY, languages }
		expect((await desk.send(about, form)).status).toBe(303)
		expect(await publishers()).toEqual(before)
		await expectWhole(newsroom, 'putin-trump')
	}
})

it('a count that was edited by a clock some days ahead is confirmed in the period of that clock’s day', async () => {
	const tally = yearlyTally({ 2025: 3, 2026: 2 }, {}, { opening: (year) => ({ on: `${year}-01-01` }) })
	let clock = '2026-01-02'
	const dossiers = [emptyDossier({ tallies: [tally] })]
	const newsroom = await openNewsroom({ dossiers, now: () => new Date(`${clock}T10:00:00Z`) })
	const call = { on: '2026-01-02', source: 'https://example.org/' }
	expect((await newsroom.send('POST', '/api/v1/dossiers/a-b/calls', call)).status).toBe(201)
	clock = '2025-12-29'
	const desk = await sitDown(newsroom, TOKEN)
	expect((await desk.send('/desk/a-b/tallies/agency/confirm', { seen: '6', key: 'k' })).status).toBe(303)
	const record = await readRecord(newsroom.db, 'a-b', 'newsroom')
	expect(record?.dossier.tallies.map(({ entries }) => entries.at(-1))).toMatchObject([{ period: '2026', delta: 0 }])
})

it('at the desk meetings and periods are changed, and counts confirmed, on a part', async () => {
	const { newsroom, wholes } = await watched()
	const desk = await sitDown(newsroom, TOKEN)
	const at = '/desk/putin-trump'
	const sent = async (page: string, to: string, fields: Record<string, string>) => {
		const form = { ...(await desk.formAt(page, to)), ...WHY, ...fields }
		const before = wholes()
		const { status } = await desk.send(to, form)
		const read = wholes() - before
		await expectWhole(newsroom, 'putin-trump')
		return [status, read]
	}
	const before = wholes()
	for (const [seen, status] of [
		['24', 303],
		['24', 303],
		['25', 412],
	] as const) {
		const confirmed = await desk.send(`${at}/tallies/kremlin/confirm`, { seen, key: `${status}` })
		expect(confirmed.status).toBe(status)
		await expectWhole(newsroom, 'putin-trump')
	}
	expect(wholes() - before).toBe(0)
	const days = { from: '2025-01-01', to: '2025-12-01' }
	expect(await sent(`${at}/periods/2025`, `${at}/periods/2025`, { ...days, 'label.en': 'The year' })).toEqual([303, 0])
	const [meeting] = firstDossier().meetings
	const held = `${at}/meetings/${meeting?.id}`
	expect(await sent(held, held, { 'summary.en': 'Otherwise', 'summary.ru': 'Иначе' })).toEqual([303, 0])
	expect(await sent(`${held}/remove`, `${held}/remove`, {})).toEqual([303, 0])
	expect(await sent(at, `${at}/calls`, { on: '2024-05-05' })).toEqual([409, 0])
	const opened = { 'period.from': '2024-01-01', 'period.to': '2024-12-31', 'period.label.en': '2024' }
	expect(await sent(at, `${at}/calls`, { on: '2024-05-05', 'proposed-for': '2024-05-05', ...opened })).toEqual([303, 0])
})
