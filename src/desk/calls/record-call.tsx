/** The form that records one more call: date and source are filled in, and one press is enough. */
import { isCalendarDate } from '../../record/calendar.ts'
import { suggestPeriod } from '../../record/suggested-period.ts'
import { periodOf, statedUntil, type Tally } from '../../record/tally.ts'
import { inLanguage } from '../../record/text.ts'
import { EditForm } from '../edit-form.tsx'
import { Check, Field, TextByLanguage } from '../field.tsx'
import { flatten } from '../fields.ts'
import { type FormState, formState } from '../form.ts'
import type { CallsModel } from './page.tsx'
import { callsWords } from './words.ts'

export function recordCallId(tally: Tally): string {
	return `call-${tally.id}`
}

export function RecordCall({ tally, model }: { tally: Tally; model: CallsModel }) {
	const { dossier, seat } = model
	const words = callsWords(seat.language)
	const id = recordCallId(tally)
	const form = formState(id, { on: seat.today, source: tally.authority.site }, model.typed, seat.language)
	const on = form.fields['on'] ?? ''
	// One press: the note is in the editor's own language, and can be translated later.
	const noteIn = dossier.languages.find((l) => l === seat.language) ?? dossier.languages[0]
	const names = ['on', 'source', `note.${noteIn}`, 'period', 'period.from', 'period.to', ...labels(dossier.languages)]
	return (
		<EditForm form={form} seat={seat} action={`/desk/${dossier.id}/calls`} names={names} class="panel" previews>
			<h3>{words.record.title}</h3>
			<input type="hidden" name="tally" value={tally.id} />
			{form.fault?.kind === 'likely-duplicate' && <Check form={form} name="another" label={words.record.another} />}
			<Field form={form} name="on" label={words.record.date} type="date" required max={seat.today} refreshes />
			<Field form={form} name="source" label={words.record.source} type="url" required />
			<Field form={form} name={`note.${noteIn}`} label={words.record.note} lang={noteIn} />
			<Opening tally={tally} model={model} form={form} on={on} />
			<button type="submit" class="main" data-shortcut={tally.preferred ? 'c' : undefined}>
				{words.record.button}
			</button>
			<p class="quiet">{insideHint(tally, on, words.record.inside)}</p>
		</EditForm>
	)
}

function labels(languages: readonly string[]): string[] {
	return ['period.label', ...languages.map((language) => `period.label.${language}`)]
}

/** For a date that no period covers: the period to open, filled in. One press records both. */
function Opening({ tally, model, form, on }: { tally: Tally; model: CallsModel; form: FormState; on: string }) {
	const { dossier, seat } = model
	const words = callsWords(seat.language)
	if (!isCalendarDate(on) || periodOf(tally, on)) return null
	const suggested = suggestPeriod(tally.periods, on, dossier.languages)
	const typed = isCalendarDate(form.fields['period.from']) && isCalendarDate(form.fields['period.to'])
	const fits = typed && on >= (form.fields['period.from'] ?? '') && on <= (form.fields['period.to'] ?? '')
	// A period that was refused stands as it was typed; one that another date has outrun makes room for the next.
	const isTyped = fits || (typed && form.fault !== null)
	const offered = { ...form, fields: { ...flatten(suggested, 'period'), ...(isTyped ? form.fields : {}) } }
	return (
		<fieldset class="opens">
			<legend>{words.record.opens(inLanguage(suggested.label, seat.language, dossier.languages), on)}</legend>
			<Field form={offered} name="period.from" label={words.from} type="date" required />
			<Field form={offered} name="period.to" label={words.to} type="date" required />
			<TextByLanguage
				form={offered}
				name="period.label"
				label={words.record.called}
				languages={dossier.languages}
				required
			/>
		</fieldset>
	)
}

function insideHint(tally: Tally, on: string, say: (stated: string) => string): string | null {
	const period = periodOf(tally, on)
	const stated = period && statedUntil(tally, period.id)
	return stated && on <= stated ? say(stated) : null
}
