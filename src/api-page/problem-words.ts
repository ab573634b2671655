/** What is said of each kind of problem, to people. */
import type { Fault } from '../faults/fault.ts'

export type ProblemWords = {
	readonly name: string
	readonly happened: string
	readonly todo: string
}

export type Explained = Readonly<Record<Fault['kind'], ProblemWords>>
