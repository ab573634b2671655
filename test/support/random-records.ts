/** Random histories of a record: meetings of every kind and ledgers of two tallies, changed from version to version. */
import type { Dossier } from '../../src/record/dossier.ts'
import { MEETING_FORMATS, MEETING_STATUSES, type Meeting } from '../../src/record/meeting.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { random } from './random.ts'

/** A generator whose records come again for the same seed. */
export function randomRecords(seed: number) {
	const next = random(seed)
	const below = (n: number) => Math.floor(next() * n)
	const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
	const day = () => `202${below(3)}-0${1 + below(3)}-${String(1 + below(28)).padStart(2, '0')}`
	let ids = 0
	const newId = () => `${seed}-${ids++}`

	/** Its first version, and each as it came out of the one before. */
	function history(id: string, versions: number): Dossier[] {
		const all = [emptyDossier({ id, version: 1, meetings: [], tallies: [] })]
		for (let version = 2; version <= versions; version++) {
			const before = all.at(-1)
			if (before) all.push({ ...changed(before), version, updatedAt: `2026-01-0${version}T10:00:00.000Z` })
		}
		return all
	}

	function changed(dossier: Dossier): Dossier {
		const kept = dossier.meetings.filter(() => next() < 0.9)
		const meetings = kept.map((m) => (next() < 0.1 ? { ...m, ...randomMeeting(), id: m.id } : m))
		const tallies = dossier.tallies.length > 0 ? dossier.tallies : newTallies(dossier.id)
		return {
			...dossier,
			meetingsCheckedOn: oneOf([dossier.meetingsCheckedOn, day()]),
			meetings: [...meetings, ...Array.from({ length: below(6) }, randomMeeting)],
			tallies: tallies.map(grown),
		}
	}

	function randomMeeting(): Meeting {
		const date = day()
		const precision = oneOf(['day', 'day', 'day', 'month', 'year'] as const)
		const status = oneOf([...MEETING_STATUSES, 'held', 'held'] as const)
		const publisher = oneOf([null, { en: 'A' }, { en: 'B', ru: 'Б' }, { en: 'C' }, { en: 'D' }])
		return meeting({
			id: newId(),
			date:
				date.slice(0, { day: 10, month: 7, year: 4 }[precision]) + { day: '', month: '-01', year: '-01-01' }[precision],
			until: precision === 'day' && next() < 0.2 && date < '2022-03-20' ? '2022-03-31' : null,
			datePrecision: precision,
			status,
			format: oneOf(MEETING_FORMATS),
			reportedBy: status === 'reported' ? { en: 'R' } : null,
			sources: Array.from({ length: 1 + below(3) }, (_, n) => ({
				url: `https://example.org/${below(9)}/${n}`,
				publisher,
				title: null,
				publishedOn: oneOf([null, day()]),
			})),
		})
	}

	function newTallies(id: string): Tally[] {
		const tally = (name: string, preferred: boolean) => {
			const made = yearlyTally({ 2020: 3, 2021: 5 }, { id: `${name}-${id}`, preferred })
			const until = (period: string, day: string) => (period === '2021' ? '2022-12-31' : day)
			const own = (period: string) => `${period}-${name}`
			return {
				...made,
				authority: { ...made.authority, id: name },
				periods: made.periods.map((p) => ({ ...p, id: own(p.id), to: until(p.id, p.to) })),
				entries: made.entries.slice(below(2)).map((e) => ({ ...e, id: `${e.id}-${id}`, period: own(e.period ?? '') })),
			}
		}
		return [tally('first', true), tally('second', false)]
	}

	function grown(tally: Tally): Tally {
		let { entries } = tally
		for (let n = below(5); n > 0; n--) entries = [...entries, oneMore(tally, entries)]
		return { ...tally, entries }
	}

	function oneMore({ id, periods }: Tally, entries: readonly LedgerEntry[]): LedgerEntry {
		const undone = new Set(entries.flatMap((e) => e.undoes ?? []))
		const alive = entries.filter((e) => e.kind !== 'undo' && !undone.has(e.id))
		const on = day()
		const period = periods.find((p) => p.from <= on && on <= p.to)?.id ?? null
		const fields = {
			id: newId(),
			on,
			period,
			recordedAt: `2026-0${1 + below(9)}-01T10:00:00.000Z`,
			source: null,
		}
		const taken = oneOf(alive)
		const open = alive.find((e) => e.kind === 'reported' && !alive.some((c) => c.confirms === e.id))
		const which = below(5)
		if (which === 0 && taken)
			return entry({
				...fields,
				kind: 'undo',
				period: taken.period,
				on: taken.on,
				delta: -taken.delta,
				undoes: taken.id,
			})
		if (which === 1)
			return entry({
				...fields,
				kind: 'reported',
				delta: 0,
				reportedBy: { en: id },
				counted: next() < 0.2,
				deniedBy: oneOf([null, null, { en: 'N' }]),
			})
		if (which === 2 && open) return entry({ ...fields, confirms: open.id })
		if (which === 3) return entry({ ...fields, kind: oneOf(['correction', 'opening'] as const), delta: below(4) })
		return entry({
			...fields,
			source: oneOf([
				null,
				{ url: `https://example.org/${below(5)}`, publisher: null, title: null, publishedOn: null },
			]),
		})
	}

	return { oneOf, day, history }
}
