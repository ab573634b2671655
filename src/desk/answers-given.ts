/** The answers about likely duplicates that a form carries, for the page that is made and for the script on it. */

/** Given before: a form that is shown again, for whatever reason, keeps them. */
export const ANSWERED = 'answered'
/** The tick of the question that is asked now. */
export const ASKED = 'another'

export function answersIn(fields: Readonly<Record<string, unknown>>): string[] {
	const given = [fields[ANSWERED], fields[ASKED]].flatMap((answers) => String(answers ?? '').split(' '))
	return [...new Set(given.filter(Boolean))]
}
