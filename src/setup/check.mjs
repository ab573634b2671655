/** `npm run check -- URL`: looks at an installation from outside and says what to mend. The first thing to run after a deploy. */
import { argumentsOf } from './arguments.mjs'
import { installMissing, NODE } from './install.mjs'
import { run } from './run.mjs'

const { names } = argumentsOf({
	usage:
		'npm run check -- URL [URL of the desk, where it is another] (an admin’s token may stand in the environment, as TOKEN)',
	isName: (name) => URL.canParse(name) && /^https?:$/.test(new URL(name).protocol),
})
if (names.length < 1 || names.length > 2) {
	console.error('One address, as readers have it: npm run check -- https://sidelines.paper.example')
	process.exit(2)
}
installMissing()
process.exit(run(NODE, ['src/setup/look.ts', ...names.map((name) => name.replace(/\/$/, ''))]) ? 0 : 1)
