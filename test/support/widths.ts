/**
 * The widths at which widgets are drawn: both sides of each at which their styles change, and the ends. `npm run torture`
 * draws them at every 20 px too, and each case beside each other, which here go by turns.
 */
import { globSync, readFileSync } from 'node:fs'

export const HAS_EVERY_CASE = process.env.EVERY_CASE !== undefined

/** A line's height in `widgets/theme.css`, in which its styles say widths. */
const LINE_PIXELS = 13 * 1.308
const LEAST = 280
const MOST = 900

export const EVERY_20_PX = Array.from({ length: 32 }, (_, step) => LEAST + 20 * step)

export const WIDTHS = [...new Set([LEAST, MOST, ...changes(), ...(HAS_EVERY_CASE ? EVERY_20_PX : [])])].sort(
	(a, b) => a - b,
)

function changes(): number[] {
	const styles = globSync('widgets/**/*.css').map((path) => readFileSync(path, 'utf8'))
	return [...styles.join('').matchAll(/@container \(m(?:in|ax)-width: ([\d.]+)lh\)/g)]
		.map(([, lines]) => Number(lines) * LINE_PIXELS)
		.flatMap((width) => [Math.floor(width), Math.ceil(width)])
		.filter((width) => width > LEAST && width < MOST)
}
