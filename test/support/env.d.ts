declare namespace Cloudflare {
	interface Env extends Readonly<import('../../src/bindings.ts').Bindings> {
		readonly TEST_MIGRATIONS: import('@cloudflare/vitest-plugin').D1Migration[]
	}
	interface GlobalProps {
		readonly mainModule: typeof import('../../src/worker.ts')
	}
}
