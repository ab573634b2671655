/** A table pasted at the desk, without JavaScript: what comes of looking at it, and of publishing it. */
import type { Session } from './desk-session.ts'
import { fieldsOfForm } from './form-fields.ts'

type Seen = { readonly status: number; readonly html: string; readonly form: Record<string, string> }

export function pasting(session: Session, page: string) {
	async function seen(answer: Response): Promise<Seen> {
		const html = await answer.text()
		return { status: answer.status, html, form: await fieldsOfForm(html, page) }
	}
	return {
		/** From an empty form. */
		look: async (fields: Record<string, string>) =>
			seen(await session.send(page, { ...(await session.formAt(page)), ...fields, intent: 'look' })),
		/** From a form that was shown. */
		again: async (form: Record<string, string>, fields: Record<string, string> = {}) =>
			seen(await session.send(page, { ...form, ...fields, intent: 'look' })),
		publish: async (form: Record<string, string>, fields: Record<string, string> = {}) => {
			const answer = await session.send(page, { ...form, ...fields })
			return { to: answer.headers.get('Location'), ...(await seen(answer)) }
		},
		/** As a browser sends a file. */
		send: async (fields: Record<string, string>, file: Uint8Array<ArrayBuffer>) =>
			seen(await session.upload(page, { ...fields, file: new File([file], 'table.csv'), intent: 'look' })),
	}
}

/** What is wrong with a cell, as it stands beside it. */
export function faultAt(html: string, cell: string): string | null {
	const [, fault = null] = new RegExp(`id="[^"]*-${cell}-fault"[^>]*>([^<]*)<`).exec(html) ?? []
	return fault
}
