/** The addresses of a dossier's files and feeds. What makes them is loaded when one is first asked for. */
import { Hono } from 'hono'
import { FILE_NAMES } from '../queries/file.ts'
import type { AppContext, AppEnv } from './context.ts'

const answers = () => import('./format-answers.ts')

export const formats = new Hono<AppEnv>()
	.get('/dossiers.atom', async (c) => (await answers()).answerDossiersFeed(c))
	.get('/dossiers/:id/corrections.atom', async (c) => (await answers()).answerFeed(c, c.req.param('id'), 'corrections'))
	.get('/dossiers/:id/changes.json', async (c) => (await answers()).answerFeed(c, c.req.param('id'), 'changes'))

for (const file of FILE_NAMES) {
	formats.get(`/dossiers/:id/${file}`, async (c: AppContext) =>
		(await answers()).answerFile(c, c.req.param('id') ?? '', file),
	)
}
