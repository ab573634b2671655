/** What the test runners' reports come to: how many tests passed and failed, and how long each file took. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'

export type Counted = {
	readonly passed: number
	readonly failed: number
	/** Named for people. */
	readonly failures: readonly string[]
	/** File → of its tests. */
	readonly seconds: readonly (readonly [string, number])[]
}

type VitestReport = {
	readonly numPassedTests: number
	readonly testResults: readonly {
		readonly name: string
		readonly status: string
		readonly assertionResults: readonly {
			readonly status: string
			readonly fullName: string
			readonly duration?: number
		}[]
	}[]
}

/** A file whose own code failed, before, after or between its tests, is one failure more than those of its tests. */
export function fromVitest(path: string, succeeded: boolean): Counted {
	const report = reportIn<VitestReport>(path)
	if (!report) return lost('Tests')
	const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
		const file = relative('.', name)
		const failed = assertionResults.filter((test) => test.status === 'failed')
		return status === 'failed' && failed.length === 0 ? [file] : failed.map(({ fullName }) => `${file}: ${fullName}`)
	})
	const seconds = report.testResults.map(({ name, assertionResults }) => {
		const milliseconds = assertionResults.reduce((sum, { duration = 0 }) => sum + duration, 0)
		return [relative('.', name), milliseconds / 1000] as const
	})
	return counted(report.numPassedTests, failures, seconds, succeeded || 'Tests: something failed outside of them')
}

/** A test that passed at its second try did not pass. */
export function fromPlaywright(path: string, succeeded: boolean): Counted {
	const report = reportIn<JSONReport>(path)
	if (!report) return lost('Browser tests')
	const tests = report.suites.flatMap((suite) => testsIn(suite))
	const bad = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky')
	const failures = [
		...bad.map(({ file, title, status }) => `${file}: ${title}${status === 'flaky' ? ', at first' : ''}`),
		...report.errors.map(({ message }) => `Browser tests: ${message?.split('\n')[0]}`),
	]
	const seconds = new Map<string, number>()
	for (const { file, milliseconds } of tests) seconds.set(file, (seconds.get(file) ?? 0) + milliseconds / 1000)
	return counted(
		tests.filter(({ status }) => status === 'expected').length,
		failures,
		[...seconds],
		succeeded || 'Browser tests: something failed outside of them',
	)
}

function testsIn({
	suites = [],
	specs,
}: JSONReportSuite): { file: string; title: string; status: string; milliseconds: number }[] {
	const own = specs.flatMap(({ file, title, tests }) =>
		tests.map(({ status, results }) => ({
			file: `test/browser/${file}`,
			title,
			status,
			milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
		})),
	)
	return [...own, ...suites.flatMap((suite) => testsIn(suite))]
}

function counted(passed: number, failures: string[], seconds: Counted['seconds'], outcome: true | string): Counted {
	const all = failures.length === 0 && outcome !== true ? [outcome] : failures
	return { passed, failed: all.length, failures: all, seconds }
}

/** A runner that wrote no report ended before its tests did. */
function lost(what: string): Counted {
	return { passed: 0, failed: 1, failures: [`${what}: no report`], seconds: [] }
}

function reportIn<Report>(path: string): Report | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8'))
	} catch {
		return null
	}
}
