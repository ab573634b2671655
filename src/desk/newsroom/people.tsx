/** The people page: adding an editor, changing roles, replacing tokens, revoking. */
import type { HandedOut } from '../../edits/people.ts'
import { ROLES } from '../../record/editor.ts'
import { CopyText } from '../../site/copy-text.tsx'
import type { Person } from '../../store/keep-editors.ts'
import { EditForm } from '../edit-form.tsx'
import { Field, Select } from '../field.tsx'
import { type FormState, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { instantIn, type Seat } from '../seat.ts'
import { saidOf } from '../words.ts'
import { type PeopleWords, peopleWords } from './people-words.ts'

export const ADD_FORM = 'add'

export function roleFormId(id: string): string {
	return `role-${id}`
}

export type PeopleModel = {
	readonly seat: Seat
	readonly people: readonly Person[]
	/** The token that was just made, and for whom. */
	readonly handedOut: HandedOut | null
	readonly typed: Typed | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	readonly origin: string
	/** Whether people sign in with Cloudflare Access. */
	readonly access: boolean
}

export function peoplePage(model: PeopleModel): string {
	const { seat, people, handedOut, done } = model
	const words = peopleWords(seat.language)
	const former = people.filter((person) => person.revokedAt !== null)
	return deskPage(
		{ title: words.title, seat, done: saidOf(words.done, done), form: ADD_FORM },
		<div class="newsroom">
			<h1>{words.title}</h1>
			{handedOut && <Token handedOut={handedOut} origin={model.origin} words={words} />}
			<Add model={model} words={words} />
			<section aria-labelledby="listed">
				<h2 id="listed">{words.listed}</h2>
				<ul class="people">
					{people
						.filter((person) => person.revokedAt === null)
						.map((person) => (
							<Row person={person} model={model} words={words} />
						))}
				</ul>
			</section>
			{former.length > 0 && (
				<section aria-labelledby="formerly">
					<h2 id="formerly">{words.formerly}</h2>
					<ul class="people">
						{former.map(({ name, revokedAt }) => (
							<li>
								<span>{name}</span>
								<span class="quiet">{words.revoked(instantIn(seat)(revokedAt ?? ''))}</span>
							</li>
						))}
					</ul>
				</section>
			)}
			<p>
				<a href="/desk/people/history">{words.changes}</a>
			</p>
		</div>,
	)
}

type TokenProps = { readonly handedOut: HandedOut; readonly origin: string; readonly words: PeopleWords }

function Token({ handedOut: { id, name, token }, origin, words }: TokenProps) {
	if (token === null) {
		return (
			<section class="panel handed-out" aria-labelledby="handed-out">
				<h2 id="handed-out">{words.token.title(name)}</h2>
				<p>{words.token.shownBefore(name)}</p>
				<p>
					<a href={`/desk/people/${id}/token`}>{words.token.makeAnother}</a>
				</p>
			</section>
		)
	}
	return (
		<section class="panel handed-out" aria-labelledby="handed-out">
			<h2 id="handed-out">{words.token.title(name)}</h2>
			<p class="fault">{words.token.warning}</p>
			<p class="copying">
				<CopyText id="token" text={token} label={words.token.label} copy={words.token.copy} rows={2} />
			</p>
			<p>
				{words.token.use} <a href="/desk/sign-in">{`${origin}/desk/sign-in`}</a>
			</p>
		</section>
	)
}

function Add({ model: { seat, typed, access }, words }: { model: PeopleModel; words: PeopleWords }) {
	const form = formState(ADD_FORM, { role: 'editor' }, typed, seat.language)
	return (
		<EditForm form={form} seat={seat} action="/desk/people" names={['name', 'role', 'email']} class="panel">
			<h2>{words.add.title}</h2>
			<div class="pairs">
				<Field form={form} name="name" label={words.name} hint={words.nameHint} required autocomplete="off" />
				<Select
					form={form}
					name="role"
					label={words.role}
					hint={words.roleHint}
					choices={roleChoices(words)}
					required
				/>
			</div>
			{access && <EmailField form={form} words={words} />}
			<button type="submit" class="main">
				{words.add.button}
			</button>
		</EditForm>
	)
}

function Row({
	person,
	model: { seat, typed, access },
	words,
}: {
	person: Person
	model: PeopleModel
	words: PeopleWords
}) {
	const { id, name, role, createdAt, email } = person
	const form = formState(roleFormId(id), { role }, typed, seat.language)
	const whose = <span class="visually-hidden">{words.of(name)}</span>
	return (
		<li id={`person-${id}`}>
			<span class="person">
				<strong>{name}</strong>
				{id === seat.editor.id && <span class="quiet"> ({words.you})</span>}
				<br />
				<span class="quiet">{words.added(instantIn(seat)(createdAt))}</span>
				{email && <span class="quiet"> · {email}</span>}
			</span>
			<EditForm form={form} seat={seat} action={`/desk/people/${id}/role`} names={['role']} class="role">
				<Select
					form={form}
					name="role"
					label={
						<>
							{words.role}
							{whose}
						</>
					}
					choices={roleChoices(words)}
				/>
				<button type="submit">
					{words.change}
					{whose}
				</button>
			</EditForm>
			<span class="buttons">
				{access && (
					<a class="button" href={`/desk/people/${id}/email`}>
						{words.email.link}
						{whose}
					</a>
				)}
				<a class="button" href={`/desk/people/${id}/sessions`}>
					{words.sessions}
					{whose}
				</a>
				<a class="button" href={`/desk/people/${id}/token`}>
					{words.newToken.link}
					{whose}
				</a>
				<a class="button" href={`/desk/people/${id}/revoke`}>
					{words.revoke.link}
					{whose}
				</a>
			</span>
		</li>
	)
}

export function EmailField({ form, words }: { form: FormState; words: PeopleWords }) {
	const { label, hint } = words.email
	return <Field form={form} name="email" label={label} hint={hint} autocomplete="off" />
}

function roleChoices(words: PeopleWords) {
	return ROLES.map((value) => ({ value, text: words.roles[value] }))
}
