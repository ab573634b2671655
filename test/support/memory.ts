/** Puts what tests keep for a moment into memory, where the system has a folder there (Linux): a disk makes each write of D1 wait. */
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = '/dev/shm'
/** Containers often have 64 MB. */
const MIN_BYTES = 2_000_000_000

/** For this process and those that it starts. */
export function keepInMemory(): void {
	if (process.env['TMPDIR']?.startsWith(FOLDER) || freeBytes() < MIN_BYTES) return
	const folder = mkdtempSync(join(FOLDER, 'sidelines-tests-'))
	process.env['TMPDIR'] = folder
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}

function freeBytes(): number {
	if (!existsSync(FOLDER)) return 0
	const { bavail, bsize } = statfsSync(FOLDER)
	return bavail * bsize
}
