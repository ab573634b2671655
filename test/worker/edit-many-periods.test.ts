/** As many periods as a dossier may have: each is read wherever its counts are asked for. */
import { expect, it } from 'vitest'
import { editPeriod } from '../../src/edits/save-period.ts'
import { saveTranslations } from '../../src/edits/save-translations.ts'
import { sourceTexts } from '../../src/edits/source-texts.ts'
import { addDays } from '../../src/record/calendar.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { bytesSaid, MAX_PERIODS, MAX_STORED_BYTES } from '../../src/record/limits.ts'
import type { Tally } from '../../src/record/tally.ts'
import { emptyDossier, entry } from '../../widgets/example.ts'
import { bearer, openNewsroom } from '../support/newsroom.ts'

const now = () => new Date('2030-01-01T09:00:00Z')
const API = '/api/v1/dossiers/a-b'

/** Each of a day, from the first one on. */
function tallyOf(id: string, count: number): Tally {
	const periods = Array.from({ length: count }, (_, n) => {
		const day = addDays('2000-01-01', n)
		return { id: `${id}-${n}`, label: { en: day }, from: day, to: day }
	})
	const source = { url: 'https://e.org/', publisher: null, title: null, publishedOn: null }
	const entries = periods.slice(0, 1).map(({ id, from }) => entry({ id: `c-${id}`, period: id, on: from, source }))
	const authority = { id, name: { en: id }, site: 'https://e.org/' }
	return { id, authority, preferred: id === 'one', method: null, periods, entries }
}

async function newsroomWith(tallies: readonly Tally[]) {
	const newsroom = await openNewsroom({ dossiers: [emptyDossier({ tallies })], now })
	const exported = await newsroom.ask(`${API}/export`, { headers: bearer() })
	const file = await exported.json<Dossier>()
	const put = async (sent: Dossier) => {
		const seen = { 'If-Match': await newsroom.tagOf(API) }
		return newsroom.send('PUT', API, { ...sent, reason: 'As it was' }, seen)
	}
	return { newsroom, file, put }
}

it('a dossier takes no more periods than it may have, by a file or one by one', async () => {
	const full = [tallyOf('one', 200), tallyOf('three', MAX_PERIODS - 401), tallyOf('two', 200)]
	const { newsroom, file, put } = await newsroomWith(full)
	const more = await put({ ...file, tallies: [...file.tallies, tallyOf('zero', 2)] })
	expect([more.status, await more.text()]).toEqual([422, expect.stringContaining('tallies must have at most 500')])
	const call = (on: string) => {
		const period = { from: on, to: on, label: { en: on } }
		return newsroom.send('POST', `${API}/calls`, { tally: 'two', on, source: 'https://e.org/', period })
	}
	expect((await call('2020-01-01')).status).toBe(201)
	const last = await call('2020-01-02')
	expect([last.status, await last.text()]).toEqual([422, expect.stringContaining('period must have at most 500')])
})

it('a dossier that has more from before comes in again from its own file, with no period more', async () => {
	const before = [tallyOf('one', MAX_PERIODS), tallyOf('three', 100), tallyOf('two', MAX_PERIODS)]
	const { newsroom, file, put } = await newsroomWith(before)
	expect((await put({ ...file, title: { en: 'Otherwise' } })).status).toBe(200)
	expect((await put({ ...file, tallies: [...file.tallies, tallyOf('zero', 1)] })).status).toBe(422)
	const label = { label: { en: 'The first of January' }, reason: 'As it is said' }
	const seen = { 'If-Match': await newsroom.tagOf(`${API}/calls/one-0`) }
	expect((await newsroom.send('PATCH', `${API}/calls/one-0`, label, seen)).status).toBe(200)
})

it('a label is made no longer, and translated no further, than there is room for all periods', () => {
	const languages = ['en', ...'de fr es it pt nl pl cs uk be sr bg el tr he zh ja'.split(' ')] as const
	const long = Object.fromEntries(languages.map((language) => [language, 'й'.repeat(100)]))
	const tally = tallyOf('one', 490)
	const [first, ...others] = tally.periods
	if (!first) throw new Error('no period')
	const filled = others.map((period) => ({ ...period, label: long }))
	let room = MAX_STORED_BYTES - bytesSaid([first, ...filled]) - 50
	const periods = filled.map((period) => {
		const more = Math.min(100, Math.floor(room / 2))
		room -= 2 * more
		return { ...period, label: { ...long, en: 'й'.repeat(100 + more) } }
	})
	const dossier = emptyDossier({ languages, tallies: [{ ...tally, periods: [first, ...periods] }] })
	const moment = { at: '', today: '2030-01-01', newId: () => '' }
	const why = { reason: 'It was so', reasonKind: 'update' } as const
	const renamed = (en: string) => editPeriod(first.id, { label: { en }, ...why })(dossier, moment)
	const source = [...sourceTexts(dossier, 'de').values()].find(({ text }) => text === first.label['en'])
	const translated = (de: string) =>
		saveTranslations({ language: 'de', texts: new Map([[source?.key ?? '', de]]) })(dossier, moment)
	for (const edit of [renamed, translated]) {
		expect(edit('y'.repeat(20)).ok).toBe(true)
		const refused = edit('y'.repeat(150))
		expect(refused.ok || refused.error).toMatchObject({
			faults: [{ because: { kind: 'too-large', max: MAX_STORED_BYTES } }],
		})
	}
	// What there is may be said in fewer words.
	expect(renamed('y').ok).toBe(true)
})
