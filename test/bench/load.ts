/** How many requests a second do two servers answer, measured in turns? */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const ROUNDS = 5
const CONNECTIONS = 10

export type Duel = {
	readonly ours: number
	readonly theirs: number
	readonly ratio: number
	/** The least and the greatest ratio of a round. */
	readonly spread: readonly [least: number, greatest: number]
}

/**
 * Medians of requests a second, and of their ratios in one round: the turns alternate, so that a slow moment of the machine
 * meets both, and one that meets a single turn is outvoted.
 */
export async function duel(ours: string, theirs: string, seconds: number): Promise<Duel> {
	const turns = { ours: [] as number[], theirs: [] as number[] }
	for (const url of [ours, theirs]) await requestsASecond(url, 1)
	for (let round = 0; round < ROUNDS; round++) {
		turns.ours.push(await requestsASecond(ours, seconds))
		turns.theirs.push(await requestsASecond(theirs, seconds))
	}
	const ratios = turns.ours.map((rate, round) => rate / (turns.theirs[round] ?? Number.NaN))
	return {
		ours: quantile(turns.ours, 0.5),
		theirs: quantile(turns.theirs, 0.5),
		ratio: quantile(ratios, 0.5),
		spread: [Math.min(...ratios), Math.max(...ratios)],
	}
}

/** The value that a share of the sample does not exceed. */
export function quantile(sample: readonly number[], share: number): number {
	const sorted = sample.toSorted((a, b) => a - b)
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

type Measured = { readonly requests: { readonly average: number }; readonly errors: number; readonly non2xx: number }

/** In a process of its own: the load must not share a thread with what watches over the servers. */
async function requestsASecond(url: string, seconds: number): Promise<number> {
	const options = ['--json', '--no-progress', '--connections', String(CONNECTIONS), '--duration', String(seconds)]
	const { stdout } = await promisify(execFile)('autocannon', [...options, url])
	const measured: Measured = JSON.parse(stdout)
	if (measured.errors + measured.non2xx > 0)
		throw new Error(`${url}: ${measured.errors} errors, ${measured.non2xx} not 2xx`)
	return measured.requests.average
}
