/** Backups as files of a folder. A file is seen when its last line is in. */
import { createReadStream, existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { headIn, linesIn, type Stamp } from '../store/backup-lines.ts'
import type { Vault } from '../store/keep-backups.ts'

export function folderVault(folder: string): Vault {
	const read = (name: string): AsyncIterable<string> => createReadStream(join(folder, name), 'utf8')
	return {
		read,
		async kept() {
			const kept = new Map<string, Stamp>()
			for (const name of existsSync(folder) ? globSync('{,dossiers/}*.ndjson', { cwd: folder }) : []) {
				for await (const line of linesIn(read(name))) {
					kept.set(name, headIn(line))
					break
				}
			}
			return kept
		},
		async put(name, _stamp, lines) {
			const path = join(folder, name)
			const unfinished = `${path}.unfinished`
			mkdirSync(dirname(path), { recursive: true })
			const file = await open(unfinished, 'w')
			try {
				for await (const line of lines) await file.write(`${line}\n`)
				await file.sync()
				renameSync(unfinished, path)
			} finally {
				await file.close()
				rmSync(unfinished, { force: true })
			}
		},
	}
}
