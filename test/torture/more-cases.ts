/** Each property is tried on as many cases as asked for: `npm test` tries the hundred that fast-check tries of itself. */
import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
	interface ProvidedContext {
		cases: number
	}
}

fc.configureGlobal({ numRuns: inject('cases') })
