/** What the test runners' reports come to: how many tests passed and failed, and how long each file took. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'

const REASON_LINES = 8

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
			readonly failureMessages?: readonly string[] | null
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
		if (status === 'failed' && failed.length === 0) return [file]
		return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}${reason(failureMessages?.[0])}`)
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
		...bad.map(
			({ file, title, status, message }) =>
				`${file}: ${title}${status === 'flaky' ? ', at first' : ''}${reason(message)}`,
		),
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

function testsIn({ suites = [], specs }: JSONReportSuite): {
	file: string
	title: string
	status: string
	message: string | undefined
	milliseconds: number
}[] {
	const own = specs.flatMap(({ file, title, tests }) =>
		tests.map(({ status, results }) => ({
			file: `test/browser/${file}`,
			title,
			status,
			message: results.find(({ error }) => error)?.error?.message,
			milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
		})),
	)
	return [...own, ...suites.flatMap((suite) => testsIn(suite))]
}

function counted(passed: number, failures: string[], seconds: Counted['seconds'], outcome: true | string): Counted {
	const all = failures.length === 0 && outcome !== true ? [outcome] : failures
	return { passed, failed: all.length, failures: all, seconds }
}

/** Why, in lines enough to be understood where the runner's own report has scrolled away. */
function reason(message = ''): string {
	const lines = stripVTControlCharacters(message)
		.split('\n')
		.filter((line) => line.trim() && !/^\s+at /.test(line))
	return lines.length > 0 ? `\n\t${lines.slice(0, REASON_LINES).join('\n\t')}` : ''
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
