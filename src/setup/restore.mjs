/** `npm run restore -- FILE`: brings back what the database does not have, from a backup's file, a folder of them, or the bucket. */
import { argumentsOf } from './arguments.mjs'
import { runWithRecord, WHERE } from './with-record.mjs'

const { values, names } = argumentsOf({
	usage: 'npm run restore -- FILE|FOLDER [--remote [--env NAME]] (with --remote and no file: from the bucket)',
	flags: WHERE,
	isName: (name) => name !== '',
	direct: 'node src/setup/restore.mjs',
})
if (names.length > 1 || (names.length === 0 && !values.remote)) {
	console.error('One file or folder. Nothing was done.')
	process.exit(2)
}
runWithRecord('src/setup/read-backups.ts', names, values)
