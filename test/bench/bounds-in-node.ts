/** Runs in a process of its own: fills a database, or asks the Worker in this process for each kind of address, or for some at once. */
import { globSync, readFileSync } from 'node:fs'
import { createApp } from '../../src/app.ts'
import { importDossier } from '../../src/edits/import-dossier.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { openDatabase } from '../../src/store/database.ts'
import { sha256Hex } from '../../src/store/secret.ts'
import { firstDossier } from '../support/dossier.ts'
import { countedDossier, largeDossier, manyDossier } from '../support/limits-dossier.ts'
import type { Cost } from './bounds.ts'
import { sqliteD1 } from './sqlite-d1.ts'

const ORIGIN = 'https://sidelines.test'
const TURNS = 7
/** What is held of a table is looked at so often. */
const LOOK_BYTES = 100_000
const TOKEN = 'a-token-for-the-measurements-only-0123456789'
const [file = '', task, ...addresses] = process.argv.slice(2)
const now = new Date('2025-08-16T09:00:00Z')

const CALL = '/api/v1/dossiers/ID/calls'
const AT_THE_DESK = '/desk/ID/calls'
const MEETING = '/api/v1/dossiers/ID/meetings/MEETING'
const IDS = ['putin-trump', 'many', 'large', 'counted'] as const
const DAYS: Readonly<Record<string, string>> = { many: '2024-12-30', counted: '1964-12-30' }
const ADDRESSES = [
	...['count-card?', 'count-card?metric=meetings&', 'mini-timeline?', 'previous-meetings?'].flatMap((widget) => [
		`/w/ID/${widget}version=1`,
		`/w/ID/${widget}as-of=2025-08-15`,
	]),
	'/w/ID/mini-timeline/fragment?',
	'/w/ID/previous-meetings/fragment?limit=50',
	'/w/ID/previous-meetings/text?',
	...['count-card', 'mini-timeline', 'previous-meetings'].flatMap((widget) =>
		['svg?', 'png?', 'png?width=1200&'].map((image) => `/w/ID/${widget}/image.${image}as-of=2025-08-15`),
	),
	'/d/ID?lang=ru',
	'/d/ID?as-of=2025-08-15&lang=ru',
	'/d/ID/backgrounder?lang=ru',
	'/d/ID/backgrounder.txt?as-of=2025-08-15&lang=ru',
	'/api/v1/dossiers/ID?version=1',
	'/api/v1/dossiers/ID/calls?version=1',
	'/api/v1/dossiers/ID/meetings?limit=100',
	'/api/v1/dossiers/ID/meetings/MEETING?version=1',
	...['meetings.csv', 'meeting-details.csv', 'calls.csv', 'meetings.ics', 'changes.json', 'changes'].map(
		(name) => `/api/v1/dossiers/ID/${name}?`,
	),
	'/s/ID/count-card?source=https%3A%2F%2Fpress-0.example%2Fnews%2F40',
	'/?',
	// Edits: one more call, in a period that was there before, by the API and at the desk; a meeting.
	CALL,
	AT_THE_DESK,
	MEETING,
]

const { d1, run, inDatabase } = sqliteD1(file)
/** Two seconds lie between two requests: behind each that may put a copy for an outage, one is put. */
let asked = 0
const app = createApp({ now: () => new Date(now.getTime() + 2_000 * asked) })
const env = {
	DB: d1,
	PUBLIC_ORIGIN: ORIGIN,
	// Keeps nothing: what is put there is made all the same.
	LAST_GOOD: { get: async () => null, put: async () => {}, delete: async () => {}, list: async () => ({ keys: [] }) },
	ASSETS: { fetch: async (url: string) => new Response(readFileSync(`.build/static${new URL(url).pathname}`)) },
}

let atTheDesk: ReturnType<typeof signIn> | undefined
if (task === 'seed') {
	for (const path of globSync('drizzle/*.sql').sort()) run(readFileSync(path, 'utf8'))
	const db = openDatabase(d1)
	const large = largeDossier({ tallies: firstDossier().tallies })
	for (const dossier of [firstDossier(), withRoom(manyDossier()), large, countedDossier()]) {
		await importDossier(db, dossier, ORIGIN, now)
	}
	run(`INSERT INTO editors (id, name, role, token_hash, created_at)
		VALUES ('e', 'An editor', 'editor', '${sha256Hex(TOKEN)}', '2025-01-01T00:00:00.000Z')`)
} else if (task === 'at-once') {
	const answers = addresses.flatMap((address) => IDS.map((id) => ask(addressOf(address, id))))
	console.log((await Promise.all(answers)).every(({ bytes }) => bytes > 0))
} else {
	atTheDesk = signIn()
	const costs: Cost[] = []
	for (const address of ADDRESSES.filter(isAsked)) costs.push({ address, of: await oneByOne(address) })
	console.log(JSON.stringify(costs))
}

/** Those of the file that is named, or all that are none. */
function isAsked(address: string): boolean {
	const [table] = addresses
	return table ? address.includes(`/${table}?`) : !isTable(address)
}

function isTable(address: string): boolean {
	return /\.(csv|ics)\?/.test(address)
}

/** For some calls more. */
function withRoom(dossier: Dossier): Dossier {
	return { ...dossier, tallies: dossier.tallies.map((t) => ({ ...t, entries: t.entries.slice(0, -100) })) }
}

async function oneByOne(address: string): Promise<Cost['of'][number][]> {
	const all = []
	for (const id of IDS) all.push(await costOf(addressOf(address, id)))
	return all
}

function addressOf(address: string, id: string): string {
	return address.replace('ID', id).replace('MEETING', id === 'putin-trump' ? '2018-07-16-helsinki' : 'm7')
}

/**
 * What an editor has seen: at the desk the newest entry, which is the last call of its day, for it asks whether a call is another
 * one than that; of a meeting its ETag.
 */
async function lastSeen(address: string): Promise<string> {
	if (address.startsWith('/desk/')) {
		const answer = await get(`${address.replace('/desk/', '/api/v1/dossiers/')}?limit=1`)
		return (await answer.json<{ entries: { id: string }[] }>()).entries[0]?.id ?? ''
	}
	return isOfMeeting(address) ? ((await get(address)).headers.get('ETag') ?? '') : ''
}

async function get(address: string): Promise<Response> {
	return app.fetch(
		new Request(ORIGIN + address),
		env,
		context(() => {}),
	)
}

function isOfMeeting(address: string): boolean {
	return /\/meetings\/[^/?]+$/.test(address)
}

/** @returns the bytes of the answer, and when all is done that is done behind it */
async function ask(address: string, last = ''): Promise<{ bytes: number; behind: Promise<unknown> }> {
	asked++
	const behind: Promise<unknown>[] = []
	const ctx = context((work) => behind.push(work))
	const dossier = IDS.find((id) => address.includes(`/${id}/`)) ?? ''
	const call = { on: DAYS[dossier] ?? '2025-08-16', source: 'https://example.org/a-call' }
	const isEdit = address.endsWith('/calls') || isOfMeeting(address)
	const isAtTheDesk = address.startsWith('/desk/')
	const meeting = { occasion: { en: `Occasion ${asked}` }, reason: 'Measured', reasonKind: 'correction' }
	const json = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' }
	const edit = {
		method: isOfMeeting(address) ? 'PATCH' : 'POST',
		headers: isAtTheDesk ? ((await atTheDesk) ?? {}) : isOfMeeting(address) ? { ...json, 'If-Match': last } : json,
		body: isAtTheDesk
			? new URLSearchParams({ ...call, key: String(asked), another: `call:${last}` })
			: JSON.stringify(isOfMeeting(address) ? meeting : call),
	}
	const answer = await app.fetch(new Request(ORIGIN + address, isEdit ? edit : {}), env, ctx)
	let bytes = 0
	// As a network takes it: to put it together would be measured, too.
	for await (const { byteLength } of answer.body ?? []) bytes += byteLength
	// Of the first dossier one of these sources is not; an edit that is refused measures another thing.
	const isMeasured = isEdit ? [200, 201, 303].includes(answer.status) : answer.ok || answer.status === 404
	if (!isMeasured) throw new Error(`${address}: ${answer.status}`)
	return { bytes, behind: Promise.allSettled(behind) }
}

function context(waitUntil: (work: Promise<unknown>) => void) {
	return { waitUntil, passThroughOnException: () => {}, props: {} }
}

/** The headers of a form that an editor sends. */
async function signIn(): Promise<Record<string, string>> {
	const own = { 'Sec-Fetch-Site': 'same-origin' }
	const body = new URLSearchParams({ token: TOKEN })
	const answer = await app.fetch(
		new Request(`${ORIGIN}/desk/sign-in`, { method: 'POST', headers: own, body }),
		env,
		context(() => {}),
	)
	return { ...own, Cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
}

async function costOf(address: string): Promise<Cost['of'][number]> {
	await (await ask(address, await lastSeen(address))).behind
	const taken: Cost['of'][number][] = []
	for (let turn = 0; turn < TURNS; turn++) {
		const last = await lastSeen(address)
		collect()
		const asked = { ...inDatabase }
		const [cpu, before] = [process.cpuUsage(), memory()]
		const { bytes, behind } = await ask(address, last)
		const { user, system } = process.cpuUsage(cpu)
		const megabytes = (memory() - before) / 1e6
		const database = inDatabase.milliseconds - asked.milliseconds
		const [statements, rows] = [inDatabase.statements - asked.statements, inDatabase.rows - asked.rows]
		const later = process.cpuUsage()
		await behind
		const rest = process.cpuUsage(later)
		taken.push({
			worker: Math.max(0, (user + system) / 1000 - database),
			...{ database, statements, rows, megabytes, bytes, held: null },
			behind: (rest.user + rest.system) / 1000,
		})
	}
	const median = taken.toSorted((a, b) => a.worker - b.worker)[Math.floor(TURNS / 2)] ?? Object.assign({}, taken[0])
	const held = isTable(address) ? await heldBy(address) : null
	return { ...median, held, megabytes: Math.max(...taken.map(({ megabytes }) => megabytes)) }
}

/** Megabytes that are held while an answer is read, the most of them: what is collected between its parts is not. */
async function heldBy(address: string): Promise<number> {
	collect()
	const before = memory()
	const { body } = await get(address)
	let [most, unseen] = [0, 0]
	for await (const { byteLength } of body ?? []) {
		unseen += byteLength
		if (unseen < LOOK_BYTES) continue
		unseen = 0
		collect()
		most = Math.max(most, memory() - before)
	}
	return most / 1e6
}

/** Once more: the first leaves the pixels of the turn before. */
function collect(): void {
	globalThis.gc?.()
	globalThis.gc?.()
}

/** Pixels and files are not on the heap; nor is the memory of WebAssembly, which is as large after the first picture as before the next. */
function memory(): number {
	const { heapUsed, external } = process.memoryUsage()
	return heapUsed + external
}
