/** Which test files a name stands for: a folder of `test/`, a file, or the first words of files' names. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from './install.mjs'

/** The long forms: `npm run torture` has them. */
const TORTURE = 'torture'

/** As paths from the project's root. @type {readonly string[]} */
const FILES = readdirSync(join(ROOT, 'test'), { recursive: true })
	.map((path) => `test/${String(path).replaceAll('\\', '/')}`)
	.filter((path) => /\.(test|spec)\.tsx?$/.test(path) && folderOf(path) !== TORTURE)
	.sort()

/** @type {readonly string[]} */
export const FOLDERS = [...new Set(FILES.map(folderOf))]

/** @example filesNamed('desk') // test/browser/desk-calls.spec.ts, …, test/worker/desk.test.ts, … */
export function filesNamed(/** @type {string} */ name) {
	return FILES.filter((path) => {
		const words = basename(path).replace(/\.(test|spec)\.tsx?$/, '')
		return folderOf(path) === name || path === name || words === name || words.startsWith(`${name}-`)
	})
}

function folderOf(/** @type {string} */ path) {
	return path.split('/')[1] ?? ''
}
