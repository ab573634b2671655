/** The embed kit of a dossier. */
import { Hono } from 'hono'
import { kitFields, parseKit } from '../../desk/embed/options.ts'
import { embedPage } from '../../desk/embed/page.tsx'
import { embedAt } from '../../reads/embed-at.ts'
import { readHeading } from '../../reads/read-record.ts'
import { isDraft } from '../../record/visibility.ts'
import { type AppEnv, databaseOf, readerOf } from '../context.ts'
import { failed, seatOf } from './guard.ts'

export const embedRoutes = new Hono<AppEnv>().get('/:dossier/embed', async (c) => {
	const heading = await readHeading(databaseOf(c), c.req.param('dossier'))
	if (!heading.ok) return failed(c, heading.error)
	const { dossier, settings } = heading.value
	const seat = seatOf(c, settings)
	const own = dossier.languages.find((l) => l === seat.language) ?? dossier.languages[0]
	const fields = kitFields(c.req.query(), own)
	const options = parseKit(fields, {
		languages: dossier.languages,
		latest: seat.latest,
		newestVersion: dossier.version,
		oldestVersion: isDraft(dossier) ? null : dossier.publicSince,
	})
	// A version that readers were never shown is to be in no article.
	const reader = readerOf(c, isDraft(dossier) ? 'newsroom' : 'readers')
	const read = options.ok ? await embedAt(reader, dossier.id, options.value, c.req.query()) : options
	return c.html(embedPage({ dossier, seat, fields, options, read, origin: c.env.PUBLIC_ORIGIN }), read.ok ? 200 : 400)
})
