/** Whether an edit changes or removes what readers were told before, and so needs a reason. Additions do not. */
import { cleaned } from '../record/clean-text.ts'
import { differences, type FieldDifference, type Plain } from '../record/plain.ts'

export function saysOtherwise(found: readonly FieldDifference[]): boolean {
	return found.some(({ before, after, added = [], removed }) =>
		removed ? isLost(removed, added) : before !== null && !isTheSameCleaned(before, after),
	)
}

/** A text from before invisible characters were taken away says the same without them. */
function isTheSameCleaned(before: Plain, after: Plain): boolean {
	return typeof before === 'string' && (cleaned(before, 'lines') === after || cleaned(before, 'line') === after)
}

/** An item of a list that got its translation went and came again: what it said is still there. */
function isLost(removed: readonly Plain[], added: readonly Plain[]): boolean {
	const left = [...added]
	return removed.some((item) => {
		const found = left.findIndex((candidate) => !saysOtherwise(differences(item, candidate)))
		if (found >= 0) left.splice(found, 1)
		return found < 0
	})
}
