/** How long does a reader wait for a picture: for the first of an isolate, for one that is drawn, for one that is kept? */
import { quantile } from './load.ts'
import { serve } from './servers.ts'

export type Drawn = {
	readonly picture: string
	readonly bytes: number
	/** Medians in milliseconds, of the whole answer, without an edge. */
	readonly first: number
	readonly drawn: number
	readonly kept: number
}

/** Each is a path that is kept, and the same picture of a day, which no edge or row keeps here. */
const PICTURES = ['count-card', 'count-card?metric=meetings', 'mini-timeline', 'previous-meetings'].flatMap((widget) =>
	['png', 'svg'].map((format) => {
		const [name, own] = widget.split('?')
		return {
			picture: `${widget}, ${format.toUpperCase()}`,
			path: `/w/putin-trump/${name}/image.${format}?lang=ru${own ? `&${own}` : ''}`,
		}
	}),
)
const PINNED = '&as-of=2025-08-15'
const ISOLATES = 3
const TURNS = 15

export async function measurePictures(stateDir: string): Promise<Drawn[]> {
	const measured: Drawn[] = []
	for (const { picture, path } of PICTURES) {
		const firsts: number[] = []
		for (let n = 0; n < ISOLATES; n++) {
			const worker = await serve('src/worker.ts', { stateDir })
			firsts.push((await ask(worker.origin + path + PINNED)).milliseconds)
			await worker.stop()
		}
		measured.push({ picture, first: quantile(firsts, 0.5), ...(await warm(stateDir, path)) })
	}
	return measured
}

async function warm(stateDir: string, path: string): Promise<Omit<Drawn, 'picture' | 'first'>> {
	const worker = await serve('src/worker.ts', { stateDir })
	const { bytes } = await ask(worker.origin + path)
	const medianOf = async (url: string) => {
		const taken: number[] = []
		for (let turn = 0; turn < TURNS; turn++) taken.push((await ask(url)).milliseconds)
		return quantile(taken, 0.5)
	}
	const drawn = await medianOf(worker.origin + path + PINNED)
	const kept = await medianOf(worker.origin + path)
	await worker.stop()
	return { bytes, drawn, kept }
}

async function ask(url: string): Promise<{ milliseconds: number; bytes: number }> {
	const asked = performance.now()
	const answer = await fetch(url)
	const { byteLength: bytes } = await answer.arrayBuffer()
	if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
	return { milliseconds: performance.now() - asked, bytes }
}
