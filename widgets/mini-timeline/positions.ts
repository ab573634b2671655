/** The positions of ticks, labels and years as rules of the hashed style: a policy without `unsafe-inline` admits no style attributes. */
import type { MiniTimelineModel, TimelineItem } from './model.ts'

/** `--t`: the place on the scale, 0 to 1. `--v`, `--h`: where the label starts, in units down and parts along. */
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

function rules({ items, axis }: MiniTimelineModel): string[] {
	return [
		...axis.map(({ at }, i) => `p>:nth-child(${i + 1}){--t:${fraction(at)}}`),
		...items.map((item, i) => `ol>:nth-child(${i + 1}){${placeOf(item)}}`),
	]
}

function placeOf(item: TimelineItem): string {
	if (item.kind === 'group') return `--t:${fraction(item.at)}`
	const { at, top, left } = item.meeting.mark
	return `--t:${fraction(at)};--v:${Math.round(top)};--h:${fraction(left)}`
}

/** Ten thousandths of the box: less than a tenth of a pixel at 900. */
export function fraction(value: number): number {
	return Math.round(value * 1e4) / 1e4
}
