/** The sidebar's view: the number, the newest meetings in rows of one height, the earlier ones folded, the attribution. */

import { isoDate } from '../../src/record/meeting-days.ts'
import { AttributionLines } from '../attribution-lines.tsx'
import { Day, Days, Numerals, sentenceCase } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { saysBesides } from '../meeting-facts.ts'
import { MeetingsHeader } from '../meetings-header.tsx'
import { MeetingList } from './meeting.tsx'
import type { Announced, PreviousMeetingsModel } from './model.ts'

export function PreviousMeetings({ model }: { model: PreviousMeetingsModel }) {
	const { words, title, newest, earlier, announced, attribution } = model
	return (
		<section class="sl sl-previous-meetings" aria-label={`${title}: ${words.say.previousTitle}`}>
			<MeetingsHeader model={model}>
				<Since model={model} />
			</MeetingsHeader>
			{announced && <AnnouncedMeeting announced={announced} words={words} />}
			{newest.length > 0 && <MeetingList meetings={newest} words={words} />}
			{earlier.length > 0 && (
				<details class="earlier">
					<summary>
						<span>
							{words.say.earlier} (<data value={String(earlier.length)}>{words.number(earlier.length)}</data>)
						</span>
					</summary>
					<MeetingList meetings={earlier} words={words} />
				</details>
			)}
			<AttributionLines attribution={attribution} words={words} />
		</section>
	)
}

/** Since when they meet; that the list was corrected takes the place of it. */
function Since({ model: { words, first, besides, attribution } }: { model: PreviousMeetingsModel }) {
	const { corrected } = attribution
	if (corrected) {
		return (
			<p>
				{words.say.corrected} <Day date={corrected} words={words} short />
			</p>
		)
	}
	const remarks = saysBesides(besides, words)
	if (!first && remarks.length === 0) return null
	return (
		<p>
			{first && (
				<>
					{words.since(first)} <time datetime={isoDate(first)}>{words.sinceDays(first)}</time>
				</>
			)}
			{remarks.map((remark, i) => (
				<>
					{(first || i > 0) && ' · '}
					<Numerals phrase={remark} />
				</>
			))}
		</p>
	)
}

/** Its label stands first, so that a long name of a place cannot push it out of the line. */
function AnnouncedMeeting({ announced, words }: { announced: Announced; words: Words }) {
	const { days, city, country, outcomeUnrecorded } = announced
	return (
		<p class="announced">
			{sentenceCase(words.say.scheduled, words)}
			{outcomeUnrecorded && `${words.comma}${words.say.outcomeNotRecorded}`}: <Days days={days} words={words} />
			{words.comma}
			<bdi>{city}</bdi>
			{country && words.comma}
			{country}
		</p>
	)
}
