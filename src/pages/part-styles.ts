/** Chooses the styles of a widget's optional parts, so that pages without those parts do not carry them. */
import {
	countCardAsideStyle,
	countCardCompactStyle,
	countCardDetailsStyle,
	countCardLargeStyle,
	countCardNoneStyle,
	countCardOthersStyle,
	countCardRoomyStyle,
	countCardTightStyle,
	miniTimelineCallsStyle,
	miniTimelineCompactStyle,
	miniTimelineManyStyle,
	miniTimelineToldStyle,
	previousMeetingsFewStyle,
	previousMeetingsNoneStyle,
	previousMeetingsRowsStyle,
	previousMeetingsToldStyle,
	rightToLeftStyle,
} from '../../.build/assets.ts'
import { asidesOf, isLarge, linesOf } from '../../widgets/count-card/lines.ts'
import type { CountCardModel } from '../../widgets/count-card/model.ts'
import { directionOf } from '../../widgets/direction.ts'
import type { MiniTimelineModel } from '../../widgets/mini-timeline/model.ts'
import type { PreviousMeetingsModel } from '../../widgets/previous-meetings/model.ts'
import type { Language } from '../record/text.ts'

export function countCardParts(model: CountCardModel): string {
	const { before, other, isFolded, isLongNamed, isRoomy, isTight } = linesOf(model)
	return [
		model.count === null && countCardNoneStyle,
		isLarge(model) && countCardLargeStyle,
		asidesOf(model) > 0 && countCardAsideStyle,
		other !== 'none' && countCardOthersStyle,
		(before.length > 0 || other === 'opens' || isFolded) && countCardDetailsStyle,
		isRoomy && countCardRoomyStyle,
		model.isCompact && countCardCompactStyle,
		(isLongNamed || isTight) && countCardTightStyle,
	]
		.filter(Boolean)
		.join('')
}

export function miniTimelineParts({ meetings, items, besides, isCompact, calls }: MiniTimelineModel): string {
	const isTold = besides.reported + besides.video > 0 || meetings.some(({ isInexact }) => isInexact)
	const isMany = items.some(({ kind }) => kind === 'group')
	return [
		isTold && miniTimelineToldStyle,
		isMany && miniTimelineManyStyle,
		isCompact && miniTimelineCompactStyle,
		calls && miniTimelineCallsStyle,
	]
		.filter(Boolean)
		.join('')
}

export function previousMeetingsParts({ newest, rows, besides }: PreviousMeetingsModel): string {
	if (newest.length === 0) return previousMeetingsNoneStyle
	return (
		(rows !== null ? previousMeetingsRowsStyle : newest.length <= 3 ? previousMeetingsFewStyle : '') +
		(besides.reported + besides.video > 0 ? previousMeetingsToldStyle : '')
	)
}

export function directionPart(language: Language): string {
	return directionOf(language) === 'rtl' ? rightToLeftStyle : ''
}
