/** The page that lists a dossier's meetings, newest first, and says until which day the list is complete. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { notAfter } from '../../record/calendar.ts'
import { type Dossier, meetingsAsOf } from '../../record/dossier.ts'
import { byDate, type Meeting } from '../../record/meeting.ts'
import { inLanguage } from '../../record/text.ts'
import type { Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { isMarked, MEETING_MARKS, type MeetingMark } from '../glance/marks.ts'
import { rangeOf } from '../glance/view.tsx'
import { glanceWords } from '../glance/words.ts'
import { mayEdit, type Seat } from '../seat.ts'
import { tableWords } from '../table/words.ts'
import { saidOf } from '../words.ts'
import { daysPublished } from './days-field.ts'
import { knownIn } from './known.ts'
import { listOf } from './known-lists.tsx'
import { CheckMeetings, checkFormId, reportFormId, Unplaced } from './report.tsx'
import { Table } from './table.tsx'
import { meetingsWords } from './words.ts'

type MeetingsModel = {
	readonly dossier: Dossier
	readonly seat: Seat
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	/** The days that were just published with it, as ISO 8601 writes them. */
	readonly days: string | null
	readonly typed: Typed | null
	/** The meeting that the page before ended with; null for the first page. */
	readonly after: string | null
	/** What a mark of the dossier's plot led to; null for all meetings. */
	readonly marked: Marked | null
}

export type Marked = { readonly mark: MeetingMark; readonly years: readonly [from: number, to: number] | null }

/** As the plot's links say it; null where an address says nothing of the kind. */
export function markedIn({ mark: asked, from, to }: Readonly<Record<string, string>>): Marked | null {
	const mark = MEETING_MARKS.find((one) => one === asked)
	const years = [from, to].every((year) => /^\d{4}$/.test(year ?? '')) ? ([Number(from), Number(to)] as const) : null
	return mark ? { mark, years } : null
}

const MEETINGS_A_PAGE = 100

export function meetingsPage({ dossier, seat, done, days, typed, after, marked }: MeetingsModel): string {
	const words = meetingsWords(seat.language)
	const title = inLanguage(dossier.title, seat.language, dossier.languages)
	const newest = dossier.meetings
		.filter((meeting) => marked === null || isListed(meeting, marked, dossier))
		.sort(byDate)
		.reverse()
	const rest = newest.slice(newest.findIndex((m) => m.id === after) + 1)
	const shown = rest.slice(0, MEETINGS_A_PAGE)
	const isEditor = mayEdit(seat, dossier)
	return deskPage(
		{
			title: words.title,
			seat,
			dossier,
			tab: 'meetings',
			done: saidOf(words.done, done),
			understood: daysPublished(days, seat),
		},
		<div class="work">
			<div class="heading">
				<h1>{words.title}</h1>
				{isEditor && (
					<p class="buttons">
						<a class="button" href={`/desk/${dossier.id}/table/meetings`}>
							{tableWords(seat.language).link}
						</a>
						<a class="button main" href={`/desk/${dossier.id}/meetings/new#meeting-date`} data-shortcut="m">
							{words.add}
						</a>
					</p>
				)}
			</div>
			{marked && <Only marked={marked} dossier={dossier} seat={seat} />}
			<Unplaced typed={typed} forms={isEditor ? formsOf(dossier, shown) : []} seat={seat} />
			<Checked dossier={dossier} seat={seat} typed={typed} isEditor={isEditor} title={title} />
			{newest.length === 0 && <p class="quiet">{words.none}</p>}
			{shown.length > 0 && <Table meetings={shown} dossier={dossier} seat={seat} typed={typed} isEditor={isEditor} />}
			{isEditor && <Tellers dossier={dossier} seat={seat} />}
			{rest.length > shown.length && (
				<p>
					<a href={olderAt(dossier, shown.at(-1), marked)}>{words.older}</a>
				</p>
			)}
		</div>,
	)
}

function isListed(meeting: Meeting, { mark, years }: Marked, dossier: Dossier): boolean {
	const year = Number(meeting.date.slice(0, 4))
	return isMarked(mark, meeting, dossier) && (years === null || (years[0] <= year && year <= years[1]))
}

/** Which meetings these are, and the way to all of them. */
function Only({
	marked: { mark, years },
	dossier,
	seat,
}: { marked: Marked } & Pick<MeetingsModel, 'dossier' | 'seat'>) {
	const words = glanceWords(seat.language)
	return (
		<p>
			{words.listed(mark, years && rangeOf(...years))} <a href={`/desk/${dossier.id}/meetings`}>{words.all}</a>
		</p>
	)
}

function olderAt({ id }: Dossier, last: Meeting | undefined, marked: Marked | null): string {
	const query = new URLSearchParams({
		...(last && { after: last.id }),
		...(marked && { mark: marked.mark }),
		...(marked?.years && { from: String(marked.years[0]), to: String(marked.years[1]) }),
	})
	return `/desk/${id}/meetings?${query}`
}

/** Those that are on the page. */
function formsOf({ id }: Dossier, shown: readonly Meeting[]): string[] {
	const reported = shown.filter((m) => m.status === 'reported')
	return [
		checkFormId(id),
		...reported.flatMap((m) => [reportFormId('confirm', id, m.id), reportFormId('deny', id, m.id)]),
	]
}

type CheckedProps = Pick<MeetingsModel, 'dossier' | 'seat' | 'typed'> & { isEditor: boolean; title: string }

function Checked({ dossier, seat, typed, isEditor, title }: CheckedProps) {
	const { checked } = meetingsWords(seat.language)
	const asOf = meetingsAsOf(dossier)
	return (
		<div class="checked">
			{asOf && <p class="quiet">{checked.asOf(wordsFor(seat.language).date(notAfter(asOf, seat.today)))}</p>}
			{isEditor && (dossier.meetingsCheckedOn ?? '') < seat.today && (
				<CheckMeetings dossier={dossier.id} name={title} seat={seat} typed={typed} at="list" />
			)}
		</div>
	)
}

function Tellers({ dossier, seat }: { dossier: Dossier; seat: Seat }) {
	const { tellers } = knownIn(dossier)
	const names = new Set(tellers.map((text) => inLanguage(text, seat.language, dossier.languages)))
	return (
		<datalist id={listOf('tellers')}>
			{[...names].map((name) => (
				<option value={name} />
			))}
		</datalist>
	)
}
