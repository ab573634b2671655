/** HTTP requests of the desk's script: form fields, timeouts, and how a response is read. */
import { EDITOR_HEADER } from '../editor-header.ts'
import { pressOver } from './press.ts'

const TIMEOUT_MS = 15_000
/** For what is asked again anyway, as a preview at each keystroke is. */
const SHORT_TIMEOUT_MS = 5_000

/** A connection that hangs says nothing by itself, for minutes. */
export function timeout(): AbortSignal {
	return AbortSignal.timeout(TIMEOUT_MS)
}

export function shortTimeout(): AbortSignal {
	return AbortSignal.timeout(SHORT_TIMEOUT_MS)
}

/** Why a fetch failed: it had no connection, or it had one on which nothing came. */
export function failureOf(error: unknown): 'offline' | 'noAnswer' {
	return error instanceof DOMException && error.name === 'TimeoutError' ? 'noAnswer' : 'offline'
}

/** Text by name. */
export function fieldsOf(fields: FormData): URLSearchParams {
	return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
}

export type Answer = { readonly status: number; readonly url: string; readonly page: Document }

/**
 * A form that carries a file's text is sent as multipart: percent-encoded, Cyrillic takes three times its bytes.
 * The answer waits while something is pressed, as it may move the page.
 *
 * @param editor the id of whoever the words are to go out under: the server refuses them under another's name
 */
export async function post(
	form: HTMLFormElement,
	fields: FormData,
	editor = editorOfPage(),
): Promise<Answer | 'offline' | 'noAnswer'> {
	const body = form.enctype === 'multipart/form-data' ? fields : fieldsOf(fields)
	try {
		const headers = { [EDITOR_HEADER]: editor }
		const response = await fetch(form.action, { method: 'POST', headers, body, signal: timeout() })
		const page = new DOMParser().parseFromString(await response.text(), 'text/html')
		await pressOver()
		return { status: response.status, url: response.url, page }
	} catch (error) {
		return failureOf(error)
	}
}

function editorOfPage(): string {
	return document.querySelector<HTMLElement>('main')?.dataset['editor'] ?? ''
}

/** A page of the desk with a form's answer on it: not an error page, and not some gateway's. */
export function isDesk(page: Document): boolean {
	return page.querySelector('main[data-editor]') !== null
}
