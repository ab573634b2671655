/** What in a dossier may need an editor's attention. Which of it does today, `store/list-attention.ts` asks of all at once. */
import type { CalendarDate } from './calendar.ts'
import type { Dossier } from './dossier.ts'
import { byDate } from './meeting.ts'
import { lastDay } from './meeting-days.ts'
import { countingEntries, countOf, newestDay, type Tally } from './tally.ts'
import type { Language, Text } from './text.ts'
import { textsOf } from './texts.ts'

export type Attention = {
	/** Announced, and nobody has said yet what came of it, by its last possible day. Oldest first. */
	readonly scheduled: readonly { readonly meeting: string; readonly date: CalendarDate; readonly city: Text | null }[]
	readonly tallies: readonly TallyAttention[]
	/** How many texts of the dossier lack each of its languages. */
	readonly untranslated: Readonly<Record<Language, number>>
}

type TallyAttention = {
	readonly id: string
	readonly authority: Text
	readonly total: number | null
	/** The newest day for which the tally is confirmed, by a call or by a stated total. */
	readonly asOf: CalendarDate | null
	/** The newest day for which its authority's own total is known. */
	readonly lastStatedOn: CalendarDate | null
	/** Its periods that last beyond `asOf`: on a day in one of them the same total can be stated again. */
	readonly ahead: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[]
}

export function attentionOf(dossier: Dossier): Attention {
	return {
		scheduled: dossier.meetings
			.filter((m) => m.status === 'scheduled')
			.sort(byDate)
			.map((m) => ({ meeting: m.id, date: lastDay(m), city: m.place?.city ?? null })),
		tallies: dossier.tallies.map(attentionOfTally),
		untranslated: untranslated(dossier),
	}
}

function attentionOfTally(tally: Tally): TallyAttention {
	const { total, asOf } = countOf(tally)
	const stated = countingEntries(tally.entries).filter((e) => e.kind !== 'call')
	const ahead = tally.periods.filter((p) => asOf !== null && p.to > asOf).map(({ from, to }) => ({ from, to }))
	return { id: tally.id, authority: tally.authority.name, total, asOf, lastStatedOn: newestDay(stated), ahead }
}

function untranslated(dossier: Dossier): Record<Language, number> {
	const missing = new Map(dossier.languages.map((language) => [language, 0]))
	for (const { text } of textsOf(dossier)) {
		for (const [language, count] of missing) if (!Object.hasOwn(text, language)) missing.set(language, count + 1)
	}
	return Object.fromEntries(missing)
}
