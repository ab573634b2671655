/** The form that sets a period's total, with the reason; also the total of a period that it opens. */

import type { DeskTally } from '../../reads/read-desk-calls.ts'
import type { Tally } from '../../record/tally.ts'
import { inLanguage } from '../../record/text.ts'
import { isDraft } from '../../record/visibility.ts'
import { Another } from '../another.tsx'
import { EditForm } from '../edit-form.tsx'
import { Field, Select } from '../field.tsx'
import { begunFrom, formState } from '../form.ts'
import { latestHint } from '../latest-hint.ts'
import type { CallsModel } from './model.ts'
import { openingFields } from './opening.ts'
import { OpeningFields, openingNames } from './opening-fields.tsx'
import { callsWords } from './words.ts'

/** The choice that opens the period whose days and name stand below it. */
export const NEW_PERIOD = 'new'

export function stateTotalId(tally: Tally): string {
	return `total-${tally.id}`
}

export function StateTotal({ tally, model }: { tally: DeskTally; model: CallsModel }) {
	const { dossier, seat } = model
	const words = callsWords(seat.language)
	const id = stateTotalId(tally)
	const initial = { period: tally.periods.at(-1)?.id ?? NEW_PERIOD, source: tally.authority.site }
	const typed = formState(id, initial, model.typed, seat.language)
	const { languages } = dossier
	const opens = typed.fields['period'] === NEW_PERIOD
	const day = typed.fields['on'] || seat.today
	const fields = opens ? openingFields({ fields: typed.fields, at: 'opens', tally, day, languages }) : typed.fields
	const form = { ...typed, fields }
	const names = ['period', 'total', 'reason', 'source', 'on', ...openingNames('opens', languages)]
	return (
		<EditForm form={form} seat={seat} action={`/desk/${dossier.id}/totals`} names={names} class="panel" previews>
			<h3>{words.state.title}</h3>
			<input type="hidden" name="tally" value={tally.id} />
			<input type="hidden" name="seen" value={begunFrom(form, dossier.version)} />
			<Another form={form} />
			<Select form={form} name="period" label={words.period} choices={choices(tally, model)} required refreshes />
			{opens && <OpeningFields form={form} at="opens" legend={words.state.opens} languages={languages} />}
			<Field form={form} name="total" label={words.state.total} type="number" min="0" required />
			<Field
				form={form}
				name="reason"
				label={words.state.reason}
				hint={words.state.reasonHint}
				required={!isDraft(dossier)}
			/>
			<Field form={form} name="source" label={words.state.source} type="url" required />
			<Field
				form={form}
				name="on"
				label={words.state.on}
				hint={[opens ? words.state.onHintNew : words.state.onHint, latestHint(seat)].filter(Boolean).join(' ')}
				type="date"
				max={seat.latest}
				refreshes={opens}
			/>
			<button type="submit">{words.state.button}</button>
		</EditForm>
	)
}

function choices(tally: DeskTally, { dossier, seat }: CallsModel) {
	const words = callsWords(seat.language)
	const counts = new Map(tally.count.periods.map((p) => [p.id, p.count]))
	const known = tally.periods.map((p) => {
		const label = inLanguage(p.label, seat.language, dossier.languages)
		return { value: p.id, text: `${label} (${words.state.now(String(counts.get(p.id) ?? '–'))})` }
	})
	return [...known, { value: NEW_PERIOD, text: words.state.newPeriod }]
}
