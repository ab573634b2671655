/** The long forms of the tests of trust: every property that `npm test` tries on a hundred cases, on ten thousand. */
import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { inWorkerd } from './vitest.config.ts'

const CASES = 10_000
const MORE_CASES = 'test/torture/more-cases.ts'

const files = globSync('test/**/*.test.{ts,tsx}').filter((path) =>
	readFileSync(path, 'utf8').includes(`from 'fast-check'`),
)
const needsWorkerd = (path: string) => /^test\/(store|worker)\//.test(path)

export default defineConfig({
	test: {
		provide: { cases: CASES },
		maxWorkers: '100%',
		isolate: false,
		testTimeout: 600_000,
		reporters: ['verbose'],
		projects: [
			{
				extends: true,
				test: {
					name: `${CASES} cases of each property`,
					include: files.filter((path) => !needsWorkerd(path)),
					setupFiles: [MORE_CASES],
				},
			},
			{
				extends: true,
				plugins: [inWorkerd(true)],
				test: {
					name: `${CASES} cases in workerd`,
					include: files.filter(needsWorkerd),
					setupFiles: [MORE_CASES, './test/support/apply-migrations.ts'],
				},
			},
		],
	},
})
