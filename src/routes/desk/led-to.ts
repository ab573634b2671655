/** Addresses that take a form and show nothing: the browser stands there after a refused form, and may ask again by GET. */
import type { AppContext } from '../context.ts'

/** @param page the page that has the form, with the names of the path's parameters in it */
export function ledTo(page: string): (c: AppContext) => Response {
	return (c) =>
		c.redirect(
			page.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(c.req.param(name) ?? '')),
			303,
		)
}
