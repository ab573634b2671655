/** The types of the API as the usual client of others sees it (openapi-typescript): tests compile such a client against them. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { replaceFile } from './replace-file.ts'

const TYPES = '.build/api-client.ts'

/** Made anew only where the description has changed: the compiler that makes them takes a second to load. */
export async function writeClientTypes(description: string): Promise<void> {
	const madeFrom = `// Made from ${createHash('sha256').update(description).digest('hex')}\n`
	if (existsSync(TYPES) && readFileSync(TYPES, 'utf8').startsWith(madeFrom)) return
	// Its maker wants the compiler's old programming interface, which the compiler itself has no more.
	const hooks = registerHooks({
		resolve: (name, context, next) =>
			name === 'typescript' ? { url: OLD_COMPILER, shortCircuit: true } : next(name, context),
	})
	const { astToString, default: openapiTS } = await import('openapi-typescript')
	const types = astToString(await openapiTS(description))
	hooks.deregister()
	replaceFile(TYPES, madeFrom + types)
}

const OLD_COMPILER = `data:text/javascript,${encodeURIComponent(`export { ts as default } from ${JSON.stringify(import.meta.resolve('@ts-morph/common'))}`)}`
