/** The ledger of a tally as a table, newest entry first, with the button that undoes an entry. */
import type { Child } from 'hono/jsx'
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { whyKept } from '../../edits/undo-entry.ts'
import type { DeskTally } from '../../reads/read-desk-calls.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { Source } from '../../record/source.ts'
import { type LedgerEntry, type ReportState, reportStates, type Tally } from '../../record/tally.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import { groupedIn } from '../counted.ts'
import { EraseLink } from '../erase/link.tsx'
import { faultsOfForm, formState } from '../form.ts'
import { reasonIn } from '../history/own-reasons.ts'
import { instantIn } from '../seat.ts'
import type { CallsModel } from './model.ts'
import { reportWords } from './report-words.ts'
import { callsWords } from './words.ts'

export function Ledger({ tally, model, mayUndo }: { tally: DeskTally; model: CallsModel; mayUndo: boolean }) {
	const { seat } = model
	const words = callsWords(seat.language).ledger
	const undone = new Set(tally.entries.flatMap((e) => e.undoes ?? []))
	const kept = whyKept(tally)
	const states = reportStates(tally.entries)
	const refused = faultsOfForm(formState('undo', {}, model.typed, seat.language))
	return (
		<>
			<h3>{words.title}</h3>
			{refused.map((fault) => (
				<p class="fault" role="alert">
					{fault}
				</p>
			))}
			<section class="scroll" tabindex={0} aria-label={words.title}>
				<table class="ledger">
					<thead>
						<tr>
							<th scope="col">{words.on}</th>
							<th scope="col">{words.entry}</th>
							<th scope="col">{words.count}</th>
							<th scope="col">{words.why}</th>
							<th scope="col">{words.written}</th>
							<th scope="col">
								<span class="visually-hidden">{words.undo}</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{tally.newest.map((entry) => (
							<Row
								entry={entry}
								tally={tally}
								model={model}
								state={states.get(entry.id)}
								undone={undone.has(entry.id) || entry.kind === 'undo'}
								mayUndo={mayUndo && kept(entry) === null}
							/>
						))}
					</tbody>
				</table>
			</section>
			{tally.hasOlder && <p class="quiet">{words.older}</p>}
		</>
	)
}

type RowProps = {
	entry: LedgerEntry
	tally: Tally
	model: CallsModel
	/** Of a reported call. */
	state: ReportState | undefined
	undone: boolean
	mayUndo: boolean
}

function Row({ entry, tally, model: { dossier, seat, writers }, state, undone, mayUndo }: RowProps) {
	const words = callsWords(seat.language).ledger
	const { date, shortDate } = wordsFor(seat.language)
	const period = tally.periods.find((p) => p.id === entry.period)
	const report = reportWords(seat.language)
	const say = (text: Text) => inLanguage(text, seat.language, dossier.languages)
	const struck = (child: Child) => (undone ? <s>{child}</s> : child)
	const linked = ({ url, publisher }: Source) => <a href={url}>{publisher ? say(publisher) : url}</a>
	return (
		<tr id={`entry-${entry.id}`} class={undone ? 'taken-back' : undefined}>
			<td data-label={words.on}>{struck(<time datetime={entry.on}>{shortDate(entry.on)}</time>)}</td>
			<td data-label={words.entry}>
				{struck(words.kinds[entry.kind])}
				{state && <div class={`state ${state}`}>{report.states[state]}</div>}
				{entry.confirms && <div class="quiet">{report.confirms}</div>}
				<div class="quiet">{period ? say(period.label) : entry.period}</div>
			</td>
			<td class="count" data-label={words.count}>
				{struck(signed(entry, seat.language))}
			</td>
			<td data-label={words.why}>
				{entry.source && linked(entry.source)}
				{entry.reportedBy && <div>{`${report.by} ${say(entry.reportedBy)}`}</div>}
				{entry.deniedBy && (
					<div>
						{`${report.denied} ${say(entry.deniedBy)}`}
						{entry.denialSource && (
							<>
								{'\u00a0· '}
								{linked(entry.denialSource)}
							</>
						)}
					</div>
				)}
				{entry.note && <div>{say(entry.note)}</div>}
				{entry.reason && <div>{reasonIn(seat.language, entry.reason)}</div>}
			</td>
			<td data-label={words.written}>
				<time datetime={entry.recordedAt}>{instantIn(seat, 'medium')(entry.recordedAt)}</time>
				<div class="quiet">{writers.get(entry.id) ?? words.setUp}</div>
			</td>
			<td>
				{mayUndo && (
					<form method="post" action={`/desk/${dossier.id}/entries/${entry.id}/undo`} data-edit>
						<input type="hidden" name="key" value={seat.newKey()} />
						<button type="submit" aria-label={words.undoEntry(words.kinds[entry.kind], date(entry.on))}>
							{words.undo}
						</button>
					</form>
				)}
				{hasWords(entry) && (
					<EraseLink
						dossier={dossier}
						seat={seat}
						of={{ type: 'entry', id: entry.id }}
						name={`${words.kinds[entry.kind]}, ${date(entry.on)}`}
					/>
				)}
			</td>
		</tr>
	)
}

function hasWords({ source, note, reason, reportedBy, deniedBy }: LedgerEntry): boolean {
	return [source, note, reason, reportedBy, deniedBy].some((said) => said !== null)
}

function signed({ kind, delta }: LedgerEntry, language: DeskLanguage): string {
	// In no total, and so nothing that is taken back.
	if (kind === 'reported' || (kind === 'undo' && delta === 0)) return '–'
	const sign = delta > 0 ? '+' : delta < 0 ? '−' : ''
	return `${sign}${groupedIn(language, Math.abs(delta))}`
}
