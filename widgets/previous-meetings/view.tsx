/** The sidebar: the number, the newest five meetings in rows of one height, the earlier ones folded, the sources. */
import { Details } from './details.tsx'
import type { Announced, PreviousMeeting, PreviousMeetingsModel } from './model.ts'
import { Numerals } from './numerals.tsx'
import { Day, Outward } from './parts.tsx'

export function PreviousMeetings({ model }: { model: PreviousMeetingsModel }) {
	const { words, title, total, first, newest, earlier, announced } = model
	return (
		<section class="sl sl-previous-meetings" aria-label={`${title}: ${words.say.previousTitle}`}>
			<header>
				{total > 0 && <data value={String(total)}>{words.number(total)}</data>}{' '}
				<div>
					<h2>{total > 0 ? words.meetingNoun(total) : words.say.noMeetings}</h2>
					<p>
						<bdi>{title}</bdi>
					</p>
					{first && (
						<p>
							{words.say.since} <Day date={first} />
						</p>
					)}
				</div>
			</header>
		</section>
	)
}
