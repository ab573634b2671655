/** A dossier's desk: its tallies, the forms that change them, the ledger, and the widgets live beside. */
import { HEIGHTS, WIDGETS } from '../../widgets/heights.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Editor } from '../record/editor.ts'
import { mayActAs } from '../record/editor.ts'
import { countOf, type Tally } from '../record/tally.ts'
import { inLanguage } from '../record/text.ts'
import type { Refused } from './forms.ts'
import { deskPage } from './frame.tsx'
import { Ledger } from './ledger.tsx'
import { RecordCall } from './record-call.tsx'
import { StateTotal } from './state-total.tsx'

export type DeskModel = {
	readonly dossier: Dossier
	readonly editor: Editor
	readonly today: CalendarDate
	/** IANA name, for the instants in the ledger. */
	readonly timeZone: string
	/** Who wrote which entry: entry id → name. */
	readonly writers: ReadonlyMap<string, string>
	readonly refused: Refused | null
	/** What was just done, in words; null on a plain visit. */
	readonly done: string | null
	readonly newKey: () => string
}

export function dossierDeskPage(model: DeskModel): string {
	const { dossier, editor, done } = model
	const title = inLanguage(dossier.title, 'en', dossier.languages)
	return deskPage(
		title,
		editor,
		<>
			<h1>{title}</h1>
			<p class="done" role="status" data-swap="done">
				{done}
			</p>
			<div class="desk">
				<div class="work" data-swap="work">
					{dossier.tallies.length === 0 && <p class="quiet">This dossier keeps no tally of calls yet.</p>}
					{dossier.tallies.map((tally) => (
						<TallyDesk tally={tally} model={model} />
					))}
				</div>
				<LiveWidgets dossier={dossier} />
			</div>
		</>,
	)
}

function TallyDesk({ tally, model }: { tally: Tally; model: DeskModel }) {
	const { total, asOf, periods } = countOf(tally)
	const { languages } = model.dossier
	const edits = tally.preferred && mayActAs(model.editor, 'editor')
	return (
		<section aria-labelledby={`tally-${tally.id}`}>
			<h2 id={`tally-${tally.id}`}>
				{total === null ? 'No calls recorded' : `${total} calls`}, counted by{' '}
				{inLanguage(tally.authority.name, 'en', languages)}
			</h2>
			<p class="quiet">
				<a href={tally.authority.site}>{tally.authority.site}</a>
				{asOf && (
					<>
						{' '}
						· stated as of <time datetime={asOf}>{asOf}</time>
					</>
				)}
			</p>
			<section class="scroll" tabindex={0} aria-label="Periods">
				<table class="periods">
					<thead>
						<tr>
							<th scope="col">Period</th>
							<th scope="col">From</th>
							<th scope="col">To</th>
							<th scope="col">Calls</th>
						</tr>
					</thead>
					<tbody>
						{periods.map((period) => (
							<tr>
								<th scope="row">{inLanguage(period.label, 'en', languages)}</th>
								<td>{period.from}</td>
								<td>{period.to}</td>
								<td class="count">{period.count}</td>
							</tr>
						))}
					</tbody>
					<tfoot>
						<tr>
							<th scope="row" colspan={3}>
								Total
							</th>
							<td class="count">{total ?? '–'}</td>
						</tr>
					</tfoot>
				</table>
			</section>
			{edits && (
				<div class="forms">
					<RecordCall tally={tally} model={model} />
					<StateTotal tally={tally} model={model} />
				</div>
			)}
			<Ledger tally={tally} model={model} mayUndo={edits} />
		</section>
	)
}

function LiveWidgets({ dossier }: { dossier: Dossier }) {
	const title = inLanguage(dossier.title, 'en', dossier.languages)
	return (
		<aside
			class="live"
			aria-label="What readers see"
			tabindex={0}
			data-swap="live"
			data-version={String(dossier.version)}
		>
			{WIDGETS.map((widget) => (
				<iframe
					src={`/w/${dossier.id}/${widget}?lang=${dossier.languages[0]}`}
					title={`${title}: ${widget.replaceAll('-', ' ')}`}
					height={String(HEIGHTS[widget])}
					loading="lazy"
				/>
			))}
		</aside>
	)
}
