/** The editors' pages. */
import { Hono } from 'hono'
import type { AppEnv } from '../context.ts'
import { onFailure } from '../failure.ts'
import { close } from '../untaken.ts'
import { aboutRoutes } from './about.ts'
import { callsRoutes } from './calls.ts'
import { embedRoutes } from './embed.ts'
import { eraseRoutes } from './erase.ts'
import { failed, ownPagesOnly, signedIn } from './guard.ts'
import { historyRoutes } from './history.ts'
import { homeRoutes } from './home.ts'
import { importRoutes } from './import.ts'
import { setLanguage } from './language.ts'
import { meetingAnswersRoutes } from './meeting-answers.ts'
import { meetingsRoutes } from './meetings.ts'
import { newRoutes } from './new.ts'
import { peopleRoutes } from './people.ts'
import { tellPresence } from './presence.ts'
import { showCanvas } from './preview.ts'
import { sessionsRoutes } from './sessions.ts'
import { settingsRoutes } from './settings.ts'
import { showSignIn, signIn, signOut } from './sign-in.ts'
import { tableRoutes } from './table.ts'
import { ledTo, takesForm } from './takes-form.ts'
import { untranslatedRoutes } from './untranslated.ts'
import { visibilityRoutes } from './visibility.ts'

export const deskRoutes = new Hono<AppEnv>()
	.use(ownPagesOnly)
	.get('/sign-in', showSignIn)
	.post('/sign-in', signIn)
	.use(signedIn)
	.get('/preview', showCanvas)
	.post('/sign-out', signOut)
	.get('/sign-out', ledTo('/desk'))
	.post('/language', takesForm('viewer'), setLanguage)
	.get('/language', ledTo('/desk'))
	.route('/', sessionsRoutes)
	.route('/', peopleRoutes)
	.route('/', settingsRoutes)
	.post('/:dossier/presence', tellPresence)
	.route('/', homeRoutes)
	.route('/', newRoutes)
	.route('/', importRoutes)
	.route('/', aboutRoutes)
	.route('/', untranslatedRoutes)
	.route('/', visibilityRoutes)
	.route('/', eraseRoutes)
	.route('/', callsRoutes)
	.route('/', embedRoutes)
	.route('/', historyRoutes)
	.route('/', tableRoutes)
	.route('/', meetingAnswersRoutes)
	.route('/', meetingsRoutes)
	.onError(onFailure(failed))

close(deskRoutes, (c) => failed(c, { kind: 'not-found', what: 'page' }))
