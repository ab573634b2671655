/** The fields of the period that a form would open: first day, last day and name. */
import type { Dossier } from '../../record/dossier.ts'
import { Field, TextByLanguage } from '../field.tsx'
import type { FormState } from '../form.ts'
import { PROPOSED_FOR } from './opening.ts'
import { callsWords } from './words.ts'

type OpeningFieldsProps = {
	/** With `openingFields` in it. */
	readonly form: FormState
	/** The name under which the form has the period. */
	readonly at: string
	readonly legend: string
	readonly languages: Dossier['languages']
}

export function OpeningFields({ form, at, legend, languages }: OpeningFieldsProps) {
	const words = callsWords(form.language)
	return (
		<fieldset class="opens">
			<legend>{legend}</legend>
			<input type="hidden" name={PROPOSED_FOR} value={form.fields[PROPOSED_FOR] ?? ''} />
			<Field form={form} name={`${at}.from`} label={words.from} type="date" required />
			<Field form={form} name={`${at}.to`} label={words.to} type="date" required />
			<TextByLanguage form={form} name={`${at}.label`} label={words.name} languages={languages} required />
		</fieldset>
	)
}

/** The names of fields that show their own faults. */
export function openingNames(at: string, languages: readonly string[]): string[] {
	const label = `${at}.label`
	return [at, `${at}.from`, `${at}.to`, label, ...languages.map((language) => `${label}.${language}`)]
}
