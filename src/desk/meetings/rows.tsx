/** A list of rows in a form, with buttons that add and remove rows and save nothing. */
import type { Child } from 'hono/jsx'
import { rowCount } from '../fields.ts'
import { type FormState, faultOfField } from '../form.ts'
import { deskWords } from '../words.ts'
import { formWords } from './form-words.ts'
import type { MeetingList } from './meeting-fields.ts'

type RowsProps = {
	readonly form: FormState
	readonly list: MeetingList
	/** A list that cannot be empty shows a row to fill in. */
	readonly min?: number
	readonly hint?: string
	readonly row: (name: string, label: string) => Child
}

export function Rows({ form, list, min = 0, hint, row }: RowsProps) {
	const words = formWords(form.language)
	const { remove } = deskWords(form.language)
	const fault = faultOfField(form, list)
	const rows = Math.max(rowCount(form.fields, list), min)
	return (
		<fieldset class="rows">
			<legend>{words.lists[list]}</legend>
			{hint && <p class="quiet hint">{hint}</p>}
			{fault && <p class="fault">{fault}</p>}
			{Array.from({ length: rows }, (_, i) => (
				<div class="row">
					<div class="cells">{row(`${list}.${i}`, words.row[list](i + 1))}</div>
					<button
						type="submit"
						name="intent"
						value={`remove:${list}:${i}`}
						formnovalidate
						aria-label={`${remove}: ${words.row[list](i + 1)}`}
					>
						{remove}
					</button>
				</div>
			))}
			<p>
				<button type="submit" name="intent" value={`add:${list}`} formnovalidate>
					{words.addRow[list]}
				</button>
			</p>
		</fieldset>
	)
}
