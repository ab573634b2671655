/** Does the page show what stands where the code does? */
import type { Finding } from './finding.ts'
import { valueIn } from './frame.ts'
import type { PastedElement } from './pasted.ts'
import { isOfWordPress, type Placement } from './placement.ts'

/** The code in a template is inert (HTML, "the template element"), unless it is the content of a shadow tree. */
export function shownFindings({ form, element }: Placement): Finding[] {
	if (isOfWordPress(element)) return []
	// The loader puts a box in its place, which takes over its style and no other attribute. A script is shown nowhere.
	const isReplaced = form === 'blockquote' || element.name === 'script'
	const self = hiddenBy(isReplaced ? { ...element, attributes: { style: element.attributes['style'] } } : element)
	if (self) return [{ kind: 'not-shown', by: self }]
	for (let around = element.parent; around; around = around.parent) {
		if (around.name === 'template' && around.attributes['shadowrootmode'] === undefined) return [{ kind: 'hidden' }]
		const by = hiddenBy(around)
		if (by) return [{ kind: 'not-shown', by }]
	}
	return []
}

/** As it stands in the code. */
function hiddenBy({ attributes }: Pick<PastedElement, 'attributes'>): string | null {
	const { hidden, style = '' } = attributes
	if (hidden !== undefined) return 'hidden'
	if (valueIn(style, 'display') === 'none') return 'display:none'
	return valueIn(style, 'visibility') === 'hidden' ? 'visibility:hidden' : null
}
