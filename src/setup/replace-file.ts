/** Writes a built file whole and at once (atomically), and only where it says something new: a server or a test may be reading it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Beside no file that is uploaded, and on the same disk. */
const WRITTEN = `.build/.written-by-${process.pid}`

export function replaceFile(path: string, content: string | Uint8Array): void {
	if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return
	for (const file of [WRITTEN, path]) mkdirSync(dirname(file), { recursive: true })
	writeFileSync(WRITTEN, content)
	renameSync(WRITTEN, path)
}
