/** One revision is shown from what it changed alone: its answer and its page are, byte for byte, what the whole records before and after give. */
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { Difference } from '../../src/desk/history/difference.tsx'
import { readSinceSeen } from '../../src/reads/read-desk-history.ts'
import { compareDossiers } from '../../src/record/compare.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { readRevisions } from '../../src/store/revisions.ts'
import { entry, yearlyTally } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { drawn as drawnOfLedger } from '../support/drawn-ledger-edits.ts'
import { AFTER_ALL } from '../support/expect-whole.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { random } from '../support/random.ts'

const WHY = { reason: 'As it was', reasonKind: 'correction' } as const

type Sent = { readonly method: string; readonly path: string; readonly body: object }

it.each([
	['the first dossier', firstDossier, 1],
	['one with reported, denied and undone calls', hard, 2],
	['the same, otherwise edited', hard, 5],
	['a draft', () => drafted(hardDossier()), 4],
])(
	'of %s, after many edits of every kind',
	async (_, make, seed) => {
		const { id } = make()
		let seconds = 0
		const now = () => new Date(Date.parse(`${AFTER_ALL}T09:00:00Z`) + seconds * 1000)
		const newsroom = await openNewsroom({ dossiers: [make()], now, keepsCopies: false })
		const next = random(seed)
		const taken = new Set<string>()
		for (let n = 0; n < 50; n++) {
			// Some are saved in one instant.
			if (next() < 0.5) seconds++
			const { method, path, body } = drawn(await recordAt(newsroom, id), next, n)
			const answer = await newsroom.send(method, `/api/v1/dossiers/${id}${path}`, body, { 'If-Match': '*' })
			if (answer.ok) taken.add(path.split('/')[1] ?? 'a file')
		}
		expect([...taken]).toEqual(expect.arrayContaining(['a file', 'calls', 'meetings', 'revisions', 'erase']))
		await forgetLanguages()
		await expectAsWhole(newsroom, id)

		const { version: newest } = await recordAt(newsroom, id)
		const desk = await sitDown(newsroom, TOKEN)
		for (const version of [0, newest + 1, newest + 2]) {
			const path = `/api/v1/dossiers/${id}/revisions/${version}`
			expect((await newsroom.ask(path, { headers: bearer() })).status).toBe(404)
			expect((await desk.read(`/desk/${id}/history/${version}`)).status).toBe(404)
			expect(await readSinceSeen(newsroom.db, id, version)).toBe(null)
		}
	},
	60_000,
)

it('of an undo that takes another entry back than it did, since a file says so', async () => {
	const calls = ['2025-08-18', '2025-08-19'].map((on, n) => entry({ id: `call-${n}`, on, period: '2025' }))
	const tally = yearlyTally({ 2025: 3 })
	const undoing = (n: number): Dossier => {
		const undo = entry({ ...calls[n], id: 'undo', kind: 'undo', delta: -1, undoes: `call-${n}` })
		return { ...hard(), tallies: [{ ...tally, entries: [...tally.entries, ...calls, undo] }] }
	}
	const newsroom = await openNewsroom({ dossiers: [undoing(0)], now: () => new Date(`${AFTER_ALL}T09:00:00Z`) })
	const sent = { ...fileOf(undoing(1)), ...WHY }
	expect((await newsroom.send('PUT', '/api/v1/dossiers/hard', sent, { 'If-Match': '*' })).status).toBe(200)
	await expectAsWhole(newsroom, 'hard')
	const desk = await sitDown(newsroom, TOKEN)
	expect(await desk.pageAt('/desk/hard/history/2')).toContain('<dt>Undoes</dt>')
})

function hard(): Dossier {
	return { ...hardDossier(), id: 'hard', publicSince: null }
}

/** Of each revision, and of all since it. */
async function expectAsWhole(newsroom: Newsroom, id: string): Promise<void> {
	const { db, ask } = newsroom
	const desk = await sitDown(newsroom, TOKEN)
	const asItStands = await recordAt(newsroom, id)
	let before: Dossier | null = null
	for (let version = 1; version <= asItStands.version; version++) {
		const after: Dossier = await recordAt(newsroom, id, version)
		const [revision] = await readRevisions(db, id, 1, version + 1)
		const answer = await ask(`/api/v1/dossiers/${id}/revisions/${version}`, { headers: bearer() })
		expect(await answer.text()).toBe(JSON.stringify({ ...revision, diff: compareDossiers(before, after) }))
		expect(await desk.pageAt(`/desk/${id}/history/${version}`)).toContain(page(before, after))
		const since = await readSinceSeen(db, id, version)
		expect(since && page(since.before, since.after)).toBe(page(after, asItStands))
		before = after
	}
}

function page(before: Dossier | null, after: Dossier): string {
	return (<Difference before={before} after={after} language="en" />).toString()
}

async function recordAt({ db }: Newsroom, id: string, version: number | null = null): Promise<Dossier> {
	const record = await readRecord(db, id, 'newsroom', version)
	if (!record) throw new Error('no record')
	return record.dossier
}

/** Publishers were one string each once, in the dossier's first language, which some of the edits changed. */
async function forgetLanguages(): Promise<void> {
	await env.DB.exec('DROP TRIGGER meeting_versions_keep_words')
	await env.DB.exec('DROP TRIGGER entry_versions_keep_words')
	await env.DB.exec(
		`UPDATE meeting_versions SET sources = json_replace(sources, '$[0].publisher', 'A paper') WHERE rowid % 2 = 0`,
	)
	await env.DB.exec(
		`UPDATE entry_versions SET source = json_replace(source, '$.publisher', 'A paper') WHERE rowid % 2 = 0`,
	)
}

/** An edit of any kind; some of them are refused. */
function drawn(dossier: Dossier, next: () => number, n: number): Sent {
	const one = <Item,>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)]
	const meeting = one(dossier.meetings)?.id ?? 'unknown'
	const found = one(dossier.tallies.flatMap(({ entries }) => entries))?.id ?? 'unknown'
	const ledger = drawnOfLedger(dossier, next, n)
	const ofLedger = { ...ledger, path: `/calls${ledger.path}` }
	const others: readonly Sent[] = [
		{ method: 'PATCH', path: `/meetings/${meeting}`, body: { occasion: { en: `Occasion ${n}` }, ...WHY } },
		{ method: 'PATCH', path: `/meetings/${meeting}`, body: { date: `20${10 + (n % 15)}-0${1 + (n % 9)}-11`, ...WHY } },
		{ method: 'DELETE', path: `/meetings/${meeting}`, body: WHY },
		{ method: 'POST', path: '/meetings/checked', body: { on: `2025-09-1${n % 10}` } },
		{ method: 'PATCH', path: `/tallies/${one(dossier.tallies)?.id}`, body: { method: { en: `Method ${n}` }, ...WHY } },
		{ method: 'POST', path: `/revisions/${1 + Math.floor(next() * dossier.version)}/restore`, body: WHY },
		{ method: 'POST', path: '/erase', body: { type: 'meeting', id: meeting, reason: 'By order of a court' } },
		{ method: 'POST', path: '/erase', body: { type: 'entry', id: found, reason: 'By order of a court' } },
		{ method: 'POST', path: '/visibility', body: { visibility: one(['draft', 'public', 'archived']) } },
		...Array.from({ length: 5 }, () => ({ method: 'PUT', path: '', body: { ...turned(dossier, next, n), ...WHY } })),
	]
	return (next() < 0.5 ? one(others) : null) ?? ofLedger
}

function fileOf({ version: _v, updatedAt: _u, visibility: _w, publicSince: _p, ...told }: Dossier) {
	return told
}

/** The dossier as a file that says it in another order, or says something else of it. */
function turned(dossier: Dossier, next: () => number, n: number): object {
	const sent = fileOf(dossier)
	const [first = 'en', ...languages] = dossier.languages
	const isSecond = ({ id }: { id: string }) => id === 'second'
	const tallies = dossier.tallies.map((tally) => {
		return { ...tally, entries: next() < 0.4 ? turnedInstants(tally.entries) : tally.entries }
	})
	const leaders = dossier.leaders.toReversed()
	const which = Math.floor(next() * 5)
	if (which === 0) return { ...sent, languages: [...languages, first], tallies }
	if (which === 1) return { ...sent, leaders, tallies }
	if (which === 2) return { ...sent, title: { en: `Title ${n}` }, meetings: sent.meetings.slice(1), tallies }
	return { ...sent, tallies: tallies.some(isSecond) ? tallies.filter((t) => !isSecond(t)) : [...tallies, second()] }
}

/** Entries of one instant the other way round. */
function turnedInstants<Item extends { readonly recordedAt: string }>(entries: readonly Item[]): Item[] {
	const instants = Map.groupBy(entries, ({ recordedAt }) => recordedAt)
	return [...instants.values()].flatMap((at) => at.toReversed())
}

/** A tally that comes and goes with all of its ledger. */
function second() {
	const { periods, entries, authority, ...tally } = yearlyTally(
		{ 2024: 2, 2025: 3 },
		{ id: 'second', preferred: false },
	)
	const call = entry({ id: 'second-call', period: 'second-2025', on: '2025-08-18' })
	return {
		...{ ...tally, authority: { ...authority, id: 'second' } },
		periods: periods.map((period) => ({ ...period, id: `second-${period.id}` })),
		entries: [...entries.map((e) => ({ ...e, id: `second-${e.id}`, period: `second-${e.period}` })), call],
	}
}
