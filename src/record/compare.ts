/** Compares two records field by field, as data for histories and conflicts. */
import type { Dossier } from './dossier.ts'
import type { Meeting } from './meeting.ts'
import { differences, type FieldDifference, type Plain, same } from './plain.ts'
import type { Tally } from './tally.ts'

/** The thing that a change is about. */
export type Subject =
	| { readonly kind: 'dossier' }
	| { readonly kind: 'leader' | 'meeting' | 'tally'; readonly id: string }
	| { readonly kind: 'period' | 'entry'; readonly tally: string; readonly id: string }

/** With an empty path where the whole of it came (`before` is null) or went. */
export type FieldChange = FieldDifference & { readonly about: Subject }

/** Versions and instants are not compared. `before` is null where there was no record yet. */
export function compareDossiers(before: Dossier | null, after: Dossier): FieldChange[] {
	const named = (kind: 'leader' | 'meeting' | 'tally') => (id: string) => ({ kind, id })
	return [
		...compareHeadings(before, after).map((d) => ({ about: { kind: 'dossier' } as const, ...d })),
		...compareById(before?.leaders ?? [], after.leaders, named('leader'), differences),
		...compareById(before?.meetings ?? [], after.meetings, named('meeting'), compareMeetings),
		...compareById(before?.tallies ?? [], after.tallies, named('tally'), compareTallies),
		...after.tallies.flatMap((tally) => {
			const was = before?.tallies.find((t) => t.id === tally.id)
			return was ? compareLedgers(was, tally) : []
		}),
	]
}

/** How long it lasted is one value: nobody means half of one answer and half of another. */
export function compareMeetings(before: Meeting, after: Meeting): FieldDifference[] {
	const { duration: was, ...restBefore } = before
	const { duration: is, ...restAfter } = after
	const { actual: lastedBefore, ...plannedBefore } = was ?? UNTOLD
	const { actual: lastedAfter, ...plannedAfter } = is ?? UNTOLD
	const lasted = { path: 'duration.actual', before: lastedBefore, after: lastedAfter }
	return [
		...differences(restBefore, restAfter),
		...differences(plannedBefore, plannedAfter, 'duration'),
		...(same(lastedBefore, lastedAfter) ? [] : [lasted]),
	]
}

/** An empty duration, so that one that is added shows only the fields that it fills. */
const UNTOLD = { plannedMinutes: null, plannedApproximate: false, actual: null }

/** The leaders, who have changes of their own, only by their order. */
function compareHeadings(before: Dossier | null, after: Dossier): FieldDifference[] {
	const ids = (dossier: Dossier | null, among: Dossier | null) =>
		(dossier?.leaders ?? []).map((l) => l.id).filter((id) => among?.leaders.some((l) => l.id === id))
	return [
		...differences(before?.title ?? null, after.title, 'title'),
		...differences(before?.languages ?? [], after.languages, 'languages'),
		...differences(ids(before, after), ids(after, before), 'leaders'),
		...differences(before?.meetingsCheckedOn ?? null, after.meetingsCheckedOn, 'meetingsCheckedOn'),
	]
}

function compareTallies(before: Tally, after: Tally): FieldDifference[] {
	const own = ({ authority, preferred, method }: Tally) => ({ authority, preferred, method })
	return differences(own(before), own(after))
}

function compareLedgers(before: Tally, after: Tally): FieldChange[] {
	const named = (kind: 'period' | 'entry') => (id: string) => ({ kind, tally: after.id, id })
	return [
		...compareById(before.periods, after.periods, named('period'), differences),
		...compareById(before.entries, after.entries, named('entry'), differences),
	]
}

function compareById<Item extends Plain & { readonly id: string }>(
	before: readonly Item[],
	after: readonly Item[],
	named: (id: string) => Subject,
	compare: (was: Item, is: Item) => FieldDifference[],
): FieldChange[] {
	const was = new Map(before.map((item) => [item.id, item]))
	const is = new Map(after.map((item) => [item.id, item]))
	return [...new Map([...was, ...is]).keys()].flatMap((id) => {
		const [a, b] = [was.get(id), is.get(id)]
		const found = a && b ? compare(a, b) : [{ path: '', before: a ?? null, after: b ?? null }]
		return found.map((difference) => ({ about: named(id), ...difference }))
	})
}
