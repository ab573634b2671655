/** The form that states a period's total, with the reason. */
import { countOf, type Tally } from '../record/tally.ts'
import { inLanguage } from '../record/text.ts'
import type { DeskModel } from './dossier-desk.tsx'
import { Field } from './field.tsx'
import { faultOfField, faultOfForm } from './forms.ts'

export function StateTotal({ tally, model }: { tally: Tally; model: DeskModel }) {
	const { dossier, newKey } = model
	const refused = model.refused?.form === 'total' ? model.refused : null
	const typed = refused?.fields ?? {}
	const counts = new Map(countOf(tally).periods.map((p) => [p.id, p.count]))
	const chosen = typed.period ?? tally.periods.at(-1)?.id
	const fault = faultOfForm(refused)
	return (
		<form method="post" action={`/desk/${dossier.id}/totals`} class="panel" data-edit>
			<h3>Correct a total</h3>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<input type="hidden" name="key" value={typed.key ?? newKey()} />
			<input type="hidden" name="seen" value={String(dossier.version)} />
			<p class="field">
				<label for="total-period">Period</label>
				<select id="total-period" name="period" required>
					{tally.periods.map((p) => (
						<option value={p.id} selected={p.id === chosen}>
							{inLanguage(p.label, 'en', dossier.languages)} (now {counts.get(p.id) ?? 'none'})
						</option>
					))}
				</select>
			</p>
			<Field
				id="total-total"
				label="Total"
				fault={faultOfField(refused, '/total')}
				control={{
					name: 'total',
					value: typed.total ?? '',
					type: 'number',
					min: '0',
					inputmode: 'numeric',
					required: true,
				}}
			/>
			<Field
				id="total-reason"
				label="Reason"
				fault={faultOfField(refused, '/reason')}
				control={{ name: 'reason', value: typed.reason ?? '', required: true }}
				hint="Published with the correction."
			/>
			<Field
				id="total-source"
				label="Source"
				fault={faultOfField(refused, '/source')}
				control={{ name: 'source', type: 'url', value: typed.source ?? tally.authority.site, required: true }}
			/>
			<Field
				id="total-on"
				label="Stated for the day (optional)"
				fault={faultOfField(refused, '/on')}
				control={{ name: 'on', type: 'date', value: typed.on ?? '', max: model.today }}
			/>
			<button type="submit">State the total</button>
		</form>
	)
}
