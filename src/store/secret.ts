/** Secrets of tokens and sessions: 256 random bits, of which only the hash is stored. */
import { createHash } from 'node:crypto'

export function newSecret(): string {
	return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
}

/** A fast hash is enough: nobody guesses 256 bits. */
export function sha256Hex(secret: string): string {
	return createHash('sha256').update(secret).digest('hex')
}
