/** How soon after an edit's answer does a reader behind the edge see the new number? */
import { quantile } from './load.ts'
import { TOKEN, textOf } from './servers.ts'

const EDITS = 200
const DOSSIER = 'putin-trump'

export type Seen = { readonly edit: Quantiles; readonly seen: Quantiles; readonly staleReads: number }
export type Quantiles = { readonly median: number; readonly p99: number }

export async function measureEdits(origin: string): Promise<Seen> {
	const widget = `${origin}/w/${DOSSIER}/count-card`
	const period = { from: '2026-01-01', to: '2026-12-31', label: { en: '2026', ru: '2026' } }
	const edits: number[] = []
	const seen: number[] = []
	let staleReads = 0
	let total = totalIn(await textOf(widget))
	for (let i = 0; i < EDITS; i++) {
		const asked = performance.now()
		await recordCall(origin, i === 0 ? { period } : {})
		const answered = performance.now()
		edits.push(answered - asked)
		total++
		while (totalIn(await textOf(widget)) !== total) staleReads++
		seen.push(performance.now() - answered)
	}
	return { edit: quantilesOf(edits), seen: quantilesOf(seen), staleReads }
}

async function recordCall(origin: string, more: object): Promise<void> {
	const answer = await fetch(`${origin}/api/v1/dossiers/${DOSSIER}/calls`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
		body: JSON.stringify({ on: '2026-02-03', source: 'https://example.org/a-call', ...more }),
	})
	if (answer.status !== 201) throw new Error(`an edit was refused: ${answer.status} ${await answer.text()}`)
	await answer.text()
}

/** The total stands first (DESIGN.md, "What a widget's HTML promises"). */
function totalIn(html: string): number {
	return Number(/<data value="(\d+)"/.exec(html)?.[1])
}

function quantilesOf(sample: readonly number[]): Quantiles {
	return { median: quantile(sample, 0.5), p99: quantile(sample, 0.99) }
}
