import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { sha256Hex } from '../../src/store/secret.ts'
import { openSession } from '../../src/store/sessions.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

it.each([
	['that opens the desk', TOKEN, 1],
	['that was replaced while somebody signed in with it', 'the-token-before-0123456789-0123456789', 0],
])('a token %s opens as many sessions as it should', async (_, token, sessions) => {
	const { db } = await openNewsroom()
	const times = { createdAt: '2025-08-16T09:00:00.000Z', expiresAt: '2025-09-15T09:00:00.000Z', instead: null }
	await openSession(db, { idHash: sha256Hex('a session'), editor: 'editor-1', token: sha256Hex(token), ...times })
	const { results } = await env.DB.prepare('SELECT editor FROM sessions').all()
	expect(results).toHaveLength(sessions)
})
