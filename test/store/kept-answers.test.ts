/** An answer to a write comes back whole to whoever sends it again, however many rows it takes. */
import { expect, it } from 'vitest'
import { keepAnswer, readKeptAnswer } from '../../src/store/kept-answers.ts'
import { openNewsroom } from '../support/newsroom.ts'

const AT = '2025-08-16T09:00:00.000Z'

it.each([1, 10, 11, 12, 25])('of %i rows', async (rows) => {
	const { db } = await openNewsroom({ dossiers: [] })
	const name = { editor: 'editor-1', route: 'PUT /x', key: 'k' }
	const response = Array.from({ length: rows }, (_, n) => String.fromCharCode(97 + n).repeat(399_999)).join('')
	const answer = { request: 'r', status: 200, response, etag: null }
	// Keys that begin like it have answers of their own.
	for (const key of ['k', 'k1', 'k 1', '0', 'j', 'l']) {
		const kept = { ...name, ...answer, key, response: key === 'k' ? response : `of ${key}` }
		const [first, ...others] = keepAnswer(db, kept, AT)
		if (first) await db.batch([first, ...others])
	}
	const read = await readKeptAnswer(db, name, AT)
	// Compared here: of two long strings that differ, a report would be as long.
	expect([read?.response.length, read?.response === response]).toEqual([response.length, true])
})
