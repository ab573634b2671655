/** The Worker's log while a test runs: kept for tests that read it, and printed only when the test fails. */
import { type TestContext, vi } from 'vitest'

let lines: string[] = []

/** What was logged since the test began, a line each. */
export function workerLog(): readonly string[] {
	return lines
}

/** From here to the end of the test. */
export function keepLog({ onTestFailed }: Pick<TestContext, 'onTestFailed'>): void {
	lines = []
	const spies = (['error', 'warn', 'info', 'log'] as const).map((method) =>
		vi.spyOn(console, method).mockImplementation((...said) => void lines.push(said.join(' '))),
	)
	onTestFailed(() => {
		for (const spy of spies) spy.mockRestore()
		if (lines.length > 0) console.error(`The Worker's log:\n${lines.join('\n')}`)
	})
}
