/** A built file may be read while it is built again. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { replaceFile } from '../../src/setup/replace-file.ts'

const folder = mkdtempSync('.build/replaced-')
afterAll(() => rmSync(folder, { recursive: true }))

it('is read whole, as it was or as it is, whenever it was opened', () => {
	const path = join(folder, 'new/a.txt')
	replaceFile(path, 'the first words')
	const open = openSync(path, 'r')
	replaceFile(path, 'others')
	expect([readFileSync(open, 'utf8'), readFileSync(path, 'utf8')]).toEqual(['the first words', 'others'])
	closeSync(open)
})

it('is left alone where it would say the same: nothing that watches it starts again', () => {
	const path = join(folder, 'b.txt')
	replaceFile(path, 'ж')
	utimesSync(path, 1, 1)
	replaceFile(path, Buffer.from('ж'))
	expect(statSync(path).mtimeMs).toBe(1000)
	replaceFile(path, 'z')
	expect(statSync(path).mtimeMs).toBeGreaterThan(1000)
})
