/** The page that says who sees a dossier: a draft is looked at and published here, and taken back or archived later. */

import type { DraftSummary } from '../../reads/read-draft.ts'
import { mayActAs } from '../../record/editor.ts'
import { isDraft, type Visibility } from '../../record/visibility.ts'
import { EditForm } from '../edit-form.tsx'
import { begunFrom, formState } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { homeWords } from '../home/words.ts'
import { Live } from '../live.tsx'
import type { Seat } from '../seat.ts'
import { saidOf } from '../words.ts'
import { lacksOf } from './lacks.ts'
import type { VisibilityModel } from './model.ts'
import { Previews } from './previews.tsx'
import { visibilityWords } from './words.ts'

export function visibilityPage(model: VisibilityModel): string {
	const { dossier, draft, seat, options } = model
	const words = visibilityWords(seat.language)
	return deskPage(
		{ title: words.title, seat, dossier, tab: 'visibility', done: saidOf(words.done, model.done) },
		<>
			<h1>{words.title}</h1>
			{dossier.visibility !== 'archived' && (
				<p>{isDraft(dossier) ? words.draftLead : words.publicLead(dossier.publicSince ?? 1)}</p>
			)}
			<div class="desk">
				<div class="work" id="work">
					{draft && <Look draft={draft} seat={seat} />}
					<Moves model={model} />
					<Previews model={model} />
					{mayActAs(seat.editor, 'admin') && (
						<p>
							<a href={`/desk/${dossier.id}/erase`}>{words.erase}</a>
						</p>
					)}
				</div>
				<Live dossier={dossier} seat={seat} options={options} forms={[]} />
			</div>
		</>,
	)
}

function Look({ draft, seat }: { draft: DraftSummary; seat: Seat }) {
	const { summary, untitled } = draft
	const { has, missing, nothingMissing, lacks: words } = visibilityWords(seat.language)
	const { calls, meetings } = summary.totals
	const names = new Intl.DisplayNames(seat.language, { type: 'language' })
	const lacks = lacksOf(draft, seat.today)
	const desk = `/desk/${summary.id}`
	const told = [
		...(lacks.meetings ? [{ text: words.meetings, href: `${desk}/meetings` }] : []),
		...(lacks.calls ? [{ text: words.calls, href: desk }] : []),
		...(lacks.outcomes > 0 ? [{ text: words.outcomes(lacks.outcomes), href: `${desk}/meetings` }] : []),
		...(untitled > 0 ? [{ text: words.titles(untitled), href: `${desk}/meetings` }] : []),
		...lacks.translations.map(({ language, count }) => ({
			text: words.translations(count, names.of(language) ?? language),
			href: `${desk}/untranslated/${language}`,
		})),
	]
	return (
		<section aria-labelledby="has">
			<h2 id="has">{has}</h2>
			<p>
				{homeWords(seat.language).totals({ calls: calls.total, held: meetings.held, scheduled: meetings.scheduled })}
			</p>
			<h3>{missing}</h3>
			{told.length === 0 && <p class="quiet">{nothingMissing}</p>}
			{told.length > 0 && (
				<ul>
					{told.map(({ text, href }) => (
						<li>
							<a href={href}>{text}</a>
						</li>
					))}
				</ul>
			)}
		</section>
	)
}

/** The id of the form that moves a dossier there. */
export function moveForm(to: string): string {
	return `to-${to}`
}

type Way = { readonly to: Visibility; readonly what: 'publish' | 'publishAgain' | 'archive' | 'takeBack' }

const WAYS: Readonly<Record<Visibility, readonly [Way, ...Way[]]>> = {
	draft: [{ to: 'public', what: 'publish' }],
	public: [
		{ to: 'archived', what: 'archive' },
		{ to: 'draft', what: 'takeBack' },
	],
	archived: [
		{ to: 'public', what: 'publishAgain' },
		{ to: 'draft', what: 'takeBack' },
	],
}

function Moves({ model: { dossier, seat, typed } }: { model: VisibilityModel }) {
	const words = visibilityWords(seat.language)
	if (!mayActAs(seat.editor, 'admin')) return <p>{words.adminsOnly}</p>
	return (
		<>
			{WAYS[dossier.visibility].map(({ to, what }) => {
				const form = formState(moveForm(to), {}, typed, seat.language)
				const { title, explains, button } = words[what]
				return (
					<EditForm
						form={form}
						seat={seat}
						action={`/desk/${dossier.id}/visibility`}
						names={[]}
						class="panel"
						label={title}
					>
						<h2>{title}</h2>
						<p>{explains}</p>
						<input type="hidden" name="visibility" value={to} />
						<input type="hidden" name="seen" value={begunFrom(form, dossier.version)} />
						<p>
							<button type="submit" class={to === 'public' ? 'main' : undefined}>
								{button}
							</button>
						</p>
					</EditForm>
				)
			})}
		</>
	)
}
