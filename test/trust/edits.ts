/** Edits of every kind, each with a mark that no other has, and what each makes of the few things that readers are asked about. */
import { EDITOR_TOKEN } from '../support/editor.ts'

export const DOSSIER = 'putin-trump'
export const API = `/api/v1/dossiers/${DOSSIER}`

/** Of the record, what `shown.ts` asks readers about. */
export type State = {
	/** The first term's total, which no edit touches. */
	readonly before: number
	/** 2025's, which is stated. */
	readonly stated: number
	/** 2026's, the sum of its calls, and how the period is called. */
	readonly calls: number
	readonly label: string
	/** How many meetings in person were held. */
	readonly held: number
	/** The occasions of those that were there at first, by id; empty where no edit has said one. */
	readonly occasions: Readonly<Record<string, string>>
}

export type Edit = {
	readonly mark: string
	readonly path: string
	readonly init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }
	readonly become: (state: State) => State
	/** Notes what later edits can be about. */
	readonly note?: (answer: Answer) => void
}

export type Answer = {
	readonly status: number
	readonly body: string
	readonly etag: string | null
	readonly location: string | null
	readonly headers: Headers
}

export type Editor = {
	/** Behind `edit-`, before the number of the edit. */
	readonly name: string
	readonly origin: string
	/** The session at the desk. */
	readonly cookie: string
	readonly random: () => number
	readonly meetings: readonly string[]
	/** What this editor wrote, and has not taken back. */
	readonly own: { readonly entries: string[]; readonly meetings: string[] }
}

/** The edge evaluates no `If-Match`. */
export const PAST_THE_EDGE = { 'If-Match': '*' }

const SOURCE = 'https://example.org'
const ON = '2026-02-04'

/** Each as often as it stands here. */
const KINDS: readonly ((editor: Editor, mark: string) => Edit | null | Promise<Edit>)[] = [
	...[call, call, call, callAtDesk, callAtDesk, callAtDesk, undo, undoAtDesk, total, periodLabel],
	...[method, addMeeting, addMeeting, changeMeeting, changeMeeting, changeMeeting, removeMeeting],
]

/** Some edits need something to be about: where there is nothing yet, a call is recorded. */
export async function nextEdit(editor: Editor, n: number): Promise<Edit> {
	const mark = `edit-${editor.name}-${n}`
	const edit = KINDS[Math.floor(editor.random() * KINDS.length)] ?? call
	return (await edit(editor, mark)) ?? call(editor, mark)
}

/** The first call of 2026, which opens it. */
export function opening(): Edit {
	const period = { from: '2026-01-01', to: '2026-12-31', label: both('edit-none') }
	return api('opening', 'POST', '/calls', { on: ON, source: SOURCE, period }, (state) => state)
}

function call(editor: Editor, mark: string): Edit {
	const body = { on: ON, source: SOURCE, note: both(mark) }
	const note = ({ body }: Answer) => editor.own.entries.push(JSON.parse(body).entry.id)
	return { ...api(mark, 'POST', '/calls', body, withCalls(1)), note }
}

/** Every call has others on its day: the desk asks about the last one, and is told that it is another. */
async function callAtDesk(editor: Editor, mark: string): Promise<Edit> {
	const another = `call:${await lastCall(editor)}`
	const fields = { on: ON, source: SOURCE, 'note.ru': mark, 'note.en': mark, tally: 'kremlin', another }
	return desk(editor, mark, '/calls', fields, withCalls(1))
}

async function lastCall({ origin }: Editor): Promise<string> {
	type Entry = { readonly id: string; readonly kind: string; readonly on: string; readonly undoes: string | null }
	const entries: Entry[] = JSON.parse((await ask(`${origin}${API}/calls`, { headers: PAST_THE_EDGE })).body).entries
	const undone = entries.map(({ undoes }) => undoes)
	return entries.find(({ id, kind, on }) => kind === 'call' && on === ON && !undone.includes(id))?.id ?? ''
}

function undo(editor: Editor, mark: string): Edit | null {
	const entry = editor.own.entries.shift()
	return entry ? api(mark, 'POST', `/calls/entries/${entry}/undo`, { reason: mark }, withCalls(-1)) : null
}

function undoAtDesk(editor: Editor, mark: string): Edit | null {
	const entry = editor.own.entries.shift()
	return entry ? desk(editor, mark, `/entries/${entry}/undo`, { reason: mark }, withCalls(-1)) : null
}

/** Of a source of its own: a total that is said already is no edit. Half of them hold only for what the editor saw. */
async function total(editor: Editor, mark: string): Promise<Edit> {
	const stated = Math.floor(editor.random() * 50)
	const body = { total: stated, source: `${SOURCE}/${mark}`, reason: mark }
	const seen = editor.random() < 0.5 ? await etagOf(editor, API) : '*'
	return api(mark, 'PUT', '/calls/2025', body, (state) => ({ ...state, stated }), seen)
}

function periodLabel(_: Editor, mark: string): Edit {
	const body = { label: both(mark), reason: mark }
	return api(mark, 'PATCH', '/calls/2026', body, (state) => ({ ...state, label: mark }), '*')
}

function method(_: Editor, mark: string): Edit {
	return api(mark, 'PATCH', '/tallies/kremlin', { method: both(mark), reason: mark }, (state) => state, '*')
}

/** Before those that were there at first, so that a list shows those. */
function addMeeting(editor: Editor, mark: string): Edit {
	const place = { city: both('Paris'), country: 'FR' }
	const sources = [{ url: SOURCE }]
	const body = { date: '2017-02-01', status: 'held', format: 'brief', place, sources, occasion: both(mark) }
	const note = ({ body }: Answer) => editor.own.meetings.push(JSON.parse(body).id)
	return { ...api(mark, 'POST', '/meetings', body, (state) => ({ ...state, held: state.held + 1 })), note }
}

/** Over what the editor saw, which others may have changed. */
async function changeMeeting(editor: Editor, mark: string): Promise<Edit> {
	const { meetings } = editor
	const id = meetings[Math.floor(editor.random() * meetings.length)] ?? ''
	const become = (state: State) => ({ ...state, occasions: { ...state.occasions, [id]: mark } })
	const body = { occasion: both(mark), reason: mark }
	return api(mark, 'PATCH', `/meetings/${id}`, body, become, await etagOf(editor, `${API}/meetings/${id}`))
}

function removeMeeting(editor: Editor, mark: string): Edit | null {
	const id = editor.own.meetings.shift()
	const become = (state: State) => ({ ...state, held: state.held - 1 })
	return id ? api(mark, 'DELETE', `/meetings/${id}`, { reason: mark }, become, '*') : null
}

function api(
	mark: string,
	verb: string,
	path: string,
	body: object,
	become: Edit['become'],
	ifMatch: string | null = null,
): Edit {
	const headers = {
		Authorization: `Bearer ${EDITOR_TOKEN}`,
		'Content-Type': 'application/json',
		'Idempotency-Key': mark,
		...(ifMatch === null ? {} : { 'If-Match': ifMatch }),
	}
	return { mark, path: `${API}${path}`, init: { method: verb, headers, body: JSON.stringify(body) }, become }
}

function desk(
	{ cookie }: Editor,
	mark: string,
	path: string,
	fields: Record<string, string>,
	become: Edit['become'],
): Edit {
	const body = new URLSearchParams({ ...fields, key: mark }).toString()
	const headers = { ...FROM_OUR_PAGES, Cookie: cookie }
	return { mark, path: `/desk/${DOSSIER}${path}`, init: { method: 'POST', headers, body }, become }
}

export const FROM_OUR_PAGES = {
	'Sec-Fetch-Site': 'same-origin',
	'Content-Type': 'application/x-www-form-urlencoded',
}

const both = (text: string) => ({ ru: text, en: text })
const withCalls = (more: number) => (state: State) => ({ ...state, calls: state.calls + more })

async function etagOf({ origin }: Editor, path: string): Promise<string> {
	return (await ask(`${origin}${path}`)).etag ?? ''
}

/**
 * A whole answer. What says to try again is asked for again, and so is what breaks off: a write under its key is safe to repeat. This
 * throws where nobody listens any more.
 */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
	for (;;) {
		try {
			const answer = await fetch(url, { ...init, redirect: 'manual' })
			const { status, headers } = answer
			const body = await answer.text()
			if (status !== 503) return { status, body, etag: headers.get('ETag'), location: headers.get('Location'), headers }
		} catch (error) {
			if (isRefused(error)) throw error
		}
	}
}

function isRefused(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : null
	return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
}
