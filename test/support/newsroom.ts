/** A newsroom for a test: the Worker on a real local D1 with the first dossier, an editor's token, and an edge if wanted. */
import { applyD1Migrations, createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { template } from '../../.build/assets.ts'
import { createApp } from '../../src/app.ts'
import type { Bindings } from '../../src/bindings.ts'
import { withTimeout } from '../../src/deadlines.ts'
import { askBehindLocalEdge } from '../../src/edge/behind-local-edge.ts'
import { createLocalEdge, type LocalEdge, type LocalEdgeOptions } from '../../src/edge/local-edge.ts'
import { importDossier } from '../../src/edits/import-dossier.ts'
import { createEntrypoints } from '../../src/entrypoints.ts'
import type { Hosts } from '../../src/http/hosts.ts'
import { sharedStyles } from '../../src/pages/style-apart.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Role } from '../../src/record/editor.ts'
import { openDatabase } from '../../src/store/database.ts'
import { eachMinute } from '../../src/store/each-minute.ts'
import { sha256Hex } from '../../src/store/secret.ts'
import { signerOf } from '../../src/store/signer.ts'
import { firstDossier } from './dossier.ts'
import { emptyStores } from './empty-stores.ts'
import { fillDatabase } from './filled-database.ts'
import { limitRows, withPlatformLimits } from './platform-limits.ts'

export const ORIGIN = 'https://sidelines.test'
export const TOKEN = 'a-token-of-an-editor-for-the-tests-0123456789'

export function bearer(token = TOKEN) {
	return { Authorization: `Bearer ${token}` }
}

/** What an edge refused is tried again for longer: no test waits for that. */
const BEHIND_AN_EDGE_MS = 1_500

type Options = {
	/** Where it is, if not at one origin without a path. */
	hosts?: Required<Hosts>
	dossiers?: Dossier[]
	now?: () => Date
	role?: Role
	/** In front of the Worker, on the same clock. */
	edge?: LocalEdgeOptions
	/** What is done behind answers is left to its own time, where a test holds that. */
	isLeftBehind?: boolean
	/** Of the deployment: `ACCESS_TEAM`. */
	vars?: Partial<Pick<Bindings, 'ACCESS_TEAM' | 'ACCESS_AUD'>>
	/** Replaces the database that the Worker sees, to count its questions or to make it fail. */
	database?: (d1: D1Database) => D1Database
	/** With which proofs are signed. */
	proofKey?: string
	/** The same of KV. */
	kv?: (kv: KVNamespace) => KVNamespace
	/**
	 * Behind an edit, copies are put into KV for an outage, which takes longer than the edit. Without this, they are only where
	 * there is an edge, or a database or KV that is watched.
	 */
	keepsCopies?: boolean
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

/** Wipes the database and opens for business. */
export async function openNewsroom(options: Options = {}) {
	const { dossiers = [firstDossier()], now = () => new Date('2025-08-16T09:00:00Z'), role = 'admin' } = options
	await emptyStores()
	const d1 = withPlatformLimits(env.DB)
	const db = openDatabase(d1)
	const { PUBLIC_ORIGIN = ORIGIN } = options.hosts ?? {}
	const [at, proofKey] = [now(), options.proofKey]
	await fillDatabase(JSON.stringify({ dossiers, at, PUBLIC_ORIGIN, proofKey, role }), async () => {
		await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
		await limitRows(env.DB)
		for (const dossier of dossiers) await importDossier(db, dossier, PUBLIC_ORIGIN, at, signerOf(proofKey))
		await addEditor('editor-1', TOKEN, role)
	})

	const { keepsCopies = Boolean(options.edge ?? options.database ?? options.kv) } = options
	const app = createApp({ now, begun: keepsCopies ? new Map() : justBegun(now) })
	const { answer, answerCanonical } = createEntrypoints(app)
	const LAST_GOOD = options.kv?.(env.LAST_GOOD) ?? env.LAST_GOOD
	const bindings: Bindings = {
		...env,
		...options.vars,
		PUBLIC_ORIGIN,
		...options.hosts,
		DB: options.database?.(d1) ?? d1,
		LAST_GOOD,
		PROOF_KEY: options.proofKey,
	}
	const edge = options.edge && createLocalEdge({ now: () => now().getTime(), ...options.edge })

	/** Asks the Worker, through the edge if there is one, and waits for what it does behind its answer. */
	async function ask(path: string, init: RequestInit = {}): Promise<Response> {
		const ctx = createExecutionContext()
		const request = new Request(new URL(path, ORIGIN), { redirect: 'manual', ...init })
		const behindEdge = {
			worker: (asked: Request) => answer(asked, bindings, ctx),
			canonical: (asked: Request) => answerCanonical(asked, bindings, ctx),
		}
		const behind = edge && watchBehind(edge, ctx)
		const response = await (behind
			? askBehindLocalEdge(behind.edge, request, ctx, behindEdge)
			: (options.hosts ? answer : app.fetch)(request, bindings, ctx))
		if (!options.isLeftBehind)
			await (behind ? withTimeout(BEHIND_AN_EDGE_MS, behind.done()) : waitOnExecutionContext(ctx))
		return response
	}

	/** A write through the API with the editor's token. */
	function send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
		return ask(path, {
			method,
			body: JSON.stringify(body),
			headers: { ...bearer(), 'Content-Type': 'application/json', ...headers },
		})
	}
	/** The tag of what stands there now, which an edit of it names in `If-Match`. */
	async function tagOf(path: string): Promise<string> {
		return (await ask(path)).headers.get('ETag') ?? ''
	}
	/** What the cron does. */
	async function mend(): Promise<void> {
		const keeper = { db: openDatabase(bindings.DB), kv: LAST_GOOD, now, begun: new Map() }
		const { BACKUPS: backups } = bindings
		await eachMinute(keeper, { template, styles: sharedStyles }, { proofKey: options.proofKey, backups })
	}
	return { ask, send, tagOf, mend, db, edge }
}

/** Of an isolate that has begun to put every copy this moment: no other is due. */
function justBegun(now: () => Date): Map<string, number> {
	return Object.assign(new Map<string, number>(), { has: () => true, get: () => now().getTime() })
}

/** What is done behind one answer, but for the second purge that follows each after five seconds. */
function watchBehind(edge: LocalEdge, ctx: ExecutionContext): { edge: LocalEdge; done: () => Promise<void> } {
	const pending = new Set<Promise<unknown>>()
	let purges = 0
	const counting = <Entrypoint extends Pick<LocalEdge, 'cache'>>(entrypoint: Entrypoint): Entrypoint => {
		const purge: LocalEdge['cache']['purge'] = (options) => {
			purges++
			return entrypoint.cache.purge(options)
		}
		return { ...entrypoint, cache: { ...entrypoint.cache, purge } }
	}
	const waitUntil = (work: Promise<unknown>) => {
		const ended: Promise<unknown> = work.catch(() => {}).then(() => pending.delete(ended))
		pending.add(ended)
	}
	Object.defineProperty(ctx, 'waitUntil', { value: waitUntil })
	return {
		edge: counting({ ...edge, canonical: counting(edge.canonical) }),
		done: async () => {
			while (pending.size > purges) await Promise.race(pending)
		},
	}
}

/** `reset` leaves R2 as it is, and few tests put anything there. */
export async function emptyBucket(): Promise<void> {
	const { objects = [] } = (await env.BACKUPS?.list()) ?? {}
	if (objects.length > 0) await env.BACKUPS?.delete(objects.map(({ key }) => key))
}

export async function addEditor(id: string, token: string, role: Role): Promise<void> {
	await env.DB.prepare('INSERT OR REPLACE INTO editors (id, name, role, token_hash, created_at) VALUES (?, ?, ?, ?, ?)')
		.bind(id, `Name of ${id}`, role, sha256Hex(token), '2025-01-01T00:00:00.000Z')
		.run()
}
