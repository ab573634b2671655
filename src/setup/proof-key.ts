/** The key that a local gallery signs its proofs with: made by the first start, and kept beside its database. */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function proofKey(stateDir: string): string {
	const file = join(stateDir, 'proof-key')
	if (existsSync(file)) return readFileSync(file, 'utf8').trim()
	const key = newProofKey()
	mkdirSync(stateDir, { recursive: true })
	writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' })
	return key
}

function newProofKey(): string {
	const { privateKey } = generateKeyPairSync('ed25519')
	return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
}
