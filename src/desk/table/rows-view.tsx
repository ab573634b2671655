/** The rows of a pasted table as they would be recorded; what is wrong beside each cell, to be corrected in place. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { WeighedCall } from '../../edits/record-calls.ts'
import type { WeighedMeeting } from '../../edits/save-meetings.ts'
import type { Heading } from '../../record/dossier.ts'
import { isoDate } from '../../record/meeting-days.ts'
import { inLanguage } from '../../record/text.ts'
import { changesWords } from '../changes/words.ts'
import { groupedIn } from '../counted.ts'
import type { FormState } from '../form.ts'
import { nameOfMeeting } from '../meetings/meeting-name.ts'
import { meetingsWords } from '../meetings/words.ts'
import type { Seat } from '../seat.ts'
import { Cells } from './cells-view.tsx'
import type { TableKind } from './column-words.ts'
import { isAsked, type Look, type LookRow } from './look.ts'
import { callFacts, type Fact, meetingFacts } from './row-facts.ts'
import { rowWords } from './row-words.ts'
import { tableWords } from './words.ts'

type RowsProps = {
	readonly kind: TableKind
	readonly look: Look
	readonly form: FormState
	readonly dossier: Heading
	readonly seat: Seat
	/** Asked for by the desk's script, which sends what a row's button asks (client/row-buttons.ts). */
	readonly isScripted: boolean
}

/** So many rows are open for editing at once. */
const MAX_OPEN = 300

export function Rows(props: RowsProps) {
	const { look, seat, form } = props
	const words = rowWords(seat.language)
	const { date, place, status, format } = meetingsWords(seat.language)
	const lower = (label: string) => label.toLocaleLowerCase(seat.language)
	const [, asked] = /^row:(\d+)$/.exec(form.fields['intent'] ?? '') ?? []
	const shown = look.rows.filter(({ outcome }) => outcome.kind !== 'same')
	const refused = shown.filter(({ outcome }) => outcome.kind === 'refused')
	const open = new Set(refused.slice(0, MAX_OPEN).map(({ index }) => index))
	if (asked !== undefined) open.add(Number(asked))
	const what = look.tally ? words.isCall : `${place}, ${lower(status)}, ${lower(format)}`
	return (
		<div id={`${form.id}-rows`} data-anew>
			{inBatches(shown).map((batch) => (
				<section
					class="scroll batch"
					aria-label={words.rows(numberOf(batch[0]?.index ?? 0), numberOf(batch.at(-1)?.index ?? 0))}
				>
					<table class="pasted">
						<thead>
							<tr>
								{[words.row, date, what, words.what, words.doing].map((label) => (
									<th scope="col">{label}</th>
								))}
							</tr>
						</thead>
						<tbody>
							{batch.map((row) => (
								<Row row={row} isOpen={open.has(row.index)} isAsked={String(row.index) === asked} {...props} />
							))}
						</tbody>
					</table>
				</section>
			))}
			{refused.length > MAX_OPEN && <p class="quiet">{words.more(refused.length - MAX_OPEN)}</p>}
		</div>
	)
}

/** The browser draws those that are in view: of one long table it would draw all. */
const BATCH = 100

function inBatches(rows: readonly LookRow[]): LookRow[][] {
	const starts = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => i * BATCH)
	return starts.map((start) => rows.slice(start, start + BATCH))
}

type RowProps = RowsProps & { readonly row: LookRow; readonly isOpen: boolean; readonly isAsked: boolean }

function Row(props: RowProps) {
	const { row, isOpen, seat, isScripted } = props
	const words = rowWords(seat.language)
	const { outcome } = row
	const isMuted = outcome.kind === 'left-out'
	return (
		<tr
			id={`row-${row.index}`}
			class={isMuted ? 'left-out' : outcome.kind === 'refused' || isAsked(row) ? 'open' : undefined}
		>
			<td data-label={words.row}>{numberOf(row.index)}</td>
			{isOpen && !isMuted ? (
				<td colspan={3} class="wide">
					<Cells {...props} />
				</td>
			) : (
				<AsRecorded {...props} />
			)}
			<td class="doing">
				<Doing {...props} />
				{!props.isAsked && !isMuted && (
					<button
						type={isScripted ? 'button' : 'submit'}
						name="intent"
						value={`row:${row.index}`}
						class="plain"
						formnovalidate
						aria-label={words.correct(numberOf(row.index))}
					>
						{words.correctShort}
					</button>
				)}
			</td>
		</tr>
	)
}

/** As a spreadsheet numbers it, whose first row has the headings. */
export function numberOf(index: number): number {
	return index + 2
}

function AsRecorded({ row, seat, dossier }: RowProps) {
	const { outcome, cells } = row
	if (outcome.kind === 'meeting') return <Meeting weighed={outcome.weighed} dossier={dossier} seat={seat} />
	if (outcome.kind === 'call') return <Call call={outcome.call} dossier={dossier} seat={seat} />
	return (
		<td colspan={3} class="quiet wide">
			{[...cells.values()].filter((cell) => cell.trim() !== '').join(' · ')}
		</td>
	)
}

type MeetingProps = { readonly weighed: WeighedMeeting; readonly dossier: Heading; readonly seat: Seat }

function Meeting({ weighed, dossier, seat }: MeetingProps) {
	const { after } = weighed
	const labels = meetingsWords(seat.language)
	const { shortDays, country, format } = wordsFor(seat.language)
	const names = after.place ? [...new Set(Object.values(after.place.city))] : []
	const own = after.place ? inLanguage(after.place.city, seat.language, dossier.languages) : format.video
	return (
		<>
			<td data-label={labels.date}>
				<time datetime={isoDate(after)}>{shortDays(after)}</time>
			</td>
			<th scope="row">
				{own}
				<div class="quiet">
					{[
						...names.filter((name) => name !== own),
						after.place?.country && country(after.place.country),
						changesWords(seat.language).statuses[after.status],
						after.place && format[after.format],
					]
						.filter(Boolean)
						.join(' · ')}
				</div>
			</th>
			<td class="facts">
				<Facts facts={meetingFacts(weighed, seat.language)} isChange={weighed.before !== null} />
			</td>
		</>
	)
}

function Call({ call, dossier, seat }: { call: WeighedCall; dossier: Heading; seat: Seat }) {
	const { shortDays } = wordsFor(seat.language)
	return (
		<>
			<td data-label={meetingsWords(seat.language).date}>
				<time datetime={call.on}>{shortDays({ date: call.on, until: null, datePrecision: 'day' })}</time>
			</td>
			<th scope="row">
				+{groupedIn(seat.language, call.delta)}
				<div class="quiet">{inLanguage(call.period.label, seat.language, dossier.languages)}</div>
			</th>
			<td class="facts">
				<Facts facts={callFacts(call, seat.language)} />
			</td>
		</>
	)
}

/** A line each. Of a new row plain text: a table has thousands of them. */
function Facts({ facts, isChange = false }: { facts: readonly Fact[]; isChange?: boolean }) {
	if (!isChange) return <>{facts.map(({ label, after }) => `${label}: ${after.join('; ')}`).join('\n')}</>
	return (
		<>
			{facts.map(({ label, before, after }) => (
				<div>
					{label}: {before.map((value) => [<del>{value}</del>, ' '])}
					{after.map((value) => [<ins>{value}</ins>, ' '])}
				</div>
			))}
		</>
	)
}

function Doing({ row, look, dossier, seat, form }: RowProps) {
	const words = rowWords(seat.language)
	const { index, alike, outcome } = row
	const chosen = look.table.choices[`do-${index}`] ?? ''
	const isNew = outcome.kind !== 'meeting' || outcome.weighed.before === null
	const updates = alike.flatMap((one) =>
		one.kind === 'meeting' && isNew
			? [{ value: `update:${one.meeting.id}`, text: words.update(nameOfMeeting(one.meeting, dossier, seat)) }]
			: [],
	)
	if (alike.length === 0 && !chosen.startsWith('update:')) {
		return (
			<label class="leave">
				<input type="checkbox" name={`do-${index}`} value="skip" checked={chosen === 'skip'} /> {words.leaveOut}
			</label>
		)
	}
	const id = chosen.startsWith('update:') && updates.length === 0 ? [{ value: chosen, text: words.updateThis }] : []
	const first = alike.length > 0 && form.fields['twins'] ? words.asAll : tableWords(seat.language).choose
	const choices = [
		{ value: '', text: first },
		...(alike.length > 0 ? [{ value: 'another', text: words.another }] : []),
		...updates,
		...id,
		{ value: 'skip', text: words.leaveOut },
	]
	return (
		<>
			{alike.slice(0, 2).map((one) => (
				<p class="hint alike">
					{one.kind === 'meeting' && `${words.alike} ${nameOfMeeting(one.meeting, dossier, seat)}`}
					{one.kind === 'row' && (look.tally ? words.alikeDay : words.alikeRow)(numberOf(one.index))}
					{one.kind === 'call' && words.alikeCall(wordsFor(seat.language).date(one.on))}
				</p>
			))}
			<select
				name={`do-${index}`}
				aria-label={words.doingOf(numberOf(index))}
				aria-invalid={isAsked(row) ? 'true' : undefined}
			>
				{choices.map(({ value, text }) => (
					<option value={value} selected={value === chosen}>
						{text}
					</option>
				))}
			</select>
		</>
	)
}
