/** The table of a dossier's meetings: what is recorded of each, what is missing, what can be done. */
import { sentenceCase } from '../../../widgets/inline.tsx'
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Heading } from '../../record/dossier.ts'
import { type Meeting, type MeetingStatus, outcomeUnrecorded } from '../../record/meeting.ts'
import { isoDate } from '../../record/meeting-days.ts'
import { inLanguage } from '../../record/text.ts'
import { textsOfMeeting } from '../../record/texts.ts'
import { changesWords } from '../changes/words.ts'
import type { Typed } from '../form.ts'
import type { Seat } from '../seat.ts'
import { nameOfMeeting } from './meeting-name.ts'
import { AnswerReport } from './report.tsx'
import { meetingsWords, type Step } from './words.ts'

type TableProps = {
	readonly meetings: readonly Meeting[]
	readonly dossier: Heading
	readonly seat: Seat
	readonly typed: Typed | null
	readonly isEditor: boolean
	/** Of the page that the table is on. */
	readonly query: string
}

export function Table({ meetings, ...rest }: TableProps) {
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

function Row({ meeting, dossier, seat, typed, isEditor, query }: Omit<TableProps, 'meetings'> & { meeting: Meeting }) {
	const words = meetingsWords(seat.language)
	const spoken = wordsFor(seat.language)
	const { country, format, shortDays } = spoken
	const { id, place, status } = meeting
	const missing = untranslated(meeting, dossier, seat)
	const city = place ? inLanguage(place.city, seat.language, dossier.languages) : sentenceCase(format.video, spoken)
	return (
		<tr id={`meeting-${id}`} class={TOLD.includes(status) ? status : undefined}>
			<td data-label={words.date}>
				<time datetime={isoDate(meeting)}>{shortDays(meeting)}</time>
			</td>
			<th scope="row">
				{isEditor ? <a href={`/desk/${dossier.id}/meetings/${id}`}>{city}</a> : city}
				{place?.country && <div class="quiet">{country(place.country)}</div>}
			</th>
			<td data-label={words.status}>
				{changesWords(seat.language).statuses[status]}
				<By meeting={meeting} dossier={dossier} seat={seat} />
				{outcomeUnrecorded(meeting, seat.today) && <strong class="fault">{words.sayWhatCame}</strong>}
				{isEditor && <Steps meeting={meeting} dossier={dossier} seat={seat} />}
				{isEditor && status === 'reported' && (
					<AnswerReport
						dossier={dossier.id}
						meeting={id}
						name={nameOfMeeting(meeting, dossier, seat)}
						seat={seat}
						typed={typed}
						at="list"
						query={query}
					/>
				)}
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

/** Of these nobody says that they were held. */
const TOLD: readonly MeetingStatus[] = ['reported', 'denied']

/** Who reports a meeting, or who denies it. */
function By({ meeting, dossier, seat }: Pick<TableProps, 'dossier' | 'seat'> & { meeting: Meeting }) {
	const { status, reportedBy, deniedBy } = meeting
	if (status !== 'reported' && status !== 'denied') return null
	const who = status === 'reported' ? reportedBy : deniedBy
	if (who === null) return null
	const said = meetingsWords(seat.language).by[status](inLanguage(who, seat.language, dossier.languages))
	return <div class="quiet">{said}</div>
}

/** A scheduled meeting is waited for; nobody knows of a day to come that it was held on it. */
function Steps({ meeting, dossier, seat }: { meeting: Meeting; dossier: Heading; seat: Seat }) {
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
function untranslated(meeting: Meeting, { languages }: Heading, seat: Seat): string {
	const texts = [...textsOfMeeting(meeting, '')]
	const names = new Intl.DisplayNames(seat.language, { type: 'language' })
	return languages
		.map((language) => ({ language, missing: texts.filter(({ text }) => !Object.hasOwn(text, language)).length }))
		.filter(({ missing }) => missing > 0)
		.map(({ language, missing }) => `${names.of(language) ?? language}:\u00a0${missing}`)
		.join(', ')
}
