/** The page that gives somebody the address by which Cloudflare Access knows them. */
import type { Person } from '../../store/keep-editors.ts'
import { EditForm } from '../edit-form.tsx'
import { formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import type { Seat } from '../seat.ts'
import { deskWords } from '../words.ts'
import { EmailField } from './people.tsx'
import { peopleWords } from './people-words.ts'

export const EMAIL_FORM = 'email'

type EmailModel = { readonly seat: Seat; readonly person: Person; readonly typed: Typed | null }

export function emailPage({ seat, person: { id, name, email }, typed }: EmailModel): string {
	const words = peopleWords(seat.language)
	const title = words.email.title(name)
	const form = formState(EMAIL_FORM, { email: email ?? '' }, typed, seat.language)
	return deskPage(
		{ title, seat, form: form.id },
		<EditForm form={form} seat={seat} action={`/desk/people/${id}/email`} names={['email']} class="panel confirm">
			<h1>{title}</h1>
			<EmailField form={form} words={words} />
			<p class="buttons">
				<button type="submit" class="main">
					{words.email.button}
				</button>
				<a class="button" href="/desk/people">
					{deskWords(seat.language).cancel}
				</a>
			</p>
		</EditForm>,
	)
}
