/** `npm test`: installs what is missing, then runs every check and every test, or those named. */
import { argumentsOf } from './arguments.mjs'
import { installMissing } from './install.mjs'
import { run } from './run.mjs'
import { FOLDERS, filesNamed } from './test-files.mjs'

const CHECKS = ['format', 'types']

const { names } = argumentsOf({
	usage: 'npm test [-- NAME …], a name of these or the first words of a test file’s: desk, desk-typing',
	names: [...CHECKS, ...FOLDERS],
	isName: (name) => CHECKS.includes(name) || filesNamed(name).length > 0,
})
installMissing()
process.exit(run('node', ['src/setup/run-tests.ts', ...names]) ? 0 : 1)
