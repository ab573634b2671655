/** The list of meetings under a mark: those, and only those, that the plot counts under it, a page at a time, however few they are. */
import { describe, expect, it } from 'vitest'
import { readMeetingsListed } from '../../src/reads/read-desk-meeting.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { ERASED } from '../../src/record/erased.ts'
import { isMarked, MEETING_MARKS } from '../../src/record/marks.ts'
import { byDate, type Meeting } from '../../src/record/meeting.ts'
import type { Text } from '../../src/record/text.ts'
import { withTexts } from '../../src/record/with-texts.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { firstDossier } from '../support/dossier.ts'
import { largeDossier, manyDossier } from '../support/limits-dossier.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { random } from '../support/random.ts'
import { randomRecords } from '../support/random-records.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const next = random(5)

/** Here and there without a language, and the meetings with all that one can have. */
function gappy(dossier: Dossier): Dossier {
	const said = (text: Text): Text => {
		const left = Object.entries(text).filter(() => next() < 0.97)
		return next() < 0.02 ? ERASED.text : left.length === 0 ? text : Object.fromEntries(left)
	}
	return withTexts(dossier, said)
}

function randomRecord(seed: number): Dossier {
	const record = randomRecords(seed).history('random', 9).at(-1)
	if (!record) throw new Error('no record')
	return { ...record, version: 1 }
}

describe.each([
	['the first dossier', () => gappy(firstDossier())],
	['one with meetings of every kind', () => gappy({ ...hardDossier(), id: 'hard', publicSince: null })],
	['a random one', () => randomRecord(1)],
	['another one', () => gappy(randomRecord(2))],
])('of %s', (_, make) => {
	it.each(MEETING_MARKS)('lists what is marked as %s', async (mark) => {
		const dossier = make()
		const { db } = await openNewsroom({ dossiers: [dossier] })
		const marked = dossier.meetings.filter((meeting) => isMarked(mark, meeting, dossier))
		const ids = (meetings: readonly Meeting[]) => meetings.toSorted(byDate).map(({ id }) => id)
		const listed = async (years: readonly [number, number] | null) =>
			ids((await readMeetingsListed(db, dossier, null, { mark, years })).meetings)
		expect(await listed(null)).toEqual(ids(marked))
		for (const years of [
			[2018, 2019],
			[2021, 2021],
			[2017, 2025],
		] as const) {
			const began = marked.filter(
				({ date }) => years[0] <= Number(date.slice(0, 4)) && Number(date.slice(0, 4)) <= years[1],
			)
			expect(await listed(years)).toEqual(ids(began))
		}
	})
})

it('tells of a publisher that an old row has as one string in which language it is', async () => {
	const [meeting] = firstDossier().meetings
	const sources = [{ url: 'https://e.org/', publisher: 'A paper', title: null, publishedOn: null }]
	for (const [languages, count] of [
		[['en'], 0],
		[['en', 'ru'], 1],
	] as const) {
		const bare = {
			...meeting,
			...{ place: null, occasion: null, attendees: [], topics: [], outcomes: [], remarks: [], summary: null },
		}
		const old = { ...bare, reportedBy: null, deniedBy: null, sources } as unknown as Meeting
		const dossier: Dossier = { ...firstDossier(), languages, meetings: [old], tallies: [] }
		const { db } = await openNewsroom({ dossiers: [dossier] })
		expect((await readMeetingsListed(db, dossier, null, { mark: 'untranslated', years: null })).meetings).toHaveLength(
			count,
		)
	}
})

it.each([
	['most rows', manyDossier],
	['longest texts', largeDossier],
])('at the limits, with the %s, the one that lacks a word is all that is read', async (_, make) => {
	const twice = withTexts(make(), ({ ru = '' }) => ({ ru, en: ru }))
	const [oldest, ...others] = twice.meetings
	if (!oldest) throw new Error('no meeting')
	const meetings = [{ ...oldest, occasion: { ru: 'На одном языке' } }, ...others]
	const dossier: Dossier = { ...twice, languages: ['ru', 'en'], meetings, tallies: [] }
	let [watches, bytes] = [false, 0]
	const database = (d1: D1Database) =>
		watchedDatabase(d1, {
			question: async (_method, ask) => {
				const answer = await ask()
				if (watches) bytes += JSON.stringify(answer).length
				return answer
			},
		})
	const { db } = await openNewsroom({ dossiers: [dossier], database })
	watches = true
	const { meetings: listed } = await readMeetingsListed(db, dossier, null, { mark: 'untranslated', years: null })
	expect(listed.map(({ id }) => id)).toEqual([oldest.id])
	// What it says of the meeting, and a frame around each answer.
	expect(bytes).toBeLessThan(JSON.stringify(oldest).length + 3_000)
})
