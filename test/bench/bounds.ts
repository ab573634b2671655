/** What an anonymous request costs at the limits of a dossier, in processor time and memory: the Worker in Node, under a heap of 128 MB. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildForNode } from './in-node.ts'

export type Cost = {
	readonly address: string
	/** Of the first dossier, of the one with the most rows, of the one with the longest texts, of the one with the most tallies. */
	readonly of: readonly {
		/** Milliseconds of a processor, and of them what the database took. */
		readonly worker: number
		readonly database: number
		/** Asked for the answer, and returned by the database. */
		readonly statements: number
		readonly rows: number
		/** Allocated while it was answered, on the heap and beside it: the most of all turns. */
		readonly megabytes: number
		/** Of a table, which streams: held at once while it was read. */
		readonly held: number | null
		/** Milliseconds of both for what is done behind the answer. */
		readonly behind: number
		readonly bytes: number
	}[]
}

/** @returns `twoAtOnce`: whether the two heaviest were answered at once under that heap */
export async function measureBounds(): Promise<{ costs: Cost[]; twoAtOnce: boolean }> {
	const dir = mkdtempSync(join(tmpdir(), 'sidelines-bounds-'))
	try {
		const file = await buildForNode('test/bench/bounds-in-node.ts')
		const database = join(dir, 'record.sqlite')
		execFileSync(process.execPath, [file, database, 'seed'], { stdio: 'inherit' })
		// Each has a record that nobody has edited.
		const copy = join(dir, 'copy.sqlite')
		copyFileSync(database, copy)
		const timed = costsIn(file, copy, [])
		// In a process of its own: to fill so much memory anew takes longer than most answers.
		const weighed = costsIn(file, database, ROOM)
		const costs = timed.map(({ address, of }, i) => ({
			address,
			of: of.map((cost, k) => {
				const { megabytes = Number.NaN, held = null } = weighed[i]?.of[k] ?? {}
				return { ...cost, megabytes, held }
			}),
		}))
		const heaviest = costs
			// An edit at the desk, or of a meeting, needs to have seen what it changes.
			.filter(({ address }) => !address.startsWith('/desk/') && !address.endsWith('/MEETING'))
			.toSorted((a, b) => megabytesOf(b) - megabytesOf(a))
			.slice(0, 2)
			.map(({ address }) => address)
		return { costs, twoAtOnce: run(file, database, [], 'at-once', ...heaviest) === 'true' }
	} finally {
		rmSync(dir, { recursive: true, force: true })
	}
}

/** Each table in a process of its own: V8 goes on collecting what it has left, in whatever is asked next. */
function costsIn(file: string, database: string, room: readonly string[]): Cost[] {
	return [[], ...TABLES.map((table) => [table])].flatMap((asked): Cost[] =>
		JSON.parse(run(file, database, room, 'measure', ...asked)),
	)
}

const TABLES = ['meetings.csv', 'meeting-details.csv', 'calls.csv', 'meetings.ics']

/** For the young: what is collected before an answer is whole would not be counted. */
const ROOM = ['--min-semi-space-size=64', '--max-semi-space-size=64']

/** What V8 compiles and collects in threads of its own would be counted to whatever is asked meanwhile. */
const ONE_THREAD = '--single-threaded'

function run(file: string, database: string, room: readonly string[], ...task: string[]): string {
	const flags = ['--max-old-space-size=128', '--expose-gc', ONE_THREAD, ...room]
	const said = execFileSync(process.execPath, [...flags, file, database, ...task], { encoding: 'utf8' })
	// Above it the Worker has logged a sign-in.
	return said.trim().split('\n').at(-1) ?? ''
}

function megabytesOf({ of }: Cost): number {
	return Math.max(...of.map(({ megabytes }) => megabytes))
}
