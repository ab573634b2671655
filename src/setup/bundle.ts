/** One Worker's code as one module, for the machine it is started on. A deploy is bundled by wrangler. */
import { build } from 'esbuild'

export async function bundle(entry: string): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		write: false,
		format: 'esm',
		target: 'es2024',
		conditions: ['workerd', 'worker', 'browser'],
		external: ['node:*', 'cloudflare:*'],
	})
	return outputFiles.map(({ text }) => text).join('')
}
