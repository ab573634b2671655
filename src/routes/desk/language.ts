/** The language in which the desk speaks to whoever is signed in: their own choice, kept with them. */

import { languageAskedIn } from '../../desk/language-intent.ts'
import { badValue } from '../../faults/fault.ts'
import { deskOrigin } from '../../http/hosts.ts'
import { DESK_LANGUAGES } from '../../record/editor.ts'
import { chooseLanguage } from '../../store/editors.ts'
import { type AppContext, databaseOf } from '../context.ts'
import { failed } from './guard.ts'

export async function setLanguage(c: AppContext): Promise<Response> {
	const language = DESK_LANGUAGES.find((known) => known === c.get('fields')['language'])
	if (!language) return failed(c, badValue('/language', { kind: 'not-one-of', values: DESK_LANGUAGES }))
	await chooseLanguage(databaseOf(c), c.get('editor').id, language)
	return c.redirect(cameFrom(c), 303)
}

/** A form that was sent to be shown in the other language: with all that is typed in it, and with nothing saved. */
export async function inLanguageAsked(c: AppContext): Promise<void> {
	const fields = c.get('fields')
	const language = languageAskedIn(fields)
	if (!language) return
	await chooseLanguage(databaseOf(c), c.get('editor').id, language)
	c.set('editor', { ...c.get('editor'), language })
	c.set('fields', { ...fields, intent: 'edit' })
}

/** The page of the desk that the form was on, without what had just been done there. */
function cameFrom(c: AppContext): string {
	const page = URL.parse(c.req.header('Referer') ?? '')
	if (page?.origin !== deskOrigin(c.env) || !/^\/desk(\/|$)/.test(page.pathname)) return '/desk'
	page.searchParams.delete('done')
	return `${page.pathname}${page.search}`
}
