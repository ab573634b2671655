/** The policy of a widget that only our own pages may frame: a preview, or the desk's own look at a draft. */
import { OWN_PAGES } from '../pages/render.tsx'

/** Of a form that has no policy of its own: it may do nothing but be read. */
const UNSCRIPTED = `script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${OWN_PAGES.join(' ')}`

/** @param csp of a document that was made for our own pages; null for a form that has none */
export function framedByUs(csp: string | null): string {
	return csp ?? UNSCRIPTED
}
