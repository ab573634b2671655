/** The Worker's bindings, by their names in wrangler.toml. */

export type Bindings = {
	readonly DB: D1Database
	/** Pictures, and copies of what live pages are made of, for the time when D1 does not answer. */
	readonly LAST_GOOD: KVNamespace
	/** The only source of absolute URLs: `https://sidelines.example`, or with a path, without a slash at its end. */
	readonly PUBLIC_ORIGIN: string
	/** The host of the desk and of the API's writes, where it is not the public one. */
	readonly DESK_ORIGIN?: string
	/** The pictures' fonts and the published loaders, as static assets. */
	readonly ASSETS: Fetcher
	readonly SIGN_IN_FAILURES: RateLimit
	/** Where the nightly backups go; without it there are none. */
	readonly BACKUPS?: R2Bucket
	/** The first editor's token, where the deployment was given one. */
	readonly EDITOR_TOKEN?: string
	/** The team's name at Cloudflare Access, and the audience tag of the application in front of the desk: both, or neither. */
	readonly ACCESS_TEAM?: string
	readonly ACCESS_AUD?: string
	/** What proofs are signed with: an Ed25519 key, PKCS #8 in base64. Without it versions are chained and not signed. */
	readonly PROOF_KEY?: string | undefined
}
