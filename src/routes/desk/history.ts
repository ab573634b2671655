/** The history of a dossier, and the way back to any version of it. */
import { Hono } from 'hono'
import type { Typed } from '../../desk/form.ts'
import { restoreEdit } from '../../desk/history/edits.ts'
import { historyPage, UNDO_FORM } from '../../desk/history/page.tsx'
import { RESTORE_FORM, versionPage } from '../../desk/history/version-page.tsx'
import { liveOptions } from '../../desk/live.tsx'
import { readDeskHistory, readDeskRevision } from '../../reads/read-desk-history.ts'
import { type AppEnv, databaseOf } from '../context.ts'
import { failed, seatOf } from './guard.ts'
import { type DossierContext, save } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

export const historyRoutes = new Hono<AppEnv>()
	.get('/:dossier/history', (c) => showHistory(c, null))
	.get('/:dossier/history/:version', (c) => showVersion(c, null))
	.post('/:dossier/history/:version/restore', takesForm('editor'), (c) => {
		const isUndo = c.get('fields')['form'] === UNDO_FORM
		return save(c, {
			form: isUndo ? UNDO_FORM : RESTORE_FORM,
			parse: restoreEdit,
			restores: versionIn(c),
			expects: (fields, { version }) => fields['seen'] === String(version),
			next: `/desk/${c.req.param('dossier')}/history?done=${isUndo ? 'undone' : 'restored'}`,
			show: isUndo ? showHistory : showVersion,
		})
	})
	.get('/:dossier/history/:version/restore', ledTo('/desk/:dossier/history/:version'))

/** 0, which no version has, for what is no number. */
function versionIn(c: DossierContext): number {
	const version = c.req.param('version') ?? ''
	return /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0
}

async function showHistory(c: DossierContext, typed: Typed | null): Promise<Response> {
	const read = await readDeskHistory(databaseOf(c), c.req.param('dossier'), c.req.query('cursor'))
	if (!read.ok) return failed(c, read.error)
	const { settings, ...history } = read.value
	return c.html(historyPage({ ...history, seat: seatOf(c, settings), typed, done: c.req.query('done') ?? null }))
}

async function showVersion(c: DossierContext, typed: Typed | null): Promise<Response> {
	const read = await readDeskRevision(databaseOf(c), c.req.param('dossier'), versionIn(c))
	if (!read.ok) return failed(c, read.error)
	const { settings, ...revision } = read.value
	const seat = seatOf(c, settings)
	return c.html(versionPage({ ...revision, seat, typed, options: liveOptions(c.req.query(), revision.after, seat) }))
}
