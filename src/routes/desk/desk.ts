/** The editors' pages. */
import { Hono } from 'hono'
import { homePage } from '../../desk/home/page.tsx'
import { type AppEnv, databaseOf } from '../../http/context.ts'
import { methodNotAllowed } from '../../http/methods.ts'
import { listDossiers } from '../../store/list-dossiers.ts'
import { readSettings } from '../../store/read-settings.ts'
import { callsRoutes } from './calls.ts'
import { failed, ownPagesOnly, signedIn } from './guard.ts'
import { showCanvas } from './preview.ts'
import { seatOf } from './seat.ts'
import { showSignIn, signIn, signOut } from './sign-in.ts'

const DOSSIERS_A_PAGE = 100

export const deskRoutes = new Hono<AppEnv>()
	.use(ownPagesOnly)
	.get('/sign-in', showSignIn)
	.post('/sign-in', signIn)
	.all('/sign-in', methodNotAllowed('GET, HEAD, POST'))
	.use(signedIn)
	.get('/preview', showCanvas)
	.all('/preview', methodNotAllowed('GET, HEAD'))
	.post('/sign-out', signOut)
	.all('/sign-out', methodNotAllowed('POST'))
	.get('/', async (c) => {
		const db = databaseOf(c)
		const [settings, listed] = await Promise.all([
			readSettings(db),
			listDossiers(db, DOSSIERS_A_PAGE + 1, c.req.query('cursor') ?? null),
		])
		const dossiers = listed.slice(0, DOSSIERS_A_PAGE)
		const next = listed.length > DOSSIERS_A_PAGE ? (dossiers.at(-1)?.id ?? null) : null
		return c.html(homePage(seatOf(c, settings), dossiers, next))
	})
	.all('/', methodNotAllowed('GET, HEAD'))
	.route('/', callsRoutes)
	.all('*', (c) => failed(c, { kind: 'not-found', what: 'page' }))
