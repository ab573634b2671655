/** The form that records one more call: three fields, the first two filled in. */
import { suggestPeriod } from '../record/suggested-period.ts'
import { periodOf, statedUntil, type Tally } from '../record/tally.ts'
import { inLanguage } from '../record/text.ts'
import type { DeskModel } from './dossier-desk.tsx'
import { Field } from './field.tsx'
import { faultOfField, faultOfForm } from './forms.ts'

export function RecordCall({ tally, model }: { tally: Tally; model: DeskModel }) {
	const { dossier, today, newKey } = model
	const refused = model.refused?.form === 'call' ? model.refused : null
	const typed = refused?.fields ?? {}
	const on = typed.on ?? today
	const fault = faultOfForm(refused)
	return (
		<form method="post" action={`/desk/${dossier.id}/calls`} class="panel" data-edit>
			<h3>Record a call</h3>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<input type="hidden" name="key" value={typed.key ?? newKey()} />
			<Field
				id="call-on"
				label="Date"
				fault={faultOfField(refused, '/on')}
				control={{ name: 'on', type: 'date', value: on, required: true, max: today }}
			/>
			<Field
				id="call-source"
				label="Source"
				fault={faultOfField(refused, '/source')}
				control={{ name: 'source', type: 'url', value: typed.source ?? tally.authority.site, required: true }}
			/>
			<Field
				id="call-note"
				label="Note (optional)"
				fault={faultOfField(refused, '/note')}
				control={{ name: 'note', value: typed.note ?? '' }}
			/>
			<Opening tally={tally} model={model} on={on} fault={faultOfField(refused, '/period')} />
			<button type="submit" class="main">
				Record the call
			</button>
			<p class="quiet">{insideHint(tally, on)}</p>
		</form>
	)
}

/** For a date that no period covers: the period to open, filled in. One press records both. */
function Opening({ tally, model, on, fault }: { tally: Tally; model: DeskModel; on: string; fault: string | null }) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || periodOf(tally, on)) return null
	const { from, to, label } = suggestPeriod(tally.periods, on, model.dossier.languages)
	const named = inLanguage(label, 'en', model.dossier.languages)
	return (
		<fieldset class="opens">
			<legend>
				Opens the period {named}: no period covers {on}
			</legend>
			<Field
				id="opens-from"
				label="From"
				fault={fault}
				control={{ name: 'from', type: 'date', value: from, required: true }}
			/>
			<Field id="opens-to" label="To" fault={null} control={{ name: 'to', type: 'date', value: to, required: true }} />
			<Field id="opens-label" label="Called" fault={null} control={{ name: 'label', value: named, required: true }} />
		</fieldset>
	)
}

function insideHint(tally: Tally, on: string): string | null {
	const period = periodOf(tally, on)
	const stated = period && statedUntil(tally, period.id)
	return stated && on <= stated ? `A call on or before ${stated} is already inside the stated total.` : null
}
