/** Signs proofs with the installation's key (Ed25519, RFC 8032). */
import type { Sign } from './links.ts'

type Signer = { readonly key: string; readonly privateKey: CryptoKey }

/** One for each key, so that an isolate imports it once. */
const signers = new Map<string, Promise<Signer | null>>()

/** @param secret PKCS #8 in base64, as `openssl genpkey -algorithm ed25519 -outform DER | base64` gives it */
export function signerOf(secret: string | undefined): Sign {
	if (!secret) return null
	return async (text) => {
		const signer = signers.get(secret) ?? importSigner(secret)
		signers.set(secret, signer)
		const { key, privateKey } = (await signer) ?? {}
		// No edit waits for an engineer: its version is chained all the same, and the log says what is wrong.
		if (!key || !privateKey) return { key: null, signature: null }
		const signature = await crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode(text))
		return { key, signature: Buffer.from(signature).toString('base64url') }
	}
}

async function importSigner(secret: string): Promise<Signer | null> {
	try {
		const der = Buffer.from(secret, 'base64')
		const privateKey = await crypto.subtle.importKey('pkcs8', der, 'Ed25519', true, ['sign'])
		const jwk = await crypto.subtle.exportKey('jwk', privateKey)
		if ('x' in jwk && typeof jwk.x === 'string') return { key: jwk.x, privateKey }
	} catch {
		// Its message may have the secret in it.
	}
	console.error(
		JSON.stringify({ event: 'proof-key-unusable', why: 'PROOF_KEY is no Ed25519 key in PKCS #8 and base64' }),
	)
	return null
}
