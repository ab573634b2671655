/** SHA-256 and Ed25519 by WebCrypto, as browsers, Node and workerd have it. */
import type { Tools } from './check-chain.ts'

const utf8 = new TextEncoder()

export const webCrypto: Tools = {
	async sha256(text) {
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)))
		return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
	},
	async isSigned(text, key, signature) {
		const [publicKey, signed] = [bytesOf(key, 32), bytesOf(signature, 64)]
		if (!publicKey || !signed) return false
		const imported = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
		return crypto.subtle.verify('Ed25519', imported, signed, utf8.encode(text))
	},
}

/** Of base64url; null of what says the same bytes otherwise than that is written, or other than so many. */
function bytesOf(base64url: string, length: number): Uint8Array<ArrayBuffer> | null {
	if (!/^[\w-]+$/.test(base64url)) return null
	const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
	const again = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
	return again === base64url && binary.length === length ? Uint8Array.from(binary, (one) => one.charCodeAt(0)) : null
}
