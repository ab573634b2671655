/** The pages' own renderers in Node, for records that no server has: bundled as the Worker's are, and imported. */
import { build } from 'esbuild'
import type * as Backgrounder from '../../src/dossier-page/backgrounder/view.tsx'
import type * as DossierPage from '../../src/dossier-page/page.tsx'
import type * as Render from '../../src/pages/render.tsx'
import type * as RenderFragment from '../../src/pages/render-fragment.tsx'

export function loadRenderer(): Promise<typeof Render> {
	return load('src/pages/render.tsx')
}

export function loadFragmentRenderer(): Promise<typeof RenderFragment> {
	return load('src/pages/render-fragment.tsx')
}

export function loadDossierPage(): Promise<typeof DossierPage> {
	return load('src/dossier-page/page.tsx')
}

export function loadBackgrounder(): Promise<typeof Backgrounder> {
	return load('src/dossier-page/backgrounder/view.tsx')
}

const loaded = new Map<string, Promise<unknown>>()

/** Once for each worker of tests: bundling takes a quarter of a second. */
function load<Module>(entry: string): Promise<Module> {
	const module = loaded.get(entry) ?? bundled(entry)
	loaded.set(entry, module)
	return module as Promise<Module>
}

async function bundled(entry: string): Promise<unknown> {
	const { outputFiles } = await build({
		entryPoints: [entry],
		bundle: true,
		write: false,
		platform: 'node',
		format: 'esm',
		jsx: 'automatic',
		jsxImportSource: 'hono/jsx',
	})
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`)
}
