/** The page that adds or changes a meeting, with a live preview. */
import type { Heading } from '../../record/dossier.ts'
import type { Meeting } from '../../record/meeting.ts'
import { EraseLink } from '../erase/link.tsx'
import type { Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { Live, type LiveOptions } from '../live.tsx'
import type { Seat } from '../seat.ts'
import { saidOf } from '../words.ts'
import type { Meanwhile } from './conflict.tsx'
import { daysPublished } from './days-field.ts'
import { meetingForm } from './form-of.ts'
import { formWords } from './form-words.ts'
import type { Known } from './known.ts'
import { MeetingForm } from './meeting-form.tsx'
import { nameOfMeeting, WIDGETS_OF_MEETINGS } from './meeting-name.ts'
import { meetingsWords } from './words.ts'

type MeetingModel = {
	readonly dossier: Heading
	readonly seat: Seat
	readonly known: Known
	/** As published; null for one that is to be added. */
	readonly meeting: Meeting | null
	/** As it was when this editor began, once somebody else has changed it since. */
	readonly before: Meeting | null
	/** Who published it as it is. */
	readonly saved: Meanwhile['saved']
	readonly typed: Typed | null
	readonly options: LiveOptions
	/** What was just done, by its name in the address, and the days that were published with it. */
	readonly done?: string | null
	readonly days?: string | null
	/** The meeting that a new one is like. */
	readonly like?: Meeting | null
}

export function meetingPage(model: MeetingModel): string {
	const { dossier, seat, known, meeting, saved, done = null, days = null, like = null } = model
	const words = formWords(seat.language)
	const title = meeting ? words.editTitle(nameOfMeeting(meeting, dossier, seat)) : words.addTitle
	const action = `/desk/${dossier.id}/meetings/${meeting?.id ?? 'new'}`
	const { form, sides } = meetingForm(model)
	return deskPage(
		{
			title,
			seat,
			dossier,
			tab: 'meetings',
			form: form.id,
			done: saidOf(meetingsWords(seat.language).done, done),
			understood: daysPublished(days, seat),
		},
		<>
			<h1>{title}</h1>
			{meeting && (
				<p class="buttons">
					<a href={`/desk/${dossier.id}/meetings/new?like=${meeting.id}#meeting-date`}>{words.duplicate}</a>
					<a href={`${action}/remove`}>{meetingsWords(seat.language).steps.remove}</a>
					<EraseLink dossier={dossier} seat={seat} of={{ type: 'meeting', id: meeting.id }} />
				</p>
			)}
			{like && <p class="quiet">{words.alike(nameOfMeeting(like, dossier, seat))}</p>}
			<div class="desk">
				<div class="work" id="work">
					<MeetingForm
						form={form}
						action={action}
						dossier={dossier}
						seat={seat}
						known={known}
						meeting={meeting}
						meanwhile={sides && { sides, saved }}
					/>
				</div>
				<Live
					dossier={dossier}
					seat={seat}
					options={model.options}
					forms={[{ id: form.id, action }]}
					kinds={WIDGETS_OF_MEETINGS}
				/>
			</div>
		</>,
	)
}
