/** The page that lists a dossier's meetings, newest first, and says until which day the list is complete. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { type CalendarDate, notAfter } from '../../record/calendar.ts'
import type { Heading } from '../../record/dossier.ts'
import { type Marked, MEETING_MARKS } from '../../record/marks.ts'
import type { Meeting } from '../../record/meeting.ts'
import { inLanguage } from '../../record/text.ts'
import type { Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { rangeOf } from '../glance/view.tsx'
import { glanceWords } from '../glance/words.ts'
import { Unplaced } from '../kept.tsx'
import { mayEdit, type Seat } from '../seat.ts'
import { tableWords } from '../table/words.ts'
import { saidOf } from '../words.ts'
import { daysPublished } from './days-field.ts'
import type { Known } from './known.ts'
import { listOf } from './known-lists.tsx'
import { CheckMeetings, checkFormId, reportFormId } from './report.tsx'
import { Table } from './table.tsx'
import { meetingsWords } from './words.ts'

type MeetingsModel = {
	readonly dossier: Heading
	readonly seat: Seat
	readonly known: Known
	/** The meeting that the page before ended with; null on the first. */
	readonly after: string | null
	/** Of this page, the newest first. */
	readonly meetings: readonly Meeting[]
	readonly hasOlder: boolean
	/** The day of the last check, and that until which the list is known to be whole. */
	readonly checkedOn: CalendarDate | null
	readonly asOf: CalendarDate | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	/** The days that were just published with it, as ISO 8601 writes them. */
	readonly days: string | null
	readonly typed: Typed | null
	/** What a mark of the dossier's plot led to; null for all meetings. */
	readonly marked: Marked | null
}

/** As the plot's links say it; null where an address says nothing of the kind. */
export function markedIn({ mark: asked, from, to }: Readonly<Record<string, string>>): Marked | null {
	const mark = MEETING_MARKS.find((one) => one === asked)
	const years = [from, to].every((year) => /^\d{4}$/.test(year ?? '')) ? ([Number(from), Number(to)] as const) : null
	return mark ? { mark, years } : null
}

export function meetingsPage(model: MeetingsModel): string {
	const { dossier, seat, known, after, meetings, hasOlder, done, days, typed, marked } = model
	const words = meetingsWords(seat.language)
	const title = inLanguage(dossier.title, seat.language, dossier.languages)
	const isEditor = mayEdit(seat, dossier)
	const query = queryOf(after, marked)
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
			{/* Before all that may come and go: Chromium's tab crashes once it is moved (moveBefore) while a field refers to it. */}
			{isEditor && <Tellers known={known} dossier={dossier} seat={seat} />}
			{marked && <Only marked={marked} dossier={dossier} seat={seat} />}
			<Unplaced typed={typed} forms={isEditor ? formsOf(dossier, meetings) : []} seat={seat} />
			<Checked {...model} isEditor={isEditor} title={title} query={query} />
			{meetings.length === 0 && <p class="quiet">{marked ? words.noneMarked : words.none}</p>}
			{meetings.length > 0 && (
				<Table meetings={meetings} dossier={dossier} seat={seat} typed={typed} isEditor={isEditor} query={query} />
			)}
			{hasOlder && (
				<p>
					<a href={`/desk/${dossier.id}/meetings${queryOf(meetings.at(-1)?.id, marked)}`}>{words.older}</a>
				</p>
			)}
		</div>,
	)
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

/** Of a page of the list. @param done what it is to say was just done */
export function queryOf(after: string | null | undefined, marked: Marked | null, done?: string): string {
	const [from, to] = marked?.years?.map(yearIn) ?? []
	const query = new URLSearchParams({
		...(after && { after }),
		...(marked && { mark: marked.mark }),
		...(from && to && { from, to }),
		...(done && { done }),
	})
	return query.size === 0 ? '' : `?${query}`
}

/** As dates and addresses write it. */
function yearIn(year: number): string {
	return String(year).padStart(4, '0')
}

/** Those that are on the page. */
function formsOf({ id }: Heading, shown: readonly Meeting[]): string[] {
	const reported = shown.filter((m) => m.status === 'reported')
	return [
		checkFormId(id),
		...reported.flatMap((m) => [reportFormId('confirm', id, m.id), reportFormId('deny', id, m.id)]),
	]
}

type CheckedProps = Pick<MeetingsModel, 'dossier' | 'seat' | 'typed' | 'checkedOn' | 'asOf'> & {
	isEditor: boolean
	title: string
	query: string
}

function Checked({ dossier, seat, typed, checkedOn, asOf, isEditor, title, query }: CheckedProps) {
	const { checked } = meetingsWords(seat.language)
	return (
		<div class="checked">
			{asOf && <p class="quiet">{checked.asOf(wordsFor(seat.language).date(notAfter(asOf, seat.today)))}</p>}
			{isEditor && (checkedOn ?? '') < seat.today && (
				<CheckMeetings dossier={dossier.id} name={title} seat={seat} typed={typed} at="list" query={query} />
			)}
		</div>
	)
}

function Tellers({ known, dossier, seat }: Pick<MeetingsModel, 'known' | 'dossier' | 'seat'>) {
	const names = new Set(known.tellers.map((text) => inLanguage(text, seat.language, dossier.languages)))
	return (
		<datalist id={listOf('tellers')}>
			{[...names].map((name) => (
				<option value={name} />
			))}
		</datalist>
	)
}
