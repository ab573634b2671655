/** The calls that are reported and not confirmed, each with what may come of it: confirmed, counted already, denied. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import { whatCounts } from '../../edits/reported-call.ts'
import type { DeskTally } from '../../reads/read-desk-calls.ts'
import { type LedgerEntry, periodOf, type Tally } from '../../record/tally.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import { Another } from '../another.tsx'
import { groupedIn } from '../counted.ts'
import { EditForm } from '../edit-form.tsx'
import { Field } from '../field.tsx'
import { formState } from '../form.ts'
import { type CallsModel, ownLanguage } from './model.ts'
import { openingFields } from './opening.ts'
import { OpeningFields, openingNames } from './opening-fields.tsx'
import { reportWords } from './report-words.ts'
import { callsWords } from './words.ts'

type Settling = 'confirm' | 'counted' | 'deny'

export function settlingForm(how: Settling, entry: string): string {
	return `${how}-${entry}`
}

export function Reports({ tally, model, edits }: { tally: DeskTally; model: CallsModel; edits: boolean }) {
	const words = reportWords(model.seat.language)
	const { open, moreOpen } = tally
	if (open.length === 0) return null
	return (
		<section class="reports" aria-labelledby={`reports-${tally.id}`}>
			<h3 id={`reports-${tally.id}`}>{words.open}</h3>
			<ul class="waiting">
				{/* The newest take the first turn: of an odd number the newer half is the larger. */}
				{open.map((entry, i) => (
					<>
						{moreOpen > 0 && i === Math.floor(open.length / 2) && (
							<li class="quiet">{words.more(groupedIn(model.seat.language, moreOpen))}</li>
						)}
						<li id={`report-of-${entry.id}`}>
							<Told entry={entry} model={model} />
							{edits && model.period === null && <Settle tally={tally} entry={entry} model={model} />}
						</li>
					</>
				))}
			</ul>
		</section>
	)
}

type ReportProps = { readonly entry: LedgerEntry; readonly model: CallsModel }

function Told({ entry: { on, reportedBy, source, note }, model: { dossier, seat } }: ReportProps) {
	const words = reportWords(seat.language)
	const say = (text: Text) => inLanguage(text, seat.language, dossier.languages)
	return (
		<div>
			<p>
				<b>
					<time datetime={on}>{wordsFor(seat.language).date(on)}</time>
				</b>
			</p>
			<p class="quiet">
				{words.by} {reportedBy && say(reportedBy)}
				{source && (
					<>
						{' · '}
						<a href={source.url}>{source.publisher ? say(source.publisher) : source.url}</a>
					</>
				)}
				{note && ` · ${say(note)}`}
			</p>
		</div>
	)
}

function Settle({ tally, entry, model }: ReportProps & { readonly tally: Tally }) {
	const { dossier, seat } = model
	const words = reportWords(seat.language)
	const { date } = wordsFor(seat.language)
	const offered = offeredFor(tally, entry)
	const stated = whatCounts(tally, entry.on)?.total
	const counted = formState(settlingForm('counted', entry.id), {}, model.typed, seat.language)
	return (
		<>
			{stated && <p class="quiet hint">{words.inside(date(stated))}</p>}
			{offered.includes('confirm') && <Confirm tally={tally} entry={entry} model={model} />}
			{offered.includes('counted') && (
				<EditForm form={counted} seat={seat} action={`/desk/${dossier.id}/entries/${entry.id}/counted`} names={[]}>
					<button type="submit" aria-label={words.about(words.counted, date(entry.on))}>
						{words.counted}
					</button>
				</EditForm>
			)}
			<Deny entry={entry} model={model} />
		</>
	)
}

/** Inside a stated total it is never confirmed: the total has it, or a new one is set. It is counted only where something counts. */
function offeredFor(tally: Tally, { on }: LedgerEntry): readonly Settling[] {
	const counts = whatCounts(tally, on)
	if (!counts) return ['confirm', 'deny']
	return counts.total ? ['counted', 'deny'] : ['confirm', 'counted', 'deny']
}

/** One press; for a day that no period covers with the period that it opens, filled in. */
function Confirm({ tally, entry, model }: ReportProps & { readonly tally: Tally }) {
	const { dossier, seat } = model
	const { languages } = dossier
	const words = reportWords(seat.language)
	const day = wordsFor(seat.language).date(entry.on)
	const typed = formState(settlingForm('confirm', entry.id), {}, model.typed, seat.language)
	const opens = periodOf(tally, entry.on) === null
	const opening = { fields: typed.fields, at: 'period', tally, day: entry.on, languages }
	const form = opens ? { ...typed, fields: openingFields(opening) } : typed
	return (
		<EditForm
			form={form}
			seat={seat}
			action={`/desk/${dossier.id}/entries/${entry.id}/confirm`}
			names={openingNames('period', languages)}
			class={opens ? 'panel wide' : ''}
		>
			<Another form={form} />
			{opens && (
				<OpeningFields
					form={form}
					at="period"
					legend={callsWords(seat.language).record.opens(day)}
					languages={languages}
				/>
			)}
			<button type="submit" aria-label={words.about(words.confirm, day)}>
				{words.confirm}
			</button>
		</EditForm>
	)
}

function Deny({ entry, model }: ReportProps) {
	const { dossier, seat, typed } = model
	const words = reportWords(seat.language)
	const own = ownLanguage(model)
	const id = settlingForm('deny', entry.id)
	const form = formState(id, {}, typed, seat.language)
	const by = `deniedBy.${own}`
	return (
		<details class="folded wide" open={typed?.form === id}>
			<summary>
				{words.deny}
				<span class="visually-hidden"> {wordsFor(seat.language).date(entry.on)}</span>
			</summary>
			<EditForm
				form={form}
				seat={seat}
				action={`/desk/${dossier.id}/entries/${entry.id}/deny`}
				names={[by, 'deniedBy', 'source']}
				class="panel"
			>
				<div class="pairs">
					<Field form={form} name={by} whole="deniedBy" label={words.deniedBy} lang={own} required />
					<Field form={form} name="source" label={words.source} hint={words.sourceHint} type="url" />
				</div>
				<button type="submit">{words.denyButton}</button>
			</EditForm>
		</details>
	)
}

/** The ids of the forms that settle them. */
export function settlingForms(tally: DeskTally): string[] {
	return tally.open.flatMap((entry) => offeredFor(tally, entry).map((how) => settlingForm(how, entry.id)))
}
