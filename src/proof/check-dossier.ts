/** Checks a dossier from outside: its chain, and that what the API answers is what the chain comes to. */
import type { Link, ProofAnswer, ProvenKind, ProvenRow } from '../record/proof.ts'
import { canonicalJson } from '../record/proof.ts'
import { type Finding as ChainFinding, type Checked, checkChain, type Head, rowKey, type Tools } from './check-chain.ts'

/** Reads an answer of the API by its address. Throws what is to be said of one that cannot be read. */
export type Ask = <Answer>(address: string) => Promise<Answer>

export type Finding =
	| ChainFinding
	/** The API answers of it otherwise than the chain has it. */
	| { readonly kind: 'answer-differs'; readonly type: ProvenKind; readonly id: string }
	/** Versions up to this one have no link yet. */
	| { readonly kind: 'unchained'; readonly version: number }

export type Report = Omit<Checked, 'findings' | 'standing' | 'newest'> & {
	readonly findings: readonly Finding[]
	/** To be kept until the next check. Null of a dossier without a link. */
	readonly head: Head | null
	readonly isSigned: boolean
}

/** A walk that somebody's edit overtakes begins anew. */
const MAX_WALKS = 5

/** @param api the address of the API, `https://…/api/v1` */
export async function checkDossier(
	ask: Ask,
	api: string,
	dossier: string,
	kept: Head | null,
	tools: Tools,
): Promise<Report> {
	const at = `${api}/dossiers/${dossier}`
	for (let walk = 1; ; walk++) {
		const first = await ask<ProofAnswer>(`${at}/proof?limit=100`)
		const checked = await checkChain(dossier, linksFrom(ask, first), first.newest, kept, tools)
		const answers = await readAnswers(ask, at)
		if (answers === null || answers.dossier.version !== first.version) {
			if (walk < MAX_WALKS) continue
			throw new Error(`${at} is being edited: try again`)
		}
		const { newest, rows, erased } = checked
		const isWhole = newest?.version === first.version
		const differing = isWhole ? differences(checked, answers) : [{ kind: 'unchained', version: first.version } as const]
		const head = newest && { version: newest.version, hash: newest.hash, keys: first.keys }
		return { findings: [...checked.findings, ...differing], head, rows, erased, isSigned: newest?.key != null }
	}
}

/** The links of all pages, each whole. */
async function* linksFrom(ask: Ask, first: ProofAnswer): AsyncGenerator<Link<ProvenRow>> {
	let held: Link<ProvenRow>[] = []
	for (let page: ProofAnswer | null = first; page; page = page.next === null ? null : await ask(page.next)) {
		for (const link of page.links) {
			const isMore = held.some(({ version, hash }) => version === link.version && hash === link.hash)
			if (!isMore) yield* whole(held)
			held = isMore ? [...held, link] : [link]
		}
	}
	yield* whole(held)
}

function whole([link, ...more]: readonly Link<ProvenRow>[]): Link<ProvenRow>[] {
	return link ? [{ ...link, rows: [link, ...more].flatMap(({ rows }) => rows) }] : []
}

type Entry = { readonly id: string; readonly delta: number; readonly period: string | null }
type Meeting = { readonly id: string; readonly ordinal: number | null }
type Tally = {
	readonly id: string
	readonly countedBy: { readonly id: string; readonly name: unknown; readonly site: string }
	readonly preferred: boolean
	readonly method: unknown
	readonly total: number | null
	readonly periods: readonly Period[]
}
type Period = {
	readonly id: string
	readonly label: unknown
	readonly from: string
	readonly to: string
	readonly count: number
}
type Dossier = {
	readonly id: string
	readonly version: number
	readonly title: unknown
	readonly languages: readonly [string, ...string[]]
	readonly leaders: unknown
	readonly tallies: readonly Tally[]
	readonly proof: { readonly hash: string } | null
}
type Answers = {
	readonly dossier: Dossier
	readonly meetings: readonly Meeting[]
	/** By tally. */
	readonly entries: ReadonlyMap<string, readonly Entry[]>
}

/** What readers are answered; null where that is of two versions. */
async function readAnswers(ask: Ask, at: string): Promise<Answers | null> {
	type Page = { readonly version: number; readonly next: string | null } & Partial<Pick<Answers, 'meetings'>> & {
			readonly entries?: readonly Entry[]
		}
	const dossier = await ask<Dossier>(at)
	const versions = new Set([dossier.version])
	async function all<Item>(address: string, itemsOf: (page: Page) => readonly Item[] | undefined): Promise<Item[]> {
		const items: Item[] = []
		for (let next: string | null = address; next !== null; ) {
			const page: Page = await ask<Page>(next)
			versions.add(page.version)
			items.push(...(itemsOf(page) ?? []))
			next = page.next
		}
		return items
	}
	const meetings = await all(`${at}/meetings?limit=100`, (page) => page.meetings)
	const entries = new Map<string, readonly Entry[]>()
	for (const { id } of dossier.tallies) {
		entries.set(id, await all(`${at}/calls?limit=100&tally=${id}`, (page) => page.entries))
	}
	return versions.size === 1 ? { dossier, meetings, entries } : null
}

type Answered = { readonly type: ProvenKind; readonly id: string; readonly value: object }

/** The rows that the answers are made of, but for periods in which nothing is counted. */
function answeredRows({ dossier, meetings, entries }: Answers): Answered[] {
	const { id, title, languages, leaders, tallies } = dossier
	return [
		{ type: 'dossier', id, value: { title, languages, leaders } },
		...meetings.map(({ ordinal: _ordinal, id, ...value }): Answered => ({ type: 'meeting', id, value })),
		...tallies.flatMap(({ id: tally, countedBy, preferred, method, periods }): Answered[] => {
			const { id: authority, ...by } = countedBy
			return [
				{ type: 'authority', id: authority, value: by },
				{ type: 'tally', id: tally, value: { authority, preferred, method } },
				...periods.map(
					({ count: _count, id, ...value }): Answered => ({ type: 'period', id, value: { ...value, tally } }),
				),
				...(entries.get(tally) ?? []).map(
					({ id, ...value }): Answered => ({ type: 'entry', id, value: { ...value, tally } }),
				),
			]
		}),
	]
}

function differences({ standing, newest }: Checked, answers: Answers): Finding[] {
	const { dossier, entries } = answers
	const answered = answeredRows(answers)
	const isAsProven = ({ type, id, value }: Answered) => {
		const row = standing.get(rowKey(type, id))
		// Of a row whose words were erased there is nothing to compare.
		return row && (row.value === null || canonicalJson(asAnswered(row, dossier.languages[0])) === canonicalJson(value))
	}
	const keys = new Set(answered.map(({ type, id }) => rowKey(type, id)))
	const unanswered = [...standing.values()].filter(
		({ type, id }) => type !== 'revision' && type !== 'period' && !keys.has(rowKey(type, id)),
	)
	const summed = dossier.tallies.filter((tally) => !addsUp(tally, entries.get(tally.id) ?? []))
	const found = [
		...answered.filter((row) => !isAsProven(row)),
		...unanswered,
		...summed.map(({ id }) => ({ type: 'tally', id }) as const),
		...(dossier.proof?.hash === newest?.hash ? [] : [{ type: 'dossier', id: dossier.id } as const]),
	]
	return found.map(({ type, id }) => ({ kind: 'answer-differs', type, id }))
}

/** As answers have a row. Publishers were one string each once: it stands for the dossier's first language. */
function asAnswered({ type, value }: ProvenRow, first: string): unknown {
	if (type === 'dossier')
		return { title: value?.['title'], languages: value?.['languages'], leaders: value?.['leaders'] }
	const spoken = (name: string, member: unknown) =>
		name === 'publisher' && typeof member === 'string' ? { [first]: member } : member
	return JSON.parse(JSON.stringify(value, spoken))
}

/** Whether a total, and those of its periods, are the sums of the entries. */
function addsUp({ total, periods }: Tally, entries: readonly Entry[]): boolean {
	const sumOf = (of: readonly Entry[]) => of.reduce((sum, { delta }) => sum + delta, 0)
	return (
		(total ?? 0) === sumOf(entries) &&
		periods.every(({ id, count }) => count === sumOf(entries.filter(({ period }) => period === id)))
	)
}
