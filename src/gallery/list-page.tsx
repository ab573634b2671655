/** The gallery's list: the dossiers, or what of them a search has found, each leading to its embed codes. */
import type { Child } from 'hono/jsx'
import { sentenceCase } from '../../widgets/inline.tsx'
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { GalleryList } from '../reads/read-gallery.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import { inLanguage, russianOrEnglish } from '../record/text.ts'
import { WhyFound } from '../site/why-found.tsx'
import { galleryFrame } from './frame.tsx'
import { type GalleryWords, galleryWords } from './words.ts'

export function listPage(model: GalleryList): string {
	const { language, languages, question, dossiers, found, next } = model
	const words = galleryWords(russianOrEnglish(language))
	const addressIn = (lang: string) =>
		`/?${new URLSearchParams({ lang, ...model.chosen, ...(question && { q: question }) })}`
	const title = question ? words.found(question) : words.title
	const isNone = dossiers.length + (found?.meetings.items.length ?? 0) + (found?.entries.items.length ?? 0) === 0
	return galleryFrame(
		{ title, language, languages, addressIn, question },
		<>
			<h1>{title}</h1>
			{!question && <p class="lead">{words.listLead}</p>}
			{isNone && <p class="quiet">{question ? words.noneFound : words.empty}</p>}
			{dossiers.length > 0 && (
				<ul class="dossiers">
					{dossiers.map((dossier) => (
						<Dossier dossier={dossier} model={model} words={words} />
					))}
				</ul>
			)}
			{found && <Found model={model} found={found} words={words} />}
			{next && <a href={next}>{words.more}</a>}
			{question && (
				<p>
					<a href={`/?lang=${language}`}>{words.all}</a>
				</p>
			)}
		</>,
	)
}

type Part = { readonly model: GalleryList; readonly words: GalleryWords }

function Dossier({ dossier, model, words }: Part & { dossier: GalleryList['dossiers'][number] }) {
	const { id, title, totals, updatedAt } = dossier
	const { language, timeZone, chosen } = model
	const spoken = wordsFor(russianOrEnglish(language))
	const { calls, meetings } = totals
	const said = [
		calls.total === null ? null : `${spoken.number(calls.total)} ${spoken.callNoun(calls.total)}`,
		meetings.held === 0 ? null : `${spoken.number(meetings.held)} ${spoken.meetingNoun(meetings.held)}`,
		words.changed(spoken.date(dateInTimeZone(new Date(updatedAt), timeZone))),
	]
	return (
		<li id={id}>
			<a href={`/d/${id}/embed?${new URLSearchParams({ lang: language, ...chosen })}`} class="name" dir="auto">
				{inLanguage(title, language, [])}
			</a>
			<span class="quiet">{said.filter(Boolean).join(' · ')}</span>
			<a href={`/d/${id}?lang=${language}`}>{words.page}</a>
		</li>
	)
}

function Found({
	model: { language },
	found: { dossiers, meetings, entries },
	words,
}: Part & { found: NonNullable<GalleryList['found']> }) {
	const own = russianOrEnglish(language)
	const spoken = wordsFor(own)
	const page = (dossier: string) => `/d/${dossier}?lang=${language}`
	const goesOn = (list: { goesOn: boolean; items: readonly unknown[] }) =>
		list.goesOn && <p class="quiet">{words.goesOn(list.items.length)}</p>
	return (
		<>
			{goesOn(dossiers)}
			<FoundList title={words.meetings} isThere={meetings.items.length > 0}>
				{meetings.items.map((meeting) => (
					<li>
						<a href={`${page(meeting.dossier)}#meeting-${meeting.id}`} class="name">
							{spoken.days(meeting)}
							{spoken.comma}
							{meeting.place ? inLanguage(meeting.place.city, language, []) : sentenceCase(spoken.format.video, spoken)}
						</a>
						<span class="quiet">{inLanguage(meeting.title, language, [])}</span>
						<WhyFound told={meeting.told} language={own} />
					</li>
				))}
			</FoundList>
			{goesOn(meetings)}
			<FoundList title={words.calls} isThere={entries.items.length > 0}>
				{entries.items.map((entry) => (
					<li>
						<a href={page(entry.dossier)} class="name">
							{spoken.date(entry.on)}
						</a>
						<span class="quiet">{inLanguage(entry.title, language, [])}</span>
						<WhyFound told={entry.told} language={own} />
					</li>
				))}
			</FoundList>
			{goesOn(entries)}
		</>
	)
}

function FoundList({ title, isThere, children }: { title: string; isThere: boolean; children: Child }) {
	return (
		isThere && (
			<>
				<h2>{title}</h2>
				<ul class="dossiers">{children}</ul>
			</>
		)
	)
}
