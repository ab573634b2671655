import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

const CALL = '"on":"2025-08-16","source":"http://www.kremlin.ru/"'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

/** Sends a body as it stands, and looks whether the record is as it was. */
async function refusalOf(body: BodyInit, contentType: string | null = 'application/json') {
	const type: Record<string, string> = contentType === null ? {} : { 'Content-Type': contentType }
	const headers = { ...bearer(), ...type }
	const startedAt = performance.now()
	const answer = await newsroom.ask(CALLS, { method: 'POST', body, headers })
	const tookMs = performance.now() - startedAt
	expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
	expect(await (await newsroom.ask(CALLS)).json()).toMatchObject({ total: 24 })
	return { status: answer.status, tookMs, ...(await answer.json<Answer>()) }
}

describe('a body in which a key stands twice', () => {
	it.each([
		['/source', `{${CALL},"source":"http://other.example/"}`],
		['/source', `{${CALL},"\\u0073ource":"http://www.kremlin.ru/"}`],
		['/period/from', `{${CALL},"period":{"from":"2025-01-01","from":"2025-01-02","to":"2025-12-31","label":"2025"}}`],
		['/note/ru', `{${CALL},"note":{"ru":"а","en":"b","ru":"в"}}`],
	])('is refused, and the key %s is named', async (pointer, body) => {
		const { status, errors } = await refusalOf(body)
		expect([status, errors.map((e) => e.pointer)]).toEqual([400, [`#${pointer}`]])
	})

	it('is not a body with one key in two objects', async () => {
		const period = { from: '2025-08-16', to: '2025-12-31', label: 'x' }
		const { status, errors } = await refusalOf(`{"note":{"from":"x"},${CALL},"period":${JSON.stringify(period)}}`)
		expect([status, errors[0]?.pointer]).toEqual([422, '#/note/from'])
	})
})

describe('a list where fields should be', () => {
	it('is no body', async () => {
		for (const body of ['[]', `[{${CALL}}]`]) {
			const { status, errors } = await refusalOf(body)
			expect([body, status, errors]).toMatchObject([body, 422, [{ pointer: '#', detail: 'must be an object' }]])
		}
	})

	it('is no text, and nothing inside a body', async () => {
		const note = await refusalOf(`{${CALL},"note":[]}`)
		expect([note.status, note.errors.map((e) => e.pointer)]).toEqual([422, ['#/note']])
		const headers = { ...bearer(), 'Content-Type': 'application/json' }
		const meeting = {
			date: '2025-08-15',
			status: 'held',
			format: 'full',
			place: [],
			occasion: [],
			duration: [],
			sources: [],
		}
		const answer = await newsroom.ask(MEETINGS, {
			method: 'POST',
			body: JSON.stringify(meeting),
			headers,
		})
		expect((await answer.json<Answer>()).errors.map((e) => `${e.pointer} ${e.detail}`)).toEqual([
			'#/place must be an object',
			'#/occasion must be a text or a map of texts by language',
			'#/duration must be an object',
			'#/sources must have at least 1 item',
		])
	})
})

describe('a body with fields that no edit has', () => {
	it('is told of each of them, and of what else is wrong', async () => {
		const body = `{${CALL},"delta":"24","version":9,"editor":"x","a/b~c":1,"toString":2}`
		const { status, errors } = await refusalOf(body)
		expect(status).toBe(422)
		expect(errors.map((e) => e.pointer)).toEqual(['#/delta', '#/version', '#/editor', '#/a~1b~0c', '#/toString'])
	})

	it.each(['__proto__', 'constructor', 'prototype'])('is refused for %s, which pollutes nothing', async (key) => {
		const whole = await refusalOf(`{${CALL},"${key}":{"polluted":true}}`)
		expect([whole.status, whole.errors[0]?.pointer]).toEqual([422, `#/${key}`])
		const inside = await refusalOf(`{${CALL},"note":{"ru":"а","${key}":"b"}}`)
		expect([inside.status, inside.errors[0]?.pointer]).toEqual([422, `#/note/${key}`])
		expect({}).not.toHaveProperty('polluted')
	})

	it('is told of a hundred at most', async () => {
		const fields = Array.from({ length: 60_000 }, (_, i) => `"f${i}":0`).join()
		const { status, errors, tookMs } = await refusalOf(`{${CALL},${fields}}`)
		expect([status, errors.length]).toEqual([422, 100])
		expect(tookMs).toBeLessThan(2_000)
	})
})

describe('a body that cannot be read', () => {
	const invalidUtf8 = new Uint8Array([...new TextEncoder().encode(`{${CALL},"note":"`), 0xff, 0x22, 0x7d])

	it.each<[string, number, BodyInit, string | null]>([
		['no JSON', 400, '{', 'application/json'],
		['a comment', 400, `{${CALL}/* */}`, 'application/json'],
		['a trailing comma', 400, `{${CALL},}`, 'application/json'],
		['invalid UTF-8', 400, invalidUtf8, 'application/json'],
		['a list', 422, '[]', 'application/json'],
		[
			'1,000 levels',
			422,
			`{${CALL},"note":${'['.repeat(1_000)}${']'.repeat(1_000)}}`,
			'application/json; charset=utf-8',
		],
		['400,000 levels', 400, `{${CALL},"note":${'['.repeat(4e5)}${']'.repeat(4e5)}}`, 'application/json'],
		['a form', 415, 'on=2025-08-16', 'application/x-www-form-urlencoded'],
		['a text', 415, `{${CALL}}`, 'text/plain'],
		['no type', 415, new TextEncoder().encode(`{${CALL}}`), null],
		['too many bytes', 413, `{${CALL},"note":"${'x'.repeat(1_000_000)}"}`, 'application/json'],
	])('is refused quickly: %s', async (_what, status, body, type) => {
		const refusal = await refusalOf(body, type)
		expect(refusal.status).toBe(status)
		expect(refusal.tookMs).toBeLessThan(2_000)
	})

	it('is not read past the limit when it comes in pieces and does not say its length', async () => {
		let sent = 0
		const endless = new ReadableStream({
			pull(controller) {
				sent += 100_000
				controller.enqueue(new Uint8Array(100_000).fill(0x20))
				if (sent >= 100_000_000) controller.close()
			},
		})
		expect(await refusalOf(endless)).toMatchObject({ status: 413 })
		expect(sent).toBeLessThan(2_000_000)
	})
})
