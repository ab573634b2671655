/** Many editors at one dossier, and readers of it at one edge throughout: no edit is lost or doubled, no reader is led back. */
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { random } from '../support/random.ts'
import { API, ask, type Edit, nextEdit, opening, type State } from './edits.ts'
import { accountOf, type Read, readsGoneBack } from './history.ts'
import { editorAt, isSaved, send } from './sending.ts'
import { openPlace, type Place } from './server.ts'
import { ADDRESSES, savedIn, seenAt, toldAt } from './shown.ts'

const isLong = (fc.readConfigureGlobal().numRuns ?? 100) > 100
const EDITORS = isLong ? 50 : 5
/** Of one newsroom. Then another one: a record that grows for ever is edited ever more slowly. */
const EDITS = isLong ? 1_000 : 50
const NEWSROOMS = isLong ? 10 : 1
const READERS = 10
const LONGEST_PAUSE_MS = 100
const TWO_HOURS_MS = 2 * 3_600_000

let place: Place | undefined
afterEach(() => place?.remove())

it.each(Array.from({ length: NEWSROOMS }, (_, n) => n + 1))(
	`${EDITORS} editors lose none of ${EDITS} edits, and readers only go forward (%i of ${NEWSROOMS})`,
	async (newsroom) => {
		const seed = (Date.now() + newsroom) % 1_000_000
		place = await openPlace()
		const server = await place.start()
		const { origin } = server
		const { meetings } = await editorAt(origin, 'first', seed)
		await send(origin, opening())
		const [begun, since] = await stateOf(origin, meetings)

		const began = performance.now()
		const editing = editTogether(origin, seed, meetings)
		const [{ acknowledged, refused }, { reads, statuses }] = await Promise.all([
			editing,
			readThroughout(origin, seed, editing),
		])
		const seconds = (performance.now() - began) / 1_000

		const { saved, versions } = await savedIn(server)
		const made = versions.filter((version) => version > since)
		const account = accountOf(new Set(acknowledged.keys()), saved, made)
		const states = [begun]
		for (const { mark } of saved) states.push(acknowledged.get(mark)?.become(states.at(-1) ?? begun) ?? begun)
		const back = readsGoneBack(reads, toldAt(states, since))
		console.log(
			`seed ${seed}: ${EDITORS} editors, ${acknowledged.size} edits acknowledged in ${seconds.toFixed(0)} s, ${refused} refused, ` +
				`${reads.length} reads (${[...statuses].map(([status, n]) => `${n} ${status}`).join(', ')}): lost ${account.lost.length}, ` +
				`doubled ${account.doubled.length}, unasked ${account.unasked.length}, gone back ${back.length}`,
		)
		expect(account).toEqual({ lost: [], doubled: [], unasked: [] })
		expect(back.slice(0, 5)).toEqual([])
		expect(statuses.get('HIT')).toBeGreaterThan(0)
		const [ended, version] = await stateOf(origin, meetings)
		expect(ended).toEqual(states.at(-1))
		expect(version).toBe(since + acknowledged.size)
	},
	TWO_HOURS_MS,
)

/** @param meetings those that nobody removes */
async function editTogether(origin: string, seed: number, meetings: readonly string[]) {
	const acknowledged = new Map<string, Edit>()
	let refused = 0
	const edit = async (_: unknown, nth: number) => {
		const editor = { ...(await editorAt(origin, String(nth), seed + nth)), meetings }
		for (let n = 0; acknowledged.size < EDITS; n++) {
			const made = await nextEdit(editor, n)
			const answer = await send(origin, made)
			if (isSaved(made, answer)) {
				acknowledged.set(made.mark, made)
				made.note?.(answer)
			} else refused++
		}
	}
	await Promise.all(Array.from({ length: EDITORS }, edit))
	return { acknowledged, refused }
}

/** What readers see until the editors are done, and what the edge said of each answer. */
async function readThroughout(origin: string, seed: number, editing: Promise<unknown>) {
	const reads: Read[] = []
	const statuses = new Map<string, number>()
	let isOver = false
	const over = editing.finally(() => {
		isOver = true
	})
	const read = async (_: unknown, reader: number) => {
		const chance = random(seed - 1 - reader)
		while (!isOver) {
			await setTimeout(chance() * LONGEST_PAUSE_MS)
			const address = ADDRESSES[Math.floor(chance() * ADDRESSES.length)] ?? ''
			const { body, headers } = await ask(`${origin}${address}`)
			// While D1 does not answer in time, a copy that says so may be older.
			const isCopy = headers.has('Sidelines-Copy')
			const status = isCopy ? 'copies' : (headers.get('CF-Cache-Status') ?? '')
			statuses.set(status, (statuses.get(status) ?? 0) + 1)
			if (!isCopy) reads.push({ reader, address, seen: seenAt(address, body) })
		}
	}
	await Promise.all([over, ...Array.from({ length: READERS }, read)])
	return { reads, statuses }
}

/** As the API tells it, with its version. */
async function stateOf(origin: string, meetings: readonly string[]): Promise<[State, number]> {
	const json = async (path: string) => JSON.parse((await ask(`${origin}${API}${path}`)).body)
	const { version, periods } = await json('/calls')
	const [before, stated, calls] = periods
	const occasions: Record<string, string> = {}
	for (const id of meetings) {
		const { occasion } = await json(`/meetings/${id}`)
		occasions[id] = occasion?.en.startsWith('edit-') ? occasion.en : ''
	}
	const { held } = (await json('')).totals.meetings
	const counts = { before: before.count, stated: stated.count, calls: calls.count }
	return [{ ...counts, label: calls.label.en, held, occasions }, version]
}
