/** The positions of ticks, labels and years as rules of the hashed style: a policy without `unsafe-inline` admits no style attributes. */
import type { MiniTimelineModel } from './model.ts'

/** `--t`: the place on the scale, 0 to 1. `--v`, `--h`: where the label starts, down and along. */
export function positionStyle(model: MiniTimelineModel): string {
	const scope = scopeOf(model)
	return rules(model)
		.map((rule) => `.${scope}>${rule}`)
		.join('')
}

/**
 * A class for these places alone, made from them: pages that include several fragments have one style for all, and only
 * timelines of the same places may share rules.
 */
export function scopeOf(model: MiniTimelineModel): string {
	// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
	let hash = 0x811c9dc5
	for (const char of rules(model).join('')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
	return `t${hash.toString(36)}`
}

function rules({ meetings, years }: MiniTimelineModel): string[] {
	return [
		...years.map(({ at }, i) => `p>:nth-child(${i + 1}){--t:${fraction(at)}}`),
		...meetings.map(({ mark: { at, top, left } }, i) => {
			return `ol>:nth-child(${i + 1}){--t:${fraction(at)};--v:${Math.round(top)}px;--h:${fraction(left)}}`
		}),
	]
}

/** Ten thousandths of the box: less than a tenth of a pixel at 900. */
export function fraction(value: number): number {
	return Math.round(value * 1e4) / 1e4
}
