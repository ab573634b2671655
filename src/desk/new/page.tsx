/** The page that creates a dossier, from scratch or from a file. */
import type { Language } from '../../record/text.ts'
import { Languages } from '../about/heading.tsx'
import { languagesToShow } from '../about/heading-fields.ts'
import { EditForm } from '../edit-form.tsx'
import { Field, TextByLanguage } from '../field.tsx'
import { type FormState, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { Upload } from '../import/upload.tsx'
import type { Seat } from '../seat.ts'
import { LEADERS } from './edits.ts'
import { newWords } from './words.ts'

export const NEW_FORM = 'new'

/** @param languages in which the newsroom's dossiers begin */
export function newPage(seat: Seat, languages: readonly Language[], typed: Typed | null): string {
	const words = newWords(seat.language)
	return deskPage(
		{ title: words.title, seat, form: NEW_FORM },
		<>
			<h1>{words.title}</h1>
			<div class="desk">
				<FromNothing
					form={formState(NEW_FORM, { languages: languages.join(', ') }, typed, seat.language)}
					seat={seat}
					otherwise={languages}
				/>
				<Upload action="/desk/import" seat={seat} typed={typed} explains={words.fileExplains}>
					<h2>{words.fromFile}</h2>
				</Upload>
			</div>
		</>,
	)
}

function FromNothing({ form, seat, otherwise }: { form: FormState; seat: Seat; otherwise: readonly Language[] }) {
	const words = newWords(seat.language)
	const languages = languagesToShow(form.fields, otherwise)
	const text = { form, languages }
	return (
		<EditForm form={form} seat={seat} action="/desk/new" names={namesOf(languages)} class="panel">
			<h2>{words.fromNothing}</h2>
			<Languages form={form} hint={words.languagesHint} />
			<TextByLanguage {...text} name="title" label={words.name} />
			<Field form={form} name="address" label={words.address} hint={words.addressHint} autocomplete="off" />
			{LEADERS.map((row) => (
				<fieldset class="rows">
					<legend>{words.leader(row + 1)}</legend>
					<TextByLanguage {...text} name={`leaders.${row}.name`} label={words.leaderName} />
					<TextByLanguage {...text} name={`leaders.${row}.office`} label={words.office} />
				</fieldset>
			))}
			<fieldset class="rows">
				<legend>{words.counts}</legend>
				<p class="quiet">{words.countsExplains}</p>
				<TextByLanguage {...text} name="authority.name" label={words.authority} />
				<Field form={form} name="authority.site" label={words.site} type="url" />
			</fieldset>
			<button type="submit" class="main">
				{words.create}
			</button>
		</EditForm>
	)
}

function namesOf(languages: readonly Language[]): string[] {
	const texts = [
		'title',
		'authority.name',
		...LEADERS.flatMap((row) => [`leaders.${row}.name`, `leaders.${row}.office`]),
	]
	const byLanguage = texts.flatMap((name) => [name, ...languages.map((language) => `${name}.${language}`)])
	return [...byLanguage, 'languages', 'address', 'authority.site']
}
