/** Somebody at the desk, in a test in workerd: signed in with their token, sending forms from our own pages. */
import { fieldsOfForm } from './form-fields.ts'
import type { Newsroom } from './newsroom.ts'

export const OWN_PAGES = { 'Sec-Fetch-Site': 'same-origin' }

export type Session = Awaited<ReturnType<typeof sitDown>>

/** @param browser what their browser says with each request, such as its language */
export async function sitDown(newsroom: Newsroom, token: string, browser: Readonly<Record<string, string>> = {}) {
	const body = new URLSearchParams({ token })
	const answer = await newsroom.ask('/desk/sign-in', { method: 'POST', body, headers: OWN_PAGES })
	if (answer.status !== 303) throw new Error(`not signed in: ${answer.status}`)
	const Cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
	const headers = { ...OWN_PAGES, Cookie, ...browser }
	const read = (path: string) => newsroom.ask(path, { headers })
	const pageAt = async (path: string) => (await read(path)).text()
	return {
		headers,
		read,
		pageAt,
		/** The fields of the form that a page sends to its own address, or to another, as they were given. */
		formAt: async (path: string, action = path) => {
			const fields = await fieldsOfForm(await pageAt(path), action)
			if (Object.keys(fields).length === 0) throw new Error(`no form is sent to ${action} from ${path}`)
			return fields
		},
		/** As multipart, as a form with a file is sent. */
		upload: (path: string, fields: Readonly<Record<string, string | Blob>>) => {
			const body = new FormData()
			for (const [name, value] of Object.entries(fields)) body.set(name, value)
			return newsroom.ask(path, { method: 'POST', body, headers })
		},
		send: (path: string, fields: Record<string, string> = {}) =>
			newsroom.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
	}
}
