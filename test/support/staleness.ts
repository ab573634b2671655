/** A simulated hour of edits with readers beside them: how old is what a reader is shown once something newer was acknowledged? */
import { random } from './random.ts'

/** A newsroom behind its edge, on a clock that stands still but where it is let pass. */
type World = {
	readonly ask: (path: string, init?: RequestInit) => Promise<Response>
	/** Lets time pass until then, in milliseconds from the beginning. */
	readonly until: (time: number) => Promise<void>
	readonly token: string
}

export type Event = { readonly at: number; readonly dossier: string; readonly reads: Kind | null }

/** What readers ask: a code's own address, one with what a host adds, the API, and the list of all dossiers. */
export const ADDRESSES = {
	widget: (id: string) => `/w/${id}/count-card`,
	'with a host’s parameter': (id: string) => `/w/${id}/count-card?parentUrl=https%3A%2F%2Fpaper.example%2F`,
	calls: (id: string) => `/api/v1/dossiers/${id}/calls`,
	list: () => '/api/v1/dossiers?limit=100',
} as const
export type Kind = keyof typeof ADDRESSES

type Read = {
	readonly at: number
	readonly kind: Kind
	/** Whether the edge asked the Worker for it, and what came of that: `REVALIDATED` is nothing new. */
	readonly status: string | null
	/** Milliseconds since the edit was acknowledged that the reader was not shown; 0 where there is none. */
	readonly staleness: number
	/** Which edit that was. */
	readonly missed: string | null
}

/** Edits at random moments, evenly over the time. */
export function edits(dossiers: readonly string[], { from, to, anHour }: { from: number; to: number; anHour: number }) {
	const next = random(12)
	const count = Math.round((anHour * (to - from)) / 3_600_000)
	return Array.from({ length: count }, (): Event => {
		const dossier = dossiers[Math.floor(next() * dossiers.length)] ?? ''
		return { at: from + Math.floor(next() * (to - from)), dossier, reads: null }
	})
}

/** Plays the events one by one, in the order of their time. */
export async function simulate(world: World, events: readonly Event[]): Promise<Read[]> {
	const acknowledged = new Map<string, number[]>()
	const began = new Map<string, number>()
	const reads: Read[] = []
	for (const { at, dossier, reads: kind } of events.toSorted((a, b) => a.at - b.at)) {
		await world.until(at)
		if (!began.has(dossier)) began.set(dossier, (await shownTo(world, 'calls', dossier)).total)
		const its = acknowledged.get(dossier) ?? []
		acknowledged.set(dossier, its)
		if (kind === null) {
			await recordCall(world, dossier)
			its.push(at)
			continue
		}
		const { total, status } = await shownTo(world, kind, dossier)
		const shown = total - (began.get(dossier) ?? 0)
		const since = its[shown]
		const missed = since === undefined ? null : `${dossier} ${shown}`
		reads.push({ at, kind, status, staleness: at - (since ?? at), missed })
	}
	return reads
}

/** Of each edit that some reader did not see at once: how long the last of them did not. */
export function longestUnseen(reads: readonly Read[]): number[] {
	const longest = new Map<string, number>()
	for (const { missed, staleness } of reads) {
		if (missed !== null) longest.set(missed, Math.max(staleness, longest.get(missed) ?? 0))
	}
	return [...longest.values()]
}

async function recordCall({ ask, token }: World, dossier: string): Promise<void> {
	const answer = await ask(`/api/v1/dossiers/${dossier}/calls`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
		body: JSON.stringify({ on: '2025-08-16', source: 'https://example.org/a-call' }),
	})
	if (answer.status !== 201) throw new Error(`an edit was refused: ${answer.status} ${await answer.text()}`)
	await answer.arrayBuffer()
}

async function shownTo({ ask }: World, kind: Kind, dossier: string): Promise<{ total: number; status: string | null }> {
	const answer = await ask(ADDRESSES[kind](dossier))
	const body = await answer.text()
	const total = TOTAL[kind](dossier).exec(body)?.[1]
	if (total === undefined) throw new Error(`${dossier}: ${answer.status}, no total in ${body}`)
	return { total: Number(total), status: answer.headers.get('cf-cache-status') }
}

const inHtml = () => /<data value="(\d+)"/
const TOTAL = {
	widget: inHtml,
	'with a host’s parameter': inHtml,
	calls: () => /"total":(\d+)/,
	list: (id: string) => new RegExp(`"id":"${id}".*?"calls":\\{"total":(\\d+)`),
} as const
