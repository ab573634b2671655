/** The sidebar's view: the number, the newest meetings in rows of one height, the earlier ones folded, the attribution. */

import { isoDate } from '../../src/record/meeting-days.ts'
import { AttributionLines } from '../attribution-lines.tsx'
import { Day, Days, Numeral, Numerals, Outward, sentenceCase } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { saysBesides } from '../meeting-facts.ts'
import { MeetingsHeader } from '../meetings-header.tsx'
import { MeetingList } from './meeting.tsx'
import type { Announced, PreviousMeetingsModel } from './model.ts'

export function PreviousMeetings({ model }: { model: PreviousMeetingsModel }) {
	const { words, title, newest, rows, announced, attribution } = model
	const sized = rows === null ? '' : ` sl-rows sl-rows-${rows}`
	const told = model.besides.video + model.besides.reported > 0 ? ' sl-told' : ''
	return (
		<section class={`sl sl-previous-meetings${sized}${told}`} aria-label={`${title}: ${words.say.previousTitle}`}>
			<MeetingsHeader model={model}>
				<Since model={model} />
			</MeetingsHeader>
			{announced && <AnnouncedMeeting announced={announced} words={words} />}
			{newest.length > 0 && <MeetingList meetings={newest} words={words} />}
			<Earlier model={model} />
			<AttributionLines attribution={attribution} words={words} />
		</section>
	)
}

/** The rest, folded: as far as it is listed here, and the way to all. */
function Earlier({ model: { words, newest, earlier, shown, all, page } }: { model: PreviousMeetingsModel }) {
	if (earlier.length === 0 && page === null) return null
	return (
		<details class="earlier">
			<summary>
				<span>
					{words.say.earlier} (<Numeral value={all - newest.length} words={words} />)
				</span>
			</summary>
			{earlier.map(({ year, meetings }) =>
				year === null ? (
					<MeetingList meetings={meetings} words={words} />
				) : (
					<details class="earlier">
						<summary>
							<span>
								<time datetime={year}>{Number(year)}</time> (<Numeral value={meetings.length} words={words} />)
							</span>
						</summary>
						<MeetingList meetings={meetings} words={words} />
					</details>
				),
			)}
			{shown < all && (
				<p>
					<Numerals phrase={words.shownOf(shown, all)} />
					{page !== null && '\u00a0· '}
					{page !== null && <Outward url={page} name={words.say.allMeetings} words={words} />}
				</p>
			)}
		</details>
	)
}

/** That the list was corrected, or since when they meet, and what stands beside their number: two of these have room. */
function Since({ model: { words, total, first, range, besides, attribution } }: { model: PreviousMeetingsModel }) {
	const { corrected } = attribution
	const all = [...(range ? [words.range(range)] : []), ...saysBesides(besides, total, words)]
	const remarks = corrected ? all.slice(-1) : all
	const since = corrected || range || all.length > 1 ? null : first
	if (!corrected && !since && remarks.length === 0) return null
	return (
		<p>
			{corrected && (
				<>
					{words.say.corrected} <Day date={corrected} words={words} short />
				</>
			)}
			{since && (
				<>
					{words.since(since)} <time datetime={isoDate(since)}>{words.sinceDays(since)}</time>
				</>
			)}
			{remarks.map((remark, i) => (
				<>
					{(corrected || since || i > 0) && '\u00a0· '}
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
