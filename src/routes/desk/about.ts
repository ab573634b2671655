/** The page about a dossier, and what its forms do. */
import { Hono } from 'hono'
import { ADD_TALLY_FORM, authorityForm, preferForm } from '../../desk/about/counts.tsx'
import {
	addTallyEdit,
	authorityEdit,
	headingEdit,
	isAsSeen,
	preferEdit,
	scopeOfHeading,
} from '../../desk/about/edits.ts'
import { HEADING_FORM } from '../../desk/about/heading.tsx'
import type { AboutModel } from '../../desk/about/model.ts'
import { aboutPage } from '../../desk/about/page.tsx'
import type { Typed } from '../../desk/form.ts'
import { liveOptions } from '../../desk/live.tsx'
import { excerptAt } from '../../reads/excerpt-at.ts'
import { readSinceSeen } from '../../reads/read-desk-history.ts'
import { counts } from '../../record/excerpt.ts'
import { type AppEnv, databaseOf, readerOf } from '../context.ts'
import { failed, seatOf } from './guard.ts'
import { type DossierContext, save } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

export const aboutRoutes = new Hono<AppEnv>()
	.get('/:dossier/about', (c) => showAbout(c, null))
	.post('/:dossier/about', takesForm('editor'), (c) =>
		save(c, {
			form: HEADING_FORM,
			parse: headingEdit,
			part: { scopeOf: scopeOfHeading },
			expects: isAsSeen,
			next: done(c, 'heading'),
			show: showAbout,
		}),
	)
	.post('/:dossier/tallies', takesForm('editor'), (c) =>
		save(c, {
			form: ADD_TALLY_FORM,
			parse: addTallyEdit,
			part: { scopeOf: () => ({ tally: null }) },
			next: done(c, 'added'),
			show: showAbout,
		}),
	)
	.get('/:dossier/tallies', ledTo('/desk/:dossier/about'))
	.post('/:dossier/tallies/:tally', takesForm('editor'), (c) => {
		const tally = c.req.param('tally')
		return save(c, {
			form: authorityForm(tally),
			parse: authorityEdit(tally),
			part: { scopeOf: () => ({ tally }) },
			expects: isAsSeen,
			next: done(c, 'authority'),
			show: showAbout,
		})
	})
	.get('/:dossier/tallies/:tally', ledTo('/desk/:dossier/about'))
	.post('/:dossier/tallies/:tally/prefer', takesForm('editor'), (c) => {
		const tally = c.req.param('tally')
		return save(c, {
			form: preferForm(tally),
			parse: preferEdit(tally),
			part: { scopeOf: () => ({ tally }) },
			expects: isAsSeen,
			next: done(c, 'preferred'),
			show: showAbout,
		})
	})
	.get('/:dossier/tallies/:tally/prefer', ledTo('/desk/:dossier/about'))

type Done = 'heading' | 'authority' | 'added' | 'preferred'

function done(c: DossierContext, what: Done) {
	return `/desk/${c.req.param('dossier')}/about?done=${what}`
}

export async function showAbout(c: DossierContext, typed: Typed | null): Promise<Response> {
	const id = c.req.param('dossier')
	const [read, meanwhile] = await Promise.all([
		excerptAt(readerOf(c, 'newsroom'), id, { asOf: null, version: null }, counts),
		sinceSeen(c, id, typed),
	])
	if (!read.ok) return failed(c, read.error)
	const { dossier, around } = read.value
	const query = c.req.query()
	const seat = seatOf(c, around.settings)
	const options = liveOptions(query, dossier, seat)
	return c.html(aboutPage({ dossier, seat, typed, meanwhile, done: query['done'] ?? null, options }))
}

/** Where somebody else saved first: the dossier as the editor saw it, and as it stands. */
async function sinceSeen(c: DossierContext, id: string, typed: Typed | null): Promise<AboutModel['meanwhile']> {
	const seen = Number(typed?.fields['seen'])
	if (typed?.fault?.kind !== 'precondition-failed' || !Number.isInteger(seen)) return null
	return readSinceSeen(databaseOf(c), id, seen)
}
