/** Validation messages for editors, in English: what is wrong with a value, and what to do. */
import type { Because } from '../../record/because.ts'
import type { Text } from '../../record/text.ts'
import type { Speaker, Where } from './speaker.ts'

/** Whole sentences: they stand beside a field, or after its name and a colon. */
export function refusalInEnglish(because: Because, pointer: string, where: Where, say: Speaker): string {
	const the = (label: Text) => (say.name(label) === '' ? 'the period' : `the period “${say.name(label)}”`)
	switch (because.kind) {
		case 'required':
			if (pointer === '/bundle') return 'Choose a file.'
			return pointer.endsWith('/reason') ? 'Give a reason.' : 'Fill this in.'
		case 'unknown-field':
			return 'A dossier has no such field. Take it out.'
		case 'not-an-object':
			return 'Several fields belong here, as in a file that was just downloaded.'
		case 'not-a-list':
			return 'A list belongs here, as in a file that was just downloaded.'
		case 'not-a-string':
		case 'not-text':
			return 'Text belongs here.'
		case 'not-a-number':
			return 'Enter a number.'
		case 'not-a-boolean':
			return 'The answer must be yes or no.'
		case 'not-whole':
			return 'Enter a whole number.'
		case 'not-one-of': {
			const choice = say.choice(because.values)
			return choice === null ? 'Choose one from the list.' : `Choose one of these: ${choice}.`
		}
		case 'empty':
			return 'Write something here: nothing readable is left of it.'
		case 'broken-text':
			return `Character ${because.at} cannot be shown. Delete it, or type this text again.`
		case 'stacked-marks':
			return `More than ${say.number(because.max)} accents sit on one letter (character ${because.at}). Take them off.`
		case 'too-long':
			return `Shorten this to ${say.number(because.max)} characters.`
		case 'too-large':
			return `Too much text in all: ${say.kilobytes(because.bytes)} kB, where ${say.kilobytes(because.max)} kB fit. Shorten it.`
		case 'too-small':
			return `Enter ${say.number(because.min)} or more.`
		case 'too-great':
			return `Enter ${say.number(because.max)} or less.`
		case 'too-many':
			return `Too many: at most ${say.number(because.max)} fit here.`
		case 'too-few':
			return because.min === 1 ? 'Add at least one.' : `At least ${say.number(because.min)} are needed.`
		case 'not-a-date':
			return where === 'form'
				? 'Enter a real date, such as 7 May 2000.'
				: 'There is no such date. Write the year, the month and the day in numbers, as elsewhere in the file.'
		case 'not-an-address':
			return 'Enter a whole web address without user name or password, such as https://news.example/article.'
		case 'not-a-country':
			return where === 'form'
				? 'Choose a country from the list.'
				: 'No country has this code. Write two capital letters, such as FI for Finland.'
		case 'not-an-id':
			return 'Use small Latin letters, digits and hyphens, 80 characters at most. A few words are reserved.'
		case 'not-a-period':
			return 'Choose a period from the list, or open a new one.'
		case 'not-a-language-tag':
			return 'No such language is known. Write its code: en for English, ru for Russian, sr-Latn for Serbian in Latin letters.'
		case 'not-an-instant':
			return 'Leave the date and time as they stood in the downloaded file.'
		case 'not-a-bundle':
			return 'This is a summary, not the whole dossier. Choose the file downloaded from the dossier’s “About” page.'
		case 'nothing-changed':
			return 'Nothing would change: the record says this already.'
		case 'not-a-language':
			return `This dossier is written in ${say.languages(because.languages)} only. Add the language to the dossier first.`
		case 'language-in-use':
			return `Texts are still written in the language that you take out (${say.language(because.language)}): ${say.number(because.texts)}. Remove them first.`
		case 'taken':
			return takenInEnglish(pointer)
		case 'unknown-id':
			return 'There is no such thing in this dossier.'
		case 'erased-row':
			return {
				gone: 'Erased for good. Leave this out of the file.',
				another:
					'The words of this entry were erased for good. Leave it out, or take it from a file that was just downloaded.',
				undone:
					'This entry was undone, and its words were erased. Put the entry that undoes it back into the file, or leave both out.',
			}[because.is]
		case 'reason-of-entry':
			return 'This reason stands in the list of calls, too, beside the entry of that edit. Erase that entry first.'
		case 'other-dossier':
			return 'This is the file of another dossier. Choose the file of this one, or begin a new dossier from it.'
		case 'future':
			return `This day is in the future: the latest date anywhere in the world is ${say.date(because.latest)}.`
		case 'ends-before-start':
			return 'The last day is before the first one.'
		case 'no-tally':
			return 'This dossier does not count calls yet. Add who counts on the dossier’s own page.'
		case 'none-preferred':
			return 'One of the counts must be the one that readers see.'
		case 'no-period':
			return `No period covers ${say.date(because.on)}. Open a new one.`
		case 'outside-period':
			return `Outside ${the(because.label)}, which lasts from ${say.date(because.from)} to ${say.date(because.to)}.`
		case 'overlaps-period':
			return `Shares days with ${the(because.label)}, which lasts from ${say.date(because.from)} to ${say.date(because.to)}.`
		case 'leaves-out-entry':
			return `The period would no longer cover what is recorded for ${say.date(because.on)}.`
		case 'inside-stated-total':
			return `Already counted in ${totalOf(say.name(because.label))} (as of ${say.date(because.stated)}). To add it, set a new total.`
		case 'reported-inside-stated-total':
			return `This day is inside ${totalOf(say.name(because.label))} (as of ${say.date(because.stated)}). If that total includes the call, press “Already counted”; if not, set a new total.`
		case 'before-stated-total':
			return `${capital(totalOf(say.name(because.label)))} is set as of ${say.date(because.stated)} already. Choose that day or a later one.`
		case 'undone-inside-stated-total':
			return `This is counted in the total as of ${say.date(because.stated)}. Undo that total first, or set a new one.`
		case 'undo-of-undo':
			return 'An undo cannot be undone. Record the call or set the total again.'
		case 'negative-total':
			return `The count in ${the(because.label)} would drop below zero (${say.number(because.left)}). Undo what came after it first.`
		case 'out-of-order':
			return 'Ledger entries must stay in the order in which they were written.'
		case 'not-the-opposite':
			return `An undo must take back exactly what it undoes: the same period, ${say.date(because.on)}, ${say.signed(because.delta)}.`
		case 'held-in-the-future':
			return `This day is in the future (the latest date anywhere in the world is ${say.date(because.latest)}), so the meeting cannot have been held.`
		case 'only-of-days':
			return 'A month or a year has no last day. Give the first and the last day, or the month alone.'
		case 'not-the-first-day':
			return 'Give the month or the year without a day.'
		case 'only-of-reported':
			return 'Only a reported call has this field. Remove it.'
		case 'not-reported':
			return 'This entry is not a reported call.'
		case 'counted-nowhere':
			return `Nothing counts this day yet: no total covers ${say.date(because.on)}, and no call of that day is recorded. Press “Confirm” instead.`
		case 'settled-before':
			return 'This is already confirmed, denied, counted or undone.'
		case 'duration-not-understood':
			return 'Write it as you would say it: over 2 hours, 10–15 minutes, about 90 minutes, 1 hour 20 minutes.'
		case 'days-not-understood':
			return DAYS[because.why]
		case 'low-contrast':
			return `Too pale to read: the contrast is ${say.ratio(because.ratio)} to 1, and 4.5 to 1 is needed. The nearest colour that passes is ${because.nearest}.`
		case 'not-a-colour':
			return 'Write the colour as # and six characters, such as #1a5fb4.'
		case 'not-a-time-zone':
			return 'Choose a time zone from the list, such as Europe/Moscow.'
		case 'not-a-site':
			return `“${because.given}” is not a site. Write it as https://news.example, or https://*.news.example for all its subdomains.`
		case 'last-admin':
			return 'This is the last admin. Make somebody else an admin first.'
		case 'not-an-email':
			return 'Write an e-mail address, such as anna@news.example.'
		case 'taken-email':
			return 'Somebody else on the list has this address.'
		case 'own-way-in':
			return 'This is your only way to sign in. Ask another admin to change it.'
		case 'not-by-access':
			return 'First sign in with Cloudflare Access yourself, so that you are not locked out.'
	}
}

function totalOf(period: string): string {
	if (period === '') return 'the total'
	return /^[\d\s–-]+$/.test(period) ? `the ${period} total` : `the total for “${period}”`
}

function capital(sentence: string): string {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const DAYS: Readonly<Record<Extract<Because, { kind: 'days-not-understood' }>['why'], string>> = {
	form: 'Write a day, several days, a month or a year: 3 July 2017, 3–4 July 2017, March 2025, 2025.',
	'no-such-day': 'There is no such date in the calendar. Check the day and the month.',
	'day-or-month': 'Either the day or the month could come first. Write the month as a word: 3 July 2017.',
	'no-year': 'Add the year.',
	'short-year': 'Write the year with four digits: 2017.',
	serial: 'This is a spreadsheet’s own number for a date. Format the cells as dates there, and copy them again.',
	weekday: 'The day of the week and the date do not match. Check both.',
}

function takenInEnglish(pointer: string): string {
	if (/^\/(id|address)$/.test(pointer)) return 'Another dossier has this address already. Choose a different one.'
	if (/^\/languages\//.test(pointer)) return 'This language is listed twice.'
	if (pointer.endsWith('/preferred')) return 'Readers can see one count only, and another one is chosen already.'
	if (pointer.endsWith('/undoes')) return 'This is already undone.'
	return 'This is there already.'
}
