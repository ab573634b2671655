/** Runs the checks and the tests to their end, whatever fails, and counts. Named ones only, where names are given. */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { browserCommand, provideBrowser } from './browser.ts'
import { filesNamed } from './test-files.mjs'
import { type Counted, fromPlaywright, fromVitest } from './test-reports.ts'

const VITEST_REPORT = '.build/vitest.json'
const PLAYWRIGHT_REPORT = '.build/playwright.json'
const SLOWEST = 10

const names = process.argv.slice(2)
const files = [...new Set(names.flatMap(filesNamed))]
const specs = files.filter((file) => file.startsWith('test/browser/'))
const tests = files.filter((file) => !file.startsWith('test/browser/'))
const isAsked = (check: string) => names.length === 0 || names.includes(check)

const began = performance.now()
rmSync(VITEST_REPORT, { force: true })
const results = [await check('Styles and scripts', 'node', 'src/setup/build.ts')]
// None of them waits for another, and none needs both processors all the time.
results.push(...(await Promise.all([format(), types(), typesOfDesk(), vitest()])))
results.push(await playwright())

const total = (of: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[of], 0)
const slowest = results.flatMap(({ seconds }) => seconds).sort(([, a], [, b]) => b - a)
if (slowest.length > 0) console.log('\nThe slowest files, in seconds of their tests')
for (const [file, seconds] of slowest.slice(0, SLOWEST)) console.log(`${seconds.toFixed(1).padStart(7)}  ${file}`)
console.log(`\nAll in ${((performance.now() - began) / 1000).toFixed(0)} s`)
for (const { failures } of results) for (const failure of failures) console.log(`Failed: ${failure}`)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') > 0 ? 1 : 0

async function format(): Promise<Counted> {
	return isAsked('format') ? check('Format and lint', 'biome', 'check') : nothing()
}

async function types(): Promise<Counted> {
	return isAsked('types') ? check('Types', 'tsc', '--noEmit') : nothing()
}

async function typesOfDesk(): Promise<Counted> {
	const project = ['--noEmit', '--project', 'src/desk/client']
	return isAsked('types') ? check('Types of the desk’s script', 'tsc', ...project) : nothing()
}

async function vitest(): Promise<Counted> {
	if (names.length > 0 && tests.length === 0) return nothing()
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
	const { succeeded } = await ended('vitest', ['run', ...reporters, ...tests], 'shown')
	return fromVitest(VITEST_REPORT, succeeded)
}

async function playwright(): Promise<Counted> {
	if (names.length > 0 && specs.length === 0) return nothing()
	const browser = provideBrowser()
	if (!browser) {
		console.error(`\nThe browser tests have no browser. The command that is missing:\n\n\t${browserCommand()}\n`)
		return { ...nothing(), failed: 1, failures: ['Browser tests: no browser'] }
	}
	console.log(`\n— Browser tests, in ${browser.path} (${browser.source})`)
	const all = await specsIn(specs)
	if (all.seconds.length > 0) return all
	// One file that cannot be loaded keeps Playwright from running any: the others run without it.
	const loaded: string[] = []
	for (const spec of names.length > 0 ? specs : filesNamed('browser')) {
		if ((await ended('playwright', ['test', '--list', spec], 'kept')).succeeded) loaded.push(spec)
	}
	if (loaded.length === 0) return all
	const others = await specsIn(loaded)
	const failures = [...all.failures, ...others.failures]
	return { ...others, failed: failures.length, failures }
}

async function specsIn(paths: readonly string[]): Promise<Counted> {
	rmSync(PLAYWRIGHT_REPORT, { force: true })
	const { succeeded } = await ended('playwright', ['test', '--reporter=line,json', ...paths], 'shown')
	return fromPlaywright(PLAYWRIGHT_REPORT, succeeded)
}

/** Something that passes or fails as a whole. What it says matters where it fails. */
async function check(name: string, command: string, ...args: readonly string[]): Promise<Counted> {
	const { succeeded, said } = await ended(command, args, 'kept')
	console.log(`\n— ${name}: ${succeeded ? 'passed' : `failed\n${said}`}`)
	return succeeded ? { ...nothing(), passed: 1 } : { ...nothing(), failed: 1, failures: [name] }
}

function nothing(): Counted {
	return { passed: 0, failed: 0, failures: [], seconds: [] }
}

function ended(command: string, args: readonly string[], output: 'shown' | 'kept') {
	return new Promise<{ succeeded: boolean; said: string }>((resolve) => {
		const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT }
		const child = spawn(command, args, { env, stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
		let said = ''
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
		child.on('error', (error) => resolve({ succeeded: false, said: error.message }))
		child.on('close', (code) => resolve({ succeeded: code === 0, said }))
	})
}
