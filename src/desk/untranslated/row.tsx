/** One text of the table: what it says, where it stands, and the field for its translation. */
import type { SourceText } from '../../edits/source-texts.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Language } from '../../record/text.ts'
import { type FormState, faultOfField, fieldId } from '../form.ts'
import type { Seat } from '../seat.ts'
import { placeIn } from './place.ts'
import type { Proposal } from './proposals.ts'
import { untranslatedWords } from './words.ts'

/** Of the places in which a text stands: the first say enough to translate it. */
const TOLD_PLACES = 3
/** A longer text has a field of several lines. */
const ONE_LINE = 60

type RowProps = {
	readonly source: SourceText
	readonly target: Language
	readonly dossier: Dossier
	readonly seat: Seat
	/** Null for whoever may only look. */
	readonly form: FormState | null
	readonly proposal: Proposal | null
}

export function Row({ source, target, dossier, seat, form, proposal }: RowProps) {
	const words = untranslatedWords(seat.language)
	const { language, text, lacking } = source
	const places = lacking.slice(0, TOLD_PLACES).map((pointer) => placeIn(seat.language, pointer, dossier))
	const more = lacking.length - places.length
	return (
		<tr>
			<th scope="row">
				{form ? (
					<label for={fieldId(form, source.key)} lang={language} dir="auto">
						{text}
					</label>
				) : (
					<span lang={language} dir="auto">
						{text}
					</span>
				)}
				<ul class="places">
					{places.map((place) => (
						<li>{place}</li>
					))}
					{more > 0 && <li>{words.andMore(more)}</li>}
				</ul>
			</th>
			{form && (
				<td>
					<Translation form={form} source={source} target={target} proposal={proposal} seat={seat} />
				</td>
			)}
		</tr>
	)
}

type TranslationProps = Pick<RowProps, 'source' | 'target' | 'proposal' | 'seat'> & { readonly form: FormState }

function Translation({ form, source: { key, text }, target, proposal, seat }: TranslationProps) {
	const id = fieldId(form, key)
	const fault = faultOfField(form, key)
	const value = form.fields[key] ?? ''
	const tied = {
		id,
		name: key,
		lang: target,
		dir: 'auto' as const,
		'aria-describedby': [proposal && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined,
		'aria-invalid': fault ? ('true' as const) : undefined,
	}
	const lines = Math.max(
		...[text, value].map((words) => words.split('\n').length + Math.floor(words.length / ONE_LINE)),
	)
	return (
		<>
			{lines > 1 ? (
				<textarea {...tied} rows={Math.min(lines, 10)}>
					{value}
				</textarea>
			) : (
				<input {...tied} type="text" value={value} />
			)}
			{proposal && (
				<span id={`${id}-hint`} class="hint proposed">
					{untranslatedWords(seat.language).suggested[proposal.from]}
				</span>
			)}
			{fault && (
				<strong id={`${id}-fault`} class="fault">
					{fault}
				</strong>
			)}
		</>
	)
}
