/** The timeline's view: the number, the meetings along a time scale, and the attribution. */

import { AttributionLines } from '../attribution-lines.tsx'
import { Day, Days, Numerals, Onward } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { MeetingsHeader } from '../meetings-header.tsx'
import { Card } from './card.tsx'
import { LeaderLines } from './leader-lines.tsx'
import type { MiniTimelineModel, TimelineMeeting } from './model.ts'
import { scopeOf } from './positions.ts'
import { cutRemark, remarksOf } from './remarks.ts'

export function MiniTimeline({ model }: { model: MiniTimelineModel }) {
	const { words, title, meetings, besides } = model
	const scope = scopeOf(model)
	return (
		<section
			class={besides.video + besides.reported > 0 ? 'sl sl-mini-timeline sl-told' : 'sl sl-mini-timeline'}
			aria-label={`${title}: ${words.say.timelineTitle}`}
		>
			<MeetingsHeader model={model}>
				<Remarks model={model} />
			</MeetingsHeader>
			<div class={scope}>
				<Years years={model.years} />
				<LeaderLines meetings={meetings} />
				{meetings.length > 0 && (
					<ol>
						{meetings.map((meeting) => (
							<Item meeting={meeting} words={words} group={scope} />
						))}
					</ol>
				)}
			</div>
			<AttributionLines attribution={model.attribution} words={words} />
		</section>
	)
}

/** What the number leaves out, when the list was corrected, and the way to the meetings that are not shown. */
function Remarks({ model }: { model: MiniTimelineModel }) {
	const { words, attribution, page } = model
	const { corrected } = attribution
	const remarks = remarksOf(model)
	const cut = cutRemark(model)
	if (!corrected && remarks.length === 0 && !cut) return null
	return (
		<p>
			{corrected && (
				<>
					{words.say.corrected} <Day date={corrected} words={words} short />
				</>
			)}
			{corrected && remarks.length > 0 && '\u00a0· '}
			<Numerals phrase={remarks.join('\u00a0· ')} />
			{cut && (corrected || remarks.length > 0) && '\u00a0· '}
			{cut && (
				<Onward page={page}>
					<Numerals phrase={cut} />
				</Onward>
			)}
		</p>
	)
}

/** Readers who listen hear each meeting's whole date instead. */
function Years({ years }: Pick<MiniTimelineModel, 'years'>) {
	return (
		<p aria-hidden="true" class="axis">
			{years.map(({ year }) => (
				<time datetime={`${String(year).padStart(4, '0')}-01-01`}>{year}</time>
			))}
		</p>
	)
}

/** @param group one name for all of a timeline: opening one meeting closes another */
function Item({ meeting, words, group }: { meeting: TimelineMeeting; words: Words; group: string }) {
	const { id, days, heading, status, isInexact, mark } = meeting
	const said = standing(meeting, words)
	const classes = [
		status !== 'held' && status,
		isInexact && 'inexact',
		!mark.labelled && 'bare',
		mark.above && 'above',
	].filter(Boolean)
	return (
		<li data-meeting={id} {...(classes.length > 0 ? { class: classes.join(' ') } : {})}>
			<details name={group}>
				<summary>
					<b>
						<bdi>{heading}</bdi>
					</b>{' '}
					<Days days={days} words={words} short /> {said && <i>{said}</i>}
				</summary>
				<Card meeting={meeting} words={words} />
			</details>
		</li>
	)
}

/** What a label has room for beside place and date: of a held meeting its format, of another what became of it. */
function standing({ status, outcomeUnrecorded, format }: TimelineMeeting, { say }: Words): string {
	if (status === 'held' || status === 'denied') return format ?? ''
	if (status === 'reported') return say.unconfirmed
	return outcomeUnrecorded ? say.outcomeNotRecorded : say[status]
}
