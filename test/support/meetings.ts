/** Meetings in a test of the API: one to add, and one that is there to read and change. */
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DOSSIER, MEETINGS } from './addresses.ts'
import type { Answer } from './answer.ts'
import type { Newsroom } from './newsroom.ts'

export const OSAKA = `${MEETINGS}/2019-06-28-osaka`
/** With no more than it must have. */
export const MEETING = {
	date: '2025-08-15',
	status: 'held',
	format: 'full',
	place: { city: { ru: 'Анкоридж', en: 'Anchorage' }, country: 'US' },
	sources: [{ url: 'https://example.org/a-note' }],
}

/** @param newsroom the one that is open when something is asked of it */
export const meetingsIn = (newsroom: () => Newsroom) => ({
	read: async (path: string) => (await newsroom().ask(path)).json<MeetingAnswer>(),
	/** Of the dossier. */
	version: async () => (await (await newsroom().ask(DOSSIER)).json<Answer>()).version,
	patch: async (path: string, body: object, headers: Record<string, string> = {}) => {
		const seen = { 'If-Match': await newsroom().tagOf(path), ...headers }
		return newsroom().send('PATCH', path, { reason: 'misprint', ...body }, seen)
	},
})
