/** The desk's first page: the dossiers. */
import type { DossierListed } from '../../store/list-dossiers.ts'
import { deskPage } from '../frame.tsx'
import type { Seat } from '../seat.ts'
import { homeWords } from './words.ts'

export function homePage(seat: Seat, dossiers: readonly DossierListed[], next: string | null): string {
	const words = homeWords(seat.language)
	return deskPage(
		{ title: words.title, language: seat.language, seat },
		<>
			<h1>{words.title}</h1>
			{dossiers.length === 0 && <p class="quiet">{words.none}</p>}
			<ul class="dossiers">
				{dossiers.map(({ id, title, totals: { calls, meetings } }) => (
					<li>
						<a href={`/desk/${id}`}>{title[seat.language] ?? Object.values(title)[0]}</a>
						<span class="quiet">
							{words.totals({ calls: calls.total, held: meetings.held, scheduled: meetings.scheduled })}
						</span>
					</li>
				))}
			</ul>
			{next && <a href={`/desk?cursor=${next}`}>{words.more}</a>}
		</>,
	)
}
