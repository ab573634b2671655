/** The desk's first page: the dossiers. */
import type { Editor } from '../record/editor.ts'
import type { DossierListed } from '../store/list-dossiers.ts'
import { deskPage } from './frame.tsx'

export function dossierListPage(editor: Editor, dossiers: readonly DossierListed[], next: string | null): string {
	return deskPage(
		'Dossiers',
		editor,
		<>
			<h1>Dossiers</h1>
			{dossiers.length === 0 && <p class="quiet">There is no dossier yet.</p>}
			<ul class="dossiers">
				{dossiers.map(({ id, title, totals }) => (
					<li>
						<a href={`/desk/${id}`}>{Object.values(title)[0]}</a>
						<span class="quiet">
							{totals.calls.total ?? 'no'} calls · {totals.meetings.held} meetings held, {totals.meetings.scheduled}{' '}
							announced
						</span>
					</li>
				))}
			</ul>
			{next && <a href={`/desk?cursor=${next}`}>More dossiers</a>}
		</>,
	)
}
