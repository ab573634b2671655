/** Runs in a process of its own, whose clock it holds: an hour of a thousand edits on a hundred dossiers, in the time that the work takes. */
import { globSync, readFileSync } from 'node:fs'
import { mock } from 'node:test'
import { createApp } from '../../src/app.ts'
import type { Bindings } from '../../src/bindings.ts'
import { askBehindLocalEdge } from '../../src/edge/behind-local-edge.ts'
import { createLocalEdge } from '../../src/edge/local-edge.ts'
import { importDossier } from '../../src/edits/import-dossier.ts'
import { createEntrypoints } from '../../src/entrypoints.ts'
import { openDatabase } from '../../src/store/database.ts'
import { sha256Hex } from '../../src/store/secret.ts'
import { firstDossier } from '../support/dossier.ts'
import { ADDRESSES, type Event, edits, type Kind, longestUnseen, simulate } from '../support/staleness.ts'
import { quantile } from './load.ts'
import { sqliteD1 } from './sqlite-d1.ts'
import type { Staleness } from './staleness.ts'

const ORIGIN = 'https://sidelines.test'
const TOKEN = 'a-token-for-the-measurements-only-0123456789'
const BEGAN = Date.parse('2025-08-16T09:00:00Z')
const HOUR = 3_600_000
/** Of each kind of address of each dossier. */
const READ_EVERY: Readonly<Record<Kind, number>> = {
	widget: 4_000,
	'with a host’s parameter': 7_000,
	calls: 20_000,
	list: 200_000,
}
const KINDS = Object.keys(ADDRESSES) as Kind[]

mock.timers.enable({ apis: ['Date', 'setTimeout'], now: BEGAN })
console.warn = () => {}
const { d1, run } = sqliteD1(':memory:')
const { answer, answerCanonical } = createEntrypoints(createApp())
/** The cast: no more is asked of them here. KV keeps nothing. */
const env = {
	DB: d1,
	PUBLIC_ORIGIN: ORIGIN,
	LAST_GOOD: { get: async () => null, put: async () => {}, delete: async () => {}, list: async () => ({ keys: [] }) },
	ASSETS: { fetch: async (url: string) => new Response(readFileSync(`.build/static${new URL(url).pathname}`)) },
} as unknown as Bindings
for (const path of globSync('drizzle/*.sql').sort()) run(readFileSync(path, 'utf8'))
run(`INSERT INTO editors (id, name, role, token_hash, created_at)
	VALUES ('e', 'An editor', 'editor', '${sha256Hex(TOKEN)}', '2025-01-01T00:00:00.000Z')`)
const dossiers = Array.from({ length: 100 }, (_, i) => `dossier-${String(i).padStart(2, '0')}`)
for (const id of dossiers) await importDossier(openDatabase(d1), firstDossier({ id }), ORIGIN, new Date())

const edge = createLocalEdge({ limitInvalidations: true, maxEntries: 10_000 })
/** What is done behind an answer goes on by itself. The cast: a Worker's context has more than is asked for here. */
const context = () =>
	({ waitUntil: () => {}, passThroughOnException: () => {}, props: {} }) as unknown as Parameters<typeof answer>[2]
const world = {
	token: TOKEN,
	async ask(path: string, init: RequestInit = {}) {
		const ctx = context()
		return askBehindLocalEdge(edge, new Request(ORIGIN + path, init), ctx, {
			worker: (asked) => answer(asked, env, ctx),
			canonical: (asked) => answerCanonical(asked, env, ctx),
		})
	},
	/** What is tried again behind an answer waits for a second at least. */
	async until(time: number) {
		for (let left = time - (Date.now() - BEGAN); left > 0; left -= 1_000) {
			mock.timers.tick(Math.min(left, 1_000))
			await new Promise(setImmediate)
		}
	},
}
const reads = dossiers.flatMap((dossier, i) =>
	KINDS.flatMap((kind) => {
		const every = READ_EVERY[kind]
		return Array.from(
			{ length: HOUR / every },
			(_, n): Event => ({ at: n * every + ((i * 617) % every), dossier, reads: kind }),
		)
	}),
)
const thousand = edits(dossiers, { from: 0, to: HOUR, anHour: 1_000 })
const seen = await simulate(world, [...thousand, ...reads])
const quantilesOf = (sample: readonly number[]) => ({
	median: quantile(sample, 0.5),
	p99: quantile(sample, 0.99),
	max: sample.reduce((a, b) => Math.max(a, b), 0),
})
const staleness: Staleness = {
	edits: thousand.length,
	ofReads: KINDS.map((kind) => {
		const its = seen.filter((read) => read.kind === kind)
		const addresses = new Set(dossiers.map((id) => ADDRESSES[kind](id))).size
		const ran = (how: (status: string) => boolean) => its.filter(({ status }) => how(status ?? '')).length / addresses
		return {
			...{ kind, reads: its.length },
			runs: ran((status) => status !== 'HIT'),
			nothingNew: ran((status) => status === 'REVALIDATED'),
			...quantilesOf(its.map(({ staleness }) => staleness)),
		}
	}),
	unseen: longestUnseen(seen).length,
	ofEdits: quantilesOf(longestUnseen(seen)),
}
console.log(JSON.stringify(staleness))
// What is tried again behind the last answers waits for a clock that stands still.
process.exit(0)
