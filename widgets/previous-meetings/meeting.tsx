/** One meeting: a row of fixed height that opens into all that the record says of it. */

import { Day, Numerals, Outward } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import type { PreviousMeeting } from './model.ts'

export function MeetingList({ meetings, words }: { meetings: readonly PreviousMeeting[]; words: Words }) {
	return (
		<ol reversed start={meetings[0]?.ordinal}>
			{meetings.map((meeting) => (
				<li data-meeting={meeting.id}>
					<details>
						<Row meeting={meeting} words={words} />
						<Facts meeting={meeting} words={words} />
					</details>
				</li>
			))}
		</ol>
	)
}

/** The spaces between the lines are for readers without styles, of text copied or read aloud. */
function Row({ meeting, words }: { meeting: PreviousMeeting; words: Words }) {
	const { ordinal, date, city, country, format, occasion, summary } = meeting
	return (
		<summary>
			<data value={String(ordinal)}>{words.number(ordinal)}</data> <Day date={date} words={words} />{' '}
			<b>
				<bdi>{city}</bdi>
				{words.comma}
				{country}
			</b>{' '}
			<i>
				{format}
				{occasion && ` · ${occasion}`}
			</i>
			{summary && <span>{summary}</span>}
		</summary>
	)
}

function Facts({ meeting, words }: { meeting: PreviousMeeting; words: Words }) {
	const { planned, lasted, venue, attendees, topics, outcomes, remarks, sources, inFull } = meeting
	const { say } = words
	if (inFull) {
		return (
			<dl>
				<dt>{say.shortened}</dt>
				<dd>
					<Outward url={inFull} name={say.inFull} words={words} />
				</dd>
			</dl>
		)
	}
	return (
		<dl>
			{planned && <Length label={say.planned} phrase={planned} />}
			{lasted && <Length label={say.lasted} phrase={lasted} />}
			{venue && (
				<>
					<dt>{say.venue}</dt>
					<dd>{venue}</dd>
				</>
			)}
			{attendees.length > 0 && <dt>{say.present}</dt>}
			{attendees.map(({ name, office }) => (
				<dd>
					<bdi>{name}</bdi>
					{office && `${words.comma}${office}`}
				</dd>
			))}
			{topics.length > 0 && <dt>{say.topics}</dt>}
			{topics.map((topic) => (
				<dd>{topic}</dd>
			))}
			{outcomes.length > 0 && <dt>{say.outcomes}</dt>}
			{outcomes.map((outcome) => (
				<dd>{outcome}</dd>
			))}
			{remarks.length > 0 && <dt>{say.said}</dt>}
			{remarks.map(({ speaker, text }) => (
				<dd>
					<b>{speaker}</b> {text}
				</dd>
			))}
			<dt>{sources.length === 1 ? say.source : say.sources}</dt>
			{sources.map(({ url, name, publishedOn, language }) => (
				<dd>
					<Outward url={url} name={name} language={language} words={words} />
					{publishedOn && words.comma}
					{publishedOn && <Day date={publishedOn} words={words} />}
				</dd>
			))}
		</dl>
	)
}

function Length({ label, phrase }: { label: string; phrase: string }) {
	return (
		<>
			<dt>{label}</dt>
			<dd>
				<Numerals phrase={phrase} />
			</dd>
		</>
	)
}
