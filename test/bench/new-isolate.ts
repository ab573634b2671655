/** How long does a new isolate take from code to its first answer? In a runtime that is already up: no process starts in it. */
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { bundle, evaluatedBy, type WorkerModule } from '../../src/setup/bundle.ts'
import { compatibilityDate } from '../../src/setup/runtime.ts'
import { quantile } from './load.ts'
import { textOf } from './servers.ts'

const ISOLATES = 15

/**
 * Medians in milliseconds. The one-string Worker carries the modules that ours does not evaluate either: what ours takes
 * longer is the parsing and evaluation of its own, and one route.
 */
export async function measureNewIsolates(): Promise<{ ours: number; theirs: number }> {
	const date = compatibilityDate()
	const own = await bundle('src/worker.ts')
	const evaluated = evaluatedBy(own, 'worker.mjs')
	const deferred = own.modules.filter(({ path }) => !evaluated.includes(path))
	const runtime = new Miniflare(
		convertV4MiniflareOptions({
			name: 'loading',
			modules: (await bundle('test/bench/loading-worker.ts')).modules,
			compatibilityDate: date,
			bindings: {
				DATE: date,
				ours: asValues(own.modules),
				theirs: asValues([...(await bundle('test/bench/fixed-worker.ts')).modules, ...deferred]),
			},
			workerLoaders: { LOADER: {} },
			unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
			cf: false,
			telemetry: { enabled: false },
		}),
	)
	const { origin } = await runtime.unsafeGetDirectURL()
	const taken = { ours: [] as number[], theirs: [] as number[] }
	for (let n = 0; n < ISOLATES; n++) {
		taken.ours.push(await millisecondsTo(`${origin}/ours/${n}`))
		taken.theirs.push(await millisecondsTo(`${origin}/theirs/${n}`))
	}
	await runtime.dispose()
	return { ours: quantile(taken.ours, 0.5), theirs: quantile(taken.theirs, 0.5) }
}

/** What a binding can hold. */
function asValues(modules: readonly WorkerModule[]) {
	const values = modules.map(({ type, path, contents }) => {
		if (type === 'ESModule') return [path, contents] as const
		const base64 = Buffer.from(contents).toString('base64')
		return [path, { wasm: base64 }] as const
	})
	return Object.fromEntries(values)
}

async function millisecondsTo(url: string): Promise<number> {
	const asked = performance.now()
	await textOf(url)
	return performance.now() - asked
}
