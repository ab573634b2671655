/** The widgets' own renderer in Node, for records that no server has: bundled as the Worker's is, and imported. */
import { build } from 'esbuild'
import type * as Render from '../../src/pages/render.tsx'

export async function loadRenderer(): Promise<typeof Render> {
	const { outputFiles } = await build({
		entryPoints: ['src/pages/render.tsx'],
		bundle: true,
		write: false,
		platform: 'node',
		format: 'esm',
		jsx: 'automatic',
		jsxImportSource: 'hono/jsx',
	})
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`)
}
