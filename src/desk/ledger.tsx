/** The ledger of a tally, newest first: what each entry did, when, by whom, and the way to undo it. */
import type { LedgerEntry, Tally } from '../record/tally.ts'
import { inLanguage } from '../record/text.ts'
import type { DeskModel } from './dossier-desk.tsx'
import { faultOfForm } from './forms.ts'

/** Older entries are in the API; the desk shows the ones that somebody may still want to undo. */
const SHOWN = 100

export function Ledger({ tally, model, mayUndo }: { tally: Tally; model: DeskModel; mayUndo: boolean }) {
	const undone = new Set(tally.entries.flatMap((e) => e.undoes ?? []))
	const refused = model.refused?.form === 'undo' ? faultOfForm(model.refused) : null
	const recorded = new Intl.DateTimeFormat('en-GB', {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: model.timeZone,
	})
	return (
		<>
			<h3>Ledger</h3>
			{refused && (
				<p class="fault" role="alert">
					{refused}
				</p>
			)}
			<section class="scroll" tabindex={0} aria-label="Ledger">
				<table class="ledger">
					<thead>
						<tr>
							<th scope="col">On</th>
							<th scope="col">Entry</th>
							<th scope="col">Calls</th>
							<th scope="col">Source and reason</th>
							<th scope="col">Written</th>
							<th scope="col">
								<span class="visually-hidden">Undo</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{[...tally.entries]
							.reverse()
							.slice(0, SHOWN)
							.map((entry) => (
								<tr class={undone.has(entry.id) || entry.kind === 'undo' ? 'taken-back' : undefined}>
									<td>
										<time datetime={entry.on}>{entry.on}</time>
									</td>
									<td>
										{KIND[entry.kind]}
										<div class="quiet">{periodLabel(entry, tally, model)}</div>
									</td>
									<td class="count">{signed(entry)}</td>
									<td>
										{entry.source && <a href={entry.source.url}>{entry.source.publisher ?? entry.source.url}</a>}
										{entry.note && <div>{inLanguage(entry.note, 'en', model.dossier.languages)}</div>}
										{entry.reason && <div>{entry.reason}</div>}
									</td>
									<td>
										<time datetime={entry.recordedAt}>{recorded.format(new Date(entry.recordedAt))}</time>
										<div class="quiet">{model.writers.get(entry.id) ?? 'set up with the dossier'}</div>
									</td>
									<td>
										{mayUndo && entry.kind !== 'undo' && !undone.has(entry.id) && (
											<form method="post" action={`/desk/${model.dossier.id}/entries/${entry.id}/undo`} data-edit>
												<input type="hidden" name="key" value={model.newKey()} />
												<button type="submit" aria-label={`Undo ${KIND[entry.kind]} of ${entry.on}`}>
													Undo
												</button>
											</form>
										)}
									</td>
								</tr>
							))}
					</tbody>
				</table>
			</section>
		</>
	)
}

const KIND = { opening: 'Opening total', call: 'Call', correction: 'Correction', undo: 'Undo' } as const

function periodLabel(entry: LedgerEntry, tally: Tally, model: DeskModel): string {
	const period = tally.periods.find((p) => p.id === entry.period)
	return period ? inLanguage(period.label, 'en', model.dossier.languages) : entry.period
}

function signed({ delta }: LedgerEntry): string {
	return delta > 0 ? `+${delta}` : delta < 0 ? `−${-delta}` : '0'
}
