/** Backups as files, by the commands' own parts: on this machine's database, in Node. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { folderVault } from '../../src/setup/backup-folder.ts'
import { openLocal } from '../../src/setup/open-database.ts'
import { linesIn } from '../../src/store/backup-lines.ts'
import { backUp } from '../../src/store/keep-backups.ts'
import { restoreBackup } from '../../src/store/restore-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidelines-backups-'))
afterAll(() => rmSync(folder, { recursive: true }))

const AT = '2025-08-16T09:00:00.000Z'
const CHANGES = JSON.stringify([{ note: 'a “line” of\u2028two, \\ and \n' }])
const FILES = ['dossiers/a-b.ndjson', 'newsroom.ndjson']
const read = (of: string) => FILES.map((name) => readFileSync(join(folder, of, name), 'utf8'))

it('writes what has changed, leaves a file whole where that fails, and brings all of it back', async () => {
	const { d1, close } = await openLocal(join(folder, 'state'))
	await d1.batch([
		d1
			.prepare(`INSERT INTO editors (id, name, role, token_hash, created_at) VALUES ('e', 'Анна', 'admin', ?, ?)`)
			.bind('f'.repeat(64), AT),
		d1.prepare(`INSERT INTO dossiers VALUES ('a-b', 1, ?, 'ru', 'public', 1, 1)`).bind(AT),
		d1.prepare(`INSERT INTO revisions VALUES ('a-b', 1, ?, 'e', NULL, ?, NULL)`).bind(AT, CHANGES),
		d1
			.prepare(`INSERT INTO newsroom_changes (id, at, editor, what, person) VALUES (1, ?, NULL, 'added', 'e')`)
			.bind(AT),
	])
	const vault = folderVault(join(folder, 'kept'))
	expect(await backUp(d1, vault)).toEqual({ written: 1, failed: 0, left: 0 })
	expect(await backUp(d1, vault)).toEqual({ written: 0, failed: 0, left: 0 })
	const kept = read('kept')
	await expect(vault.put('dossiers/a-b.ndjson', { version: '2', schema: '' }, failing())).rejects.toThrow('gone')
	expect([read('kept'), readdirSync(join(folder, 'kept/dossiers'))]).toEqual([kept, ['a-b.ndjson']])
	await close()

	const other = await openLocal(join(folder, 'other'))
	// Somebody came in by a token of this database: what that left stays.
	await other.d1.batch([
		other.d1
			.prepare(`INSERT INTO editors (id, name, role, token_hash, created_at) VALUES ('f', 'F', 'admin', ?, ?)`)
			.bind('e'.repeat(64), AT),
		other.d1
			.prepare(`INSERT INTO newsroom_changes (id, at, editor, what, person) VALUES (1, ?, NULL, 'added', 'f')`)
			.bind(AT),
	])
	for (let time = 0; time < 2; time++) await restoreBackup(other.d1, linesIn(vault.read('newsroom.ndjson')))
	expect((await other.d1.prepare('SELECT id, person FROM newsroom_changes ORDER BY id').all()).results).toEqual([
		{ id: 1, person: 'f' },
		{ id: 2, person: 'e' },
	])
	await restoreBackup(other.d1, linesIn(vault.read('dossiers/a-b.ndjson')))
	expect(await other.d1.prepare('SELECT editor, changes FROM revisions').all()).toMatchObject({
		results: [{ editor: 'e', changes: CHANGES }],
	})
	await other.d1.prepare('UPDATE dossiers SET terms_shape = 1').run()
	await backUp(other.d1, folderVault(join(folder, 'again')))
	expect(read('again')[0]).toEqual(kept[0])
	await other.close()
})

async function* failing(): AsyncGenerator<string> {
	yield 'half of it'
	throw new Error('gone')
}
