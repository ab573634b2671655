/** The signed word of Cloudflare Access about who is asking (a JWT), verified in full. */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { DEADLINE_MS } from '../deadlines.ts'

export type Word =
	/** Not signed by Access, not for us, not for now, or of nobody with an address. */
	| { readonly kind: 'wrong'; readonly why: string }
	/** Access's keys cannot be had. */
	| { readonly kind: 'unverifiable'; readonly why: string }
	/** The address in lower case. */
	| { readonly kind: 'verified'; readonly email: string; readonly issuedAt: string }

type Expected = { readonly team: string; readonly audience: string; readonly now: Date }

export async function verified(token: string, { team, audience, now }: Expected): Promise<Word> {
	const issuer = `https://${team}.cloudflareaccess.com`
	try {
		const { payload, protectedHeader } = await jwtVerify(token, keysOf(issuer), {
			algorithms: ['RS256'],
			issuer,
			audience,
			requiredClaims: ['exp', 'iat'],
			currentDate: now,
		})
		const { email, iat = 0 } = payload
		// With one key published, a token that names none would be tried with it.
		if (protectedHeader.kid === undefined) return { kind: 'wrong', why: 'no kid' }
		// A service token is a program's.
		if (typeof email !== 'string' || email === '') return { kind: 'wrong', why: 'no email' }
		return { kind: 'verified', email: email.toLowerCase(), issuedAt: new Date(iat * 1000).toISOString() }
	} catch (error) {
		// jose's own codes name what is wrong with a token; a plain JOSEError, or an error of fetch, is about the keys.
		const isOfToken =
			error instanceof errors.JOSEError &&
			!['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(error.code)
		if (isOfToken) return { kind: 'wrong', why: error.code }
		return { kind: 'unverifiable', why: error instanceof Error ? error.name : 'not an error' }
	}
}

const KEYS_LIFETIME_MS = 60 * 60 * 1000
/** A token of an unknown key asks for them anew, but no crowd of such tokens does. */
const COOL_DOWN_MS = 30_000

/** Kept in the isolate, by issuer. */
const keys = new Map<string, JWTVerifyGetKey>()

function keysOf(issuer: string): JWTVerifyGetKey {
	const kept =
		keys.get(issuer) ??
		createRemoteJWKSet(new URL(`${issuer}/cdn-cgi/access/certs`), {
			timeoutDuration: DEADLINE_MS.accessKeys,
			cacheMaxAge: KEYS_LIFETIME_MS,
			cooldownDuration: COOL_DOWN_MS,
		})
	keys.set(issuer, kept)
	return kept
}
