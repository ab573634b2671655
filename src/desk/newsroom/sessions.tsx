/** Where somebody is signed in: when each session was opened and last used, by which way, and a button that ends it. */
import type { Person } from '../../store/keep-editors.ts'
import type { ListedSession } from '../../store/sessions.ts'
import { deskPage } from '../frame.tsx'
import { instantIn, type Seat } from '../seat.ts'
import { saidOf } from '../words.ts'
import { sessionWords } from './session-words.ts'

/** No hash. */
export const ALL = 'all'

type SessionsModel = {
	readonly seat: Seat
	readonly person: Person
	readonly sessions: readonly ListedSession[]
	/** The one in which this page is read. */
	readonly current: string
	/** Where its forms are sent. */
	readonly action: string
	readonly done: string | null
}

export function sessionsPage({ seat, person, sessions, current, action, done }: SessionsModel): string {
	const words = sessionWords(seat.language)
	const title = person.id === seat.editor.id ? words.own : words.of(person.name)
	return deskPage(
		{ title, seat, done: saidOf(words.done, done) },
		<div class="newsroom">
			<h1>{title}</h1>
			<p class="quiet">{words.lead}</p>
			<ul class="people">
				{sessions.map(({ idHash, way, createdAt, seenOn }) => (
					<li>
						<span class="person">
							<strong>{words.ways[way]}</strong>
							{idHash === current && <span class="quiet"> ({words.thisOne})</span>}
							<br />
							<span class="quiet">
								{words.opened(instantIn(seat)(createdAt))}
								{seenOn && ` · ${words.seen(dayIn(seat, seenOn))}`}
							</span>
						</span>
						<EndForm seat={seat} action={action} session={idHash} button={words.end} />
					</li>
				))}
			</ul>
			{sessions.length === 0 && <p>{words.none}</p>}
			{sessions.length > 1 && <EndForm seat={seat} action={action} session={ALL} button={words.endAll} />}
		</div>,
	)
}

type EndFormProps = {
	readonly seat: Seat
	readonly action: string
	/** By its hash, or all of them. */
	readonly session: string
	readonly button: string
}

function EndForm({ seat, action, session, button }: EndFormProps) {
	return (
		<form method="post" action={action} data-whole-page>
			<input type="hidden" name="key" value={seat.newKey()} />
			<input type="hidden" name="session" value={session} />
			<button type="submit">{button}</button>
		</form>
	)
}

function dayIn({ language }: Seat, day: string): string {
	const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
	return format.format(new Date(day)).replace(/\sг\./, ' года')
}
