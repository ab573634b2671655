/** The previous meetings as a picture: how many, and the newest of them in as many rows as there is room for. */
import { sentenceCase } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { saysBesides } from '../meeting-facts.ts'
import type { PreviousMeeting, PreviousMeetingsModel } from '../previous-meetings/model.ts'
import { firstFitting, namesOf } from './fitted.ts'
import { drawAttribution, drawNothing, drawPaper, drawTitle, isolated, marginOf, measureOf } from './frame.ts'
import { attributionLines, belowHeading, drawHeading } from './meetings.ts'
import type { Pen, Type } from './pen.ts'

export function drawPreviousMeetings(pen: Pen, model: PreviousMeetingsModel): void {
	const { words, title, isEmpty, announced, attribution } = model
	drawPaper(pen)
	const baseline = drawTitle(pen, title)
	const bottom = drawAttribution(pen, attributionLines(pen, attribution, words))
	if (isEmpty && !announced) drawNothing(pen, words.say.noMeetings)
	else drawRows(pen, model, baseline, bottom)
}

function drawRows(pen: Pen, model: PreviousMeetingsModel, title: number, bottom: number): void {
	const { words, total, first, besides, newest, announced, all } = model
	const { isNarrow } = pen.sheet
	const heading = belowHeading(pen, title)
	const top = heading + (announced ? (isNarrow ? 12 : 22) : 0)
	const row = isNarrow ? 15 : 38
	const shown = newest.slice(0, Math.floor((bottom - top) / row))
	const remarks = saysBesides(besides, total, words)
	if (first && remarks.length < 2) remarks.unshift(`${words.since(first)} ${words.sinceDays(first)}`)
	drawHeading(pen, title, model, [...remarks, ...(shown.length < all ? [words.shownOf(shown.length, all)] : [])])
	if (announced) drawAnnounced(pen, announced, words, heading)
	for (const [i, meeting] of shown.entries()) {
		const y = top + i * row
		pen.stroke([marginOf(pen), y], [marginOf(pen) + measureOf(pen), y], 'rule')
		if (isNarrow) drawNarrowRow(pen, meeting, words, y)
		else drawWideRow(pen, meeting, words, y)
	}
}

/** Its standing first, so that a long name of a place cannot push it out of the line. */
function drawAnnounced(
	pen: Pen,
	{ days, city, country, outcomeUnrecorded }: NonNullable<PreviousMeetingsModel['announced']>,
	words: Words,
	top: number,
): void {
	const { isNarrow } = pen.sheet
	const { say, comma } = words
	const standing = sentenceCase(
		`${say.scheduled}${outcomeUnrecorded ? `${comma}${say.outcomeNotRecorded}` : ''}`,
		words,
	)
	const place = { x: marginOf(pen), baseline: top + (isNarrow ? 7 : 10), room: measureOf(pen) }
	const type = { face: 'sans', size: isNarrow ? 10 : 14, ink: 'accent' } as const
	const wheres = [isolatedWhere({ city, country }, words), ...namesOf(city).map(isolated)]
	const texts = wheres.map((where) => `${standing}: ${words.shortDays(days)}${comma}${where}`)
	pen.line(firstFitting(texts, place.room, pen.measure(type)), type, place)
}

function drawWideRow(pen: Pen, meeting: PreviousMeeting, words: Words, y: number): void {
	const [x, end] = [marginOf(pen) + 38, marginOf(pen) + measureOf(pen)]
	const { ordinal, days, format, status, occasion } = meeting
	drawOrdinal(pen, ordinal === null ? '' : words.number(ordinal), { face: 'serif', size: 25 }, y + 28, 30)
	const day = pen.line(
		words.days(days),
		{ face: 'sans', size: 14 },
		{ x: end, baseline: y + 17, room: 200, toEnd: true },
	)
	pen.line(
		isolatedWhere({ ...meeting, city: meeting.heading }, words),
		{ ...nameOf(meeting), size: 15.5 },
		{ x, baseline: y + 17, room: end - day - 14 - x },
	)
	const quiet = { face: 'sans', size: 13.5, ink: 'quiet' } as const
	const told = status === 'reported' && words.say.reported
	pen.line([told, format, occasion].filter(Boolean).join(' · '), quiet, { x, baseline: y + 33, room: end - x })
}

function drawNarrowRow(pen: Pen, meeting: PreviousMeeting, words: Words, y: number): void {
	const [x, end, baseline] = [marginOf(pen) + 15, marginOf(pen) + measureOf(pen), y + 11]
	const { ordinal, days, status } = meeting
	// A question mark: a picture of this size has no room for the words.
	const mark = ordinal !== null ? words.number(ordinal) : status === 'reported' ? '?' : ''
	drawOrdinal(pen, mark, { face: 'sans', size: 10.5 }, baseline, 11.5)
	const day = pen.line(
		words.shortDays(days),
		{ face: 'sans', size: 10.5 },
		{ x: end, baseline, room: 110, toEnd: true },
	)
	const where = isolatedWhere({ ...meeting, city: meeting.heading }, words)
	pen.line(where, { ...nameOf(meeting), size: 10.5 }, { x, baseline, room: end - day - 8 - x })
}

/** Of three figures it is smaller, and never cut. */
function drawOrdinal(pen: Pen, mark: string, type: Type, baseline: number, room: number): void {
	const fitting = Math.min(1, (room - 0.01) / Math.max(pen.measure(type)(mark), 1))
	pen.line(mark, { ...type, size: type.size * fitting, ink: 'quiet' }, { x: marginOf(pen), baseline, room })
}

/** What is only reported is told in a lighter type. */
function nameOf({ status }: PreviousMeeting) {
	return status === 'reported' ? ({ face: 'sans', ink: 'quiet' } as const) : ({ face: 'sansBold' } as const)
}

function isolatedWhere({ city, country }: Pick<PreviousMeeting, 'city' | 'country'>, { comma }: Words): string {
	return country === null ? isolated(city) : `${isolated(city)}${comma}${country}`
}
