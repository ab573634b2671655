/** `npm run backup`: writes what has changed since the last time into a folder, a file a dossier with all of its history. */
import { argumentsOf } from './arguments.mjs'
import { runWithRecord, WHERE } from './with-record.mjs'

const { values, names } = argumentsOf({
	usage: 'npm run backup [-- [FOLDER] [--remote [--env NAME]]] (STATE_DIR stands in the environment)',
	flags: WHERE,
	isName: (name) => name !== '',
	direct: 'node src/setup/backup.mjs',
})
if (names.length > 1) {
	console.error('One folder, and no more. Nothing was done.')
	process.exit(2)
}
runWithRecord(
	'src/setup/write-backups.ts',
	[names[0] ?? `backups/${values.remote ? (values.env ?? 'production') : 'local'}`],
	values,
)
