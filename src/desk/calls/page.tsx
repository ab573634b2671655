/** The calls page of a dossier: each authority's count, the forms that change it, the ledger, and a live preview. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { DeskTally } from '../../reads/read-desk-calls.ts'
import { notAfter } from '../../record/calendar.ts'
import { inLanguage } from '../../record/text.ts'
import { deskPage } from '../frame.tsx'
import { Glance } from '../glance/view.tsx'
import { Unplaced } from '../kept.tsx'
import { Live } from '../live.tsx'
import { mayEdit } from '../seat.ts'
import { tableWords } from '../table/words.ts'
import { saidOf } from '../words.ts'
import { Ledger } from './ledger.tsx'
import type { CallsModel } from './model.ts'
import { isCounted, periodFormId, removalFormId } from './period-form.tsx'
import { Periods } from './periods.tsx'
import { RecordCall, recordCallId } from './record-call.tsx'
import { ReportCall, reportCallId } from './report-call.tsx'
import { reportWords } from './report-words.ts'
import { Reports, settlingForms } from './reports.tsx'
import { StateTotal, stateTotalId } from './state-total.tsx'
import { callsWords } from './words.ts'

export function callsPage(model: CallsModel): string {
	const { dossier, tallies, marks, seat } = model
	const words = callsWords(seat.language)
	const edits = mayEdit(seat, dossier)
	const forms = tallies.flatMap((tally) => [
		...(model.period === null
			? [
					{ id: recordCallId(tally), action: `/desk/${dossier.id}/calls` },
					{ id: stateTotalId(tally), action: `/desk/${dossier.id}/totals` },
					{ id: reportCallId(tally), action: `/desk/${dossier.id}/calls/reported` },
				]
			: []),
		...tally.periods
			.filter(({ id }) => id === model.period)
			.map(({ id }) => ({ id: periodFormId(id), action: `/desk/${dossier.id}/periods/${id}` })),
	])
	/** Those that no widget shows. */
	const others = tallies.flatMap((tally) =>
		model.period === null
			? ['undo', ...settlingForms(tally)]
			: tally.periods.filter(({ id }) => !isCounted(tally, id)).map(({ id }) => removalFormId(id)),
	)
	return deskPage(
		{
			title: words.title,
			seat,
			dossier,
			tab: 'calls',
			done: told(model),
			form: forms.find(({ id }) => id === model.typed?.form)?.id,
		},
		<>
			<div class="heading">
				<h1>{words.title}</h1>
				{edits && tallies.length > 0 && (
					<a class="button" href={`/desk/${dossier.id}/table/calls`}>
						{tableWords(seat.language).link}
					</a>
				)}
			</div>
			<div class="desk">
				{model.period === null && <Glance dossier={dossier} tallies={tallies} marks={marks} seat={seat} />}
				<div class="work" id="work">
					<Unplaced typed={model.typed} forms={edits ? [...forms.map(({ id }) => id), ...others] : []} seat={seat} />
					{tallies.length === 0 && <p class="quiet">{words.none}</p>}
					<SideBySide model={model} />
					{tallies.map((tally) => (
						<TallyDesk tally={tally} model={model} edits={edits} />
					))}
				</div>
				<Live dossier={dossier} seat={seat} options={model.options} forms={edits ? forms : []} />
			</div>
		</>,
	)
}

/** What was just done, in words. */
function told({ seat, done }: CallsModel): string | null {
	return saidOf({ ...callsWords(seat.language).done, ...reportWords(seat.language).done }, done)
}

/** Several authorities in one line: where they disagree is the first thing to see. One that has counted nothing says nothing. */
function SideBySide({ model: { dossier, tallies, seat } }: { model: CallsModel }) {
	const words = callsWords(seat.language)
	const counts = tallies.flatMap((tally) => {
		const { total } = tally.count
		return total === null ? [] : [{ tally, total }]
	})
	if (counts.length < 2) return null
	return (
		<p class="side-by-side">
			{new Set(counts.map(({ total }) => total)).size > 1 ? words.disagree : words.agree}{' '}
			{counts.map(({ tally, total }, i) => (
				<>
					{i > 0 && ' · '}
					<span class="pair">
						{inLanguage(tally.authority.name, seat.language, dossier.languages)} <b class="count">{total}</b>
					</span>
				</>
			))}
		</p>
	)
}

function TallyDesk({ tally, model, edits }: { tally: DeskTally; model: CallsModel; edits: boolean }) {
	const { dossier, seat } = model
	const words = callsWords(seat.language)
	const { total } = tally.count
	const asOf = tally.count.asOf && notAfter(tally.count.asOf, seat.today)
	const say = (text: Readonly<Record<string, string>>) => inLanguage(text, seat.language, dossier.languages)
	return (
		<section aria-labelledby={`tally-${tally.id}`}>
			<h2 id={`tally-${tally.id}`}>{words.countedBy(total, say(tally.authority.name))}</h2>
			<p class="quiet">
				<a href={tally.authority.site}>{tally.authority.site}</a>
				{asOf && (
					<>
						{' '}
						· {words.asOf} <time datetime={asOf}>{wordsFor(seat.language).date(asOf)}</time>
					</>
				)}
				{tally.preferred && model.tallies.length > 1 && ` · ${words.preferred}`}
			</p>
			{tally.method && <p class="quiet method">{say(tally.method)}</p>}
			<Reports tally={tally} model={model} edits={edits} />
			{edits && model.period === null && (
				<>
					<div class="forms">
						<RecordCall tally={tally} model={model} />
						<StateTotal tally={tally} model={model} />
					</div>
					<ReportCall tally={tally} model={model} />
				</>
			)}
			<Periods tally={tally} model={model} edits={edits} />
			{model.period === null && <Ledger tally={tally} model={model} mayUndo={edits} />}
		</section>
	)
}
