/** Form controls, each with its label, its hint and what is wrong with it. */

import type { Child } from 'hono/jsx'
import { inLanguageNamed } from './changes/in-words.ts'
import { type FormState, faultOfField, fieldId } from './form.ts'

type Common = {
	readonly form: FormState
	readonly name: string
	readonly label: Child
	readonly hint?: Child
	/** The language that is typed here, where it may differ from the page's. */
	readonly lang?: string
	readonly required?: boolean
}

type InputProps = Common & {
	readonly type?: 'text' | 'date' | 'url' | 'number' | 'password' | 'color'
	readonly min?: string
	readonly max?: string
	readonly list?: string
	readonly autocomplete?: string
	/** The rest of the form depends on it: once it is changed, or while it is typed, the page's script shows the form again. */
	readonly refreshes?: boolean | 'live'
	/** The name of the text of which this is one language: what is wrong with the whole stands here. */
	readonly whole?: string
}

/** Browsers refuse an address without its scheme in a field of type `url`; the desk understands it. */
const ADDRESS = { type: 'text', inputmode: 'url', autocapitalize: 'none', spellcheck: false } as const

export function Field({ form: given, name, label, hint, type, refreshes = false, whole, ...control }: InputProps) {
	const form = whole ? withWhole(given, whole, name) : given
	return (
		<Labelled form={form} name={name} label={label} hint={hint}>
			<input
				{...tied(form, name, hint)}
				value={form.fields[name] ?? ''}
				{...(type === 'url' ? ADDRESS : { type })}
				{...control}
				data-refreshes={refreshes === 'live' ? refreshes : refreshes ? '' : undefined}
			/>
		</Labelled>
	)
}

type TextAreaProps = Common & {
	readonly rows?: number
	/** What stands in it was typed before, or came from a file, and is not saved yet. */
	readonly sent?: boolean
}

export function TextArea({ form, name, label, hint, rows = 3, sent = false, ...control }: TextAreaProps) {
	return (
		<Labelled form={form} name={name} label={label} hint={hint}>
			<textarea {...tied(form, name, hint)} rows={rows} {...control} data-typed={sent ? '' : undefined}>
				{form.fields[name] ?? ''}
			</textarea>
		</Labelled>
	)
}

export type Choice = { readonly value: string; readonly text: string }

export function Select({
	form,
	name,
	label,
	hint,
	choices,
	refreshes = false,
	...control
}: Common & { readonly choices: readonly Choice[]; readonly refreshes?: boolean }) {
	return (
		<Labelled form={form} name={name} label={label} hint={hint}>
			<select {...tied(form, name, hint)} {...control} data-refreshes={refreshes ? '' : undefined}>
				{choices.map(({ value, text }) => (
					<option value={value} selected={value === (form.fields[name] ?? '')}>
						{text}
					</option>
				))}
			</select>
		</Labelled>
	)
}

export function Check({ form, name, label, value }: Common & { readonly value: string }) {
	const id = fieldId(form, name)
	return (
		<p class="check">
			<input type="checkbox" id={id} name={name} value={value} checked={form.fields[name] === value} />
			<label for={id}>{label}</label>
		</p>
	)
}

type TextProps = Common & {
	readonly languages: readonly string[]
	readonly rows?: number
	/** The id of a `datalist` for each language goes on with `-` and the language. */
	readonly list?: string
}

/** A text in each of the dossier's languages; what is wrong with the text as a whole stands beside the first. */
export function TextByLanguage(props: TextProps) {
	const { form, name, label, hint, languages, rows, list, required = false } = props
	return (
		<div class="languages">
			{languages.map((language, i) => {
				const own = {
					form: i === 0 ? withWhole(form, name, `${name}.${language}`) : form,
					name: `${name}.${language}`,
					label: (
						<>
							{label} <span class="quiet">{inLanguageNamed(form.language, language)}</span>
						</>
					),
					lang: language,
					required: required && i === 0,
					...(i === 0 && hint ? { hint } : {}),
				}
				if (rows) return <TextArea {...own} rows={rows} />
				return list ? <Field {...own} list={`${list}-${language}`} refreshes /> : <Field {...own} />
			})}
		</div>
	)
}

/** The form with a fault of `whole` shown at `part`. */
function withWhole(form: FormState, whole: string, part: string): FormState {
	const { fault } = form
	if (fault?.kind !== 'bad-body') return form
	const pointer = (name: string) => `/${name.replaceAll('.', '/')}`
	const faults = fault.faults.map((f) => (f.pointer === pointer(whole) ? { ...f, pointer: pointer(part) } : f))
	return { ...form, fault: { ...fault, faults } }
}

function Labelled({ form, name, label, hint, children }: Common & { readonly children: Child }) {
	const id = fieldId(form, name)
	const fault = faultOfField(form, name)
	return (
		<p class="field">
			<label for={id}>{label}</label>
			{children}
			{hint && (
				<span id={`${id}-hint`} class="quiet hint">
					{hint}
				</span>
			)}
			{fault && (
				<strong id={`${id}-fault`} class="fault">
					{fault}
				</strong>
			)}
		</p>
	)
}

function tied(form: FormState, name: string, hint: Child | undefined) {
	const id = fieldId(form, name)
	const fault = faultOfField(form, name) !== null
	const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
	return {
		id,
		name,
		...(described && { 'aria-describedby': described }),
		...(fault && { 'aria-invalid': 'true' as const }),
	}
}
