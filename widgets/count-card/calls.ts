/** The count card's facts about calls: the preferred tally's count, and the tallies that disagree with it. */

import { type CalendarDate, notAfter, yearOf } from '../../src/record/calendar.ts'
import { type CountedTally, preferredIn } from '../../src/record/excerpt.ts'
import type { PeriodCount } from '../../src/record/tally.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { sourceIn } from '../publisher.ts'
import type { WidgetInput } from '../widget.ts'
import type { Authority, Count, Counted, OtherCount, Share } from './counted.ts'

export function countedCalls(input: WidgetInput): Counted {
	const tally = preferredIn(input.dossier)
	const count = tally && counted(tally, input)
	const { source = null, asOf = null } = tally ?? {}
	return {
		metric: 'calls',
		count,
		asOf: notAfter(asOf ?? input.today, input.today),
		sources: source ? [sourceIn(source, (words) => text(words, input))] : [],
		reported: tally?.reported ?? 0,
		sincePublication: tally && input.published ? tally.since : null,
		method: tally?.method ? text(tally.method, input) : null,
		others: others(input, count?.total ?? null),
	}
}

function counted(tally: CountedTally, input: WidgetInput): Count | null {
	const { total, periods } = tally
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

/** The tallies that state another total than the preferred one. */
function others(input: WidgetInput, total: number | null): OtherCount[] {
	return input.dossier.tallies.flatMap((tally) => {
		if (tally.preferred || tally.total === null || tally.asOf === null || tally.total === total) return []
		return [{ authority: authority(tally, input), total: tally.total, asOf: notAfter(tally.asOf, input.today) }]
	})
}

function authority(tally: CountedTally, input: WidgetInput): Authority {
	return { name: text(tally.authority.name, input), site: tally.authority.site }
}

function text(value: Text, { dossier, language }: WidgetInput): string {
	return inLanguage(value, language, dossier.languages)
}
