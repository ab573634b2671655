/** The API's validation messages, in English, to follow the name of a field: “source is required”. */
import type { Because } from '../record/because.ts'

export function becauseInEnglish(because: Because): string {
	switch (because.kind) {
		case 'required':
			return 'is required'
		case 'unknown-field':
			return 'is not a field of this edit'
		case 'not-an-object':
			return 'must be an object'
		case 'not-a-list':
			return 'must be a list'
		case 'not-a-string':
			return 'must be a string'
		case 'not-text':
			return 'must be a text or a map of texts by language'
		case 'not-a-number':
			return 'must be a number'
		case 'not-a-boolean':
			return 'must be true or false'
		case 'not-whole':
			return 'must be a whole number'
		case 'not-one-of':
			return `must be one of ${because.values.join(', ')}`
		case 'empty':
			return 'must not be empty'
		case 'broken-text':
			return `must not contain control characters or broken Unicode: character ${because.at} is ${because.character}`
		case 'stacked-marks':
			return `must not have more than ${because.max} accents on one letter (from character ${because.at})`
		case 'too-long':
			return `must have at most ${because.max} characters`
		case 'too-large':
			return `must have at most ${because.max.toLocaleString('en')} bytes in all: it has ${because.bytes.toLocaleString('en')}`
		case 'too-small':
			return `must be at least ${because.min}`
		case 'too-great':
			return `must be at most ${because.max}`
		case 'too-many':
			return `must have at most ${items(because.max)}`
		case 'too-few':
			return `must have at least ${items(because.min)}`
		case 'not-a-date':
			return 'must be a real day, YYYY-MM-DD'
		case 'not-an-address':
			return 'must be a whole http: or https: address without user name or password'
		case 'not-a-country':
			return 'must be a country’s code of two letters (ISO 3166-1)'
		case 'not-an-id':
			return 'must be small letters, digits and hyphens, 80 at most, and not a name that is reserved'
		case 'not-a-period':
			return 'must be a period’s id, or { from, to, label } to open one'
		case 'not-a-language-tag':
			return 'must be a language’s tag (BCP 47), such as ru or sr-Latn'
		case 'not-an-instant':
			return 'must be an instant, such as 2025-08-15T09:00:00.000Z'
		case 'nothing-changed':
			return 'says nothing new'
		case 'not-a-language':
			return `takes the dossier’s languages: ${because.languages.join(', ')}`
		case 'language-in-use':
			return `leaves out ${because.language}, in which texts are written (${because.texts}): take those out first`
		case 'taken':
			return `is taken: there is ${because.id} already`
		case 'unknown-id':
			return `is not in the record: ${because.id}`
		case 'erased-row':
			return {
				gone: 'was erased: leave it out',
				another: 'had its words erased: leave it out, or send it as a new export has it',
				undone: 'was undone: send the entry that undoes it, or leave out both',
			}[because.is]
		case 'reason-of-entry':
			return `has a reason that stands in the entry ${because.entry}, too: erase that entry first`
		case 'other-dossier':
			return `must be ${because.id}`
		case 'not-a-bundle':
			return `is a summary: send the whole bundle, as /api/v1/dossiers/${because.id}/export gives it`
		case 'future':
			return `is in the future: nowhere is it later than ${because.latest} yet`
		case 'ends-before-start':
			return 'is before the first day'
		case 'none-preferred':
			return 'is true of no tally: one of them must be the preferred one'
		case 'no-tally':
			return 'keeps no tally of calls'
		case 'no-period':
			return `falls in no period: give one in “period” to open it (${because.on})`
		case 'outside-period':
			return `is outside the period ${because.period}, ${because.from} to ${because.to}`
		case 'overlaps-period':
			return `overlaps the period ${because.period}, ${because.from} to ${because.to}`
		case 'leaves-out-entry':
			return `would leave out what is recorded for ${because.on}`
		case 'inside-stated-total':
			return `is already inside the total stated for ${because.period} as of ${because.stated}: state a new total instead (PUT calls/${because.period})`
		case 'reported-inside-stated-total':
			return `is inside the total stated for ${because.period} as of ${because.stated}: send { "counted": true } if that total has this call, else state a new total (PUT calls/${because.period})`
		case 'before-stated-total':
			return `is before ${because.stated}, for which a total of ${because.period} is stated already`
		case 'undone-inside-stated-total':
			return `is already counted in the total stated as of ${because.stated}: undo that total first, or state a new one`
		case 'undo-of-undo':
			return 'is an undo, which cannot be undone: record the call or the total again'
		case 'negative-total':
			return `would leave ${because.left} calls in the period ${because.period}: undo what came after it first`
		case 'out-of-order':
			return 'is out of order: entries come in the order of writing'
		case 'not-the-opposite':
			return `must be the opposite of ${because.undoes}: its period, its day ${because.on}, and a delta of ${because.delta}`
		case 'held-in-the-future':
			return `is in the future: a meeting is held only once its day has come (nowhere is it later than ${because.latest} yet)`
		case 'only-of-days':
			return 'is only of a meeting whose days are known: a month or a year has no other last day'
		case 'not-the-first-day':
			return 'is not the first day of its month or year: send the month or the year alone, 2025-03 or 2025'
		case 'only-of-reported':
			return 'is a field that only a reported call has'
		case 'not-reported':
			return 'applies only to a reported call'
		case 'counted-nowhere':
			return `cannot be true: ${because.on} is in no stated total, and no call of that day is recorded; confirm the call without it`
		case 'settled-before':
			return 'is already confirmed, denied, counted or undone'
		case 'duration-not-understood':
			return 'is not understood: write it as “over 2 hours”, “10–15 minutes”, “about 90 minutes” or “1 hour 20 minutes”'
		case 'days-not-understood':
			return 'is not understood: write it as “3 July 2017”, “3–4 July 2017”, “March 2025” or “2025”'
		case 'low-contrast':
			return `has a contrast of ${because.ratio.toFixed(2)} to 1 where 4.5 is needed: the nearest that passes is ${because.nearest}`
		case 'not-a-colour':
			return 'must be a colour, #rrggbb'
		case 'not-a-time-zone':
			return 'must be a time zone’s name, such as Europe/Moscow'
		case 'not-a-site':
			return `must be sites, such as https://news.example or https://*.news.example: not “${because.given}”`
		case 'last-admin':
			return 'is the last admin: name another one first'
		case 'not-an-email':
			return 'must be an e-mail address'
		case 'taken-email':
			return 'is somebody else’s already'
		case 'own-way-in':
			return 'is your only way in: another admin can change it'
		case 'not-by-access':
			return 'takes an admin who is signed in with Cloudflare Access'
	}
}

/** What a message is about that names no field. */
export function subjectOf({ kind }: Because): string {
	switch (kind) {
		case 'undo-of-undo':
		case 'undone-inside-stated-total':
		case 'not-reported':
			return 'this entry'
		case 'negative-total':
			return 'this edit'
		case 'no-tally':
		case 'too-many':
			return 'the dossier'
		default:
			return 'the body'
	}
}

function items(count: number): string {
	return count === 1 ? '1 item' : `${count} items`
}
