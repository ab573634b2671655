/** The canonical query of an address: our parameters in one order, without what goes without saying, and no others. */
import { isWidgetName, PARAMETERS, type ParameterName, takes, VALUES } from '../../widgets/kinds.ts'
import { fittingValue, isLenient } from './lenient.ts'

/** Whether the one value of a parameter says nothing that its absence would not say, whatever the record. */
export type GoesWithoutSaying = (name: string, value: string) => boolean

/**
 * In the order of the names. A value that does not fit and a second one stay, to be refused as they would have been.
 *
 * @returns with its question mark, empty of an empty one
 */
export function canonicalQuery(asked: URLSearchParams, names: readonly string[], idle: GoesWithoutSaying): string {
	if (asked.size === 0) return ''
	const kept = names.flatMap((name) => {
		const values = isLenient(name) ? [fittingValue(name, asked.getAll(name)) ?? []].flat() : asked.getAll(name)
		const isIdle = values.length === 1 && idle(name, values[0] ?? '')
		return isIdle ? [] : values.map((value) => [name, value])
	})
	return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`
}

/** Of a widget's own address; its parameters are mended by now. */
export function widgetQuery(widget: string, asked: URLSearchParams): string {
	return canonicalQuery(asked, PARAMETERS, idleIn(widget))
}

export function idleIn(widget: string): GoesWithoutSaying {
	return (name, value) => {
		if (!isParameter(name)) return false
		const values = VALUES[name]
		if (values.is !== 'one of' && !isLenient(name)) return false
		// What a widget does not take of these is not even read.
		return (values.is === 'one of' && value === values.default) || (isWidgetName(widget) && !takes(widget, name))
	}
}

function isParameter(name: string): name is ParameterName {
	return Object.hasOwn(VALUES, name)
}
