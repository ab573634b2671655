/** What a meeting's name has beside place and date, in words and as classes for its look. */
import type { Words } from '../languages/words.ts'
import type { TimelineMeeting } from './model.ts'

/** Of a held meeting its format, of another what became of it. */
export function standing({ status, outcomeUnrecorded, format }: TimelineMeeting, { say }: Words): string {
	if (status === 'held' || status === 'denied') return format ?? ''
	if (status === 'reported') return say.unconfirmed
	return outcomeUnrecorded ? say.outcomeNotRecorded : say[status]
}

export function classesOf({ status, isInexact, mark }: TimelineMeeting): string | undefined {
	const classes = [status !== 'held' && status, isInexact && 'inexact', mark.labelled && mark.above && 'above'].filter(
		Boolean,
	)
	return classes.length > 0 ? classes.join(' ') : undefined
}
