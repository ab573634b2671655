/** An editor's text that tries to be more than text, and a meeting made of it. */
import type { Meeting } from '../../src/record/meeting.ts'
import { meeting } from '../../widgets/example.ts'

export const HOSTILE = `"><img src=x onerror=alert(1)></style></script><script>alert(2)</script>' onclick='x`

export function hostileMeeting(): Meeting {
	const text = { en: HOSTILE, ru: HOSTILE }
	return meeting({
		id: HOSTILE,
		place: { city: text, country: 'CH', venue: text },
		occasion: text,
		summary: text,
		attendees: [{ name: text, office: text }],
		topics: [text],
		outcomes: [text],
		remarks: [{ speaker: text, text }],
		sources: [
			{ url: 'https://example.org/?"><script>', publisher: text, title: HOSTILE, publishedOn: '2020-01-03' },
			{ url: 'javascript:alert(1)', publisher: { en: 'Script' }, title: null, publishedOn: null },
		],
	})
}
