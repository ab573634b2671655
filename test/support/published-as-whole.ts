/** Publishes an edit on the part of a record that it depends on, and holds the answer, or the refusal, against what the whole record gives. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { nothingUntold } from '../../src/edge/invalidate.ts'
import { type Desk, type Edit, publish } from '../../src/edits/publish.ts'
import type { Published } from '../../src/edits/validated.ts'
import type { Fault } from '../../src/faults/fault.ts'
import type { Result } from '../../src/faults/result.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { EditScope } from '../../src/record/edit-scope.ts'
import { openDatabase } from '../../src/store/database.ts'
import { signerOf } from '../../src/store/signer.ts'
import { AFTER_ALL } from './expect-whole.ts'
import { ORIGIN, openNewsroom } from './newsroom.ts'
import { PROOF_KEY } from './proof.ts'
import { countingWholes } from './watched-database.ts'

export type Described = Pick<Edit<unknown>, 'decide' | 'body'> & { readonly scope: EditScope }

const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)

/** @returns besides, who edits it, and how often a record was read whole */
export async function watched(dossier: Dossier) {
	const { database, wholes } = countingWholes()
	const newsroom = await openNewsroom({ dossiers: [dossier], now, database, proofKey: PROOF_KEY, keepsCopies: false })
	const ctx = createExecutionContext()
	const desk: Desk = {
		db: openDatabase(database(env.DB)),
		origin: ORIGIN,
		editor: { id: 'editor-1', name: 'An editor', role: 'editor', language: null },
		now,
		kv: env.LAST_GOOD,
		begun: Object.assign(new Map<string, number>(), { has: () => true, get: () => now().getTime() }),
		untold: nothingUntold(),
		ctx,
		waitUntil: (work: Promise<unknown>) => ctx.waitUntil(work),
		sign: signerOf(PROOF_KEY),
	}
	return { newsroom, desk, wholes }
}

type Sent = Partial<Edit<unknown>> & Omit<Described, 'scope'>

export function send(desk: Desk, dossier: string, edit: Sent): Promise<Result<Published, Fault>> {
	return publish(desk, { dossier, route: 'desk', idempotencyKey: null, expects: null, status: 200, ...edit })
}

/** @returns `ok`, or the kind of the fault */
export async function publishedAsWhole(desk: Desk, id: string, edit: Described): Promise<string> {
	const { scope: _scope, ...onAll } = edit
	const whole = await send(desk, id, { ...onAll, validateOnly: true })
	expect(await send(desk, id, { ...edit, validateOnly: true })).toEqual(whole)
	const saved = await send(desk, id, edit)
	if (!saved.ok || !whole.ok) {
		expect(saved).toEqual(whole)
		return saved.ok ? 'ok' : saved.error.kind
	}
	const { version, answer } = JSON.parse(whole.value.body)
	const { proof, ...said } = JSON.parse(saved.value.body)
	expect({ ...said, proof: null }).toEqual({ ...answer, version, proof: null })
	expect(Object.keys({ ...said, proof })).toHaveLength(Object.keys(answer).length)
	return 'ok'
}
