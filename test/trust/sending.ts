/** Editors of many, signed in, and what their edits are answered with. */
import { EDITOR_TOKEN } from '../support/editor.ts'
import { random } from '../support/random.ts'
import { type Answer, API, ask, type Edit, type Editor, FROM_OUR_PAGES } from './edits.ts'

/** All are one person at the desk, with marks and random numbers of their own. */
export async function editorAt(origin: string, name: string, seed: number): Promise<Editor> {
	const body = new URLSearchParams({ token: EDITOR_TOKEN })
	const { headers } = await ask(`${origin}/desk/sign-in`, { method: 'POST', headers: FROM_OUR_PAGES, body })
	const cookie = (headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
	const { meetings } = JSON.parse((await ask(`${origin}${API}/meetings?status=held`)).body)
	const ids = meetings.map(({ id }: { id: string }) => id)
	return { name, origin, cookie, random: random(seed), meetings: ids, own: { entries: [], meetings: [] } }
}

export function send(origin: string, { path, init }: Edit): Promise<Answer> {
	return ask(`${origin}${path}`, init)
}

/** Whether it was saved. Refused is only what holds no longer for what the editor saw. */
export function isSaved({ mark }: Edit, { status, body }: Answer): boolean {
	if (status >= 200 && status < 400) return true
	if (status === 412 || (status === 409 && body.includes('name="another"'))) return false
	throw new Error(`${mark} was answered with ${status}: ${body.slice(0, 500)}`)
}
