/** A meeting's planned and actual duration: one figure, a range or a lower bound, exact or approximate. */

/** Minutes. `max: null` is a lower bound ("over two hours"); `min === max` one figure. */
export type ActualMinutes = { readonly min: number; readonly max: number | null; readonly approximate: boolean }

export type Duration = {
	readonly plannedMinutes: number | null
	readonly plannedApproximate: boolean
	readonly actual: ActualMinutes | null
}

/** The four kinds of thing that "it lasted …" can mean, told apart so that each gets its own words. */
export type DurationKind =
	| { readonly kind: 'exact'; readonly minutes: number }
	| { readonly kind: 'approximate'; readonly minutes: number }
	| { readonly kind: 'lower-bound'; readonly minutes: number; readonly approximate: boolean }
	| { readonly kind: 'range'; readonly from: number; readonly to: number; readonly approximate: boolean }

export function durationKind({ min, max, approximate }: ActualMinutes): DurationKind {
	if (max === null) return { kind: 'lower-bound', minutes: min, approximate }
	if (max !== min) return { kind: 'range', from: min, to: max, approximate }
	return approximate ? { kind: 'approximate', minutes: min } : { kind: 'exact', minutes: min }
}
