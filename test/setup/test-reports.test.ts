/** What `npm test` counts: every failure once, also where no test says it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fromPlaywright, fromVitest } from '../../src/setup/test-reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidelines-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(report: unknown): string {
	const path = join(folder, 'report.json')
	writeFileSync(path, JSON.stringify(report))
	return path
}

const passes = { status: 'passed', fullName: 'passes', duration: 2_000 }
const file = (status: string, ...assertionResults: object[]) => ({ name: 'a.test.ts', status, assertionResults })
const spec = (status: string) => ({
	file: 'a.spec.ts',
	title: 'a test',
	tests: [{ status, results: [{ duration: 1_500 }] }],
})

it.each([
	['a test that failed', [file('failed', passes, { status: 'failed', fullName: 'fails' })], false, 1],
	['a file that could not be loaded', [file('failed')], false, 1],
	[
		'a file whose set-up failed, so that its tests were left out',
		[file('failed', passes, { status: 'skipped' })],
		false,
		1,
	],
	['an error outside of all tests', [file('passed', passes)], false, 1],
	['nothing', [file('passed', passes)], true, 0],
])('without a browser, of %s', (_what, testResults, succeeded, failed) => {
	const counted = fromVitest(written({ numPassedTests: 1, testResults }), succeeded)
	expect(counted).toMatchObject({ passed: 1, failed })
	expect(counted.failures).toHaveLength(failed)
})

it.each([
	['a test that failed', { suites: [{ specs: [spec('expected'), spec('unexpected')] }], errors: [] }, false, 1],
	[
		'a test that passed at its second try',
		{ suites: [{ specs: [spec('expected'), spec('flaky')] }], errors: [] },
		true,
		1,
	],
	[
		'a test within groups',
		{ suites: [{ specs: [spec('expected')], suites: [{ specs: [spec('unexpected')] }] }], errors: [] },
		false,
		1,
	],
	[
		'a file that could not be loaded',
		{ suites: [{ specs: [spec('expected')] }], errors: [{ message: 'no' }] },
		false,
		1,
	],
	['an end before its time', { suites: [{ specs: [spec('expected')] }], errors: [] }, false, 1],
	['nothing', { suites: [{ specs: [spec('expected')] }], errors: [] }, true, 0],
])('in a browser, of %s', (_what, report, succeeded, failed) => {
	expect(fromPlaywright(written(report), succeeded)).toMatchObject({ passed: 1, failed })
})

it('of a runner that wrote no report', () => {
	const nowhere = join(folder, 'nothing.json')
	expect(fromVitest(nowhere, true)).toMatchObject({ passed: 0, failed: 1 })
	expect(fromPlaywright(nowhere, true)).toMatchObject({ passed: 0, failed: 1 })
})

it('says how long each file took', () => {
	expect(fromVitest(written({ numPassedTests: 1, testResults: [file('passed', passes)] }), true).seconds).toEqual([
		['a.test.ts', 2],
	])
	const report = { suites: [{ specs: [spec('expected'), spec('expected')] }], errors: [] }
	expect(fromPlaywright(written(report), true).seconds).toEqual([['test/browser/a.spec.ts', 3]])
})

it('says why a test failed, without the runner’s colours and its stack', () => {
	const why = 'Error: \u001b[2mexpect\u001b[22m(received)\n\nReceived: 230\n    at a.test.ts:1:2\n'
	const failed = { status: 'failed', fullName: 'fails', failureMessages: [why] }
	expect(fromVitest(written({ numPassedTests: 0, testResults: [file('failed', failed)] }), false).failures).toEqual([
		'a.test.ts: fails\n\tError: expect(received)\n\tReceived: 230',
	])
	const unexpected = {
		...spec('unexpected'),
		tests: [{ status: 'unexpected', results: [{ error: { message: why } }] }],
	}
	const report = { suites: [{ specs: [unexpected] }], errors: [] }
	expect(fromPlaywright(written(report), false).failures).toEqual([
		'test/browser/a.spec.ts: a test\n\tError: expect(received)\n\tReceived: 230',
	])
})
