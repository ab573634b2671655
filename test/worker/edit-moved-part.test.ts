/** Who sees a dossier is moved, and words are erased, on a part of the record: what is stored, answered or refused is what the whole record would give. */
import { describe, expect, it } from 'vitest'
import { type EraseBody, eraseWords } from '../../src/edits/erase.ts'
import { moveVisibility } from '../../src/edits/move-visibility.ts'
import { inOrder } from '../../src/record/dossier.ts'
import { counts } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import { VISIBILITIES } from '../../src/record/visibility.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { random } from '../support/random.ts'
import { countingWholes } from '../support/watched-database.ts'

const WHY = { reason: 'It has to be so', reasonKind: 'correction' } as const

describe.each([
	['the first dossier', firstDossier, 3],
	['one with reported, denied and undone calls', () => ({ ...hardDossier(), id: 'hard', publicSince: null }), 4],
	['the same, otherwise edited', () => ({ ...hardDossier(), id: 'hard', publicSince: null }), 5],
	['a draft', () => drafted(hardDossier()), 6],
])('of %s', (_, make, seed) => {
	it('each of many moves and erasures leaves and answers what the whole record does', async () => {
		const dossier = make()
		let seconds = 0
		const now = () => new Date(Date.parse(`${AFTER_ALL}T09:00:00Z`) + seconds++ * 1000)
		const { database, wholes } = countingWholes()
		const newsroom = await openNewsroom({ dossiers: [dossier], now, database, keepsCopies: false })
		const { meetings, tallies } = dossier
		const entries = tallies.flatMap((tally) => tally.entries)
		const next = random(seed)
		const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]
		const api = `/api/v1/dossiers/${dossier.id}`
		const source = 'https://example.org/'
		const among: readonly (() => Promise<number>)[] = [
			() => move(newsroom, dossier.id, one(VISIBILITIES) ?? 'public'),
			() => move(newsroom, dossier.id, one(VISIBILITIES) ?? 'public'),
			() => erase(newsroom, dossier.id, { type: 'meeting', id: one(meetings)?.id ?? '', reason: 'A court' }),
			() => erase(newsroom, dossier.id, { type: 'entry', id: one(entries)?.id ?? '', reason: 'A court' }),
			() => erase(newsroom, dossier.id, { type: 'entry', id: one(entries.slice(-5))?.id ?? '', reason: 'A court' }),
			() => erase(newsroom, dossier.id, { type: 'revision', id: String(1 + Math.floor(next() * 9)), reason: 'A law' }),
			async () => (await newsroom.send('POST', `${api}/calls`, { on: AFTER_ALL, source })).status,
			async () => (await newsroom.send('POST', `${api}/calls/entries/${one(entries)?.id}/undo`, WHY)).status,
		]
		const outcomes: string[] = []
		for (let n = 0; n < 40; n++) {
			const kind = Math.floor(next() * among.length)
			outcomes.push(`${kind} ${await among[kind]?.()}`)
			await expectWhole(newsroom, dossier.id)
		}
		const taken = outcomes.filter((outcome) => / 20[01]$/.test(outcome))
		expect(new Set(taken).size, outcomes.join()).toBeGreaterThan(6)
		// Where others come after an erased entry in its instant, all are read.
		expect(wholes()).toBeLessThan(3)
	})
})

async function move(newsroom: Newsroom, id: string, visibility: (typeof VISIBILITIES)[number]): Promise<number> {
	return sendAndCompare(newsroom, id, 'visibility', { visibility }, moveVisibility({ visibility }))
}

async function erase(newsroom: Newsroom, id: string, body: EraseBody): Promise<number> {
	return sendAndCompare(newsroom, id, 'erase', body, eraseWords(body))
}

async function sendAndCompare(
	{ db, send }: Newsroom,
	id: string,
	path: string,
	body: object,
	decide: ReturnType<typeof moveVisibility> | ReturnType<typeof eraseWords>,
): Promise<number> {
	const record = async () => {
		const read = await readRecord(db, id, 'newsroom')
		if (!read) throw new Error('no record')
		return read.dossier
	}
	const before = await record()
	const answer = await send('POST', `/api/v1/dossiers/${id}/${path}`, body)
	const after = await record()
	const what = JSON.stringify(body)
	if (!answer.ok) {
		expect(after, what).toEqual(before)
		return answer.status
	}
	const decided = decide(before, { at: after.updatedAt, today: AFTER_ALL, newId: () => 'none' })
	if (!decided.ok) throw new Error(`taken and not to be decided: ${what}`)
	const { version, updatedAt, publicSince } = after
	expect(after, what).toEqual(
		decided.value.next === before ? before : { ...inOrder(decided.value.next), version, updatedAt, publicSince },
	)
	const said = decided.value.answer(after, ORIGIN, AFTER_ALL, excerptOf(after, counts(AFTER_ALL)), () => [])
	expect(await answer.json(), what).toEqual(said)
	return answer.status
}
