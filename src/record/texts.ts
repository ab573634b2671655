/** Lists every translatable text of a dossier, with a JSON pointer to it. */
import type { Dossier } from './dossier.ts'
import { isErased } from './erased.ts'
import type { Meeting } from './meeting.ts'
import type { Tally } from './tally.ts'
import type { Text } from './text.ts'

/** `pointer` is a JSON pointer into the dossier: `/meetings/0/place/city`. */
export type Placed = { readonly pointer: string; readonly text: Text }

export function* textsOf(dossier: Dossier): Generator<Placed> {
	yield { pointer: '/title', text: dossier.title }
	for (const [i, { name, office }] of dossier.leaders.entries()) {
		yield { pointer: `/leaders/${i}/name`, text: name }
		yield { pointer: `/leaders/${i}/office`, text: office }
	}
	for (const [i, tally] of dossier.tallies.entries()) yield* textsOfTally(tally, `/tallies/${i}`)
	for (const [i, meeting] of dossier.meetings.entries()) yield* textsOfMeeting(meeting, `/meetings/${i}`)
}

function* textsOfTally({ authority, method, periods, entries }: Tally, at: string): Generator<Placed> {
	yield { pointer: `${at}/authority/name`, text: authority.name }
	yield* given(`${at}/method`, method)
	for (const [i, { label }] of periods.entries()) yield { pointer: `${at}/periods/${i}/label`, text: label }
	for (const [i, { note, reportedBy, deniedBy, source, denialSource }] of entries.entries()) {
		yield* given(`${at}/entries/${i}/note`, note)
		yield* given(`${at}/entries/${i}/reportedBy`, reportedBy)
		yield* given(`${at}/entries/${i}/deniedBy`, deniedBy)
		yield* given(`${at}/entries/${i}/source/publisher`, source?.publisher ?? null)
		yield* given(`${at}/entries/${i}/denialSource/publisher`, denialSource?.publisher ?? null)
	}
}

export function* textsOfMeeting(meeting: Meeting, at: string): Generator<Placed> {
	yield* given(`${at}/place/city`, meeting.place?.city ?? null)
	yield* given(`${at}/place/venue`, meeting.place?.venue ?? null)
	yield* given(`${at}/reportedBy`, meeting.reportedBy)
	yield* given(`${at}/deniedBy`, meeting.deniedBy)
	yield* given(`${at}/occasion`, meeting.occasion)
	for (const [i, { name, office }] of meeting.attendees.entries()) {
		yield { pointer: `${at}/attendees/${i}/name`, text: name }
		yield* given(`${at}/attendees/${i}/office`, office)
	}
	for (const [i, text] of meeting.topics.entries()) yield { pointer: `${at}/topics/${i}`, text }
	for (const [i, text] of meeting.outcomes.entries()) yield { pointer: `${at}/outcomes/${i}`, text }
	for (const [i, { speaker, text }] of meeting.remarks.entries()) {
		yield { pointer: `${at}/remarks/${i}/speaker`, text: speaker }
		yield { pointer: `${at}/remarks/${i}/text`, text }
	}
	yield* given(`${at}/summary`, meeting.summary)
	for (const [i, { publisher }] of meeting.sources.entries()) yield* given(`${at}/sources/${i}/publisher`, publisher)
}

function* given(pointer: string, text: Text | null): Generator<Placed> {
	if (text !== null && !isErased(text)) yield { pointer, text }
}
