/** What every route's handler is given: the bindings, the clock, and who is asking once that is known. */
import type { Context } from 'hono'
import type { Bindings } from '../bindings.ts'
import type { D1Wait } from '../deadlines.ts'
import type { Desk } from '../edits/publish.ts'
import type { FormFields } from '../http/form-body.ts'
import type { Reader } from '../reads/reader.ts'
import type { Editor, WayIn } from '../record/editor.ts'
import type { Audience } from '../record/visibility.ts'
import { fontsFrom } from '../store/assets.ts'
import { type Database, openDatabase } from '../store/database.ts'
import type { CopyKeeper } from '../store/keep-copies.ts'
import { signerOf } from '../store/signer.ts'
import { logFailure } from './failure-log.ts'

export type AppEnv = {
	readonly Bindings: Bindings
	readonly Variables: {
		now: () => Date
		begun: CopyKeeper['begun']
		untold: Desk['untold']
		wait: D1Wait
		editedAt: string
		db: Database
		editor: Editor
		/** By which they are signed in at the desk. */
		session: OpenSession
		fields: FormFields
	}
}

export type OpenSession = { readonly idHash: string; readonly way: WayIn }

export type AppContext = Context<AppEnv>

/** One database for a request, opened when it is first asked for. */
export function databaseOf(c: AppContext): Database {
	const open = c.get('db') ?? openDatabase(c.env.DB, c.get('wait'))
	c.set('db', open)
	return open
}

export function readerOf(c: AppContext, audience: Audience = 'readers'): Reader {
	return {
		...copyKeeperOf(c),
		audience,
		origin: c.env.PUBLIC_ORIGIN,
		edited: (at) => c.set('editedAt', at),
		readFonts: (part) => fontsFrom(c.env.ASSETS, part),
		waitUntil: behindAnswerOf(c),
	}
}

function copyKeeperOf(c: AppContext): CopyKeeper {
	return { db: databaseOf(c), kv: c.env.LAST_GOOD, now: c.get('now'), begun: c.get('begun') }
}

/** Nobody waits for it: whoever reads the log is told. */
export function behindAnswerOf(c: AppContext): Reader['waitUntil'] {
	return (work) => c.executionCtx.waitUntil(work.catch((error) => logFailure(c.req, 'behind-answer', error)))
}

/** What a write needs beside its edit. */
export function deskOf(c: AppContext): Desk {
	const { PUBLIC_ORIGIN: origin } = c.env
	const { executionCtx: ctx } = c
	const told = { ctx, untold: c.get('untold'), waitUntil: behindAnswerOf(c) }
	return { ...copyKeeperOf(c), ...told, origin, editor: c.get('editor'), sign: signerOf(c.env.PROOF_KEY) }
}
