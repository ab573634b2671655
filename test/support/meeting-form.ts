/** The form of a new meeting, as a test sends it. */
import { expect } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DESK, MEETINGS } from './addresses.ts'
import type { Session } from './desk-session.ts'
import { fieldsOfForm } from './form-fields.ts'
import type { Newsroom } from './newsroom.ts'

export const LIST = `${DESK}/meetings`
const FORM = `${LIST}/new`

/** A meeting with no more than it must have. */
export const GENEVA = {
	date: '2025-08-14',
	status: 'held',
	format: 'brief',
	'place.city.en': 'Geneva',
	'place.country': 'CH',
	'sources.0.url': 'https://example.org/geneva',
}

type Fields = Readonly<Record<string, string>>

/** Publishes it. @returns what is in the record then and was not before */
export async function addMeeting(newsroom: Newsroom, desk: Session, fields: Fields): Promise<MeetingAnswer[]> {
	const all = async () => (await (await newsroom.ask(MEETINGS)).json<{ meetings: MeetingAnswer[] }>()).meetings
	const before = await all()
	const answer = await desk.send(FORM, fields)
	expect([answer.status, answer.headers.get('Location')]).toEqual([303, expect.stringContaining('done=added')])
	return (await all()).filter(({ id }) => !before.some((m) => m.id === id))
}

/** Sends what is refused at that field, and shown again as it was typed. @returns what is said beside the field */
export async function refusedAt(desk: Session, field: string, fields: Fields): Promise<string> {
	const answer = await desk.send(FORM, fields)
	const html = await answer.text()
	expect(answer.status).toBe(422)
	expect(html).toMatch(new RegExp(`id="meeting-${field}"[^>]*aria-invalid="true"`))
	expect(await fieldsOfForm(html, FORM)).toMatchObject(fields)
	return (new RegExp(`id="meeting-${field}-fault"[^>]*>([^<]*)<`).exec(html)?.[1] ?? '').replaceAll('\u00a0', ' ')
}
