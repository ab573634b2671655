/** A Cloudflare Access for the tests: keys of its own, published over HTTP (see `outbound.ts`), and assertions signed with them. */
import { env } from 'cloudflare:workers'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { addEditor, openNewsroom, TOKEN } from './newsroom.ts'

const AUDIENCE = 'the-audience-tag-of-the-desk'
/** Where Access puts its assertion. */
export const HEADER = 'Cf-Access-Jwt-Assertion'
/** Her token, which she has beside Access. */
export const ANNA = `${TOKEN}-anna`

export type Access = Awaited<ReturnType<typeof openAccess>>

/** A newsroom behind an Access of its own, which knows Anna, an admin. */
export async function openBehindAccess(now: () => Date) {
	const access = await openAccess()
	const newsroom = await openNewsroom({ now, vars: access.vars })
	await addEditor('anna', ANNA, 'admin')
	await giveEmail('anna', 'anna@news.example')
	return { access, newsroom }
}

/** A team of its own, whose keys no isolate has yet. */
export async function openAccess() {
	// Files run side by side, and their Access is one.
	const team = `team-${crypto.randomUUID()}`
	const issuer = `https://${team}.cloudflareaccess.com`
	const certs = `${issuer}/cdn-cgi/access/certs`
	type Key = { readonly kid: string; readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }
	const newKey = async (kid: string): Promise<Key> => ({
		kid,
		...(await generateKeyPair('RS256', { extractable: true })),
	})
	/** What is published from now on. */
	async function publish(...keys: readonly Key[]): Promise<void> {
		const jwks = keys.map(async ({ kid, publicKey }) => ({
			...(await exportJWK(publicKey)),
			kid,
			alg: 'RS256',
			use: 'sig',
		}))
		await fetch(certs, { method: 'PUT', body: JSON.stringify({ keys: await Promise.all(jwks) }) })
	}
	const key = await newKey('first')
	await publish(key)

	type Claims = Readonly<Record<string, unknown>>
	/** An assertion as Access signs it, but for what a test has otherwise. */
	function assert(
		at: Date,
		claims: Claims = {},
		header: Claims = {},
		signedBy: CryptoKey | Uint8Array = key.privateKey,
	) {
		const iat = Math.floor(at.getTime() / 1000)
		const payload = {
			aud: [AUDIENCE],
			email: 'Anna@News.example',
			iat,
			nbf: iat,
			exp: iat + 86_400,
			iss: issuer,
			sub: 'anna',
			type: 'app',
		}
		return new SignJWT({ ...payload, ...claims })
			.setProtectedHeader({ alg: 'RS256', kid: 'first', ...header })
			.sign(signedBy)
	}
	return {
		vars: { ACCESS_TEAM: team, ACCESS_AUD: AUDIENCE },
		key,
		newKey,
		publish,
		assert,
		/** Nothing answers there any more. */
		close: () => fetch(certs, { method: 'DELETE' }),
		/** How often its keys were asked for. */
		asked: async () => Number(await (await fetch(certs, { method: 'POST' })).text()),
	}
}

/** By which Access knows an editor. */
export async function giveEmail(id: string, email: string | null): Promise<void> {
	await env.DB.prepare('UPDATE editors SET email = ? WHERE id = ?').bind(email, id).run()
}
