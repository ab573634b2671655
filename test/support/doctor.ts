/** The doctor in a test: a code is pasted, and what the page says of it is read. */
import { expect } from 'vitest'
import { embedCodes } from '../../widgets/embed-codes.ts'
import { type Newsroom, ORIGIN } from './newsroom.ts'
import { attribute, elements, type PageNode, parsedPage, textOf } from './parsed-page.ts'

export const ASKED = {
	origin: ORIGIN,
	dossier: 'putin-trump',
	widget: 'count-card',
	query: { lang: 'en', theme: 'dark' },
	title: 'Putin & Trump: "calls"',
	sentence: 'A sentence.',
} as const
export const CODES = embedCodes(ASKED)

export const field = (page: PageNode, id: string) => elements(page, 'textarea').find((t) => attribute(t, 'id') === id)
export const text = (node: PageNode | undefined) => (node ? textOf(node) : undefined)

/** @param newsroom the one that is open when something is asked of it */
export function doctorIn(newsroom: () => Newsroom) {
	async function send(fields: Record<string, string>, language = 'en'): Promise<Response> {
		const body = new FormData()
		for (const [name, value] of Object.entries(fields)) body.set(name, value)
		return newsroom().ask(`/doctor?lang=${language}`, { method: 'POST', body })
	}
	async function examine(code: string, policy = ''): Promise<PageNode> {
		const answer = await send({ code, policy })
		expect(answer.status).toBe(200)
		return parsedPage(await answer.text())
	}
	return {
		send,
		examine,
		/** The kinds of what is said of it, in the page's order. */
		found: async (code: string, policy = ''): Promise<(string | undefined)[]> =>
			elements(await examine(code, policy), 'li').map((li) => attribute(li, 'data-finding')),
	}
}
