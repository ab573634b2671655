/** The forms that answer for the list of meetings in one press: a reported one was held or is denied, nothing new was found. */
import { EditForm } from '../edit-form.tsx'
import { Field } from '../field.tsx'
import { formState, type Typed } from '../form.ts'
import type { Seat } from '../seat.ts'
import { listOf } from './known-lists.tsx'
import { meetingsWords } from './words.ts'

/** The page that has the form, where its editor is led back to. */
export type At = 'home' | 'list'

export function reportFormId(verb: 'confirm' | 'deny', dossier: string, meeting: string): string {
	return `${verb}-report-${dossier}-${meeting}`
}

export function checkFormId(dossier: string): string {
	return `check-${dossier}`
}

type ReportProps = {
	readonly dossier: string
	readonly meeting: string
	/** Said to somebody who hears a button alone. */
	readonly name: string
	readonly seat: Seat
	readonly typed: Typed | null
	readonly at: At
	/** The query of the page that has the form, where it is one of several. */
	readonly query?: string
}

export function AnswerReport({ dossier, meeting, name, seat, typed, at, query = '' }: ReportProps) {
	const { confirm, deny } = meetingsWords(seat.language).report
	const action = `/desk/${dossier}/meetings/${meeting}`
	const form = (verb: 'confirm' | 'deny') => formState(reportFormId(verb, dossier, meeting), {}, typed, seat.language)
	const ofName = <span class="visually-hidden">: {name}</span>
	return (
		<div class="answers">
			<EditForm form={form('confirm')} seat={seat} action={`${action}/confirm${query}`} names={[]}>
				<input type="hidden" name="at" value={at} />
				<button type="submit">
					{confirm.button}
					{ofName}
				</button>
			</EditForm>
			<EditForm form={form('deny')} seat={seat} action={`${action}/deny${query}`} names={['deniedBy']} class="inline">
				<input type="hidden" name="at" value={at} />
				<Field
					form={form('deny')}
					name="deniedBy"
					label={
						<>
							{deny.who}
							{ofName}
						</>
					}
					list={listOf('tellers')}
					required
				/>
				<button type="submit">
					{deny.button}
					{ofName}
				</button>
			</EditForm>
		</div>
	)
}

type CheckProps = Omit<ReportProps, 'meeting'>

export function CheckMeetings({ dossier, name, seat, typed, at, query = '' }: CheckProps) {
	const form = formState(checkFormId(dossier), {}, typed, seat.language)
	return (
		<EditForm form={form} seat={seat} action={`/desk/${dossier}/meetings/checked${query}`} names={[]}>
			<input type="hidden" name="at" value={at} />
			<input type="hidden" name="on" value={seat.today} />
			<button type="submit">
				{meetingsWords(seat.language).checked.button}
				<span class="visually-hidden">: {name}</span>
			</button>
		</EditForm>
	)
}
