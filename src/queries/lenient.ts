/** Takes parameters whose names hosts use too: a value that does not fit, or a second one, is as if absent. */
import { LENIENT, takes, VALUES, type WidgetName } from '../../widgets/kinds.ts'
import { calendarDay, oneOf, wholeNumber } from './query.ts'

export type LenientName = (typeof LENIENT)[number]

export function isLenient(name: string): name is LenientName {
	return LENIENT.some((known) => known === name)
}

/** The one value of a parameter, where it says something. */
export function fittingValue(name: LenientName, values: readonly string[]): string | null {
	const [value = ''] = values
	return values.length === 1 && fits(name, value) ? value : null
}

/** The same where the widget takes it. */
export function fitting(widget: WidgetName, name: LenientName, asked: URLSearchParams): string | null {
	return takes(widget, name) ? fittingValue(name, asked.getAll(name)) : null
}

function fits(name: LenientName, value: string): boolean {
	const values = VALUES[name]
	switch (values.is) {
		case 'day':
			return calendarDay(value, name).ok
		case 'whole number':
			return wholeNumber(value, name, values).ok
		case 'one of':
			return oneOf(value, name, values.values).ok
	}
}
