/** The Workers runtime on this machine, with the bindings that wrangler.toml names: for `npm start` and the measurements. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { WorkerModule } from './bundle.ts'

export type LocalWorker = {
	/** The one with the code first. */
	readonly modules: WorkerModule[]
	readonly host: string
	readonly port: number
	readonly vars: Readonly<Record<string, string>>
	/** Where D1 and KV are kept; without it, nothing is kept. */
	readonly stateDir?: string
}

export function startRuntime({ modules, host, port, vars, stateDir }: LocalWorker): Miniflare {
	return new Miniflare(
		convertV4MiniflareOptions({
			name: 'sidelines',
			modules,
			compatibilityDate: compatibilityDate(),
			bindings: vars,
			d1Databases: { DB: 'sidelines' },
			kvNamespaces: { LAST_GOOD: 'last-good' },
			// As files are found among the platform's static assets, without the router that Miniflare would put in front of the Worker.
			serviceBindings: { ASSETS: { disk: { path: resolve('.build/static') } } },
			ratelimits: { SIGN_IN_FAILURES: { namespace_id: '1001', simple: { limit: 10, period: 60 } } },
			// Straight to the Worker: ten times as fast as through Miniflare's own entry.
			unsafeDirectSockets: [{ host, port }],
			...(stateDir && { resourcePersistencePath: stateDir }),
			// Both would ask Cloudflare.
			cf: false,
			telemetry: { enabled: false },
		}),
	)
}

/** The day that the runtime's behaviour is fixed to, from the one place that says so. */
export function compatibilityDate(): string {
	const date = /^compatibility_date = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))?.[1]
	if (!date) throw new Error('wrangler.toml has no compatibility_date')
	return date
}
