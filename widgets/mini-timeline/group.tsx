/** Meetings whose marks are too near to each other for a name and a target each: their number, which opens their list. */
import { Days, Onward } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { Facts } from './card.tsx'
import type { TimelineGroup, TimelineMeeting } from './model.ts'
import { classesOf, standing } from './standing.ts'

type Props = {
	readonly group: TimelineGroup
	readonly page: string | undefined
	readonly words: Words
	/** One name for all of a timeline: opening one of its items closes another. */
	readonly name: string
}

export function Group({ group, page, words, name }: Props) {
	const { count, from, to, meetings, older } = group
	const isOfOneDay = words.shortDays(from) === words.shortDays(to)
	return (
		<li class="group">
			<details name={name}>
				<summary>
					<data value={String(count)}>{words.added(count)}</data>{' '}
					<span>
						<Days days={from} words={words} short />
						{!isOfOneDay && ' – '}
						{!isOfOneDay && <Days days={to} words={words} short />}
					</span>
				</summary>
				<div class="card">
					{older.map(({ year, count }) => (
						<p>
							<Onward page={page}>
								<time datetime={year}>{Number(year)}</time>: <data value={String(count)}>{words.number(count)}</data>
							</Onward>
						</p>
					))}
					{meetings.length > 0 && (
						<ol>
							{meetings.map((meeting) => (
								<Member meeting={meeting} words={words} />
							))}
						</ol>
					)}
				</div>
			</details>
		</li>
	)
}

function Member({ meeting, words }: { meeting: TimelineMeeting; words: Words }) {
	const { id, isNameOnly } = meeting
	const classes = classesOf(meeting)
	return (
		<li data-meeting={id} class={classes}>
			{isNameOnly ? (
				<Name meeting={meeting} words={words} />
			) : (
				<details>
					<summary>
						<Name meeting={meeting} words={words} />
					</summary>
					<Facts meeting={meeting} words={words} />
				</details>
			)}
		</li>
	)
}

export function Name({ meeting, words }: { meeting: TimelineMeeting; words: Words }) {
	const said = standing(meeting, words)
	return (
		<>
			<b>
				<bdi>{meeting.heading}</bdi>
			</b>{' '}
			<Days days={meeting.days} words={words} short /> {said && <i>{said}</i>}
		</>
	)
}
