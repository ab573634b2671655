/** A proof that somebody has tampered with: whatever was done to it, checking the chain alone finds it. */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { checkChain, type Head } from '../../src/proof/check-chain.ts'
import { webCrypto } from '../../src/proof/tools.ts'
import { type Link, linkText, type ProofAnswer, type ProvenRow, rowText, signedText } from '../../src/record/proof.ts'
import { chainSome } from '../../src/store/chain.ts'
import { signerOf } from '../../src/store/signer.ts'
import { keepHistory } from '../support/keep-history.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { PROOF_KEY } from '../support/proof.ts'
import { random } from '../support/random.ts'
import { randomRecords } from '../support/random-records.ts'

/** `npm run torture` asks for more. */
const AT_LEAST = 2_000
const numRuns = Math.max(AT_LEAST, fc.readConfigureGlobal()?.numRuns ?? 0)
const DOSSIER = 'a-b'
const ANOTHER_KEY = 'MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f'

type Chain = Link<ProvenRow>[]
type Tampered = { readonly links: Chain; readonly told?: Link | undefined; readonly kept?: Head }

let chain: Chain

beforeAll(async () => {
	const newsroom = await openNewsroom({ dossiers: [] })
	await keepHistory(newsroom.db, randomRecords(18).history(DOSSIER, 4))
	while ((await chainSome(newsroom.db, signerOf(PROOF_KEY))) > 0);
	chain = []
	for (let since = ''; ; since = `&since-version=${chain.at(-1)?.version}`) {
		const page = await newsroom.ask(`/api/v1/dossiers/${DOSSIER}/proof?limit=100${since}`)
		const { links, next } = await page.json<ProofAnswer>()
		expect(next).toBe(null)
		if (links.length === 0) break
		chain.push(...links)
	}
	expect(chain.length).toBe(4)
})

async function findings({ links, told = chain.at(-1), kept }: Tampered): Promise<readonly object[]> {
	const newest = told ? { version: told.version, hash: told.hash, key: told.key, signature: told.signature } : null
	async function* each() {
		yield* links
	}
	return (await checkChain(DOSSIER, each(), newest, kept ?? null, webCrypto)).findings
}

it('finds nothing in one that nobody touched', async () => {
	for (const { version, hash } of chain)
		expect(await findings({ links: chain, kept: { version, hash, keys: [] } })).toEqual([])
})

const TAMPERINGS: Readonly<Record<string, (next: () => number) => Tampered | Promise<Tampered>>> = {
	'a byte changed': (next) => ({ links: withAnotherByte(chain, next) }),
	'a revision dropped': (next) => ({ links: chain.toSpliced(below(chain.length, next), 1) }),
	'the newest dropped, and told as if it never was': () => {
		const { version, hash } = at(chain, chain.length - 1)
		return { links: chain.slice(0, -1), told: chain.at(-2), kept: { version, hash, keys: [] } }
	},
	'a row dropped': (next) => changed(next, (link, row) => ({ ...link, rows: link.rows.toSpliced(row, 1) })),
	'revisions reordered': (next) => {
		const [a, b] = two(chain.length, next)
		return { links: chain.with(a, at(chain, b)).with(b, at(chain, a)) }
	},
	'rows reordered': (next) =>
		changed(next, (link) => {
			const [a, b] = two(link.rows.length, next)
			return { ...link, rows: link.rows.with(a, at(link.rows, b)).with(b, at(link.rows, a)) }
		}),
	'a row replaced by another’s words': (next) =>
		changed(next, (link, row) => {
			const other = at(at(chain, below(chain.length, next)).rows, 0)
			return { ...link, rows: link.rows.with(row, { ...other, id: at(link.rows, row).id }) }
		}),
	'a revision replaced, and all that follows made anew without the key': async (next) => ({
		links: await rewritten(below(chain.length, next), next, null),
	}),
	'forked, with a key, against a head that was kept': async (next) => {
		const from = below(chain.length, next)
		const { version, hash } = at(chain, from + below(chain.length - from, next))
		const links = await rewritten(from, next, signerOf(ANOTHER_KEY))
		return { links, told: links.at(-1), kept: { version, hash, keys: [] } }
	},
	'words withheld as if they were erased': (next) =>
		changed(next, (link, row) => ({
			...link,
			rows: link.rows.with(row, { ...at(link.rows, row), salt: null, value: null }),
		})),
}

it(`finds each of ${numRuns} tamperings`, async () => {
	const kinds = Object.keys(TAMPERINGS)
	const tried = new Map(kinds.map((kind) => [kind, 0]))
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...kinds), fc.integer(), async (kind, seed) => {
			const tampered = await TAMPERINGS[kind]?.(random(seed))
			// A row that ended has no words to withhold.
			fc.pre(tampered !== undefined && JSON.stringify(tampered.links) !== JSON.stringify(chain))
			tried.set(kind, (tried.get(kind) ?? 0) + 1)
			expect([kind, (await findings(tampered)).length > 0]).toEqual([kind, true])
		}),
		{ numRuns },
	)
	expect([...tried.values()].reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(numRuns)
	expect(Math.min(...tried.values())).toBeGreaterThan(100)
})

function at<Item>(list: readonly Item[], index: number): Item {
	const item = list[index]
	if (item === undefined) throw new Error(`nothing at ${index}`)
	return item
}

function below(n: number, next: () => number): number {
	return Math.floor(next() * n)
}

/** Two different places. */
function two(n: number, next: () => number): [number, number] {
	const a = below(n, next)
	return [a, (a + 1 + below(n - 1, next)) % n]
}

function changed(next: () => number, change: (link: Link<ProvenRow>, row: number) => Link<ProvenRow>): Tampered {
	const n = below(chain.length, next)
	const link = at(chain, n)
	return { links: chain.with(n, change(link, below(link.rows.length, next))) }
}

/** Another character somewhere in a text, or another number. */
function withAnotherByte(links: Chain, next: () => number): Chain {
	const leaves: { of: object; name: string; value: string | number | boolean }[] = []
	const copy = structuredClone(links)
	const walk = (of: object): void => {
		for (const [name, value] of Object.entries(of)) {
			if (typeof value === 'object' && value !== null) walk(value)
			else if (value !== null && value !== '') leaves.push({ of, name, value })
		}
	}
	walk(copy)
	const { of, name, value } = at(leaves, below(leaves.length, next))
	const text = String(value)
	const place = below(text.length, next)
	const other = text.charCodeAt(place) ^ (1 << below(5, next))
	const mutated = text.slice(0, place) + String.fromCharCode(other) + text.slice(place + 1)
	Object.assign(of, { [name]: typeof value === 'string' ? mutated : typeof value === 'number' ? value + 1 : !value })
	return copy
}

/** From a link on, as somebody would who has the database: a row says something else, and every hash is right again. */
async function rewritten(from: number, next: () => number, sign: ReturnType<typeof signerOf>): Promise<Chain> {
	const links = chain.slice(0, from)
	for (const link of chain.slice(from)) {
		const row = below(link.rows.length, next)
		const rows = await Promise.all(
			link.rows.map(async (one, n) => {
				const value = n === row && link === chain[from] ? { ...one.value, changes: 'others' } : one.value
				const salt = one.salt ?? '0'.repeat(32)
				return { ...one, salt, value, digest: await webCrypto.sha256(rowText({ ...one, salt, value })) }
			}),
		)
		const made = { ...link, rows, previous: links.at(-1)?.hash ?? null }
		const hash = await webCrypto.sha256(linkText(DOSSIER, made))
		links.push({ ...made, hash, ...(await sign?.(signedText(hash))) })
	}
	return links
}
