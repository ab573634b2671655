/** The project's own source files, and what each imports. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly Import[] }

/** `to` is a path from the project's root, or a package's name. */
type Import = { readonly to: string }

export function sourceFiles(pattern: string): SourceFile[] {
	return globSync(pattern)
		.sort()
		.map((path) => {
			const text = readFileSync(path, 'utf8')
			return { path, text, imports: importsOf(path, text) }
		})
}

function importsOf(path: string, text: string): Import[] {
	const statements = text.matchAll(/^(?:import|export)\s+(?:type\s)?(?:[\w*{},\s]*?\sfrom\s)?['"](?<to>[^'"]+)['"]/gm)
	const calls = text.matchAll(/\bimport\(\s*['"](?<to>[^'"]+)['"]/g)
	return [...statements, ...calls].map(({ groups }) => {
		const to = groups?.to ?? ''
		return { to: to.startsWith('.') ? join(dirname(path), to) : to }
	})
}
