/** Names of a form's fields come from whoever sends it: they reach nothing but the form, and cost what the form may cost. */
import { beforeEach, expect, it } from 'vitest'
import { nest } from '../../src/desk/fields.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

let newsroom: Newsroom
let session: Session
beforeEach(async () => {
	newsroom = await openNewsroom()
	session = await sitDown(newsroom, TOKEN)
})

const CALL = { on: '2025-09-01', tally: 'kremlin', source: 'http://www.kremlin.ru/' }

it.each(['note.__proto__.limit', 'note.constructor.prototype.limit', '__proto__.limit', 'note.en.__proto__.lang'])(
	'%s changes nothing for anybody else',
	async (name) => {
		for (const path of ['/desk/putin-trump/calls?preview', '/desk/putin-trump/calls']) {
			await (await session.send(path, { ...CALL, [name]: 'evil' })).text()
		}
		expect(({} as Record<string, unknown>)['limit']).toBeUndefined()
		expect(({} as Record<string, unknown>)['lang']).toBeUndefined()
		for (const page of ['/w/putin-trump/mini-timeline?lang=en', '/w/putin-trump/count-card', '/api/v1/dossiers'])
			expect((await newsroom.ask(page)).status).toBe(200)
	},
)

it('no name gets out of the body that it is put into', () => {
	const names = ['a.0.x', 'a.__proto__.limit', 'a.length', 'a.push', 'a.constructor.prototype.x', '__proto__']
	const fields = JSON.parse(`{${names.map((name) => `"${name}":"1"`).join(',')}}`)
	expect(nest(fields, ['a', '__proto__'])).toEqual({ a: [{ x: '1' }] })
	expect(({} as Record<string, unknown>)['limit'] ?? ({} as Record<string, unknown>)['x']).toBeUndefined()
})

it.each([
	['a name of a hundred thousand parts', `note${'.a'.repeat(100_000)}=x`],
	['forty thousand rows', Array.from({ length: 40_000 }, (_, i) => `sources.${i}.url=x`).join('&')],
	['a row of a number that no list has', 'sources.4294967294.url=x'],
	['more fields than any form has', Array.from({ length: 20_001 }, (_, i) => `f${i}=x`).join('&')],
])('%s is no form of ours', async (_what, body) => {
	for (const path of ['/desk/putin-trump/meetings/new', '/desk/putin-trump/calls?preview']) {
		const headers = { ...session.headers, 'Content-Type': 'application/x-www-form-urlencoded' }
		const answer = await newsroom.ask(path, { method: 'POST', headers, body })
		expect([path, answer.status]).toEqual([path, 400])
		expect((await answer.text()).length).toBeLessThan(30_000)
	}
})

it('a list that is too long is refused by its length, with its rows', async () => {
	const rows = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`sources.${i}.url`, `https://e.example/${i}`]))
	const answer = await session.send('/desk/putin-trump/meetings/new', { ...rows, date: '2025-08-15', key: 'k' })
	expect(answer.status).toBe(422)
	expect(await answer.text()).toContain('50')
})

it.each(['constructor', '__proto__', 'toString'])(
	'an address that says done=%s says nothing was done',
	async (name) => {
		for (const path of [
			'',
			'/putin-trump',
			'/putin-trump/about',
			'/putin-trump/meetings',
			'/putin-trump/history',
			'/people',
		]) {
			const page = await session.pageAt(`/desk${path}?done=${name}`)
			expect(page).toContain('<p class="done" id="done" role="status" tabindex="-1"></p>')
		}
	},
)
