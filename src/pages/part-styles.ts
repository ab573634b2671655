/** The styles of what not every page of a widget has, so that the others need not carry them. */
import {
	countCardAsideStyle,
	countCardDetailsStyle,
	countCardLongStyle,
	countCardNoneStyle,
	previousMeetingsFewStyle,
	previousMeetingsNoneStyle,
	rightToLeftStyle,
} from '../../.build/assets.ts'
import { asidesOf, linesOf } from '../../widgets/count-card/lines.ts'
import type { CountCardModel } from '../../widgets/count-card/model.ts'
import { directionOf } from '../../widgets/direction.ts'
import type { PreviousMeetingsModel } from '../../widgets/previous-meetings/model.ts'
import type { Language } from '../record/text.ts'

export function countCardParts(model: CountCardModel): string {
	const { count } = model
	const opens = linesOf(model).before.length > 0 || (model.metric === 'calls' && model.others.length > 1)
	return [
		count === null && countCardNoneStyle,
		count !== null && count.total > 999 && countCardLongStyle,
		asidesOf(model) > 0 && countCardAsideStyle,
		opens && countCardDetailsStyle,
	]
		.filter(Boolean)
		.join('')
}

export function previousMeetingsParts({ newest }: PreviousMeetingsModel): string {
	if (newest.length === 0) return previousMeetingsNoneStyle
	return newest.length <= 3 ? previousMeetingsFewStyle : ''
}

export function directionPart(language: Language): string {
	return directionOf(language) === 'rtl' ? rightToLeftStyle : ''
}
