/** Tests by their names: a rule that names those that hold it fails where one of them is not there. */
import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'

/** Of a test, its file below `test` and words of its title. */
export type Tried = readonly [file: string, title: string]

export function expectTests(tried: readonly Tried[]): void {
	for (const [file, title] of tried) {
		expect(existsSync(`test/${file}`), file).toBe(true)
		const titles = readFileSync(`test/${file}`, 'utf8').match(/\b(?:it|test|describe)\b[^'"`]*['"`][^\n]*/g) ?? []
		expect(
			titles.some((line) => line.includes(title)),
			`${file}: ${title}`,
		).toBe(true)
	}
}
