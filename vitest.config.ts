import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		projects: [
			{
				plugins: [
					cloudflareTest(async () => ({
						// The source, and not the bundle that a deploy uploads.
						main: './src/worker.ts',
						wrangler: { configPath: './wrangler.toml' },
						miniflare: {
							bindings: {
								TEST_MIGRATIONS: await readD1Migrations('drizzle'),
								PUBLIC_ORIGIN: 'https://sidelines.test',
							},
						},
					})),
				],
				test: {
					name: 'workerd',
					include: ['test/{record,widgets,store,edits,worker}/**/*.test.{ts,tsx}'],
					setupFiles: ['./test/support/apply-migrations.ts'],
					// A machine that is busy with something else is not a failure.
					testTimeout: 30_000,
				},
			},
			{ test: { name: 'node', include: ['test/limits/**/*.test.ts'], testTimeout: 60_000 } },
		],
	},
})
