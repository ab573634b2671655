/** Routes that take a form: it is read once it is known that its sender may send it, no further than its limit; asked by GET they lead to its page, with their query. */
import { createMiddleware } from 'hono/factory'
import { understood } from '../../desk/understood.ts'
import { readForm } from '../../http/form-body.ts'
import { mayActAs, type Role } from '../../record/editor.ts'
import type { AppContext, AppEnv } from '../context.ts'
import { failed } from './guard.ts'
import { inLanguageAsked } from './language.ts'

const MAX_FORM_BYTES = 1_000_000

/** @param decode what reads the bytes of a file, where it is not UTF-8 alone */
export function takesForm(role: Role, maxBytes = MAX_FORM_BYTES, decode?: Parameters<typeof readForm>[2]) {
	return createMiddleware<AppEnv>(async (c, next) => {
		if (!mayActAs(c.get('editor'), role)) return failed(c, { kind: 'forbidden', needs: role })
		const fields = await readForm(c.req.raw, maxBytes, decode)
		if (!fields.ok) return failed(c, fields.error)
		c.set('fields', understood(fields.value))
		await inLanguageAsked(c)
		return next()
	})
}

/** @param page the page that has the form, with the names of the path's parameters in it */
export function ledTo(page: string): (c: AppContext) => Response {
	return (c) => {
		const path = page.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(c.req.param(name) ?? ''))
		return c.redirect(`${path}${new URL(c.req.url).search}`, 303)
	}
}
