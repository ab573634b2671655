/** One meeting: a row of fixed height that opens into all that the record says of it. */

import { Day, Days, Numerals, Outward } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import type { PreviousMeeting } from './model.ts'

export function MeetingList({ meetings, words }: { meetings: readonly PreviousMeeting[]; words: Words }) {
	return (
		<ol {...numbering(meetings)}>
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

/** Where each has a number, they count down to the first. */
function numbering(meetings: readonly PreviousMeeting[]) {
	const [newest] = meetings
	return newest && meetings.every(({ ordinal }, i) => ordinal === (newest.ordinal ?? 0) - i)
		? { reversed: true, start: newest.ordinal ?? 0 }
		: {}
}

/** The spaces between the lines are for readers without styles, of text copied or read aloud. */
function Row({ meeting, words }: { meeting: PreviousMeeting; words: Words }) {
	const { ordinal, days, heading, country, status, format, occasion, summary } = meeting
	return (
		<summary>
			{ordinal !== null && (
				<>
					<data value={String(ordinal)}>{words.number(ordinal)}</data>{' '}
				</>
			)}
			<Days days={days} words={words} />{' '}
			<b>
				<bdi>{heading}</bdi>
				{country && words.comma}
				{country}
			</b>{' '}
			<i>
				{status === 'reported' && <em>{words.say.unconfirmed}</em>}
				{[status === 'reported' && '', format, occasion]
					.filter((part) => part !== false && part !== null)
					.join('\u00a0· ')}
			</i>
			{summary && <span>{summary}</span>}
		</summary>
	)
}

export function Facts({ meeting, words }: { meeting: PreviousMeeting; words: Words }) {
	const { planned, lasted, venue, reportedBy, attendees, topics, outcomes, remarks, sources, inFull } = meeting
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
			{reportedBy && (
				<>
					<dt>{say.reportedBy}</dt>
					<dd>{reportedBy}</dd>
				</>
			)}
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
			{sources.length > 0 && <dt>{sources.length === 1 ? say.source : say.sources}</dt>}
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
