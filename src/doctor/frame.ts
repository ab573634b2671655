/** Checks an iframe code for what a CMS removed from it or added to it. */
import { SANDBOX } from '../../widgets/embed-codes.ts'
import type { Finding } from './finding.ts'
import type { PastedElement } from './pasted.ts'
import { isOfWordPress } from './placement.ts'

/** With these our page could leave its frame, or pass for the page around it where both are of one origin. */
const LOOSE = ['allow-same-origin', 'allow-top-navigation', 'allow-top-navigation-by-user-activation', 'allow-modals']
/** As the child of one of these, common themes pull a frame out of the column. */
const WIDE = new Set(['article', 'section', 'main', 'body', 'html'])

/** @param designed pixels; null where the address names no widget */
export function frameFindings(frame: PastedElement, attribute: string, designed: number | null): Finding[] {
	const { name, attributes, parent } = frame
	const style = attributes['style'] ?? ''
	// The attribute decides where a host takes the style away, and the style where a theme has rules for frames.
	const heights = [valueIn(style, 'height') ?? attributes['height'], attributes['height']].map(
		(height) => height ?? null,
	)
	const widths = [valueIn(style, 'width') ?? attributes['width'], attributes['width']].map((width) => width ?? null)
	const found: Finding[] = []
	if (attribute !== 'src') found.push({ kind: 'address-moved', attribute })
	if (!attributes['title']?.trim()) found.push({ kind: 'no-title' })
	const height = heights.find((height) => height?.replace(/px$/, '') !== String(designed))
	if (designed !== null && height !== undefined) found.push({ kind: 'height', found: height, designed })
	// WordPress makes its own frame of an address, with a sandbox and a script of its own; AMP has its own rules.
	if (isOfWordPress(frame)) return found
	found.push(...sandboxFindings(attributes['sandbox']))
	if (name !== 'iframe') return found
	const width = widths.find((width) => width !== '100%')
	if (width !== undefined) found.push({ kind: 'width', found: width })
	// Of the first screen, it says so.
	if (!['lazy', 'eager'].includes(attributes['loading'] ?? '')) found.push({ kind: 'not-lazy' })
	if (!parent || WIDE.has(parent.name)) found.push({ kind: 'bare' })
	if (!/\bborder(-width)?:\s*(0|none)/.test(style) && attributes['frameborder'] !== '0') {
		found.push({ kind: 'no-style', of: 'frame' })
	}
	return found
}

function sandboxFindings(sandbox: string | undefined): Finding[] {
	if (sandbox === undefined) return [{ kind: 'no-sandbox' }]
	const tokens = sandbox.toLowerCase().split(/\s+/)
	const lacking = SANDBOX.split(' ').filter((token) => !tokens.includes(token))
	const loose = LOOSE.filter((token) => tokens.includes(token))
	return [
		...(lacking.length > 0 ? [{ kind: 'sandbox-lacks', tokens: lacking } as const] : []),
		...(loose.length > 0 ? [{ kind: 'sandbox-loose', tokens: loose } as const] : []),
	]
}

/** @example valueIn('border:0; height: 200px', 'height') // '200px' */
export function valueIn(style: string, property: string): string | null {
	const declaration = style.split(';').find((d) => d.split(':')[0]?.trim().toLowerCase() === property)
	return declaration?.split(':')[1]?.replace('!important', '').trim() ?? null
}
