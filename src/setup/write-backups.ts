/** Writes backups into a folder: what `npm run backup` runs once all is installed. */
import { backUp } from '../store/keep-backups.ts'
import { folderVault } from './backup-folder.ts'
import { withDatabase } from './open-database.ts'

const folder = process.argv[2] ?? 'backups/local'
const { written, failed } = await withDatabase(({ d1 }) => backUp(d1, folderVault(folder)))
console.log(
	`${written} dossiers written to ${folder}, and the newsroom.${failed > 0 ? ` ${failed} failed: see above.` : ''}`,
)
process.exitCode = failed > 0 ? 1 : 0
