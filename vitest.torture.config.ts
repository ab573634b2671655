/** The long forms of the tests of trust: every property that `npm test` tries on a hundred cases, on ten thousand. */
import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const CASES = 10_000

export default defineConfig({
	test: {
		name: `${CASES} cases of each property`,
		include: globSync('test/**/*.test.ts').filter((path) => readFileSync(path, 'utf8').includes(`from 'fast-check'`)),
		setupFiles: ['test/torture/more-cases.ts'],
		provide: { cases: CASES },
		maxWorkers: '100%',
		testTimeout: 600_000,
		reporters: ['verbose'],
	},
})
