/** Looks at an installation from outside, as readers and hosts do, and says what to mend. Changes nothing that anybody sees. */
import { securityHeaders } from '../http/security-headers.ts'

export type Finding = { readonly isGood: boolean; readonly what: string; readonly mend?: string }

export type Looking = {
	/** Where readers are to find it. */
	readonly origin: string
	/** Where editors are: the same, or a host of their own. */
	readonly desk: string
	/** An admin's: with it the edge is told once that a dossier is out of date. */
	readonly token: string | null
	/** Of the code here. */
	readonly version: string
	readonly schema: string
	readonly ask: (address: string, init?: RequestInit) => Promise<Response>
	readonly now: () => Date
	readonly pause: (milliseconds: number) => Promise<void>
}

type Health = {
	readonly database: boolean
	readonly kv: boolean
	readonly schema: string | null
	readonly version: string
	readonly cron: { readonly ranAt: string | null; readonly backedUpAt: string | null }
}

const MINUTE_MS = 60_000
const good = (what: string): Finding => ({ isGood: true, what })
const bad = (what: string, mend: string): Finding => ({ isGood: false, what, mend })
const either = (isGood: boolean, yes: string, no: string, mend: string) => (isGood ? good(yes) : bad(no, mend))

/** Each finding as it is made. */
export async function* check(looking: Looking): AsyncGenerator<Finding> {
	const { origin, desk, ask } = looking
	const health = await healthIn(await ask(`${desk}/healthz`, { redirect: 'manual' }))
	if (health === null) {
		yield bad(
			'/healthz is not answered by this Worker.',
			'Look where the address leads: DNS, a route, a sign-in put before all of it. Where editors have a host of their own, give it as the second address.',
		)
		return
	}
	yield* ofHealth(health, looking)
	const id = await firstDossier(looking)
	if (id === null) {
		yield bad('There is no public dossier: the cache cannot be tried.', 'Publish one, and look again.')
		return
	}
	const card = `${origin}/w/${id}/count-card`
	yield* ofPages(card, looking)
	yield* ofEdge(card, id, looking)
}

async function healthIn(answer: Response): Promise<Health | null> {
	const text = await answer.text()
	return /^\{"status":"(ok|unavailable)"/.test(text) ? JSON.parse(text) : null
}

function* ofHealth({ database, kv, schema, version, cron }: Health, looking: Looking): Generator<Finding> {
	yield either(
		database,
		'D1 answers.',
		'D1 does not answer, or has no tables.',
		'Look at the binding DB, then deploy: npm run deploy.',
	)
	yield either(kv, 'KV answers.', 'KV does not answer.', 'Look at the binding LAST_GOOD in wrangler.toml.')
	yield either(
		version === looking.version,
		`It is version ${version}.`,
		`It is version ${version}, and this is ${looking.version}.`,
		'Deploy, or look with the code that was deployed.',
	)
	if (schema !== null)
		yield either(
			schema >= looking.schema,
			`Its schema is ${schema}.`,
			`Its schema is ${schema}, older than ${looking.schema}.`,
			'Deploy: npm run deploy applies migrations.',
		)
	const isOld = (at: string | null, minutes: number) =>
		!(looking.now().getTime() - Date.parse(at ?? '') < minutes * MINUTE_MS)
	yield either(
		!isOld(cron.ranAt, 15),
		`The cron ran at ${cron.ranAt}.`,
		`The cron ran ${cron.ranAt ? `last at ${cron.ranAt}` : 'never'}.`,
		'Look at [triggers] in wrangler.toml, and at the log. After the first deploy it takes a minute.',
	)
	yield either(
		!isOld(cron.backedUpAt, 26 * 60),
		`All was backed up at ${cron.backedUpAt}.`,
		`Backups: ${cron.backedUpAt ? `the last whole one is of ${cron.backedUpAt}` : 'none yet'}.`,
		'Name a bucket as "backups" in newsroom.json and deploy; they are written from 1 to 5 o’clock UTC. Else the log has "backup-failed".',
	)
}

async function firstDossier({ origin, ask }: Looking): Promise<string | null> {
	const answer = await ask(`${origin}/api/v1/dossiers?limit=1`)
	if (!answer.ok) return null
	const { dossiers }: { dossiers: { id: string }[] } = await answer.json()
	return dossiers[0]?.id ?? null
}

async function* ofPages(card: string, { origin, ask }: Looking): AsyncGenerator<Finding> {
	const said = await (await ask(`${origin}/oembed?url=${encodeURIComponent(card)}`)).text()
	yield either(
		said.includes(`${card}`),
		`Codes lead to ${origin}.`,
		`Codes do not lead to ${origin}.`,
		'Set "origin" in newsroom.json (PUBLIC_ORIGIN) to the address that readers use, and deploy.',
	)
	const page = await ask(card)
	const html = await page.text()
	const csp = page.headers.get('Content-Security-Policy') ?? ''
	yield either(
		page.ok && html.includes('<data value='),
		'A widget is there.',
		`A widget is answered with ${page.status}.`,
		'Look at the log of that minute.',
	)
	const isWhole = csp.startsWith("default-src 'none'") && csp.includes('sha256-') && !csp.includes('unsafe')
	yield either(
		isWhole,
		'Its Content-Security-Policy is ours.',
		'Its Content-Security-Policy is missing or another.',
		'Something before the Worker sets it: look at the zone’s rules.',
	)
	yield either(
		!/<script[^>]+src=|cdn-cgi/.test(html),
		'Nothing is put into its HTML.',
		'Something puts scripts into its HTML.',
		'Switch off what changes pages in the zone: Rocket Loader, e-mail obfuscation, analytics.',
	)
	yield either(
		!page.headers.has('X-Frame-Options'),
		'Articles may frame it.',
		'X-Frame-Options keeps it out of articles.',
		'Take that header out of the zone’s rules.',
	)
	const sent = {
		...securityHeaders('/w', origin),
		'Access-Control-Allow-Origin': '*',
		'Cache-Control': 'public, max-age=0',
	}
	const missing = Object.entries(sent).filter(([name, value]) => page.headers.get(name) !== value)
	yield either(
		missing.length === 0,
		'Its security headers are there.',
		`Headers are missing or others: ${missing.map(([name]) => name).join(', ')}.`,
		'Take them out of the zone’s rules: the Worker sends them.',
	)
	const again = await ask(card, { headers: { 'If-None-Match': page.headers.get('ETag') ?? '"none"' } })
	yield either(
		again.status === 304,
		'What a browser has is confirmed with 304.',
		'A browser gets all of it again each time.',
		'Something before the Worker takes the ETag away: look at the zone’s rules.',
	)
	const [one, other] = await Promise.all(
		['light', 'dark'].map(async (theme) => (await ask(`${card}?theme=${theme}`)).text()),
	)
	yield either(
		one !== other,
		'Parameters are told apart.',
		'Parameters are not told apart: each reader sees what the first one asked for.',
		'Take "ignore query string" out of the zone’s cache rules.',
	)
	const loader = await ask(`${origin}/embed.js`)
	yield either(
		loader.ok && /javascript/.test(loader.headers.get('Content-Type') ?? ''),
		'The loader is there.',
		'The loader is not there.',
		'Deploy with the project’s own command: the static assets (ASSETS) are missing.',
	)
	const picture = await ask(`${card}/image.png`)
	yield either(
		picture.ok,
		'Pictures are drawn.',
		`A picture is answered with ${picture.status}.`,
		'Look at the log: the fonts are static assets (ASSETS), and a PNG takes more than the free plan’s 10 ms.',
	)
}

async function* ofEdge(card: string, id: string, looking: Looking): AsyncGenerator<Finding> {
	const { token } = looking
	const isKept = await isSoon(looking, card, 'HIT')
	yield either(
		isKept,
		'The edge keeps what it may.',
		'The edge keeps nothing: each reader is a run of the Worker.',
		'Look at [cache] in wrangler.toml, and whether the plan has Workers Cache.',
	)
	const theirs = await looking.ask(`${card}?utm_source=check`)
	yield either(
		theirs.ok,
		'What hosts add to an address does no harm.',
		`With a host’s own parameter a widget is answered with ${theirs.status}.`,
		'Look at [exports.Canonical] in wrangler.toml, and at the log.',
	)
	const signIn = `${looking.desk}/desk/sign-in`
	await looking.ask(signIn)
	const seat = await looking.ask(signIn)
	yield either(
		seat.headers.get('Cf-Cache-Status') !== 'HIT' && /no-store/.test(seat.headers.get('Cache-Control') ?? ''),
		'The desk is kept by nobody.',
		'The desk is kept by a cache.',
		'Take "cache everything" out of the zone’s rules, and purge all of it.',
	)
	if (token !== null && isKept)
		yield await ofInvalidation(card, `${looking.desk}/api/v1/dossiers/${id}/visibility`, looking)
}

/** Says again what readers may see: no revision, and the edge is told. */
async function ofInvalidation(card: string, visibility: string, looking: Looking): Promise<Finding> {
	const headers = { Authorization: `Bearer ${looking.token}`, 'Content-Type': 'application/json' }
	const is = await looking.ask(visibility, { headers })
	const before: { visibility?: string; version?: number } = is.ok ? await is.json() : {}
	const body = JSON.stringify({ visibility: before.visibility })
	const said = is.ok ? await looking.ask(visibility, { method: 'POST', headers, body }) : is
	if (!said.ok) return bad(`Whether the edge forgets was not tried: ${said.status}.`, 'Give an admin’s token as TOKEN.')
	return either(
		await isSoon(looking, card, 'MISS', 'EXPIRED', 'REVALIDATED'),
		'The edge is told of an edit, and asks again.',
		'The edge goes on with what it has after an edit, for a minute.',
		'Look for "edge-invalidation" in the log: five calls a minute are let through. Try again in a minute.',
	)
}

/** Within five seconds. */
async function isSoon({ ask, pause }: Looking, address: string, ...statuses: readonly string[]): Promise<boolean> {
	for (let turn = 0; turn < 6; turn++) {
		const answer = await ask(address)
		await answer.body?.cancel()
		if (statuses.includes(answer.headers.get('Cf-Cache-Status') ?? '')) return true
		await pause(1_000)
	}
	return false
}
