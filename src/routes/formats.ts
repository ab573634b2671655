/** The addresses of a dossier's files and feeds. What makes them is loaded when one is first asked for. */
import { Hono } from 'hono'
import type { AppContext, AppEnv } from './context.ts'

export const TABLE_NAMES = ['meetings', 'meeting-details', 'calls', 'totals', 'changes'] as const
/** By the names of their files, under a dossier's address. */
export const FILES = [
	...TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.metadata.json`]),
	'meetings.ics',
] as const
export const FEEDS = { 'corrections.atom': 'corrections', 'changes.json': 'changes' } as const

const answers = () => import('./format-answers.ts')

export const formats = new Hono<AppEnv>()
	.get('/dossiers.atom', async (c) => (await answers()).answerDossiersFeed(c))
	.get('/dossiers/:id/corrections.atom', async (c) => (await answers()).answerFeed(c, c.req.param('id'), 'corrections'))
	.get('/dossiers/:id/changes.json', async (c) => (await answers()).answerFeed(c, c.req.param('id'), 'changes'))

for (const file of FILES) {
	formats.get(`/dossiers/:id/${file}`, async (c: AppContext) =>
		(await answers()).answerFile(c, c.req.param('id') ?? '', file),
	)
}
