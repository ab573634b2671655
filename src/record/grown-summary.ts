/** A dossier's summary after an edit for which only a part of its record was read. */
import { type Attention, attentionOfTally, oldestFirst, reportedCalls, untranslated } from './attention.ts'
import type { Dossier } from './dossier.ts'
import type { UnreadTexts } from './edit-scope.ts'
import { type CountedTally, preferredIn } from './excerpt.ts'
import { type Summary, summaryOf } from './summary.ts'
import type { Language } from './text.ts'

/**
 * The summary of a record of which only a part was read, after an edit of its tallies or their entries.
 *
 * @param next the part after it, with the newest entry that states a total of each period
 * @param was the part before it with only the tallies that are changed or removed
 * @param is the part after it with only those that are changed or added
 * @param counted the counts of the record after it, whole
 */
export function grownSummary(
	before: Summary,
	next: Dossier,
	was: Dossier,
	is: Dossier,
	counted: readonly CountedTally[],
): Summary {
	const {
		total = null,
		reported = 0,
		authority: countedBy = null,
		asOf = null,
	} = preferredIn({ tallies: counted }) ?? {}
	return {
		...before,
		version: next.version,
		updatedAt: next.updatedAt,
		totals: { ...before.totals, calls: { total, reported, countedBy, asOf } },
		attention: {
			...before.attention,
			tallies: next.tallies.map((tally) => {
				const { total = null, asOf = null } = counted.find(({ id }) => id === tally.id) ?? {}
				return attentionOfTally(tally, { total, asOf })
			}),
			reported: reportedAfter(before, was, is),
			untranslated: grownUntranslated(before, was, is),
		},
	}
}

function reportedAfter({ attention }: Summary, was: Dossier, is: Dossier): Attention['reported'] {
	const read = new Set(reportedCalls(was).map(({ entry }) => entry))
	const unread = attention.reported.flatMap((told) => ('entry' in told && !read.has(told.entry) ? told : []))
	const meetings = attention.reported.filter((told) => !('entry' in told))
	return [...meetings, ...oldestFirst([...unread, ...reportedCalls(is)])]
}

/**
 * The same with other meetings, another heading, or texts that are translated wherever they stand.
 *
 * @param next all meetings of the record after it, with their days and places at least, and the entries in which a text is translated
 * @param was the record before it with only the meetings that are changed or removed
 * @param is the record after it with only those that are changed or added
 * @param counted the counts of the record after it, whole
 * @param unread where the languages are other ones than before
 */
export function summaryWithMeetings(
	before: Summary,
	next: Dossier,
	was: Dossier,
	is: Dossier,
	counted: readonly CountedTally[],
	unread?: UnreadTexts,
): Summary {
	const { title, version, updatedAt, totals, attention } = summaryOf({ ...next, tallies: [] })
	const { scheduled, reported, meetingsAsOf } = attention
	const tellers = new Map(next.tallies.flatMap(({ entries }) => entries.map((e) => [e.id, e.reportedBy])))
	const calls = before.attention.reported.flatMap((told) =>
		'entry' in told ? { ...told, reportedBy: tellers.get(told.entry) ?? told.reportedBy } : [],
	)
	return {
		...before,
		title,
		version,
		updatedAt,
		totals: {
			meetings: totals.meetings,
			calls: { ...before.totals.calls, countedBy: preferredIn({ tallies: counted })?.authority ?? null },
		},
		attention: {
			...before.attention,
			tallies: before.attention.tallies.map((tally) => ({
				...tally,
				authority: counted.find(({ id }) => id === tally.id)?.authority.name ?? tally.authority,
			})),
			scheduled,
			reported: [...reported, ...calls],
			meetingsAsOf,
			untranslated: grownUntranslated(before, was, is, unread),
		},
	}
}

function grownUntranslated(
	{ attention }: Summary,
	was: Dossier,
	is: Dossier,
	unread?: UnreadTexts,
): Attention['untranslated'] {
	// What was asked of the database is of all but the heading.
	const [then, now] = [untranslated(was), untranslated(unread ? { ...is, meetings: [], tallies: [] } : is)]
	const others = (language: Language) =>
		unread
			? unread.texts - (unread.written[language] ?? 0)
			: (attention.untranslated[language] ?? 0) - (then[language] ?? 0)
	return Object.fromEntries(Object.entries(now).map(([language, missing]) => [language, missing + others(language)]))
}
