/** The key of a local gallery, wherever its first start was killed. */
import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { proofKey } from '../../src/setup/proof-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidelines-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

it.each([
	['there is none', []],
	['a start left an empty file', ['proof-key']],
	['a start left a file that it had only begun', ['proof-key.new']],
])('is made where %s, for its owner alone, and stays', (_, left) => {
	const state = mkdtempSync(join(folder, 'state-'))
	for (const name of left) writeFileSync(join(state, name), '', { mode: 0o600 })
	const key = proofKey(state)
	expect(createPrivateKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' }).asymmetricKeyType).toBe(
		'ed25519',
	)
	expect(proofKey(state)).toBe(key)
	expect(readdirSync(state)).toEqual(['proof-key'])
	expect(statSync(join(state, 'proof-key')).mode & 0o777).toBe(0o600)
})
