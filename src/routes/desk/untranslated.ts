/** The table of texts without a translation into one language, and the form that fills it. */
import { Hono } from 'hono'
import type { Typed } from '../../desk/form.ts'
import { isStillMissing, rowsTyped, scopeOfTyped, translationsEdit, typedIn } from '../../desk/untranslated/edits.ts'
import { TRANSLATIONS_FORM, untranslatedPage } from '../../desk/untranslated/page.tsx'
import { wholeNumber } from '../../queries/query.ts'
import { readRecord, readRows } from '../../reads/read-record.ts'
import { type AppEnv, databaseOf } from '../context.ts'
import { failed, seatOf } from './guard.ts'
import { type DossierContext, save } from './save.ts'
import { takesForm } from './takes-form.ts'

const MAX_TEXTS = 1_000_000
/** A page of the longest texts, percent-encoded where a page without its own form sends them again. */
const MAX_TABLE_BYTES = 8_000_000

export const untranslatedRoutes = new Hono<AppEnv>()
	.get('/:dossier/untranslated', (c) => show(c, null, null))
	.get('/:dossier/untranslated/:language', (c) => show(c, c.req.param('language'), null))
	.post('/:dossier/untranslated/:language', takesForm('editor', MAX_TABLE_BYTES), (c) => {
		const language = c.req.param('language')
		const query = new URLSearchParams({ ...c.req.query(), done: String(typedIn(c.get('fields')).size) })
		return save(c, {
			form: TRANSLATIONS_FORM,
			parse: translationsEdit(language),
			part: {
				scopeOf: async (fields) => {
					const rows = await readRows(databaseOf(c), c.req.param('dossier'), rowsTyped(fields))
					return rows && scopeOfTyped(fields, rows, language)
				},
			},
			expects: isStillMissing(language),
			next: `/desk/${c.req.param('dossier')}/untranslated/${language}?${query}`,
			show: (c, typed) => show(c, language, typed),
		})
	})

async function show(c: DossierContext, language: string | null, typed: Typed | null): Promise<Response> {
	const from = wholeNumber(c.req.query('from'), 'from', { min: 0, max: MAX_TEXTS })
	if (!from.ok) return failed(c, from.error)
	const done = wholeNumber(c.req.query('done'), 'done', { min: 0, max: MAX_TEXTS })
	const id = c.req.param('dossier')
	const record = await readRecord(databaseOf(c), id, 'newsroom')
	if (!record.ok) return failed(c, record.error)
	const { dossier, settings } = record.value
	if (language !== null && !dossier.languages.includes(language)) return failed(c, { kind: 'not-found', what: 'page' })
	const began = Number(typed?.fields['seen'])
	const isOlder = Number.isInteger(began) && began !== dossier.version
	const seen = isOlder ? await readRecord(databaseOf(c), id, 'newsroom', began) : null
	return c.html(
		untranslatedPage({
			dossier,
			seat: seatOf(c, settings),
			language,
			from: from.value ?? 0,
			typed,
			seen: seen?.ok ? seen.value.dossier : null,
			done: done.ok && !typed ? (done.value ?? null) : null,
		}),
	)
}
