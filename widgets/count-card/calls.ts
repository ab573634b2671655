/** The count card's facts about calls: the preferred tally's count, and the tallies that disagree with it. */

import { type CalendarDate, yearOf } from '../../src/record/calendar.ts'
import { preferredTally } from '../../src/record/dossier.ts'
import { callsSince } from '../../src/record/grown-since.ts'
import type { Source } from '../../src/record/source.ts'
import {
	countingEntries,
	countUntil,
	openReports,
	type PeriodCount,
	type Tally,
	type TallyCount,
} from '../../src/record/tally.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { sourceIn } from '../publisher.ts'
import type { WidgetInput } from '../widget.ts'
import type { Authority, Count, Counted, OtherCount, Share } from './counted.ts'

export function countedCalls(input: WidgetInput): Counted {
	const tally = preferredTally(input.dossier)
	const stated = tally && countUntil(tally, input.today)
	const count = tally && stated && counted(tally, stated, input)
	const source = tally && newestSource(tally)
	return {
		metric: 'calls',
		count,
		asOf: stated?.asOf ?? input.today,
		sources: source ? [sourceIn(source, (words) => text(words, input))] : [],
		reported: tally ? openReports(tally.entries).length : 0,
		sincePublication: tally && input.published ? callsSince(tally, input.published) : null,
		method: tally?.method ? text(tally.method, input) : null,
		others: others(input, count?.total ?? null),
	}
}

function counted(tally: Tally, { total, periods }: TallyCount, input: WidgetInput): Count | null {
	if (total === null) return null
	return {
		total,
		shares: periods.map((period) => share(period, input)),
		countedBy: authority(tally, input),
	}
}

function share(period: PeriodCount, input: WidgetInput): Share {
	return {
		label: { period: text(period.label, input) },
		from: period.from,
		to: period.to,
		thisYear: !input.lasting && isYearOf(period, input.today),
		count: period.count,
	}
}

/** Only a period that is the whole calendar year of reading may be called "this year" (rule 6). */
function isYearOf(period: PeriodCount, today: CalendarDate): boolean {
	const year = yearOf(today)
	return period.from === `${year}-01-01` && period.to === `${year}-12-31`
}

/** Of the entries that count and name a source, the one that stands on the newest day; of one day, the last written. */
function newestSource(tally: Tally): Source | null {
	const sourced = countingEntries(tally.entries).flatMap(({ on, source }) => (source ? [{ on, source }] : []))
	const [newest] = sourced.reverse().sort((a, b) => b.on.localeCompare(a.on))
	return newest?.source ?? null
}

/** The tallies that state another total than the preferred one. */
function others(input: WidgetInput, total: number | null): OtherCount[] {
	return input.dossier.tallies.flatMap((tally) => {
		const other = countUntil(tally, input.today)
		if (tally.preferred || other.total === null || other.asOf === null || other.total === total) return []
		return [{ authority: authority(tally, input), total: other.total, asOf: other.asOf }]
	})
}

function authority(tally: Tally, input: WidgetInput): Authority {
	return { name: text(tally.authority.name, input), site: tally.authority.site }
}

function text(value: Text, { dossier, language }: WidgetInput): string {
	return inLanguage(value, language, dossier.languages)
}
