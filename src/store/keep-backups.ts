/** Backups: writes what has changed since it was last written, one dossier at a time, so that a run that was cut off goes on in the next. */
import type { Stamp } from './backup-lines.ts'
import type { BackupDatabase } from './backup-tables.ts'
import { schemaVersion } from './health.ts'
import { dossierBackup, newsroomBackup } from './take-backup.ts'

/** Where backups are kept: a bucket or a folder. */
export type Vault = {
	/** By name. */
	kept(): Promise<ReadonlyMap<string, Stamp>>
	/** All of it or nothing: where the lines fail, what was there stays. */
	put(name: string, stamp: Stamp, lines: AsyncIterable<string>): Promise<void>
	/** Its text, in pieces. */
	read(name: string): AsyncIterable<string>
}

export type BackedUp = {
	readonly written: number
	readonly failed: number
	/** What has changed and was left to the next run. */
	readonly left: number
}

export const NEWSROOM = 'newsroom.ndjson'

export function nameOf(dossier: string): string {
	return `dossiers/${dossier}.ndjson`
}

const ROWS_A_PAGE = 1_000

/** @param most dossiers in this run */
export async function backUp(d1: BackupDatabase, vault: Vault, most = Number.POSITIVE_INFINITY): Promise<BackedUp> {
	const kept = await vault.kept()
	const schema = (await schemaVersion(d1)) ?? ''
	const newsroom = await newsroomBackup(d1, schema)
	if (!isSame(kept.get(NEWSROOM), newsroom.stamp)) await vault.put(NEWSROOM, newsroom.stamp, each(newsroom.lines))
	const changed: { dossier: string; stamp: Stamp }[] = []
	for await (const { id, version, is_unchained: isUnchained } of dossiers(d1)) {
		// Links come without a new version, where it was there before there were links.
		const stamp = { version: `${version}${isUnchained ? ' unchained' : ''}`, schema }
		const before = kept.get(nameOf(id))
		if (isSame(before, stamp)) continue
		// The database is an older one than was backed up: somebody must look before the newer history is written over.
		if (Number.parseInt(before?.version ?? '0', 10) > version)
			warn('backup-is-newer', id, `version ${before?.version}, not ${version}`)
		else changed.push({ dossier: id, stamp })
	}
	let failed = 0
	const now = changed.slice(0, most)
	for (const { dossier, stamp } of now) {
		try {
			await vault.put(nameOf(dossier), stamp, dossierBackup(d1, dossier, stamp))
		} catch (error) {
			failed++
			warn('backup-failed', dossier, error instanceof Error ? error.name : 'unknown')
		}
	}
	return { written: now.length - failed, failed, left: changed.length - now.length }
}

function isSame(before: Stamp | undefined, now: Stamp): boolean {
	return before?.version === now.version && before.schema === now.schema
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
	yield* items
}

type Pointer = { readonly id: string; readonly version: number; readonly is_unchained: number }

async function* dossiers(d1: BackupDatabase): AsyncGenerator<Pointer> {
	let after = ''
	let rows: Pointer[]
	do {
		const page = d1
			.prepare(
				`SELECT d.id, d.version, u.dossier IS NOT NULL AS is_unchained FROM dossiers d LEFT JOIN unchained u ON u.dossier = d.id
				WHERE d.id > ? ORDER BY d.id LIMIT ?`,
			)
			.bind(after, ROWS_A_PAGE)
		rows = (await page.all<Pointer>()).results
		yield* rows
		after = rows.at(-1)?.id ?? after
	} while (rows.length === ROWS_A_PAGE)
}

function warn(event: string, dossier: string, why: string): void {
	console.error(JSON.stringify({ event, dossier, why }))
}
