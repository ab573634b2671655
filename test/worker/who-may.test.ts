/** No verb writes for somebody who may not, also where a route forgot to ask. */

import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { nothingUntold } from '../../src/edge/invalidate.ts'
import { addEditor, changeEmail, changeRole, endSessions, replaceToken, revokeEditor } from '../../src/edits/people.ts'
import { type Desk, publish } from '../../src/edits/publish.ts'
import { changeTokenSignIn, saveSettings } from '../../src/edits/save-settings.ts'
import type { Role } from '../../src/record/editor.ts'
import { readSettings } from '../../src/store/settings.ts'
import { ORIGIN, openNewsroom } from '../support/newsroom.ts'

async function deskOf(role: Role): Promise<Desk> {
	const { db } = await openNewsroom()
	const editor = { id: 'editor-2', name: 'B', role, language: null }
	const keeper = { db, kv: env.LAST_GOOD, now: () => new Date('2025-08-16T09:00:00Z'), begun: new Map() }
	const told = { ctx: createExecutionContext(), untold: nothingUntold(), waitUntil: () => {} }
	return { ...keeper, ...told, origin: ORIGIN, editor, sign: null }
}

it('a viewer publishes nothing', async () => {
	const published = await publish(await deskOf('viewer'), {
		dossier: 'putin-trump',
		route: 'POST /somewhere',
		body: {},
		idempotencyKey: null,
		expects: null,
		status: 200,
		decide: () => {
			throw new Error('decided')
		},
	})
	expect(published).toEqual({ ok: false, error: { kind: 'forbidden', needs: 'editor' } })
})

it('an editor changes nothing about the people or the settings', async () => {
	const desk = await deskOf('editor')
	const forbidden = { ok: false, error: { kind: 'forbidden', needs: 'admin' } }
	expect(await addEditor(desk, { name: 'C', role: 'admin', email: null }, 'key')).toEqual(forbidden)
	expect(await changeRole(desk, 'editor-1', { role: 'viewer' })).toEqual(forbidden)
	expect(await replaceToken(desk, 'editor-1', 'key')).toEqual(forbidden)
	expect(await revokeEditor(desk, 'editor-1')).toEqual(forbidden)
	expect(await changeEmail(desk, 'editor-1', { email: null })).toEqual(forbidden)
	expect(await endSessions(desk, 'editor-1', 'all')).toEqual(forbidden)
	expect(await changeTokenSignIn(desk, false, 'access')).toEqual(forbidden)
	const { accent, timeZone, version } = await readSettings(desk.db)
	const settings = {
		accent,
		timeZone,
		newsroom: { en: 'Another' },
		languages: ['en'] as [string],
		sites: [],
		licenceUrl: null,
	}
	expect(await saveSettings(desk, settings, version)).toEqual(forbidden)
	const { results } = await env.DB.prepare('SELECT id, role, revoked_at FROM editors').all()
	expect(results).toEqual([{ id: 'editor-1', role: 'admin', revoked_at: null }])
})
