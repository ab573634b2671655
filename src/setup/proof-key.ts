/** The key that a local gallery signs its proofs with: made by the first start, and kept beside its database. */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function proofKey(stateDir: string): string {
	const file = join(stateDir, 'proof-key')
	const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
	// Empty is what a start that was killed once left behind: nothing was ever signed with it.
	if (kept !== '') return kept
	const key = newProofKey()
	mkdirSync(stateDir, { recursive: true })
	writeFileSync(`${file}.new`, `${key}\n`, { mode: 0o600 })
	renameSync(`${file}.new`, file)
	return key
}

function newProofKey(): string {
	const { privateKey } = generateKeyPairSync('ed25519')
	return privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
}
