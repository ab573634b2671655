/** The cells of one row as fields: those with something wrong, or all of them where their editor asks. */
import type { DeskLanguage } from '../../record/editor.ts'
import type { FormState } from '../form.ts'
import { refusalIn } from '../refused/refusal.ts'
import { cellWords } from './cell-words.ts'
import type { TableKind } from './column-words.ts'
import { nameOfColumn } from './columns.ts'
import type { Look, LookRow } from './look.ts'
import type { CellFault } from './typed-cells.ts'

type CellsProps = {
	readonly kind: TableKind
	readonly look: Look
	readonly row: LookRow
	readonly form: FormState
	readonly isAsked: boolean
}

export function Cells({ kind, look, row, form, isAsked }: CellsProps) {
	const { cells, outcome } = row
	const faults = outcome.kind === 'refused' ? outcome.faults : []
	const wrong = faults.map(({ column }) => column).filter((column) => column !== '')
	const places = new Map(look.table.columns.map(({ says }, i) => [says, i]))
	/** By its number; one of which there is no column, by what it says. */
	const placeOf = (column: string) => places.get(column) ?? column
	const inOrder = [...new Set([...cells.keys(), ...wrong])]
	const shown = inOrder.filter((column) => isAsked || wrong.includes(column))
	const rest = [...cells].filter(([column, cell]) => !shown.includes(column) && cell.trim() !== '')
	return (
		<>
			{faults
				.filter(({ column }) => column === '')
				.map((fault) => (
					<p class="fault">{said(fault, form.language)}</p>
				))}
			<div class="pairs">
				{shown.map((column) => (
					<Cell
						name={`cell-${row.index}-${placeOf(column)}`}
						label={nameOfColumn(kind, column, form.language)}
						value={cells.get(column) ?? ''}
						fault={faults.find((fault) => fault.column === column)}
						form={form}
					/>
				))}
			</div>
			{rest.length > 0 && <p class="quiet">{rest.map(([, cell]) => cell.replace(/\s+/g, ' ')).join(' · ')}</p>}
		</>
	)
}

type CellProps = {
	readonly name: string
	readonly label: string
	readonly value: string
	readonly fault: CellFault | undefined
	readonly form: FormState
}

function Cell({ name, label, value, fault, form }: CellProps) {
	const id = `${form.id}-${name}`
	const tied = {
		id,
		name,
		...(fault && { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-fault` }),
	}
	const isLong = value.includes('\n') || value.length > 60
	return (
		<p class="field">
			<label for={id}>{label}</label>
			{isLong ? (
				<textarea rows={3} {...tied}>
					{value}
				</textarea>
			) : (
				<input value={value} {...tied} />
			)}
			{fault && (
				<strong id={`${id}-fault`} class="fault">
					{said(fault, form.language)}
				</strong>
			)}
		</p>
	)
}

function said({ column, because }: CellFault, language: DeskLanguage): string {
	return cellWords(language, column, because) ?? refusalIn(language, { pointer: `/${column}`, because }, 'form')
}
