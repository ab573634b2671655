/** After a refused form a browser without script stands at the form's own address: asked again by GET, it leads back. */
import { beforeEach, expect, it } from 'vitest'
import { type Session, sitDown } from '../support/desk-session.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

const PAGES: Readonly<Record<string, string>> = {
	'/desk/putin-trump/calls': '/desk/putin-trump',
	'/desk/putin-trump/totals': '/desk/putin-trump',
	'/desk/putin-trump/entries/opening-2025/undo': '/desk/putin-trump',
	'/desk/putin-trump/history/1/restore': '/desk/putin-trump/history/1',
	'/desk/putin-trump/tallies': '/desk/putin-trump/about',
	'/desk/putin-trump/tallies/kremlin': '/desk/putin-trump/about',
	'/desk/putin-trump/tallies/kremlin/prefer': '/desk/putin-trump/about',
	'/desk/putin-trump/tallies/kremlin/confirm': '/desk',
	'/desk/putin-trump/import': '/desk/putin-trump/about',
	'/desk/import': '/desk/new',
	'/desk/people/nobody/role': '/desk/people',
	'/desk/language': '/desk',
	'/desk/sign-out': '/desk',
}

let session: Session

beforeEach(async () => {
	session = await sitDown(await openNewsroom(), TOKEN)
})

it.each(Object.entries(PAGES))('%s leads to %s', async (address, page) => {
	const answer = await session.read(address)
	expect([answer.status, answer.headers.get('Location')]).toEqual([303, page])
})

it('leads nowhere but to the desk, whatever the address says', async () => {
	const answer = await session.read('/desk/..%2f%2fevil.example%2f/calls')
	expect(answer.headers.get('Location')).toBe('/desk/..%2F%2Fevil.example%2F')
})
