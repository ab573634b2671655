/** The page that says where to choose what is erased, and lists the meetings that no other page leads to. */
import type { Heading } from '../../record/dossier.ts'
import type { RemovedMeeting } from '../../store/read-erasable.ts'
import { deskPage } from '../frame.tsx'
import type { Seat } from '../seat.ts'
import { saidOf } from '../words.ts'
import { meetingNamed } from './link.tsx'
import { eraseWords } from './words.ts'

type ChooseModel = {
	readonly dossier: Heading
	readonly seat: Seat
	readonly removed: readonly RemovedMeeting[]
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
}

export function choosePage({ dossier, seat, removed, done }: ChooseModel): string {
	const words = eraseWords(seat.language)
	const { choose } = words
	const desk = `/desk/${dossier.id}`
	const places = [
		{ ...choose.meetings, href: `${desk}/meetings` },
		{ ...choose.entries, href: desk },
		{ ...choose.reasons, href: `${desk}/history` },
	]
	return deskPage(
		{ title: words.title, seat, dossier, tab: 'visibility', done: saidOf(words.done, done) },
		<>
			<h1>{words.title}</h1>
			<p>{words.lead}</p>
			<h2>{choose.title}</h2>
			<ul>
				{places.map(({ link, press, href }) => (
					<li>
						<a href={href}>{link}</a>. {press}
					</li>
				))}
			</ul>
			{removed.length > 0 && (
				<>
					<h2>{choose.removed}</h2>
					<ul>
						{removed.map((meeting) => (
							<li>
								<a href={`/desk/${dossier.id}/erase?type=meeting&id=${meeting.id}`}>
									{meetingNamed(meeting, dossier, seat)}
								</a>
							</li>
						))}
					</ul>
				</>
			)}
		</>,
	)
}
