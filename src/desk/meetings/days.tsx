/** The field of a meeting's days: typed as people say them, with what is understood of them below it. */

import { typedDays } from '../../reads/typed-date.ts'
import { lastDay } from '../../record/meeting-days.ts'
import { Field } from '../field.tsx'
import type { FormState } from '../form.ts'
import { latestHint } from '../latest-hint.ts'
import type { Seat } from '../seat.ts'
import { understoodIn } from './days-field.ts'
import { formWords } from './form-words.ts'

type DaysProps = {
	readonly form: FormState
	readonly label: string
	readonly seat: Seat
	/** Said where only a month or a year is typed. */
	readonly ask?: string
}

export function Days({ form, label, seat, ask }: DaysProps) {
	const read = typedDays(form.fields['date'] ?? '')
	const understood = read.ok ? understoodIn(read.value, form.language) : formWords(form.language).daysHint
	const asked = read.ok && read.value.datePrecision !== 'day' && ask
	const isNow = read.ok && lastDay(read.value) >= seat.today
	return (
		<Field
			form={form}
			name="date"
			label={label}
			hint={[understood, asked, isNow && latestHint(seat)].filter(Boolean).join('. ')}
			autocomplete="off"
			refreshes="live"
			required
		/>
	)
}
