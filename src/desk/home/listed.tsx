/** A dossier in a list of the desk: its title, who sees it, and what is counted. */
import { inLanguage } from '../../record/text.ts'
import type { DossierOfDesk } from '../../store/list-dossiers.ts'
import type { Seat } from '../seat.ts'
import { visibilityWords } from '../visibility/words.ts'
import { homeWords } from './words.ts'

export function Listed({ dossier: { id, title, totals, visibility }, seat }: { dossier: DossierOfDesk; seat: Seat }) {
	const { calls, meetings } = totals
	return (
		<li>
			<span>
				<a href={`/desk/${id}`}>{inLanguage(title, seat.language, [])}</a>
				{visibility !== 'public' && <b class="standing-name">{visibilityWords(seat.language).names[visibility]}</b>}
			</span>
			<span class="quiet">
				{homeWords(seat.language).totals({
					calls: calls.total,
					held: meetings.held,
					scheduled: meetings.scheduled,
				})}
			</span>
		</li>
	)
}
