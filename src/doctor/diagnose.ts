/** What is wrong with pasted code: facts, in the order in which to mend them. */
import type { WidgetName } from '../../widgets/kinds.ts'
import { heightOf } from '../../widgets/kinds.ts'
import type { Placed, Refused } from '../reads/read-placed.ts'
import { inPageFindings, phraseFindings } from './carried.ts'
import type { Read } from './examine.ts'
import { type Finding, stops } from './finding.ts'
import { frameFindings } from './frame.ts'
import type { Pasted } from './pasted.ts'
import { homeOf, isDamaged, isDoublyEscaped, type Placement, pathOf, scriptAddress, widgetNamed } from './placement.ts'
import { type Need, policyFindings } from './policy.ts'
import { quoteFindings, tagFindings } from './quote.ts'
import { shownFindings } from './shown.ts'

export type Patient = Read & {
	/** The Content-Security-Policy of the page that the code stands on; '' where none was given. */
	readonly policy: string
	/** What the record says of the first placement's address; null where it has none. */
	readonly placed: Pick<Placed, 'widget' | 'refused'> | null
	readonly origin: string
}

export function diagnose({ pasted, placements, disguise, policy, placed, origin }: Patient): Finding[] {
	if (!pasted) return [{ kind: 'unreadable' }]
	const [placement, ...others] = placements
	if (!placement) return [{ kind: pasted.elements.length > 0 ? 'no-widget' : 'nothing' }]
	const { form, url, home, isWrapped } = placement
	const hasNonce = pasted.elements.some((e) => e.name === 'script' && e.attributes['nonce'])
	const findings: Finding[] = [
		...(disguise ? [{ kind: disguise } as const] : []),
		...shownFindings(placement),
		...(others.length > 0 && form !== 'link' ? [{ kind: 'several' } as const] : []),
		...(pasted.hasCurlyQuotes ? [{ kind: 'curly-quotes' } as const] : []),
		...(url ? hostFindings(home, origin) : []),
		...(url && isDoublyEscaped(url) ? [{ kind: 'doubly-escaped' } as const] : []),
		...(url && (isWrapped || isDamaged(url)) ? [{ kind: 'damaged-address' } as const] : []),
		...(url ? (placed?.refused ?? []).map((refused) => refusedFinding(refused, url)) : []),
		...asCode(placement, pasted, placed?.widget ?? null, origin),
		...policyFindings(policy, needsOf(placement, pasted, origin), hasNonce),
	]
	return [...findings.filter(stops), ...findings.filter((finding) => !stops(finding))]
}

/** By their addresses here, as the mended code has them. */
function needsOf({ form, url }: Placement, { elements }: Pasted, origin: string): Need[] {
	const widget = `${origin}${url ? pathOf(url) : '/w/'}`
	if (form === 'mail') return [['img-src', new URL(`${widget}/image.png`)]]
	const framed: Need = ['frame-src', new URL(widget)]
	// Who pastes a link and a policy wants a widget, which is then a frame.
	if (form === 'iframe' || form === 'amp' || form === 'link') return [framed]
	// They make no frame, and ask for nothing else.
	if (form === 'inPage' || form === 'phrase')
		return [['script-src', new URL(`${widget}/${form === 'phrase' ? 'phrase' : 'in-page'}.js`)]]
	const loaders = elements.map((e) => scriptAddress(e, 'loader'))
	const own = loaders.find((src) => src !== null && homeOf(src, origin) === origin)
	return [framed, ['script-src', new URL(own ?? `${origin}/embed.js`, origin)]]
}

function asCode(placement: Placement, pasted: Pasted, widget: WidgetName | null, origin: string): Finding[] {
	const { form, element, attribute, url } = placement
	const height = widget && heightOf(widget, url?.search ?? '')
	switch (form) {
		case 'iframe':
		case 'amp':
			return frameFindings(element, attribute, height)
		case 'blockquote':
			return quoteFindings(element, pasted, height, origin)
		case 'inPage':
			return inPageFindings(placement, pasted, height, origin)
		case 'phrase':
			return phraseFindings(placement, pasted, origin)
		case 'script':
			return tagFindings(element, height, origin)
		case 'mail':
			return []
		case 'link':
			return [{ kind: 'remnant' }]
	}
}

function hostFindings(home: string, origin: string): Finding[] {
	if (home === origin) return []
	if (home === origin.replace(/^https:/, 'http:')) return [{ kind: 'insecure' }]
	return [{ kind: 'other-host', host: home.replace(/^https?:\/\//, '') }]
}

function refusedFinding(refused: Refused, url: URL): Finding {
	const { dossier, widget } = widgetNamed(url)
	switch (refused.what) {
		case 'dossier':
			return { kind: 'unknown-dossier', dossier }
		case 'widget':
			return { kind: 'unknown-widget', widget }
		case 'version':
			return { kind: 'unknown-version' }
		case 'parameter':
			return { kind: 'bad-parameter', parameter: refused.parameter }
		case 'number':
			return { kind: 'other-number', parameter: refused.parameter }
	}
}
