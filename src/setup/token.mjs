/** `npm run token -- NAME`: an admin's token, issued on the machine that deploys, for a newsroom that nobody can sign in to. */
import { createHash, randomBytes } from 'node:crypto'
import { argumentsOf } from './arguments.mjs'
import { installMissing } from './install.mjs'
import { run } from './run.mjs'
import { flagsOf, targetOf } from './target.mjs'

const MAX_NAME = 200

const { values, names } = argumentsOf({
	usage: 'npm run token -- NAME [--env ENVIRONMENT] (locally: EDITOR_TOKEN=… npm start)',
	flags: { env: { type: 'string' } },
	isName: (name) => name.trim() !== '' && name.length <= MAX_NAME && !/\p{Cc}/u.test(name),
	direct: 'node src/setup/token.mjs',
})
if (names.length !== 1) {
	console.error('Give one name, in quotes if it has spaces: npm run token -- "Anna Petrova". Nothing was done.')
	process.exit(2)
}
const target = targetOf(values.env)
installMissing()
target.write()

const token = randomBytes(32).toString('base64url')
const [name, id, hash, now] = [names[0].trim(), crypto.randomUUID(), sha256(token), new Date().toISOString()].map(
	quoted,
)
const sql = `INSERT INTO editors (id, name, role, token_hash, created_at) VALUES (${id}, ${name}, 'admin', ${hash}, ${now}); INSERT INTO newsroom_changes (at, what, person, became) VALUES (${now}, 'added', ${id}, '{"role":"admin"}')`
if (!run('wrangler', ['d1', 'execute', target.database, '--remote', '--yes', '--command', sql, ...flagsOf(target)])) {
	console.error('No token was issued: see above.')
	process.exit(1)
}
// Only its hash is kept: this is the one time that it can be read.
console.log(`${names[0].trim()} is an admin now, and signs in once here:\n${target.desk}/desk/sign-in#${token}`)

function sha256(text) {
	return createHash('sha256').update(text).digest('hex')
}

/** As a string of SQL. */
function quoted(text) {
	return `'${text.replaceAll("'", "''")}'`
}
