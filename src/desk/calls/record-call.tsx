/** The form that records one more call, with date and source filled in. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import { isCalendarDate } from '../../record/calendar.ts'
import { periodOf, statedUntil, type Tally } from '../../record/tally.ts'
import { Another } from '../another.tsx'
import { EditForm } from '../edit-form.tsx'
import { Field } from '../field.tsx'
import { formState } from '../form.ts'
import { latestHint } from '../latest-hint.ts'
import { type CallsModel, ownLanguage } from './model.ts'
import { openingFields } from './opening.ts'
import { OpeningFields, openingNames } from './opening-fields.tsx'
import { callsWords } from './words.ts'

export function recordCallId(tally: Tally): string {
	return `call-${tally.id}`
}

export function RecordCall({ tally, model }: { tally: Tally; model: CallsModel }) {
	const { dossier, seat } = model
	const words = callsWords(seat.language)
	const { date } = wordsFor(seat.language)
	const id = recordCallId(tally)
	const typed = formState(id, { on: seat.today, source: tally.authority.site }, model.typed, seat.language)
	const on = typed.fields['on'] ?? ''
	const { languages } = dossier
	// For a date that no period covers: the period to open, filled in. One press records both.
	const opens = isCalendarDate(on) && !periodOf(tally, on)
	const fields = opens ? openingFields({ fields: typed.fields, at: 'period', tally, day: on, languages }) : typed.fields
	const form = { ...typed, fields }
	// One press: the note is in the editor's own language, and can be translated later.
	const noteIn = ownLanguage(model)
	const names = ['on', 'source', `note.${noteIn}`, ...openingNames('period', languages)]
	return (
		<EditForm form={form} seat={seat} action={`/desk/${dossier.id}/calls`} names={names} class="panel" previews>
			<h3>{words.record.title}</h3>
			<input type="hidden" name="tally" value={tally.id} />
			<Another form={form} />
			<Field
				form={form}
				name="on"
				label={words.record.date}
				type="date"
				hint={latestHint(seat)}
				required
				max={seat.latest}
				refreshes
			/>
			<Field form={form} name="source" label={words.record.source} type="url" required />
			<Field form={form} name={`note.${noteIn}`} label={words.record.note} lang={noteIn} />
			{opens && <OpeningFields form={form} at="period" legend={words.record.opens(date(on))} languages={languages} />}
			<button type="submit" class="main" data-shortcut={tally.preferred ? 'c' : undefined}>
				{words.record.button}
			</button>
			<p class="quiet">{insideHint(tally, on, (stated) => words.record.inside(date(stated)))}</p>
		</EditForm>
	)
}

function insideHint(tally: Tally, on: string, say: (stated: string) => string): string | null {
	const period = periodOf(tally, on)
	const stated = period && statedUntil(tally, period.id)
	return stated && on <= stated ? say(stated) : null
}
