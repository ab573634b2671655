/** The timeline's view: the number, the meetings along a time scale, and the attribution. */

import { AttributionLines } from '../attribution-lines.tsx'
import { Day, Numerals, Onward } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { MeetingsHeader } from '../meetings-header.tsx'
import { axisLabels } from './axis.ts'
import { CallTicks, Legend } from './calls.tsx'
import { Card } from './card.tsx'
import { Group, Name } from './group.tsx'
import { LeaderLines, Ticks } from './leader-lines.tsx'
import type { MiniTimelineModel, TimelineMeeting } from './model.ts'
import { scopeOf } from './positions.ts'
import { cutRemark, remarksOf } from './remarks.ts'
import { classesOf } from './standing.ts'

export function MiniTimeline({ model }: { model: MiniTimelineModel }) {
	const { words, title, meetings, items, page, ticks, calls } = model
	const scope = scopeOf(model)
	return (
		<section class={classOf(model)} aria-label={`${title}: ${words.say.timelineTitle}`}>
			<MeetingsHeader model={model} beside={calls && <Legend calls={calls} words={words} />}>
				<Remarks model={model} />
			</MeetingsHeader>
			<div class={scope}>
				<Axis model={model} />
				{calls && <CallTicks calls={calls} />}
				<LeaderLines meetings={meetings} />
				<Ticks of="ticks" ats={ticks} />
				{items.length > 0 && (
					<ol>
						{items.map((item) =>
							item.kind === 'group' ? (
								<Group group={item} page={page} words={words} name={scope} />
							) : (
								<Item meeting={item.meeting} words={words} group={scope} />
							),
						)}
					</ol>
				)}
			</div>
			<AttributionLines attribution={model.attribution} calls={calls?.countedBy} words={words} />
		</section>
	)
}

/** A fragment's style has every part: which of them apply, a class says. */
function classOf({ besides, isCompact, calls, ticks, axis }: MiniTimelineModel): string {
	const classes = {
		'sl-told': besides.video + besides.reported > 0,
		'sl-compact': isCompact,
		'sl-many': ticks.length > 0,
		'sl-calls': calls !== null,
		'sl-fine': axis.some(({ unit }) => unit !== 'year'),
	}
	const own = Object.entries(classes).flatMap(([name, applies]) => (applies ? name : []))
	return ['sl sl-mini-timeline', ...own].join(' ')
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
function Axis({ model: { axis, words } }: { model: MiniTimelineModel }) {
	return (
		<p aria-hidden="true" class="axis">
			{axisLabels(axis, words).map(({ date, label }) => (
				<time datetime={date}>{label}</time>
			))}
		</p>
	)
}

/** @param group one name for all of a timeline: opening one meeting closes another */
function Item({ meeting, words, group }: { meeting: TimelineMeeting; words: Words; group: string }) {
	return (
		<li data-meeting={meeting.id} class={classesOf(meeting)}>
			<details name={group}>
				<summary>
					<Name meeting={meeting} words={words} />
				</summary>
				<Card meeting={meeting} words={words} />
			</details>
		</li>
	)
}
