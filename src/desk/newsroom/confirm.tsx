/** The confirmation page before somebody's token is replaced or revoked. */
import type { Fault } from '../../faults/fault.ts'
import type { Person } from '../../store/keep-editors.ts'
import { EditForm } from '../edit-form.tsx'
import { faultOfField, formState } from '../form.ts'
import { deskPage } from '../frame.tsx'
import type { Seat } from '../seat.ts'
import { deskWords } from '../words.ts'
import { peopleWords } from './people-words.ts'

type ConfirmModel = {
	readonly what: 'token' | 'revoke'
	readonly seat: Seat
	readonly person: Person
	readonly fault: Fault | null
}

export function confirmPage({ what, seat, person: { id, name }, fault }: ConfirmModel): string {
	const words = peopleWords(seat.language)
	const { title, means, button } =
		what === 'token'
			? { ...words.newToken, title: words.newToken.title(name) }
			: { ...words.revoke, title: words.revoke.title(name), button: words.revoke.button(name) }
	const form = formState('confirm', {}, fault && { form: 'confirm', fields: {}, fault }, seat.language)
	return deskPage(
		{ title, seat, form: form.id },
		<EditForm form={form} seat={seat} action={`/desk/people/${id}/${what}`} names={['']} class="panel confirm">
			<h1>{title}</h1>
			{faultOfField(form, '') !== null && (
				<p class="fault" role="alert" tabindex={-1}>
					{words.revoke.lastAdmin(name)}
				</p>
			)}
			<p>
				{means} {what === 'token' && id === seat.editor.id && words.newToken.meansYou}
			</p>
			<p class="buttons">
				<button type="submit" class="main">
					{button}
				</button>
				<a class="button" href="/desk/people">
					{deskWords(seat.language).cancel}
				</a>
			</p>
		</EditForm>,
	)
}
