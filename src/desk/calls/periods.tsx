/** The periods of a tally as a table, each with its count and a link to edit it. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { DeskTally } from '../../reads/read-desk-calls.ts'
import { inLanguage } from '../../record/text.ts'
import type { CallsModel } from './model.ts'
import { PeriodForm, periodFormId } from './period-form.tsx'
import { callsWords } from './words.ts'

export function Periods({ tally, model, edits }: { tally: DeskTally; model: CallsModel; edits: boolean }) {
	const { dossier, seat } = model
	const words = callsWords(seat.language)
	const { shortDate } = wordsFor(seat.language)
	const { total, periods } = tally.count
	const counts = new Map(periods.map((p) => [p.id, p.count]))
	const open = edits ? tally.periods.find((p) => p.id === model.period) : undefined
	return (
		<>
			<section class="scroll" tabindex={0} aria-label={words.periods}>
				<table class="periods">
					<thead>
						<tr>
							<th scope="col">{words.period}</th>
							<th scope="col">{words.from}</th>
							<th scope="col">{words.to}</th>
							<th scope="col">{words.calls}</th>
						</tr>
					</thead>
					<tbody>
						{tally.periods.map((period) => {
							const name = inLanguage(period.label, seat.language, dossier.languages)
							return (
								<tr>
									<th scope="row">
										{name}{' '}
										{edits && (
											<a
												class="edit"
												href={`/desk/${dossier.id}/periods/${period.id}#${periodFormId(period.id)}`}
												aria-label={words.edit.title(name)}
												aria-current={period === open ? 'true' : undefined}
											>
												{words.edit.link}
											</a>
										)}
									</th>
									<td data-label={words.from}>
										<time datetime={period.from}>{shortDate(period.from)}</time>
									</td>
									<td data-label={words.to}>
										<time datetime={period.to}>{shortDate(period.to)}</time>
									</td>
									<td class="count" data-label={words.calls}>
										{counts.get(period.id) ?? '–'}
									</td>
								</tr>
							)
						})}
					</tbody>
					<tfoot>
						<tr>
							<th scope="row" colspan={3}>
								{words.total}
							</th>
							<td class="count">{total ?? '–'}</td>
						</tr>
					</tfoot>
				</table>
			</section>
			{open && <PeriodForm tally={tally} period={open} model={model} />}
		</>
	)
}
