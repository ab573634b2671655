/** Renders a form again on the server with other values in it, and saves nothing. */
import { put } from './put.ts'
import { isDesk, post } from './request.ts'
import { addTypedMeanwhile } from './typed.ts'

/** Requests by form, counted: an answer that comes after somebody has sent the form, or asked again, is dropped. */
const requests = new WeakMap<HTMLFormElement, number>()

/** Forms that are to be shown with other values than they have on the page. */
const awaited = new WeakSet<HTMLFormElement>()

export function nextRequest(form: HTMLFormElement): number {
	const request = (requests.get(form) ?? 0) + 1
	requests.set(form, request)
	awaited.delete(form)
	return request
}

export function isAwaited(form: HTMLFormElement): boolean {
	return awaited.has(form)
}

/** @returns whether it was shown */
export async function showAgain(form: HTMLFormElement, fields: FormData): Promise<boolean> {
	fields.set('intent', 'edit')
	const before = new FormData(form)
	const request = nextRequest(form)
	awaited.add(form)
	const answer = await post(form, fields)
	if (requests.get(form) === request) awaited.delete(form)
	if (requests.get(form) !== request || typeof answer === 'string' || !isDesk(answer.page)) return false
	addTypedMeanwhile(answer.page, form, before)
	put(answer.page, form, location.href)
	return true
}
