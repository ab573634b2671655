/** The form that edits a period's name and days, with a button to remove it while nothing in it counts. */

import type { DeskTally } from '../../reads/read-desk-calls.ts'
import type { Period } from '../../record/tally.ts'
import { inLanguage } from '../../record/text.ts'
import { fieldIn } from '../changes/in-words.ts'
import { EditForm } from '../edit-form.tsx'
import { Field, TextByLanguage } from '../field.tsx'
import { type FormState, formState } from '../form.ts'
import { buttonIn } from '../visibility/words.ts'
import { WHY_NAMES, Why } from '../why.tsx'
import { deskWords } from '../words.ts'
import type { CallsModel } from './model.ts'
import { type Meanwhile, meanwhileOf, periodFields, seenOf, withTheirs } from './period-fields.ts'
import { callsWords } from './words.ts'

export function periodFormId(period: string): string {
	return `period-${period}`
}

export function removalFormId(period: string): string {
	return `removal-${period}`
}

/** Whether something counts in a period: then it stays. */
export function isCounted({ count }: DeskTally, period: string): boolean {
	return count.periods.some(({ id }) => id === period)
}

type PeriodProps = { readonly tally: DeskTally; readonly period: Period; readonly model: CallsModel }

export function PeriodForm({ tally, period, model }: PeriodProps) {
	const { dossier, seat } = model
	const { languages } = dossier
	const words = callsWords(seat.language)
	const { form, theirs } = stateOf(period, model)
	const names = ['label', ...languages.map((language) => `label.${language}`), 'from', 'to', ...WHY_NAMES]
	const action = `/desk/${dossier.id}/periods/${period.id}`
	return (
		<>
			<EditForm form={form} seat={seat} action={action} names={names} class="panel period" previews>
				<h3>{words.edit.title(inLanguage(period.label, seat.language, languages))}</h3>
				{theirs.length > 0 && <Theirs theirs={theirs} model={model} />}
				<input type="hidden" name="seen" value={form.fields['seen'] ?? ''} />
				<TextByLanguage form={form} name="label" label={words.name} languages={languages} />
				<div class="pairs">
					<Field form={form} name="from" label={words.from} type="date" required />
					<Field form={form} name="to" label={words.to} type="date" required />
				</div>
				<p class="quiet">{words.edit.days}</p>
				<Why form={form} dossier={dossier} required={false} />
				<p class="buttons">
					<button type="submit" class="main">
						{buttonIn(dossier, seat.language, words.edit.button)}
					</button>
					<a class="button" href={`/desk/${dossier.id}`}>
						{deskWords(seat.language).cancel}
					</a>
				</p>
			</EditForm>
			{!isCounted(tally, period.id) && <Removal period={period} model={model} />}
		</>
	)
}

/** Once told of a newer period, its editor goes on from that one. */
function stateOf(period: Period, { typed, seat }: CallsModel): { form: FormState; theirs: readonly Meanwhile[] } {
	const seen = seenOf(period)
	const form = formState(periodFormId(period.id), { ...periodFields(period), seen }, typed, seat.language)
	if (form.fault?.kind !== 'precondition-failed') return { form, theirs: [] }
	const theirs = meanwhileOf(form.fields['seen'], period)
	return { form: { ...form, fields: { ...withTheirs(form.fields, theirs), seen } }, theirs }
}

function Theirs({ theirs, model: { seat } }: { theirs: readonly Meanwhile[]; model: CallsModel }) {
	const words = callsWords(seat.language)
	return (
		<div class="conflict">
			<p>{words.edit.meanwhile}</p>
			<ul>
				{theirs.map(({ name, was, now }) => (
					<li>
						{fieldIn(seat.language, 'period', name)}: <del>{was}</del> <ins>{now}</ins>
					</li>
				))}
			</ul>
		</div>
	)
}

function Removal({ period, model: { dossier, seat, typed } }: Omit<PeriodProps, 'tally'>) {
	const words = callsWords(seat.language).edit
	const form = formState(removalFormId(period.id), {}, typed, seat.language)
	const action = `/desk/${dossier.id}/periods/${period.id}/remove`
	return (
		<EditForm form={form} seat={seat} action={action} names={WHY_NAMES} class="panel">
			<h3>{words.remove}</h3>
			<p class="quiet">{words.removeExplains}</p>
			<Why form={form} dossier={dossier} />
			<button type="submit">{words.removeButton}</button>
		</EditForm>
	)
}
