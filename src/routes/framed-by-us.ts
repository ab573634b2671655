/** The policy of a widget that only our own pages may frame: a preview, or the desk's own look at a draft. */

/** @param csp the widget's; null for a form that has none, which then may do nothing but be read */
export function framedByUs(csp: string | null): string {
	const own = csp?.replace(/; frame-ancestors [^;]*/, '') ?? "script-src 'none'; base-uri 'none'; form-action 'none'"
	return `${own}; frame-ancestors 'self'`
}
