/** The Worker behind the local edge, with the first dossier loaded into an empty database: for `npm start` and tests. */

import { template } from '../.build/assets.ts'
import seed from '../drizzle/seed/putin-trump.json' with { type: 'json' }
import { createApp } from './app.ts'
import type { Bindings } from './bindings.ts'
import { askBehindLocalEdge } from './edge/behind-local-edge.ts'
import { createLocalEdge } from './edge/local-edge.ts'
import { parseBody } from './edits/body.ts'
import { BundleBody } from './edits/bundle-body.ts'
import { recordOf } from './edits/import-bundle.ts'
import { importDossier } from './edits/import-dossier.ts'
import { createEntrypoints } from './entrypoints.ts'
import { answerExamples } from './examples.tsx'
import { problemResponse } from './http/problem.ts'
import { sharedStyles } from './pages/style-apart.ts'
import type { Dossier } from './record/dossier.ts'
import { openDatabase } from './store/database.ts'
import { eachMinute } from './store/each-minute.ts'
import { hasDossiers } from './store/list-dossiers.ts'
import { signerOf } from './store/signer.ts'

type LocalBindings = Bindings & { readonly LIMIT_INVALIDATIONS?: string }

const { answer, answerCanonical } = createEntrypoints(createApp())

let edge: ReturnType<typeof createLocalEdge> | undefined
let ready: Promise<void> | undefined
let mendedAt = 0
const CRON_MS = 60_000

export default {
	async fetch(request: Request, env: LocalBindings, ctx: ExecutionContext): Promise<Response> {
		ready ??= loadFirstDossier(env)
		try {
			await ready
		} catch (error) {
			// Asked before the migrations are in: the next request tries again.
			ready = undefined
			console.error('The first dossier is not loaded yet:', error instanceof Error ? error.cause : error)
			return problemResponse({ kind: 'unavailable', retryAfterSeconds: 1 })
		}
		const examples = answerExamples(new URL(request.url), firstDossier)
		if (examples) return examples
		if (Date.now() - mendedAt >= CRON_MS) ctx.waitUntil(mendInPlaceOfCron(env))
		edge ??= createLocalEdge({ limitInvalidations: env.LIMIT_INVALIDATIONS === 'on' })
		return askBehindLocalEdge(edge, request, ctx, {
			worker: (asked) => answer(asked, env, ctx),
			canonical: (asked) => answerCanonical(asked, env, ctx),
		})
	},
}

/** What the platform does each minute: here a request does it. */
async function mendInPlaceOfCron({ DB, LAST_GOOD, PROOF_KEY, BACKUPS }: LocalBindings): Promise<void> {
	mendedAt = Date.now()
	try {
		const keeper = { db: openDatabase(DB), kv: LAST_GOOD, now: () => new Date(), begun: new Map() }
		await eachMinute(keeper, { template, styles: sharedStyles }, { proofKey: PROOF_KEY, backups: BACKUPS })
	} catch (error) {
		console.error('No copies were mended:', error instanceof Error ? error.name : error)
	}
}

async function loadFirstDossier(env: LocalBindings): Promise<void> {
	const db = openDatabase(env.DB)
	if (await hasDossiers(db)) return
	const now = new Date()
	await importDossier(db, firstDossier(now), env.PUBLIC_ORIGIN, now, signerOf(env.PROOF_KEY))
}

function firstDossier(now = new Date()): Dossier {
	const bundle = parseBody(BundleBody, seed)
	const dossier = bundle.ok ? recordOf(bundle.value, now.toISOString(), null) : bundle
	if (!dossier.ok) throw new Error('the seed breaks a rule of the record', { cause: dossier.error })
	return dossier.value
}
