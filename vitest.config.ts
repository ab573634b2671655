/** The tests without a browser: by the runtime that they need, and by name (`npm test -- record`). */
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { Response } from 'miniflare'
import { defineConfig } from 'vitest/config'
import { keepInMemory } from './test/support/memory.ts'
import { answerOutbound } from './test/support/outbound.ts'

keepInMemory()

/** In the runtime, with the bindings, that a reader's request has. */
export const inWorkerd = (migrations: boolean) =>
	cloudflareTest(async () => ({
		// The source, and not the bundle that a deploy uploads.
		main: './src/worker.ts',
		wrangler: { configPath: './wrangler.toml' },
		miniflare: {
			bindings: {
				...(migrations && { TEST_MIGRATIONS: await readD1Migrations('drizzle') }),
				PUBLIC_ORIGIN: 'https://sidelines.test',
			},
			outboundService: async (request: Request) => {
				const { status, body } = await answerOutbound(request)
				return new Response(body, { status })
			},
			// A newsroom has one where it says so.
			r2Buckets: ['BACKUPS'],
		},
	}))

export default defineConfig({
	test: {
		// One for each processor. Of itself, vitest leaves one of them idle.
		maxWorkers: '100%',
		// A runtime for each file took two thirds of the time: files share one, and set-up empties what it keeps.
		isolate: false,
		// A machine that is busy with something else is not a failure.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		projects: [
			{
				extends: true,
				test: { name: 'node', include: ['test/{record,formats,limits,setup,trust}/**/*.test.{ts,tsx}'] },
			},
			// Plural rules, dates and casing are the runtime's own: words are tested where they are said.
			{
				extends: true,
				plugins: [inWorkerd(false)],
				test: { name: 'widgets', include: ['test/widgets/**/*.test.{ts,tsx}'] },
			},
			{
				extends: true,
				plugins: [inWorkerd(true)],
				test: {
					name: 'workerd',
					include: ['test/{store,worker}/**/*.test.{ts,tsx}'],
					setupFiles: ['./test/support/apply-migrations.ts'],
				},
			},
		],
	},
})
