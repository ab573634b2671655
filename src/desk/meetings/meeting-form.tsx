/** The form of a meeting: every field that the record has, in each of the dossier's languages. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import { COUNTRIES } from '../../record/countries.ts'
import type { Heading } from '../../record/dossier.ts'
import { MEETING_FORMATS, MEETING_STATUSES, type Meeting } from '../../record/meeting.ts'
import { isDraft } from '../../record/visibility.ts'
import { Another } from '../another.tsx'
import { changesWords } from '../changes/words.ts'
import { EditForm } from '../edit-form.tsx'
import { Check, type Choice, Field, Select, TextByLanguage } from '../field.tsx'
import { rowCount } from '../fields.ts'
import type { FormState } from '../form.ts'
import type { Seat } from '../seat.ts'
import { buttonIn } from '../visibility/words.ts'
import { WHY_NAMES, Why } from '../why.tsx'
import { Conflict, type Meanwhile } from './conflict.tsx'
import { Days } from './days.tsx'
import { shownAs } from './duration-fields.ts'
import { Folded } from './folded.tsx'
import { ANOTHER, NEXT } from './form-of.ts'
import { formWords } from './form-words.ts'
import type { Known } from './known.ts'
import { KnownLists, listOf } from './known-lists.tsx'
import { Lists, Sources } from './lists.tsx'
import { columnsOf, FEATURED, isMeetingList, MEETING_LISTS, NO_COUNTRY, unitsOf } from './meeting-fields.ts'
import { meetingsWords } from './words.ts'

type MeetingFormProps = {
	readonly form: FormState
	readonly action: string
	readonly dossier: Heading
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
			<Facts form={form} dossier={dossier} seat={seat} known={known} />
			<Sources form={form} languages={languages} />
			<Rarer form={form} languages={languages} />
			<Lists form={form} languages={languages} />
			<KnownLists known={known} languages={languages} language={seat.language} />
			{meeting && <Why form={form} dossier={dossier} required={false} />}
			<p class="buttons">
				<button type="submit" class="main">
					{buttonIn(dossier, seat.language, meeting ? words.publish : words.add)}
				</button>
				{!meeting && (
					<button type="submit" name={NEXT} value={ANOTHER}>
						{isDraft(dossier) ? words.another.save : words.another.publish}
					</button>
				)}
			</p>
		</EditForm>
	)
}

function Facts({ form, dossier, seat, known }: Pick<MeetingFormProps, 'form' | 'dossier' | 'seat' | 'known'>) {
	const words = formWords(seat.language)
	const labels = meetingsWords(seat.language)
	const { statuses } = changesWords(seat.language)
	const { format } = wordsFor(seat.language)
	const { languages } = dossier
	return (
		<>
			<div class="pairs">
				<Days form={form} label={labels.date} seat={seat} />
				<Select
					form={form}
					name="status"
					label={labels.status}
					refreshes
					choices={MEETING_STATUSES.map((value) => ({ value, text: statuses[value] }))}
				/>
				<Select
					form={form}
					name="format"
					label={labels.format}
					refreshes
					choices={MEETING_FORMATS.map((value) => ({ value, text: format[value] }))}
				/>
			</div>
			{TELLERS.filter(({ status }) => status === form.fields['status']).map(({ name }) => (
				<Teller form={form} name={name} languages={languages} />
			))}
			<TextByLanguage
				form={form}
				name="place.city"
				label={words.city}
				hint={form.fields['format'] === 'video' ? words.placeHint : words.completes}
				languages={languages}
				list={listOf('cities')}
			/>
			<Select form={form} name="place.country" label={words.country} choices={countries(known, seat)} />
			<TextByLanguage form={form} name="summary" label={words.summary} languages={languages} rows={2} />
		</>
	)
}

function Rarer({ form, languages }: { form: FormState; languages: readonly string[] }) {
	const words = formWords(form.language)
	const tellers = TELLERS.filter(({ status }) => status !== form.fields['status'])
	return (
		<>
			<Folded form={form} label={words.folded.tellers} names={tellers.map(({ name }) => name)}>
				{tellers.map(({ name }) => (
					<Teller form={form} name={name} languages={languages} />
				))}
			</Folded>
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
			<Folded form={form} label={words.folded.featured} names={['featured']}>
				<Check form={form} name="featured" value={FEATURED} label={words.featured} />
			</Folded>
		</>
	)
}

/** Who tells of a meeting of this status: asked for beside it; of any other, folded. */
const TELLERS = [
	{ status: 'reported', name: 'reportedBy' },
	{ status: 'denied', name: 'deniedBy' },
] as const

type TellerProps = { form: FormState; name: (typeof TELLERS)[number]['name']; languages: readonly string[] }

function Teller({ form, name, languages }: TellerProps) {
	const label = formWords(form.language)[name]
	return <TextByLanguage form={form} name={name} label={label} languages={languages} list={listOf('tellers')} />
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
function countries(known: Known, { language }: Seat): Choice[] {
	const { country } = wordsFor(language)
	const { compare } = new Intl.Collator(language)
	const choices = (codes: readonly string[]) =>
		codes.map((value) => ({ value, text: country(value) })).sort((a, b) => compare(a.text, b.text))
	const others = COUNTRIES.filter((code) => !known.countries.includes(code))
	const words = formWords(language)
	const first = [
		{ value: '', text: words.chooseCountry },
		{ value: NO_COUNTRY, text: words.noCountry },
	]
	return [...first, ...choices(known.countries), ...choices(others)]
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
