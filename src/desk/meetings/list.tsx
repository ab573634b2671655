/** The page that lists a dossier's meetings, newest first, and says until which day the list is complete. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { notAfter } from '../../record/calendar.ts'
import { type Dossier, meetingsAsOf } from '../../record/dossier.ts'
import { byDate, type Meeting } from '../../record/meeting.ts'
import { inLanguage } from '../../record/text.ts'
import type { Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { mayEdit, type Seat } from '../seat.ts'
import { tableWords } from '../table/words.ts'
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
}

const MEETINGS_A_PAGE = 100

export function meetingsPage({ dossier, seat, done, days, typed, after }: MeetingsModel): string {
	const words = meetingsWords(seat.language)
	const title = inLanguage(dossier.title, seat.language, dossier.languages)
	const newest = [...dossier.meetings].sort(byDate).reverse()
	const rest = newest.slice(newest.findIndex((m) => m.id === after) + 1)
	const shown = rest.slice(0, MEETINGS_A_PAGE)
	const isEditor = mayEdit(seat, dossier)
	return deskPage(
		{
			title: `${words.title}: ${title}`,
			language: seat.language,
			seat,
			dossier: { id: dossier.id, title, version: dossier.version, visibility: dossier.visibility, tab: 'meetings' },
			done: words.done[done ?? ''] ?? null,
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
			<Unplaced typed={typed} forms={isEditor ? formsOf(dossier, shown) : []} seat={seat} />
			<Checked dossier={dossier} seat={seat} typed={typed} isEditor={isEditor} title={title} />
			{newest.length === 0 && <p class="quiet">{words.none}</p>}
			{shown.length > 0 && <Table meetings={shown} dossier={dossier} seat={seat} typed={typed} isEditor={isEditor} />}
			{isEditor && <Tellers dossier={dossier} seat={seat} />}
			{rest.length > shown.length && (
				<p>
					<a href={`/desk/${dossier.id}/meetings?after=${shown.at(-1)?.id}`}>{words.older}</a>
				</p>
			)}
		</div>,
	)
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
