/** What, in a dossier that came as a whole, breaks a rule of the record: the rules that no single field can tell. */
import type { Because } from './because.ts'
import type { CalendarDate } from './calendar.ts'
import type { Dossier } from './dossier.ts'
import type { BodyFault } from './fault.ts'
import { ledgerContradictions } from './ledger-contradictions.ts'
import type { Meeting } from './meeting.ts'
import { textsOf } from './texts.ts'

/** When the dossier came: nothing in it is later. */
export type Arrival = { readonly at: string; readonly today: CalendarDate }

type Identified = { readonly pointer: string; readonly id: string }

/** Each with a JSON pointer into the dossier. */
export function* contradictions(dossier: Dossier, arrival: Arrival): Generator<BodyFault> {
	yield* repeatedIds(dossier)
	yield* strangeLanguages(dossier)
	for (const [i, meeting] of dossier.meetings.entries()) yield* meetingFaults(meeting, `/meetings/${i}`, arrival)
	const preferred = dossier.tallies.findIndex((t) => t.preferred)
	for (const [i, tally] of dossier.tallies.entries()) {
		if (tally.preferred && i !== preferred) {
			yield { pointer: `/tallies/${i}/preferred`, because: { kind: 'taken', id: dossier.tallies[preferred]?.id ?? '' } }
		}
		yield* ledgerContradictions(tally, `/tallies/${i}`, arrival)
	}
}

/** An id is unique in the whole dossier, whichever tally its bearer is of. */
function* repeatedIds({ languages, leaders, meetings, tallies }: Dossier): Generator<BodyFault> {
	const listed = (at: string, items: readonly { readonly id: string }[]) =>
		items.map(({ id }, i) => ({ pointer: `${at}/${i}/id`, id }))
	yield* repeated(languages.map((id, i) => ({ pointer: `/languages/${i}`, id })))
	yield* repeated(listed('/leaders', leaders))
	yield* repeated(listed('/meetings', meetings))
	yield* repeated(listed('/tallies', tallies))
	yield* repeated(tallies.map(({ authority }, i) => ({ pointer: `/tallies/${i}/authority/id`, id: authority.id })))
	yield* repeated(tallies.flatMap(({ periods }, i) => listed(`/tallies/${i}/periods`, periods)))
	yield* repeated(tallies.flatMap(({ entries }, i) => listed(`/tallies/${i}/entries`, entries)))
}

function* repeated(items: readonly Identified[]): Generator<BodyFault> {
	const seen = new Set<string>()
	for (const { pointer, id } of items) {
		if (seen.has(id)) yield { pointer, because: { kind: 'taken', id } }
		seen.add(id)
	}
}

function* strangeLanguages(dossier: Dossier): Generator<BodyFault> {
	const { languages } = dossier
	for (const { pointer, text } of textsOf(dossier)) {
		for (const language of Object.keys(text)) {
			if (!languages.includes(language)) {
				yield { pointer: `${pointer}/${language}`, because: { kind: 'not-a-language', languages } }
			}
		}
	}
}

function* meetingFaults(meeting: Meeting, at: string, { today }: Arrival): Generator<BodyFault> {
	const held: Because = { kind: 'held-in-the-future', today }
	if (meeting.status === 'held' && meeting.date > today) yield { pointer: `${at}/date`, because: held }
}
