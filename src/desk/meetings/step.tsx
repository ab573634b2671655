/** The pages that mark a meeting as held or as cancelled, or remove it, in one step. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Fault } from '../../faults/fault.ts'
import type { BodyFault } from '../../record/because.ts'
import type { Heading } from '../../record/dossier.ts'
import { MEETING_FORMATS, type Meeting } from '../../record/meeting.ts'
import { Another } from '../another.tsx'
import { EditForm } from '../edit-form.tsx'
import { Field, Select } from '../field.tsx'
import type { Fields } from '../fields.ts'
import { type FormState, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { Live, type LiveOptions } from '../live.tsx'
import type { Seat } from '../seat.ts'
import { buttonIn } from '../visibility/words.ts'
import { WHY_NAMES, Why } from '../why.tsx'
import { deskWords } from '../words.ts'
import { Days } from './days.tsx'
import { daysTyped } from './days-field.ts'
import type { Known } from './known.ts'
import { KnownLists, listOf } from './known-lists.tsx'
import { seenOf } from './meeting-fields.ts'
import { nameOfMeeting, WIDGETS_OF_MEETINGS } from './meeting-name.ts'
import { meetingsWords, type Step } from './words.ts'

type StepModel = {
	readonly step: Step
	readonly dossier: Heading
	readonly seat: Seat
	readonly known: Known
	readonly meeting: Meeting
	readonly typed: Typed | null
	readonly options: LiveOptions
}

const NAMES = ['date', 'format', 'source', ...WHY_NAMES]

export function stepPage({ step, dossier, seat, known, meeting, typed, options }: StepModel): string {
	const words = meetingsWords(seat.language)
	const title = words.step[step].title(nameOfMeeting(meeting, dossier, seat))
	const list = `/desk/${dossier.id}/meetings`
	const action = `${list}/${meeting.id}/${step}`
	const form = stepForm(step, dossier, seat, meeting, typed)
	return deskPage(
		{ title, seat, dossier, tab: 'meetings', form: form.id },
		<>
			<h1>{title}</h1>
			<div class="desk">
				<div class="work" id="work">
					<EditForm form={form} seat={seat} action={action} names={NAMES} class="panel" previews>
						<input type="hidden" name="seen" value={form.fields['seen'] ?? ''} />
						<p>{words.step[step].explains}</p>
						<Another form={form} />
						<StepFields step={step} form={form} dossier={dossier} seat={seat} />
						<p class="buttons">
							<button type="submit" class="main">
								{step === 'remove'
									? words.step[step].button
									: buttonIn(dossier, seat.language, words.step[step].button)}
							</button>
							<a class="button" href={list}>
								{deskWords(seat.language).cancel}
							</a>
						</p>
						<KnownLists known={known} languages={[]} language={seat.language} />
					</EditForm>
				</div>
				<Live
					dossier={dossier}
					seat={seat}
					options={options}
					forms={[{ id: form.id, action }]}
					kinds={WIDGETS_OF_MEETINGS}
				/>
			</div>
		</>,
	)
}

type StepFieldsProps = { step: Step; form: FormState; dossier: Heading; seat: Seat }

function StepFields({ step, form, dossier, seat }: StepFieldsProps) {
	const words = meetingsWords(seat.language)
	const { format } = wordsFor(seat.language)
	return (
		<>
			{step === 'held' && (
				<div class="pairs">
					<Days form={form} label={words.step.day} seat={seat} ask={words.step.askDay} />
					<Select
						form={form}
						name="format"
						label={words.format}
						choices={MEETING_FORMATS.map((value) => ({ value, text: format[value] }))}
					/>
				</div>
			)}
			{step !== 'remove' && (
				<Field form={form} name="source" label={words.step.source} type="url" list={listOf('sources')} required />
			)}
			<Why form={form} dossier={dossier} />
		</>
	)
}

function stepForm(step: Step, dossier: Heading, seat: Seat, meeting: Meeting, typed: Typed | null): FormState {
	const seen = seenOf(dossier.version, meeting)
	const initial: Fields = {
		seen,
		date: daysTyped(meeting, seat.language),
		format: meeting.format,
		source: meeting.sources.at(-1)?.url ?? '',
		reason: meetingsWords(seat.language).step[step].reason,
		reasonKind: step === 'remove' ? 'correction' : 'update',
	}
	if (typed === null) return formState(step, initial, null, seat.language)
	// Told of the newer version, the editor decides on that one.
	const fields = typed.fault?.kind === 'precondition-failed' ? { ...typed.fields, seen } : typed.fields
	return formState(step, initial, { ...typed, fields, fault: typed.fault && atSource(typed.fault) }, seat.language)
}

/** The form has one source, wherever it goes among the meeting's. */
function atSource(fault: Fault): Fault {
	if (fault.kind !== 'bad-body') return fault
	const place = (f: BodyFault): BodyFault => (f.pointer.startsWith('/sources') ? { ...f, pointer: '/source' } : f)
	return { ...fault, faults: fault.faults.map(place) }
}
