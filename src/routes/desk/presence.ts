/** What an open page of a dossier says every few seconds, and is told: who else has it open, and who saved it last. */

import { markPresent } from '../../store/presence.ts'
import { databaseOf } from '../context.ts'
import { failed } from './guard.ts'
import type { DossierContext } from './save.ts'

export async function tellPresence(c: DossierContext): Promise<Response> {
	const open = { dossier: c.req.param('dossier'), editor: c.get('editor').id }
	const presence = await markPresent(databaseOf(c), open, c.get('now')())
	return presence ? c.json(presence) : failed(c, { kind: 'not-found', what: 'dossier' })
}
