/** What each column of a pasted table says, and the choice of it where its heading does not tell. */
import type { DeskLanguage } from '../../record/editor.ts'
import type { Language } from '../../record/text.ts'
import type { FormState } from '../form.ts'
import type { TableKind } from './column-words.ts'
import { type Column, choicesOf, IGNORED, nameOfColumn, OWN } from './columns.ts'
import { letterOf, type Table } from './table.ts'
import { tableWords } from './words.ts'

type ColumnsProps = {
	readonly kind: TableKind
	readonly table: Table
	readonly languages: readonly Language[]
	readonly form: FormState
}

export function Columns({ kind, table, languages, form }: ColumnsProps) {
	const { columns, repeated } = table
	const words = tableWords(form.language).columns
	const open = columns.filter(({ says }) => says === '')
	const named = choicesOf(kind, languages).map((value) => ({
		value,
		text: nameOfColumn(kind, value, form.language),
	}))
	const choices = [...named, { value: IGNORED, text: words.ignored }, { value: OWN, text: words.own }]
	const isOpen = ({ says }: Column) => says === '' || repeated.has(says)
	const choice = (column: Column, i: number) => (
		<Choice
			id={`${form.id}-column-${i}`}
			name={`column-${i}`}
			heading={column.heading.trim() || words.nameless(letterOf(i))}
			column={column}
			choices={choices}
			isRepeated={repeated.has(column.says)}
			language={form.language}
		/>
	)
	return (
		<>
			{columns.some(isOpen) && (
				<div class="cells" id={`${form.id}-columns`}>
					{open.length > 0 && <p class="fault">{words.choose(open.length)}</p>}
					<div class="pairs">{columns.map((column, i) => isOpen(column) && choice(column, i))}</div>
					{open.length === columns.length && (
						<p class="check">
							<input type="checkbox" id={`${form.id}-bare`} name="bare" value="true" />
							<label for={`${form.id}-bare`}>{words.bare}</label>
						</p>
					)}
				</div>
			)}
			{!columns.every(isOpen) && (
				<details class="folded">
					<summary>{words.understood}</summary>
					<div class="cells">
						<div class="pairs">{columns.map((column, i) => !isOpen(column) && choice(column, i))}</div>
					</div>
				</details>
			)}
		</>
	)
}

type ChoiceProps = {
	readonly id: string
	readonly name: string
	readonly heading: string
	readonly column: Column
	readonly choices: readonly { readonly value: string; readonly text: string }[]
	readonly isRepeated: boolean
	readonly language: DeskLanguage
}

function Choice({ id, name, heading, column: { says, sample }, choices, isRepeated, language }: ChoiceProps) {
	const { columns, choose } = tableWords(language)
	return (
		<p class="field">
			<label for={id}>{heading}</label>
			<select
				id={id}
				name={name}
				aria-invalid={says === '' || isRepeated ? 'true' : undefined}
				aria-describedby={`${id}-hint`}
			>
				{says === '' && <option value="">{choose}</option>}
				{choices.map(({ value, text }) => (
					<option value={value} selected={value === says}>
						{text}
					</option>
				))}
			</select>
			<span id={`${id}-hint`} class={isRepeated ? 'fault hint' : 'quiet hint'}>
				{isRepeated ? columns.twice : sample && columns.first(shortened(sample))}
			</span>
		</p>
	)
}

function shortened(sample: string): string {
	const line = sample.replace(/\s+/g, ' ').trim()
	return line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line
}
