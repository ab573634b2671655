/** `npm test`: format, lint, types, the tests in workerd and in Node, the browser tests. Everything runs, whatever fails. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installMissing, ROOT } from './install.mjs'
import { run } from './run.mjs'

const VITEST_REPORT = '.build/vitest.json'
const PLAYWRIGHT_REPORT = '.build/playwright.json'

installMissing()
mkdirSync(join(ROOT, '.build'), { recursive: true })
for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) rmSync(join(ROOT, report), { force: true })

const steps = [
	['Styles and scripts', 'node', ['src/setup/build.ts']],
	['Format and lint', 'biome', ['check']],
	['Types', 'tsc', ['--noEmit']],
	['Types of the desk’s script', 'tsc', ['--noEmit', '--project', 'src/desk/client']],
	['Tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]],
	['Browser tests', 'playwright', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT }],
]

const failedSteps = steps.filter(([name, command, args, environment]) => {
	console.log(`\n— ${name}`)
	return !run(command, args, environment)
})

const totals = [vitestTotals(), playwrightTotals()]
const passed = totals.reduce((sum, total) => sum + total.passed, 0)
const failed = totals.reduce((sum, total) => sum + total.failed, 0)
for (const [name] of failedSteps) console.log(`\nFailed: ${name}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 || failedSteps.length > 0 ? 1 : 0)

/** A file that could not even be loaded has no tests to count: it is one failure. */
function vitestTotals() {
	const report = reportIn(VITEST_REPORT)
	if (!report) return { passed: 0, failed: 1 }
	const unloaded = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
	)
	return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/** A test that passed at its second try did not pass. */
function playwrightTotals() {
	const report = reportIn(PLAYWRIGHT_REPORT)
	if (!report) return { passed: 0, failed: 1 }
	const { expected, unexpected, flaky } = report.stats
	return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

function reportIn(path) {
	try {
		return JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
	} catch {
		return null
	}
}
