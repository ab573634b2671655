/** The meetings of a dossier's page, newest first: a line each, which opens into all that is recorded of it. */
import { Days } from '../../widgets/inline.tsx'
import { Facts } from '../../widgets/previous-meetings/meeting.tsx'
import type { DossierPageModel, ListedMeeting } from './model.ts'
import { fileAddress } from './structured-data.ts'

export function Meetings({ model }: { model: DossierPageModel }) {
	const { words, page, listed, recorded, isDraft } = model
	if (listed.length === 0) return null
	return (
		<section aria-labelledby="meetings">
			<h2 id="meetings">{page.meetings}</h2>
			{listed.length < recorded && (
				<p class="quiet">
					{page.newestOf(words.number(listed.length), words.number(recorded))}{' '}
					{!isDraft && <a href={fileAddress(model, 'meetings.csv')}>{page.allMeetings}</a>}
				</p>
			)}
			<ol class={recorded < 100 ? 'meetings' : 'meetings wide'}>
				{listed.map((meeting) => (
					<Meeting meeting={meeting} model={model} />
				))}
			</ol>
		</section>
	)
}

function Meeting({ meeting, model: { words } }: { meeting: ListedMeeting; model: DossierPageModel }) {
	const { id, ordinal, days, heading, country, format, occasion, summary } = meeting
	const said = [standing(meeting, words), format, occasion].filter(Boolean)
	return (
		<li data-meeting={id} id={`meeting-${id}`}>
			<details>
				<summary>
					<span class="ordinal">
						{ordinal !== null && <data value={String(ordinal)}>{words.number(ordinal)}</data>}
					</span>{' '}
					<Days days={days} words={words} />{' '}
					<b>
						<bdi>{heading}</bdi>
						{country && words.comma}
						{country}
					</b>{' '}
					{said.length > 0 && <span class="quiet">{said.join('\u00a0· ')}</span>}
					{summary && <span class="told">{summary}</span>}
				</summary>
				<Facts meeting={meeting} words={words} />
			</details>
		</li>
	)
}

/** What became of one that was not simply held. */
function standing(
	{ status, outcomeUnrecorded }: ListedMeeting,
	{ say, comma }: DossierPageModel['words'],
): string | null {
	switch (status) {
		case 'held':
		case 'denied':
			return null
		case 'reported':
			return say.unconfirmed
		case 'cancelled':
			return say.cancelled
		case 'scheduled':
			return outcomeUnrecorded ? `${say.scheduled}${comma}${say.outcomeNotRecorded}` : say.scheduled
	}
}
