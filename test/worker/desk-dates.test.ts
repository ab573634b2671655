/** Dates at the desk: in the editor's language and one style, never as machines write them. */

import { expect, it } from 'vitest'
import { CALLS, DOSSIER } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

const PAGES = [
	'/desk',
	'/desk/putin-trump',
	'/desk/putin-trump/periods/2025',
	'/desk/putin-trump/meetings',
	'/desk/putin-trump/meetings/new',
	'/desk/putin-trump/meetings/2018-07-16-helsinki',
	'/desk/putin-trump/meetings/2025-08-15-anchorage/held',
	'/desk/putin-trump/meetings/2025-08-15-anchorage/cancel',
	'/desk/putin-trump/history',
	'/desk/putin-trump/history/2',
	'/desk/putin-trump/history/3',
	'/desk/putin-trump/history/4',
	'/desk/putin-trump/about',
	'/desk/putin-trump/embed',
	'/desk/people',
	'/desk/settings',
	'/?lang=en',
	'/?lang=ru',
]

it.each(['en', 'ru'])('no page says a date as machines write it: %s', async (language) => {
	const newsroom = await openNewsroom()
	const headers = { ...(await sitDown(newsroom, TOKEN)).headers, 'Accept-Language': language }
	const call = { on: '2025-08-16', source: 'http://www.kremlin.ru/events/1', note: 'a note' }
	await newsroom.send('POST', CALLS, call)
	const meeting = `${DOSSIER}/meetings/2019-06-28-osaka`
	const etag = await newsroom.tagOf(meeting)
	await newsroom.send('PATCH', meeting, { date: '2019-06-29', reason: 'the day after' }, { 'If-Match': etag })
	const etagOfDossier = await newsroom.tagOf(DOSSIER)
	const total = { total: 9, reason: 'counted again', source: 'http://www.kremlin.ru/' }
	await newsroom.send('PUT', `${DOSSIER}/calls/2025`, total, { 'If-Match': etagOfDossier })
	for (const path of PAGES) {
		const answer = await newsroom.ask(path, { headers })
		expect([path, answer.status]).toEqual([path, 200])
		const seen = (await answer.text())
			.replace(/<(style|script|textarea)[\s\S]*?<\/\1>/g, ' ')
			.replace(/aria-label="([^"]*)"/g, '>$1<')
			.replace(/<[^>]*>/g, ' ')
		expect([path, seen.match(/\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?/g)]).toEqual([path, null])
	}
})
