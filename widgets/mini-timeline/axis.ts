/** The labels of the time axis: years, or months and days with the year where one begins. */
import { yearOf } from '../../src/record/calendar.ts'
import type { Words } from '../languages/words.ts'
import type { AxisMark } from './scale.ts'

export type AxisLabel = Omit<AxisMark, 'unit'> & { readonly label: string }

export function axisLabels(axis: readonly AxisMark[], words: Words): AxisLabel[] {
	return axis.map(({ date, unit, at }, i) => ({ date, at, label: labelOf(date, unit, i === 0, words) }))
}

function labelOf(date: AxisMark['date'], unit: AxisMark['unit'], isFirst: boolean, { onAxis }: Words): string {
	const year = String(Number(yearOf(date)))
	if (unit === 'year') return year
	if (unit === 'day') return onAxis.day(date)
	return isFirst || date.endsWith('-01-01') ? `${onAxis.month(date)} ${year}` : onAxis.month(date)
}
