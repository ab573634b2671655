/** The days of calls on the timeline: ticks on the quiet side of its axis, and what they are, in words and for those who listen. */
import { yearOf } from '../../src/record/calendar.ts'
import { Day, Numeral } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { Ticks } from './leader-lines.tsx'
import type { TimelineCalls } from './model.ts'

export function CallTicks({ calls }: { calls: TimelineCalls }) {
	return <Ticks of="calls" ats={calls.days.map(({ at }) => at)} />
}

/** What the ticks are. */
export function callsKey({ since }: Pick<TimelineCalls, 'since'>, { say, range }: Words): string {
	return since === null ? say.datedCalls : `${say.datedCalls} ${range({ from: since, to: null })}`
}

/** So many are told one by one: nobody listens to hundreds, and they would delay the page. */
const TOLD = 100

/** The newest days stand in it for those who listen, and where there is no drawing; those before them by year. */
export function Legend({ calls, words }: { calls: TimelineCalls; words: Words }) {
	const { countedBy, days } = calls
	const years = Map.groupBy(days.slice(0, -TOLD), ({ on }) => yearOf(on))
	return (
		<span>
			{callsKey(calls, words)}
			<small>
				{' '}
				(<bdi>{countedBy.name}</bdi>):{' '}
				{[...years].map(([year, own]) => (
					<>
						<time datetime={year}>{Number(year)}</time>:{' '}
						<Numeral value={own.reduce((sum, { count }) => sum + count, 0)} words={words} />
						{words.semicolon}
					</>
				))}
				{days.slice(-TOLD).map(({ on, count }, i) => (
					<>
						{i > 0 && words.comma}
						<Day date={on} words={words} short />
						{count > 1 && (
							<>
								{' '}
								(<Numeral value={count} words={words} />)
							</>
						)}
					</>
				))}
			</small>
		</span>
	)
}
