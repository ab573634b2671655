/** Opens a database for a command: this machine's, or the one at Cloudflare that REMOTE_CONFIG is of, through wrangler. */
import type { BackupDatabase } from '../store/backup-tables.ts'
import { type LocalD1, migrate } from './migrate.ts'
import { startRuntime } from './runtime.ts'

type Opened = { readonly d1: BackupDatabase; readonly bucket?: R2Bucket }

/** Closes it behind the work, however that ends. */
export async function withDatabase<Outcome>(work: (opened: Opened) => Promise<Outcome>): Promise<Outcome> {
	const config = process.env.REMOTE_CONFIG
	const { close, ...opened } = config ? await openRemote(config) : await openLocal(process.env.STATE_DIR || '.state')
	try {
		return await work(opened)
	} finally {
		await close()
	}
}

/** This machine's, with the newest tables. */
export async function openLocal(
	stateDir: string,
): Promise<{ readonly d1: LocalD1; readonly close: () => Promise<void> }> {
	const modules = [{ type: 'ESModule' as const, path: 'worker.js', contents: 'export default {}' }]
	const runtime = startRuntime({ modules, host: '127.0.0.1', port: 0, stateDir, vars: {} })
	const d1 = await runtime.getD1Database('DB')
	await migrate(d1)
	return { d1, close: () => runtime.dispose() }
}

async function openRemote(configPath: string) {
	const { getPlatformProxy } = await import('wrangler')
	const { env, dispose } = await getPlatformProxy<{ DB: D1Database; BACKUPS?: R2Bucket }>({
		configPath,
		persist: false,
	})
	return { d1: env.DB, ...(env.BACKUPS && { bucket: env.BACKUPS }), close: dispose }
}
