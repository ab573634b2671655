/** Somebody at the desk, in a test in workerd: signed in with their token, sending forms from our own pages. */
import { fieldsOfForm } from './form-fields.ts'
import type { Newsroom } from './newsroom.ts'

export const OWN_PAGES = { 'Sec-Fetch-Site': 'same-origin' }

export type Session = Awaited<ReturnType<typeof sitDown>>

export async function sitDown(newsroom: Newsroom, token: string) {
	const body = new URLSearchParams({ token })
	const answer = await newsroom.ask('/desk/sign-in', { method: 'POST', body, headers: OWN_PAGES })
	if (answer.status !== 303) throw new Error(`not signed in: ${answer.status}`)
	const headers = { ...OWN_PAGES, Cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
	const read = (path: string) => newsroom.ask(path, { headers })
	return {
		headers,
		read,
		/** The fields of the form that a page sends to its own address, or to another, as they were given. */
		formAt: async (path: string, action = path) => fieldsOfForm(await (await read(path)).text(), action),
		/** As multipart, a file with it. */
		post: (path: string, body: FormData) => newsroom.ask(path, { method: 'POST', body, headers }),
		send: (path: string, fields: Record<string, string> = {}) =>
			newsroom.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
	}
}
