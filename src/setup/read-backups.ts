/** Restores backups from a file, a folder or the bucket: what `npm run restore` runs once all is installed. */
import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { bucketVault } from '../store/backup-bucket.ts'
import { linesIn, NotRestored } from '../store/backup-lines.ts'
import { NEWSROOM, type Vault } from '../store/keep-backups.ts'
import { restoreBackup } from '../store/restore-backup.ts'
import { folderVault } from './backup-folder.ts'
import { withDatabase } from './open-database.ts'

const path = process.argv[2]

process.exitCode = await withDatabase(async ({ d1, bucket }) => {
	const isFile = path !== undefined && statSync(path).isFile()
	const vault = path === undefined ? bucket && bucketVault(bucket) : folderVault(isFile ? dirname(path) : path)
	if (!vault) throw new Error('This installation has no bucket in newsroom.json.')
	let failed = 0
	for (const name of isFile ? [basename(path)] : await namesIn(vault)) {
		try {
			console.log(`${(await restoreBackup(d1, linesIn(vault.read(name)))) ?? 'the newsroom'} is restored.`)
		} catch (error) {
			failed++
			console.error(`${name}: ${error instanceof NotRestored ? error.message : String(error)}`)
		}
	}
	return failed > 0 ? 1 : 0
})

/** People first: revisions name them. */
async function namesIn(vault: Vault): Promise<string[]> {
	const names = [...(await vault.kept()).keys()].filter((name) => name.endsWith('.ndjson'))
	return names.sort((a, b) => Number(b === NEWSROOM) - Number(a === NEWSROOM))
}
