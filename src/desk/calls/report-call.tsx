/** The form that records a call that is reported and not confirmed, folded away beside the ordinary ones. */

import type { Tally } from '../../record/tally.ts'
import { Another } from '../another.tsx'
import { EditForm } from '../edit-form.tsx'
import { Field } from '../field.tsx'
import { formState } from '../form.ts'
import { latestHint } from '../latest-hint.ts'
import { type CallsModel, ownLanguage } from './model.ts'
import { reportWords } from './report-words.ts'
import { callsWords } from './words.ts'

export function reportCallId(tally: Tally): string {
	return `report-${tally.id}`
}

export function ReportCall({ tally, model }: { tally: Tally; model: CallsModel }) {
	const { dossier, seat, typed } = model
	const words = reportWords(seat.language)
	const { record } = callsWords(seat.language)
	const id = reportCallId(tally)
	const form = formState(id, { on: seat.today }, typed, seat.language)
	// One press: the words are in the editor's own language, and can be translated later.
	const own = ownLanguage(model)
	const by = `reportedBy.${own}`
	const note = `note.${own}`
	return (
		<details class="folded" open={typed?.form === id}>
			<summary>{words.title}</summary>
			<EditForm
				form={form}
				seat={seat}
				action={`/desk/${dossier.id}/calls/reported`}
				names={['on', by, 'reportedBy', 'source', note]}
				class="panel"
				previews
			>
				<p class="quiet">{words.explains}</p>
				<input type="hidden" name="tally" value={tally.id} />
				<Another form={form} />
				<div class="pairs">
					<Field
						form={form}
						name="on"
						label={words.date}
						type="date"
						hint={latestHint(seat)}
						required
						max={seat.latest}
					/>
					<Field form={form} name={by} whole="reportedBy" label={words.reportedBy} lang={own} required />
					<Field form={form} name="source" label={record.source} type="url" required />
					<Field form={form} name={note} label={words.note} lang={own} />
				</div>
				<button type="submit">{words.button}</button>
			</EditForm>
		</details>
	)
}
