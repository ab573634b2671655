/** `npm run verify -- URL`: checks from outside, by public answers alone, that nothing of a newsroom's record was rewritten. */
import { argumentsOf } from './arguments.mjs'
import { installMissing } from './install.mjs'
import { run } from './run.mjs'

const { values, names } = argumentsOf({
	usage: 'npm run verify -- URL [--heads FILE] (of a newsroom, or of one dossier: https://paper.example/d/ID)',
	flags: { heads: { type: 'string' } },
	isName: (name) => /^https?:\/\/[^\s?#]+$/.test(name),
})
if (names.length !== 1) {
	console.error('Give one address: npm run verify -- https://paper.example')
	process.exit(2)
}
installMissing()
process.exit(run('node', ['src/setup/verify.ts', names[0], values.heads ?? '.proof-heads.json']) ? 0 : 1)
