/** A dossier's files and feeds: their names, and which parameters each address takes. Programs add others: they are ignored. */
import type { GoesWithoutSaying } from './canonical-query.ts'

export const TABLE_NAMES = ['meetings', 'meeting-details', 'calls', 'totals', 'changes'] as const

/** Under a dossier's address. */
export const FILE_NAMES: readonly string[] = [
	.../* @__PURE__ */ TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.metadata.json`]),
	'meetings.ics',
]

const PINNED = ['lang', 'version'] as const
const OF_A_DAY = ['lang', 'as-of', 'version'] as const
/** All that some file takes, in the order of a canonical address. */
export const FILE_PARAMETERS = ['lang', 'as-of', 'version', 'bom'] as const
/** A feed has no day: what was changed is told by when it was changed. */
export const FEED_PARAMETERS = PINNED
export const DOSSIERS_FEED_PARAMETERS = ['lang'] as const

const FILE = /^\/api\/v1\/dossiers(?:\.atom|\/[a-z0-9][a-z0-9-]*\/([a-z-]+)\.(csv|metadata\.json|ics|atom|json))$/

/** @returns null of a path that leads to no file or feed */
export function fileParameters(pathname: string): readonly (typeof FILE_PARAMETERS)[number][] | null {
	const [whole, name, extension] = FILE.exec(pathname) ?? []
	if (whole === undefined) return null
	if (name === undefined) return DOSSIERS_FEED_PARAMETERS
	if (extension === 'atom' || extension === 'json') return FEED_PARAMETERS
	if (extension === 'ics') return OF_A_DAY
	return name === 'changes' ? [...PINNED, 'bom'] : FILE_PARAMETERS
}

export const isIdleInFile: GoesWithoutSaying = (name, value) => name === 'bom' && value === '0'
