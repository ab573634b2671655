/** The page that lists a dossier's meetings, newest first: what is recorded, what is missing, what can be done. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Dossier } from '../../record/dossier.ts'
import { byDate, type Meeting, outcomeUnrecorded } from '../../record/meeting.ts'
import { isoDate } from '../../record/meeting-days.ts'
import { inLanguage } from '../../record/text.ts'
import { textsOfMeeting } from '../../record/texts.ts'
import { changesWords } from '../changes/words.ts'
import { deskPage } from '../frame.tsx'
import { mayEdit, type Seat } from '../seat.ts'
import { nameOfMeeting } from './meeting-name.ts'
import { meetingsWords, type Step } from './words.ts'

type MeetingsModel = {
	readonly dossier: Dossier
	readonly seat: Seat
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	/** The meeting that the page before ended with; null for the first page. */
	readonly after: string | null
}

const MEETINGS_A_PAGE = 100

export function meetingsPage({ dossier, seat, done, after }: MeetingsModel): string {
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
		},
		<div class="work">
			<div class="heading">
				<h1>{words.title}</h1>
				{isEditor && (
					<a class="button main" href={`/desk/${dossier.id}/meetings/new#meeting-date`} data-shortcut="m">
						{words.add}
					</a>
				)}
			</div>
			{newest.length === 0 && <p class="quiet">{words.none}</p>}
			{shown.length > 0 && <Table meetings={shown} dossier={dossier} seat={seat} isEditor={isEditor} />}
			{rest.length > shown.length && (
				<p>
					<a href={`/desk/${dossier.id}/meetings?after=${shown.at(-1)?.id}`}>{words.older}</a>
				</p>
			)}
		</div>,
	)
}

type TableProps = { meetings: readonly Meeting[]; dossier: Dossier; seat: Seat; isEditor: boolean }

function Table({ meetings, ...rest }: TableProps) {
	const words = meetingsWords(rest.seat.language)
	return (
		<section class="scroll" tabindex={0} aria-label={words.title}>
			<table class="meetings">
				<thead>
					<tr>
						<th scope="col">{words.date}</th>
						<th scope="col">{words.place}</th>
						<th scope="col">{words.status}</th>
						<th scope="col">{words.format}</th>
						<th scope="col">{words.untranslated}</th>
					</tr>
				</thead>
				<tbody>
					{meetings.map((meeting) => (
						<Row meeting={meeting} {...rest} />
					))}
				</tbody>
			</table>
		</section>
	)
}

function Row({ meeting, dossier, seat, isEditor }: Omit<TableProps, 'meetings'> & { meeting: Meeting }) {
	const words = meetingsWords(seat.language)
	const { country, format, shortDays } = wordsFor(seat.language)
	const { id, place, status } = meeting
	const missing = untranslated(meeting, dossier, seat)
	const city = place ? inLanguage(place.city, seat.language, dossier.languages) : wordsFor(seat.language).format.video
	return (
		<tr id={`meeting-${id}`}>
			<td data-label={words.date}>
				<time datetime={isoDate(meeting)}>{shortDays(meeting)}</time>
			</td>
			<th scope="row">
				{isEditor ? <a href={`/desk/${dossier.id}/meetings/${id}`}>{city}</a> : city}
				{place?.country && <div class="quiet">{country(place.country)}</div>}
			</th>
			<td data-label={words.status}>
				{changesWords(seat.language).statuses[status]}
				{outcomeUnrecorded(meeting, seat.today) && <strong class="fault">{words.sayWhatCame}</strong>}
				{isEditor && <Steps meeting={meeting} dossier={dossier} seat={seat} />}
			</td>
			<td data-label={words.format}>{format[meeting.format]}</td>
			{missing === '' ? (
				<td class="none" />
			) : (
				<td class="quiet" data-label={words.untranslated}>
					{missing}
				</td>
			)}
		</tr>
	)
}

/** A scheduled meeting is waited for; nobody knows of a day to come that it was held on it. */
function Steps({ meeting, dossier, seat }: { meeting: Meeting; dossier: Dossier; seat: Seat }) {
	const words = meetingsWords(seat.language)
	if (meeting.status !== 'scheduled') return null
	const steps: Step[] = meeting.date <= seat.latest ? ['held', 'cancel'] : ['cancel']
	return (
		<p class="buttons">
			{steps.map((step) => (
				<a
					class="button"
					href={`/desk/${dossier.id}/meetings/${meeting.id}/${step}`}
					aria-label={words.stepOf(words.steps[step], nameOfMeeting(meeting, dossier, seat))}
				>
					{words.steps[step]}
				</a>
			))}
		</p>
	)
}

/** How many of its texts lack which language: `English: 3`. */
function untranslated(meeting: Meeting, { languages }: Dossier, seat: Seat): string {
	const texts = [...textsOfMeeting(meeting, '')]
	const names = new Intl.DisplayNames(seat.language, { type: 'language' })
	return languages
		.map((language) => ({ language, missing: texts.filter(({ text }) => !Object.hasOwn(text, language)).length }))
		.filter(({ missing }) => missing > 0)
		.map(({ language, missing }) => `${names.of(language) ?? language}: ${missing}`)
		.join(', ')
}
