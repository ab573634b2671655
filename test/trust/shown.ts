/** Addresses that readers ask for, what of each answer tells which version it is of, and what that is in a given state of the record. */
import { API, DOSSIER, type State } from './edits.ts'
import type { Saved } from './history.ts'
import type { Server } from './server.ts'

type Shown = {
	readonly seenIn: (body: string) => string
	readonly told: (state: State, version: number) => string
}

const total = ({ before, stated, calls }: State) => before + stated + calls

const JSON_WITH_TOTAL: Shown = {
	seenIn: (body) => {
		const { version, total, totals } = JSON.parse(body)
		return `${version}: ${total ?? totals.calls.total}`
	},
	told: (state, version) => `${version}: ${total(state)}`,
}
const SENTENCE: Shown = {
	seenIn: (body) => {
		const [, count, label] = /([\d,]+)\sphone\scalls\s—\s[^.]*\sand\s[\d,]+\s\((edit-[\w-]+)\)/.exec(body) ?? []
		return count ? `${count.replace(',', '')}: ${label}` : body
	},
	told: (state) => `${total(state)}: ${state.label}`,
}

/** Each is canonical: the edge keeps its answer. */
const SHOWN: Readonly<Record<string, Shown>> = {
	[API]: JSON_WITH_TOTAL,
	[`${API}/calls`]: JSON_WITH_TOTAL,
	[`${API}/meetings`]: {
		seenIn: (body) => String(JSON.parse(body).version),
		told: (_state, version) => String(version),
	},
	[`/w/${DOSSIER}/count-card?lang=en`]: SENTENCE,
	[`/w/${DOSSIER}/count-card/text?lang=en`]: SENTENCE,
	[`/w/${DOSSIER}/count-card?lang=en&metric=meetings`]: {
		seenIn: (body) => /<data value="(\d+)"/.exec(body)?.[1] ?? body,
		told: ({ held }) => String(held),
	},
	[`/w/${DOSSIER}/previous-meetings?lang=en`]: {
		seenIn: (body) => occasionsIn(body),
		told: ({ occasions }) => Object.values(occasions).join(),
	},
}

export const ADDRESSES = Object.keys(SHOWN)

/** What stands in an answer of one of the addresses. */
export function seenAt(address: string, body: string): string {
	const seen = SHOWN[address]?.seenIn(body)
	if (seen === undefined) throw new Error(`nothing is known of ${address}`)
	return seen
}

/** What each address shows in each of the states, which follow one another, the first at `since`. */
export function toldAt(states: readonly State[], since: number): Map<string, readonly string[]> {
	return new Map(
		Object.entries(SHOWN).map(([address, { told }]) => [address, states.map((state, i) => told(state, since + i))]),
	)
}

function occasionsIn(html: string): string {
	const marks = html.split('<li data-meeting="').flatMap((part) => {
		const [, id = '', mark = ''] = /^([\w-]+)"(?:.*?(edit-[\w-]+))?/s.exec(part) ?? []
		return id < FIRST_DAY ? [] : [[id, mark]]
	})
	return marks.map(([, mark]) => mark).join()
}

/** Of the meetings that were there at first. Others are earlier. */
const FIRST_DAY = '2017-07'

/** The marks in the record, wherever an edit of that kind leaves it, with the version that wrote it. */
export async function savedIn({ sql }: Server): Promise<{ saved: Saved[]; versions: number[] }> {
	const saved = await sql<Saved>(`
		SELECT written AS version, note ->> 'en' AS mark FROM entry_versions WHERE note ->> 'en' LIKE 'edit-%'
		UNION ALL SELECT version, reason FROM revisions WHERE reason LIKE 'edit-%'
		UNION ALL SELECT written, occasion ->> 'en' FROM meeting_versions m
			WHERE occasion ->> 'en' LIKE 'edit-%' AND (id, written) IN (SELECT id, min(written) FROM meeting_versions GROUP BY id)
		ORDER BY 1`)
	const made = await sql<{ version: number }>('SELECT version FROM revisions ORDER BY version')
	return { saved, versions: made.map(({ version }) => version) }
}
