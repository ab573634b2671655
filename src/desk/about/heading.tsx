/** The form of a dossier's title, languages and leaders. */

import type { Dossier } from '../../record/dossier.ts'
import type { Language } from '../../record/text.ts'
import { Another } from '../another.tsx'
import { EditForm } from '../edit-form.tsx'
import { Field, TextArea, TextByLanguage } from '../field.tsx'
import { rowCount, withIntent } from '../fields.ts'
import { begunFrom, type FormState, faultOfField, formState } from '../form.ts'
import { Difference } from '../history/difference.tsx'
import { buttonIn } from '../visibility/words.ts'
import { WHY_NAMES, Why } from '../why.tsx'
import { deskWords } from '../words.ts'
import { headingFields, languagesToShow, withTheirs } from './heading-fields.ts'
import type { AboutModel } from './model.ts'
import { aboutWords } from './words.ts'

export const HEADING_FORM = 'heading'

export function Heading({ model }: { model: AboutModel }) {
	const { dossier, seat, meanwhile } = model
	const words = aboutWords(seat.language).heading
	const form = headingForm(model)
	const languages = languagesToShow(form.fields, dossier.languages)
	const leaders = Array.from({ length: rowCount(form.fields, 'leaders') }, (_, row) => row)
	const listFault = faultOfField(form, 'leaders')
	return (
		<EditForm
			form={form}
			seat={seat}
			action={`/desk/${dossier.id}/about`}
			names={namesOf(languages, leaders)}
			class="panel"
			previews
		>
			<h2>{words.title}</h2>
			<Another form={form} />
			{meanwhile && (
				<>
					<h3>{words.meanwhile}</h3>
					<Difference {...meanwhile} language={seat.language} everyField />
				</>
			)}
			<input type="hidden" name="seen" value={begunFrom(form, dossier.version)} />
			<TextByLanguage form={form} name="title" label={words.name} languages={languages} />
			<Languages form={form} hint={words.languagesHint} />
			<fieldset class="rows">
				<legend>{words.leaders}</legend>
				{listFault && <p class="fault">{listFault}</p>}
				{leaders.map((row) => (
					<Leader form={form} row={row} languages={languages} />
				))}
				<p>
					<button type="submit" name="intent" value="add:leaders" formnovalidate>
						{words.addLeader}
					</button>
				</p>
			</fieldset>
			<Why form={form} dossier={dossier} required={false} />
			<button type="submit" class="main">
				{buttonIn(dossier, seat.language, words.button)}
			</button>
		</EditForm>
	)
}

/** Codes of languages; the fields by language follow them. */
export function Languages({ form, hint }: { form: FormState; hint: string }) {
	const words = aboutWords(form.language).heading
	return (
		<>
			<Field form={form} name="languages" label={words.languages} hint={hint} required refreshes />
			<noscript>
				<button type="submit" name="intent" value="edit" formnovalidate>
					{words.showLanguages}
				</button>
			</noscript>
		</>
	)
}

function Leader({ form, row, languages }: { form: FormState; row: number; languages: readonly Language[] }) {
	const words = aboutWords(form.language).heading
	const { remove } = deskWords(form.language)
	const at = `leaders.${row}`
	return (
		<fieldset class="row">
			<legend class="visually-hidden">{words.leader(row + 1)}</legend>
			<div class="cells">
				<input type="hidden" name={`${at}.id`} value={form.fields[`${at}.id`] ?? ''} />
				<TextByLanguage form={form} name={`${at}.name`} label={words.leaderName} languages={languages} />
				<TextByLanguage form={form} name={`${at}.office`} label={words.office} languages={languages} />
				<TextArea form={form} name={`${at}.terms`} label={words.terms} hint={words.termsHint} rows={2} />
			</div>
			<button
				type="submit"
				name="intent"
				value={`remove:leaders:${row}`}
				formnovalidate
				aria-label={`${remove}: ${words.leader(row + 1)}`}
			>
				{remove}
			</button>
		</fieldset>
	)
}

function headingForm({ dossier, seat, typed, meanwhile }: AboutModel): FormState {
	const initial = headingFields(dossier, seat.language)
	if (typed?.form !== HEADING_FORM) return formState(HEADING_FORM, initial, null, seat.language)
	const columns = { leaders: ['id', 'terms', ...byLanguage('name', languagesToShow(typed.fields, dossier.languages))] }
	const was = meanwhile && headingFields(meanwhile.before, seat.language)
	const told = was ? withTheirs(typed.fields, was, initial) : typed.fields
	const fields = typed.fault ? told : withIntent(told, columns)
	return formState(HEADING_FORM, initial, { ...typed, fields }, seat.language)
}

function byLanguage(name: string, languages: Dossier['languages'] | readonly Language[]): string[] {
	return languages.map((language) => `${name}.${language}`)
}

function namesOf(languages: readonly Language[], leaders: readonly number[]): string[] {
	const rows = leaders.flatMap((row) =>
		['name', 'office'].flatMap((field) => [
			`leaders.${row}.${field}`,
			...byLanguage(`leaders.${row}.${field}`, languages),
		]),
	)
	const terms = leaders.map((row) => `leaders.${row}.terms`)
	return ['title', ...byLanguage('title', languages), 'languages', 'leaders', ...rows, ...terms, ...WHY_NAMES]
}
