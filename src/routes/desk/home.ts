/** The desk's first page, and the one press on it. */
import { Hono } from 'hono'
import { findPage } from '../../desk/find/page.tsx'
import type { Typed } from '../../desk/form.ts'
import { confirmEdit } from '../../desk/home/edits.ts'
import { homeQuery } from '../../desk/home/model.ts'
import { homePage } from '../../desk/home/page.tsx'
import { confirmId } from '../../desk/home/waiting.tsx'
import { parseQuery } from '../../queries/query.ts'
import { HOME_PARAMETERS, readDeskHome, searchDesk } from '../../reads/read-desk-home.ts'
import { type AppContext, type AppEnv, readerOf } from '../context.ts'
import { failed, languageOf, seatOf } from './guard.ts'
import { save } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

export const homeRoutes = new Hono<AppEnv>()
	.get('/', (c) => showHome(c, null))
	.post('/:dossier/tallies/:tally/confirm', takesForm('editor'), (c) => {
		const { dossier, tally } = c.req.param()
		return save(c, {
			form: confirmId(dossier, tally),
			parse: confirmEdit(tally, languageOf(c)),
			part: { scopeOf: () => ({ statesIn: tally }) },
			next: `/desk${homeQuery(c.req.query(), 'confirmed')}`,
			show: showHome,
		})
	})
	.get('/:dossier/tallies/:tally/confirm', ledTo('/desk'))

export async function showHome(c: AppContext, typed: Typed | null): Promise<Response> {
	const question = c.req.query('q')?.trim()
	return question ? showFound(c, question) : showToday(c, typed)
}

async function showFound(c: AppContext, question: string): Promise<Response> {
	const { settings, findings } = await searchDesk(readerOf(c), question)
	return c.html(findPage({ seat: seatOf(c, settings), question, findings }))
}

async function showToday(c: AppContext, typed: Typed | null): Promise<Response> {
	const query = parseQuery(new URL(c.req.url), HOME_PARAMETERS)
	if (!query.ok) return failed(c, query.error)
	const home = await readDeskHome(readerOf(c), query.value)
	if (!home.ok) return failed(c, home.error)
	const { settings, ...shown } = home.value
	return c.html(homePage({ ...shown, seat: seatOf(c, settings), typed, done: c.req.query('done') ?? null }))
}
