/** `npm run prove`: gives the deployed Worker a key to sign its proofs with. Its cron then chains what was there before, a step a minute. */
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { argumentsOf } from './arguments.mjs'
import { ENVIRONMENT, installMissing, ROOT } from './install.mjs'
import { flagsOf, targetOf } from './target.mjs'

const { values } = argumentsOf({
	usage: 'npm run prove [-- [--env NAME] [--new-key]] (locally: npm start makes a key)',
	flags: { env: { type: 'string' }, 'new-key': { type: 'boolean' } },
	direct: 'node src/setup/prove.mjs',
})
const target = targetOf(values.env)
installMissing()
target.write()

if (!values['new-key'] && secretNames().includes('PROOF_KEY')) {
	console.error('It has a key. To sign with another from now on: npm run prove -- --new-key. Nothing was done.')
	process.exit(2)
}
const { privateKey } = generateKeyPairSync('ed25519')
const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
if (!wrangler(['secret', 'put', 'PROOF_KEY'], key)) process.exit(1)
console.log(`Versions are signed from now on. To check: npm run verify -- ${target.origin}`)

function secretNames() {
	const { status, stdout } = spawnSync('wrangler', ['secret', 'list', '--format', 'json', ...flagsOf(target)], {
		cwd: ROOT,
		env: ENVIRONMENT,
		stdio: ['inherit', 'pipe', 'inherit'],
	})
	if (status !== 0) process.exit(1)
	return JSON.parse(stdout.toString()).map(({ name }) => name)
}

/** @param input the secret, which no list of processes shows then */
function wrangler(args, input) {
	const { status } = spawnSync('wrangler', [...args, ...flagsOf(target)], {
		cwd: ROOT,
		env: ENVIRONMENT,
		input,
		stdio: ['pipe', 'inherit', 'inherit'],
	})
	return status === 0
}
