/** The form of a meeting: every field that the record has, in each of the dossier's languages. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import { COUNTRIES } from '../../record/countries.ts'
import type { Dossier } from '../../record/dossier.ts'
import { MEETING_FORMATS, MEETING_STATUSES, type Meeting } from '../../record/meeting.ts'
import { Another } from '../another.tsx'
import { changesWords } from '../changes/words.ts'
import { EditForm } from '../edit-form.tsx'
import { type Choice, Field, Select, TextByLanguage } from '../field.tsx'
import { rowCount } from '../fields.ts'
import type { FormState } from '../form.ts'
import { latestHint } from '../latest-hint.ts'
import type { Seat } from '../seat.ts'
import { buttonIn } from '../visibility/words.ts'
import { WHY_NAMES, Why } from '../why.tsx'
import { Conflict, type Meanwhile } from './conflict.tsx'
import { shownAs } from './duration-fields.ts'
import { Folded } from './folded.tsx'
import { formWords } from './form-words.ts'
import type { Known } from './known.ts'
import { KnownLists, listOf } from './known-lists.tsx'
import { Lists, Sources } from './lists.tsx'
import { columnsOf, isMeetingList, MEETING_LISTS, unitsOf } from './meeting-fields.ts'
import { meetingsWords } from './words.ts'

type MeetingFormProps = {
	readonly form: FormState
	readonly action: string
	readonly dossier: Dossier
	readonly seat: Seat
	readonly known: Known
	/** As published; null for one that is to be added. */
	readonly meeting: Meeting | null
	readonly meanwhile: Meanwhile | null
}

export function MeetingForm({ form, action, dossier, seat, known, meeting, meanwhile }: MeetingFormProps) {
	const words = formWords(seat.language)
	const { languages } = dossier
	return (
		<EditForm form={form} seat={seat} action={action} names={namesIn(form, languages)} class="panel meeting" previews>
			{/* The first button of a form is what Enter presses: not the first row's. */}
			<button type="submit" hidden />
			<input type="hidden" name="seen" value={form.fields['seen'] ?? ''} />
			<input type="hidden" name="since" value={form.fields['since'] ?? ''} />
			<Another form={form} />
			{meanwhile && <Conflict meanwhile={meanwhile} languages={languages} seat={seat} />}
			<Facts form={form} dossier={dossier} seat={seat} />
			<Sources form={form} />
			<Rarer form={form} languages={languages} />
			<Lists form={form} languages={languages} />
			<KnownLists known={known} languages={languages} />
			{meeting && <Why form={form} dossier={dossier} required={false} />}
			<button type="submit" class="main">
				{buttonIn(dossier, seat.language, meeting ? words.publish : words.add)}
			</button>
		</EditForm>
	)
}

function Facts({ form, dossier, seat }: Pick<MeetingFormProps, 'form' | 'dossier' | 'seat'>) {
	const words = formWords(seat.language)
	const labels = meetingsWords(seat.language)
	const { statuses } = changesWords(seat.language)
	const { format } = wordsFor(seat.language)
	const { languages } = dossier
	return (
		<>
			<div class="pairs">
				<Field form={form} name="date" label={labels.date} hint={latestHint(seat)} type="date" required />
				<Select
					form={form}
					name="status"
					label={labels.status}
					choices={MEETING_STATUSES.map((value) => ({ value, text: statuses[value] }))}
				/>
				<Select
					form={form}
					name="format"
					label={labels.format}
					choices={MEETING_FORMATS.map((value) => ({ value, text: format[value] }))}
				/>
			</div>
			<TextByLanguage
				form={form}
				name="place.city"
				label={words.city}
				hint={words.completes}
				languages={languages}
				list={listOf('cities')}
				required
			/>
			<Select form={form} name="place.country" label={words.country} choices={countries(dossier, seat)} required />
			<TextByLanguage form={form} name="summary" label={words.summary} languages={languages} rows={2} />
		</>
	)
}

function Rarer({ form, languages }: { form: FormState; languages: readonly string[] }) {
	const words = formWords(form.language)
	return (
		<>
			<Folded form={form} label={words.folded.place} names={['place.venue', 'occasion']}>
				<TextByLanguage
					form={form}
					name="place.venue"
					label={words.venue}
					languages={languages}
					list={listOf('venues')}
				/>
				<TextByLanguage
					form={form}
					name="occasion"
					label={words.occasion}
					languages={languages}
					list={listOf('occasions')}
				/>
			</Folded>
			<Folded form={form} label={words.folded.duration} names={['planned', 'lasted']}>
				<div class="pairs">
					<Length form={form} name="planned" label={words.planned} />
					<Length form={form} name="lasted" label={words.lasted} />
				</div>
			</Folded>
		</>
	)
}

function Length({ form, name, label }: { form: FormState; name: 'planned' | 'lasted'; label: string }) {
	const words = formWords(form.language)
	const shown = shownAs(name, form.fields[name] ?? '', form.language)
	return (
		<Field
			form={form}
			name={name}
			label={label}
			hint={shown ? `${words.shownAs} ${shown}` : words.durationHint}
			refreshes
		/>
	)
}

/** Those of the record come first. */
function countries({ meetings }: Dossier, { language }: Seat): Choice[] {
	const { country } = wordsFor(language)
	const { compare } = new Intl.Collator(language)
	const choices = (codes: readonly string[]) =>
		codes.map((value) => ({ value, text: country(value) })).sort((a, b) => compare(a.text, b.text))
	const known = new Set(meetings.flatMap((m) => m.place?.country ?? []))
	const others = COUNTRIES.filter((code) => !known.has(code))
	return [{ value: '', text: formWords(language).chooseCountry }, ...choices([...known]), ...choices(others)]
}

/** Every name at which the form itself says what is wrong. */
function namesIn({ fields }: FormState, languages: readonly string[]): string[] {
	const columns = columnsOf(languages)
	const rows = MEETING_LISTS.flatMap((list) =>
		Array.from({ length: Math.max(1, rowCount(fields, list)) }, (_, row) =>
			columns[list].map((column) => `${list}.${row}.${column}`),
		).flat(),
	)
	const single = unitsOf(languages).filter((unit) => !isMeetingList(unit))
	const texts = [...single, ...rows].map((name) => name.slice(0, name.lastIndexOf('.')))
	return [...single, ...rows, ...texts, ...MEETING_LISTS, ...WHY_NAMES]
}
