/** What every route's handler is given: the bindings, the clock, and who is asking once that is known. */
import type { Context } from 'hono'
import type { Bindings } from '../bindings.ts'
import type { D1Wait } from '../deadlines.ts'
import type { Desk } from '../edits/publish.ts'
import type { FormFields } from '../http/form-body.ts'
import type { Reader } from '../reads/reader.ts'
import type { Editor } from '../record/editor.ts'
import type { Audience } from '../record/visibility.ts'
import { fontsFrom } from '../store/assets.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { logFailure } from './failure-log.ts'

export type AppEnv = {
	readonly Bindings: Bindings
	readonly Variables: { now: () => Date; wait: D1Wait; db: Database; editor: Editor; fields: FormFields }
}

export type AppContext = Context<AppEnv>

/** One database for a request, opened when it is first asked for. */
export function databaseOf(c: AppContext): Database {
	const open = c.get('db') ?? openDatabase(c.env.DB, c.get('wait'))
	c.set('db', open)
	return open
}

export function readerOf(c: AppContext, audience: Audience = 'readers'): Reader {
	return {
		audience,
		db: databaseOf(c),
		kv: c.env.LAST_GOOD,
		origin: c.env.PUBLIC_ORIGIN,
		now: c.get('now'),
		readFonts: () => fontsFrom(c.env.ASSETS),
		// Nobody waits for it: whoever reads the log is told.
		waitUntil: (work) => c.executionCtx.waitUntil(work.catch((error) => logFailure(c.req, 'behind-answer', error))),
	}
}

/** What a write needs beside its edit. */
export function deskOf(c: AppContext): Desk {
	const [editor, now] = [c.get('editor'), c.get('now')]
	return { db: databaseOf(c), origin: c.env.PUBLIC_ORIGIN, editor, now, ctx: c.executionCtx }
}
