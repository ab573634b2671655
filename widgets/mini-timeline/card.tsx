/** The card that opens over the timeline's box: all that the timeline says of one meeting. */

import { Day, Days, Numerals, Outward } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import type { TimelineMeeting } from './model.ts'

type Props = { readonly meeting: TimelineMeeting; readonly words: Words }

export function Card(props: Props) {
	return (
		<div class="card">
			<Facts {...props} />
		</div>
	)
}

export function Facts({ meeting, words }: Props) {
	const { days, status, outcomeUnrecorded, venue, city, country, format, occasion, reportedBy, summary, inFull } =
		meeting
	const { say, comma } = words
	return (
		<>
			<p>
				<Days days={days} words={words} />
				{comma}
				{venue && <bdi>{venue}</bdi>}
				{venue && comma}
				<bdi>{city}</bdi>
				{country && comma}
				{country}
			</p>
			<p>
				{format}
				{format && occasion && ' · '}
				{occasion && <bdi>{occasion}</bdi>}
			</p>
			{status !== 'held' && status !== 'denied' && (
				<p>
					<em>
						{say[status]}
						{outcomeUnrecorded && `${comma}${say.outcomeNotRecorded}`}
						{reportedBy && ` (${reportedBy})`}
					</em>
				</p>
			)}
			<Lengths meeting={meeting} words={words} />
			{summary && <p>{summary}</p>}
			{inFull ? (
				<p>
					{say.shortened}: <Outward url={inFull} name={say.inFull} words={words} />
				</p>
			) : (
				<Sources meeting={meeting} words={words} />
			)}
		</>
	)
}

/** None are known of a draft's older meetings: what is shortened leads nowhere there. */
function Sources({ meeting: { sources }, words }: Props) {
	const { say, comma } = words
	if (sources.length === 0) return null
	return (
		<p>
			{sources.length === 1 ? say.source : say.sources}:{' '}
			{sources.map(({ url, name, language, publishedOn }, i) => (
				<>
					{i > 0 && words.semicolon}
					<Outward url={url} name={name} language={language} words={words} />
					{publishedOn && comma}
					{publishedOn && <Day date={publishedOn} words={words} />}
				</>
			))}
		</p>
	)
}

/** What was planned and what it came to are two facts; either may be missing. */
function Lengths({ meeting: { planned, lasted }, words: { say } }: Props) {
	if (!planned && !lasted) return null
	return (
		<p>
			{planned && (
				<>
					{say.planned}: <Numerals phrase={planned} />
				</>
			)}
			{planned && lasted && ' · '}
			{lasted && (
				<>
					{say.lasted}: <Numerals phrase={lasted} />
				</>
			)}
		</p>
	)
}
