/** The paragraph about calls: how many, of what they are the sum, who counts and how, and who counts otherwise. */

import type { BackgrounderRead } from '../../reads/read-dossier-page.ts'
import { notAfter } from '../../record/calendar.ts'
import { type CountedTally, preferredIn } from '../../record/excerpt.ts'
import type { PeriodCount } from '../../record/tally.ts'
import type { Text } from '../../record/text.ts'
import type { NoteWords, People, Share } from './words.ts'

/** As many periods as a sentence bears. */
const NAMED_PERIODS = 5

export function callsTold(
	{ dossier, around: { today }, corrected }: BackgrounderRead,
	note: NoteWords,
	people: People,
	say: (text: Text) => string,
): string {
	const { words } = note
	const tally = tallyTold(dossier)
	const reported = preferredIn(dossier)?.reported ?? 0
	const day = words.date(notAfter(tally?.asOf ?? today, today))
	const others = dossier.tallies.filter(
		(other) => other !== tally && other.total !== null && other.total !== tally?.total,
	)
	const credit = { asOf: day, corrected: corrected.calls && words.date(corrected.calls) }
	return [
		tally && tally.total !== null
			? note.called(people, tally.total, sharesOf(tally.periods, note, say), {
					...credit,
					names: [say(tally.authority.name)],
				})
			: note.notCounted(day),
		...(reported > 0 ? [note.unconfirmedCalls(reported, tally?.preferred === true && tally.total !== null)] : []),
		...others.map((other) =>
			note.otherCount(say(other.authority.name), other.total ?? 0, words.date(notAfter(other.asOf ?? today, today))),
		),
	].join(' ')
}

/** The preferred count or, where that has no number yet, another one that has. */
export function tallyTold(dossier: BackgrounderRead['dossier']): CountedTally | null {
	const preferred = preferredIn(dossier)
	const isCounted = ({ total }: CountedTally) => total !== null
	return preferred && isCounted(preferred) ? preferred : (dossier.tallies.find(isCounted) ?? preferred)
}

function sharesOf(periods: readonly PeriodCount[], note: NoteWords, say: (text: Text) => string): Share[] {
	const own = periods.length > NAMED_PERIODS ? periods.slice(1 - NAMED_PERIODS) : periods
	const earlier = periods.slice(0, periods.length - own.length)
	const sum = earlier.reduce((total, { count }) => total + count, 0)
	return [
		...(earlier.length > 0 ? [{ label: yearsOf(earlier), count: sum }] : []),
		...own.map((period) => ({ label: labelOf(period, note, say), count: period.count })),
	]
}

/** A whole calendar year is said by its name. */
function labelOf({ label, from, to }: PeriodCount, { words, period }: NoteWords, say: (text: Text) => string): string {
	const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
	return isYear ? say(label) : period(say(label), words.date(from), words.date(to))
}

function yearsOf(periods: readonly PeriodCount[]): string {
	const [first, last] = [periods[0]?.from.slice(0, 4), periods.at(-1)?.to.slice(0, 4)]
	return first === last ? `${first}` : `${first}–${last}`
}
