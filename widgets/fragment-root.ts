/** The selector of a fragment's root (server-side include), of a weight that a page's own rules stay below (CSS specificity). */

/** The layers of a fragment's style, the later over the earlier: Selectors 4, §17 weighs `:is` by what is heaviest in it. */
const LAYERS = ['guard', 'theme', 'widget'] as const
type Layer = (typeof LAYERS)[number]

/**
 * The ids are nobody's. Several fragments of a page bring the same rules several times: guard, theme and widget keep their
 * order by weight.
 *
 * @param name the widget's, for rules of its own
 */
export function fragmentRoot(layer: Layer, name: string | null = null): string {
	const attribute = name === null ? 'data-sidelines' : `data-sidelines=${name}`
	return `:is(${'#sl'.repeat(LAYERS.indexOf(layer) + 2)},[${attribute}])`
}

/** The roots of a fragment's three layers, in order. */
export function fragmentRoots(name: string): readonly string[] {
	return [fragmentRoot('guard'), fragmentRoot('theme'), fragmentRoot('widget', name)]
}
