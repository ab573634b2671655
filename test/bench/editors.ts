/** Fifty editors at one dossier: is any acknowledged edit lost, and is any counted twice? */
import { TOKEN } from './servers.ts'

const EDITORS = 50
const EDITS = 2_000
const DOSSIER = 'putin-trump'
const ON = '2026-02-04'

type Accounting = {
	readonly acknowledged: number
	/** Answers that asked the editor to look again: 412, 409, 503. Nothing was saved by them. */
	readonly sentAgain: number
	readonly lost: number
	readonly doubled: number
	readonly seconds: number
}

type Tally = { calls: number; undone: number; meetings: number; sentAgain: number }

/** Calls, half of them sent twice under one key, meetings read and changed under `If-Match`, and undos, all mixed. */
export async function measureEditors(origin: string): Promise<Accounting> {
	const api = `${origin}/api/v1/dossiers/${DOSSIER}`
	const before = await stateOf(api)
	const done: Tally = { calls: 0, undone: 0, meetings: 0, sentAgain: 0 }
	const begun = performance.now()
	let left = EDITS
	await Promise.all(
		Array.from({ length: EDITORS }, async () => {
			while (left > 0) await edit(api, left--, before.meetings, done)
		}),
	)
	const seconds = (performance.now() - begun) / 1000
	const after = await stateOf(api)
	const differences = [
		after.total - before.total - (done.calls - done.undone),
		after.minutes - before.minutes - done.meetings,
		after.version - before.version - (done.calls + done.undone + done.meetings),
	]
	return {
		acknowledged: done.calls + done.undone + done.meetings,
		sentAgain: done.sentAgain,
		lost: differences.reduce((lost, d) => lost + Math.max(0, -d), 0),
		doubled: differences.reduce((doubled, d) => doubled + Math.max(0, d), 0),
		seconds,
	}
}

async function edit(api: string, n: number, meetings: readonly string[], done: Tally): Promise<void> {
	if (n % 5 === 0) return plusOneMinute(api, meetings[n % meetings.length] ?? '', done)
	const key = `edit-${n}`
	const body = { on: ON, source: 'https://example.org/a-call' }
	const once = () => untilAnswered(`${api}/calls`, 'POST', { 'Idempotency-Key': key }, () => body, done)
	const [first] = await Promise.all(n % 2 === 0 ? [once(), once()] : [once()])
	done.calls++
	if (n % 10 !== 1) return
	const { entry } = await json<{ entry: { id: string } }>(first)
	await untilAnswered(`${api}/calls/entries/${entry.id}/undo`, 'POST', { 'Idempotency-Key': key }, () => ({}), done)
	done.undone++
}

/** Read, change, save over what was read: with a lost update, a minute is missing in the end. */
async function plusOneMinute(api: string, meeting: string, done: Tally): Promise<void> {
	for (;;) {
		const read = await fetch(`${api}/meetings/${meeting}`)
		const { duration } = await json<Meeting>(read)
		const answer = await send(
			`${api}/meetings/${meeting}`,
			'PATCH',
			{ 'If-Match': read.headers.get('ETag') ?? '' },
			{
				reason: 'a minute more',
				duration: { plannedMinutes: (duration?.plannedMinutes ?? 0) + 1 },
			},
		)
		await answer.text()
		if (answer.ok) break
		if (answer.status !== 412 && answer.status !== 503) throw new Error(`${answer.status} to a meeting's edit`)
		done.sentAgain++
	}
	done.meetings++
}

async function untilAnswered(
	url: string,
	method: string,
	headers: Record<string, string>,
	body: () => object,
	done: Tally,
): Promise<Response> {
	for (;;) {
		const answer = await send(url, method, headers, body())
		if (answer.ok) return answer
		if (answer.status !== 503) throw new Error(`${answer.status} ${await answer.text()}`)
		await answer.text()
		done.sentAgain++
	}
}

function send(url: string, method: string, headers: Record<string, string>, body: object): Promise<Response> {
	return fetch(url, {
		method,
		headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json', ...headers },
		body: JSON.stringify(body),
	})
}

type Meeting = { readonly id: string; readonly duration: { readonly plannedMinutes: number | null } | null }

async function stateOf(api: string) {
	const { version } = await json<{ version: number }>(await fetch(api))
	const { total } = await json<{ total: number }>(await fetch(`${api}/calls`))
	const { meetings } = await json<{ meetings: Meeting[] }>(await fetch(`${api}/meetings`))
	const minutes = meetings.reduce((sum, { duration }) => sum + (duration?.plannedMinutes ?? 0), 0)
	return { version, total, minutes, meetings: meetings.map(({ id }) => id) }
}

/** The service's own answers, whose shapes its tests hold. */
async function json<Answer>(response: Response): Promise<Answer> {
	return (await response.json()) as Answer
}
