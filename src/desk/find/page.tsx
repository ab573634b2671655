/** What the desk's search has found: dossiers, meetings and ledger entries, each with a link to it and the text that has the words. */
import type { Child } from 'hono/jsx'
import { sentenceCase } from '../../../widgets/inline.tsx'
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Findings } from '../../reads/find-words.ts'
import type { Told } from '../../record/found.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import { WhyFound } from '../../site/why-found.tsx'
import type { FoundEntry, FoundList, FoundMeeting } from '../../store/find.ts'
import { callsWords } from '../calls/words.ts'
import { changesWords } from '../changes/words.ts'
import { deskPage } from '../frame.tsx'
import { Listed } from '../home/listed.tsx'
import { mayEdit, type Seat } from '../seat.ts'
import { findWordsIn } from './words.ts'

export type FindModel = { readonly seat: Seat; readonly question: string; readonly findings: Findings }

export function findPage({ seat, question, findings }: FindModel): string {
	const words = findWordsIn(seat.language)
	const { dossiers, meetings, entries } = findings
	const isNone = [dossiers, meetings, entries].every(({ items }) => items.length === 0)
	const title = words.title(question)
	return deskPage(
		{ title, seat, question },
		<div class="work" id="work">
			<h1>{title}</h1>
			{isNone && <p>{words.none}</p>}
			<List name="dossiers" list={dossiers} seat={seat} item={(dossier) => <Listed dossier={dossier} seat={seat} />} />
			<List name="meetings" list={meetings} seat={seat} item={(meeting) => <Meeting meeting={meeting} seat={seat} />} />
			<List name="entries" list={entries} seat={seat} item={(entry) => <Entry entry={entry} seat={seat} />} />
			<p class="quiet">{words.hint}</p>
		</div>,
	)
}

type ListProps<Item> = {
	readonly name: keyof Findings
	readonly list: FoundList<Item>
	readonly seat: Seat
	readonly item: (item: Item) => Child
}

function List<Item>({ name, list: { items, goesOn }, seat, item }: ListProps<Item>) {
	const words = findWordsIn(seat.language)
	if (items.length === 0) return null
	return (
		<section aria-labelledby={`found-${name}`}>
			<h2 id={`found-${name}`}>{words.lists[name]}</h2>
			<ul class="dossiers found">{items.map(item)}</ul>
			{goesOn && <p class="quiet">{words.goesOn(items.length)}</p>}
		</section>
	)
}

function Meeting({ meeting, seat }: { meeting: FoundMeeting & { told: Told | null }; seat: Seat }) {
	const spoken = wordsFor(seat.language)
	const { dossier, id, place, status, format, told } = meeting
	const its = `/desk/${dossier}/meetings`
	const where = place
		? [say(place.city, seat), ...(place.country === null ? [] : [spoken.country(place.country)])].join(', ')
		: sentenceCase(spoken.format.video, spoken)
	return (
		<li>
			<span>
				<a href={mayEdit(seat, meeting) ? `${its}/${encodeURIComponent(id)}` : `${its}#meeting-${id}`}>
					{spoken.days(meeting)}, {where}
				</a>{' '}
				<span class="quiet">
					{say(meeting.title, seat)}
					{status !== 'held' && ` · ${changesWords(seat.language).statuses[status]}`}
					{place && format === 'video' && ` · ${spoken.format.video}`}
				</span>
				<WhyFound told={told} language={seat.language} />
			</span>
		</li>
	)
}

function Entry({ entry, seat }: { entry: FoundEntry & { told: Told | null }; seat: Seat }) {
	const { dossier, id, kind, on, told } = entry
	return (
		<li>
			<span>
				<a href={`/desk/${dossier}#entry-${id}`}>
					{callsWords(seat.language).ledger.kinds[kind]}, {wordsFor(seat.language).date(on)}
				</a>{' '}
				<span class="quiet">{say(entry.title, seat)}</span>
				<WhyFound told={told} language={seat.language} />
			</span>
		</li>
	)
}

function say(text: Text, { language }: Seat): string {
	return inLanguage(text, language, [])
}
