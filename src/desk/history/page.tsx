/** The history page of a dossier: every edit, newest first, with a button that undoes the newest. */

import type { DeskHistory } from '../../reads/read-desk-history.ts'
import type { EditedRevision } from '../../store/revisions.ts'
import { faultsOfForm, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { mayEdit, type Seat } from '../seat.ts'
import { saidOf } from '../words.ts'
import { Told } from './told.tsx'
import { historyWords } from './words.ts'

export const UNDO_FORM = 'undo'

type HistoryModel = Omit<DeskHistory, 'settings'> & {
	readonly seat: Seat
	readonly typed: Typed | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
}

export function historyPage(model: HistoryModel): string {
	const { dossier, seat, revisions, names, older, typed } = model
	const words = historyWords(seat.language)
	const path = `/desk/${dossier.id}/history`
	const edits = mayEdit(seat, dossier)
	const isFirstPage = revisions[0]?.version === dossier.version
	return deskPage(
		{ title: words.title, seat, dossier, tab: 'history', done: saidOf(words.done, model.done) },
		<>
			<h1>{words.title}</h1>
			<p class="quiet">{words.lead}</p>
			{faultsOfForm(formState(UNDO_FORM, {}, typed, seat.language)).map((fault) => (
				<p class="fault" role="alert">
					{fault}
				</p>
			))}
			<ol class="history" reversed>
				{revisions.map((revision) => (
					<li id={`version-${revision.version}`}>
						<h2>
							<a href={`${path}/${revision.version}`}>{words.version(revision.version)}</a>
							{revision.version === dossier.version && <span class="quiet"> · {words.current}</span>}
						</h2>
						<Told revision={revision} names={names} seat={seat} />
						{edits && revision.version === dossier.version && revision.version > 1 && (
							<UndoEdit revision={revision} path={path} seat={seat} />
						)}
					</li>
				))}
			</ol>
			<p class="buttons">
				{!isFirstPage && <a href={path}>{words.newest}</a>}
				{older !== null && <a href={`${path}?cursor=${older}`}>{words.older}</a>}
			</p>
		</>,
	)
}

/** Restores the version before, unless somebody has saved a newer one since. */
function UndoEdit({ revision: { version }, path, seat }: { revision: EditedRevision; path: string; seat: Seat }) {
	const words = historyWords(seat.language)
	return (
		<form method="post" action={`${path}/${version - 1}/restore`} id={UNDO_FORM} data-edit>
			<input type="hidden" name="key" value={seat.newKey()} />
			<input type="hidden" name="seen" value={String(version)} />
			<input type="hidden" name="form" value={UNDO_FORM} />
			<input type="hidden" name="reason" value={words.undoReason(version)} />
			<button type="submit" aria-label={words.undoEdit(version)}>
				{words.undo}
			</button>
		</form>
	)
}
