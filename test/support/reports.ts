/** Calls that are reported, in a test of the API: recorded, settled and read back. */
import { CALLS } from './addresses.ts'
import type { Answer } from './answer.ts'
import type { Newsroom } from './newsroom.ts'

export const REPORTED = `${CALLS}/reported`
export const REPORT = {
	on: '2025-08-16',
	source: 'https://agency.example/1',
	reportedBy: { en: 'Axios', ru: 'Axios' },
}
export const DENIED = { deniedBy: { en: 'the Kremlin', ru: 'Кремль' } }

type What = 'confirm' | 'deny' | 'undo'

/** @param newsroom the one that is open when something is asked of it */
export function reportsIn(newsroom: () => Newsroom) {
	const calls = async (query = '') => (await newsroom().ask(`${CALLS}${query}`)).json<Answer>()
	const act = (entry: string, what: What, body: object = {}) =>
		newsroom().send('POST', `${CALLS}/entries/${entry}/${what}`, body)
	return {
		calls,
		act,
		report: async (fields: object = {}) =>
			(await (await newsroom().send('POST', REPORTED, { ...REPORT, ...fields })).json<Answer>()).entry.id,
		statusOf: async (entry: string, what: What, body: object = {}) => (await act(entry, what, body)).status,
		ofEntry: async (id: string) => (await calls('?limit=100')).entries.find((e) => e.id === id),
	}
}
