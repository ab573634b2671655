/** The list of what needs attention on the desk's first page, each item with the way to settle it. */

import { sentenceCase } from '../../../widgets/inline.tsx'
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import type { Awaiting } from '../../store/list-attention.ts'
import { EditForm } from '../edit-form.tsx'
import { formState } from '../form.ts'
import { Unplaced } from '../kept.tsx'
import { AnswerReport, CheckMeetings, checkFormId, reportFormId } from '../meetings/report.tsx'
import { meetingsWords } from '../meetings/words.ts'
import type { Seat } from '../seat.ts'
import { type HomeModel, homeQuery } from './model.ts'
import { homeWords } from './words.ts'

type Of<Kind extends Awaiting['kind']> = Extract<Awaiting, { kind: Kind }>

const KINDS = ['outcome', 'report', 'call', 'confirmation', 'check', 'translation'] as const

export function confirmId(dossier: string, tally: string): string {
	return `confirm-${dossier}-${tally}`
}

/** The forms by which an item is settled. */
function formsOf(item: Awaiting): string[] {
	const { dossier } = item
	if (item.kind === 'confirmation') return [confirmId(dossier, item.tally)]
	if (item.kind === 'check') return [checkFormId(dossier)]
	if (item.kind !== 'report') return []
	return [reportFormId('confirm', dossier, item.meeting), reportFormId('deny', dossier, item.meeting)]
}

export function Waiting({ model, edits }: { model: HomeModel; edits: boolean }) {
	const { seat, waiting } = model
	const words = homeWords(seat.language).waiting
	return (
		<section aria-labelledby="waiting">
			<h2 id="waiting">{words.title}</h2>
			<Unplaced typed={model.typed} forms={edits ? waiting.awaiting.flatMap(formsOf) : []} seat={seat} />
			{waiting.awaiting.length === 0 && <p class="quiet">{words.none}</p>}
			{KINDS.map((kind) => {
				const items = waiting.awaiting.filter((item) => item.kind === kind)
				return (
					items.length > 0 && (
						<>
							<h3>{words.kinds[kind]}</h3>
							<ul class="waiting">
								{items.map((item) => (
									<li>
										<Item item={item} model={model} edits={edits} />
									</li>
								))}
							</ul>
						</>
					)
				)
			})}
			{waiting.next && <a href={`/desk${homeQuery({ ...model.query, after: waiting.next })}`}>{words.more}</a>}
		</section>
	)
}

function Item({ item, model, edits }: { item: Awaiting; model: HomeModel; edits: boolean }) {
	if (item.kind === 'outcome') return <Outcome item={item} seat={model.seat} edits={edits} />
	if (item.kind === 'report') return <Report item={item} model={model} edits={edits} />
	if (item.kind === 'call') return <ReportedCall item={item} seat={model.seat} edits={edits} />
	if (item.kind === 'check') return <Check item={item} model={model} edits={edits} />
	if (item.kind === 'confirmation') return <Confirmation item={item} model={model} edits={edits} />
	return <Translation item={item} seat={model.seat} edits={edits} />
}

function Outcome({ item, seat, edits }: { item: Of<'outcome'>; seat: Seat; edits: boolean }) {
	const words = homeWords(seat.language).waiting
	const meeting = `/desk/${item.dossier}/meetings/${item.meeting}`
	const name = nameOf(item, seat)
	return (
		<>
			<p>
				<b>{name}</b>
				{'\u00a0· '}
				<InDossier item={item} seat={seat} />
			</p>
			{edits && (
				<p class="buttons">
					<a class="button" href={`${meeting}/held`}>
						{words.sayWhatCame} <span class="visually-hidden">{name}</span>
					</a>
					<a class="button" href={`${meeting}/cancel`}>
						{words.didNotTakePlace} <span class="visually-hidden">{name}</span>
					</a>
				</p>
			)}
		</>
	)
}

function Report({ item, model, edits }: { item: Of<'report'>; model: HomeModel; edits: boolean }) {
	const { seat, typed } = model
	const name = nameOf(item, seat)
	return (
		<>
			<p>
				<b>{name}</b>
				{'\u00a0· '}
				{meetingsWords(seat.language).by.reported(own(item.reportedBy, seat))}
				{'\u00a0· '}
				<InDossier item={item} seat={seat} />
			</p>
			{edits && (
				<AnswerReport
					dossier={item.dossier}
					meeting={item.meeting}
					name={name}
					seat={seat}
					typed={typed}
					at="home"
					query={homeQuery(model.query)}
				/>
			)}
		</>
	)
}

/** Its answers need the ledger around it: they stand on the dossier's page. */
function ReportedCall({ item, seat, edits }: { item: Of<'call'>; seat: Seat; edits: boolean }) {
	const on = day(item.on, seat)
	return (
		<>
			<p>
				<b>{on}</b>
				{'\u00a0· '}
				{meetingsWords(seat.language).by.reported(own(item.reportedBy, seat))}
				{'\u00a0· '}
				<InDossier item={item} seat={seat} />
			</p>
			{edits && (
				<p class="buttons">
					<a class="button" href={`/desk/${item.dossier}`}>
						{homeWords(seat.language).waiting.answerReport} <span class="visually-hidden">{on}</span>
					</a>
				</p>
			)}
		</>
	)
}

function Check({ item, model, edits }: { item: Of<'check'>; model: HomeModel; edits: boolean }) {
	const { seat, typed } = model
	const title = own(item.title, seat)
	return (
		<>
			<p>
				<a href={`/desk/${item.dossier}/meetings`}>{title}</a>:{' '}
				<span class="quiet">{homeWords(seat.language).waiting.completeAsOf(day(item.asOf, seat))}</span>
			</p>
			{edits && (
				<CheckMeetings
					dossier={item.dossier}
					name={title}
					seat={seat}
					typed={typed}
					at="home"
					query={homeQuery(model.query)}
				/>
			)}
		</>
	)
}

function Confirmation({ item, model, edits }: { item: Of<'confirmation'>; model: HomeModel; edits: boolean }) {
	const { seat, typed } = model
	const { dossier, tally } = item
	const words = homeWords(seat.language).waiting
	const authority = own(item.authority, seat)
	const calls = wordsFor(seat.language).calls(item.total)
	return (
		<>
			<p>
				<b>{authority}</b>: {words.asOf(calls, day(item.asOf, seat))}
				{'\u00a0· '}
				<InDossier item={item} seat={seat} />
			</p>
			{edits && item.isInPeriod && (
				<EditForm
					form={formState(confirmId(dossier, tally), {}, typed, seat.language)}
					seat={seat}
					action={`/desk/${dossier}/tallies/${tally}/confirm${homeQuery(model.query)}`}
					names={[]}
				>
					<input type="hidden" name="seen" value={String(item.total)} />
					<button type="submit">
						{words.confirm(String(item.total))} <span class="visually-hidden">{authority}</span>
					</button>
				</EditForm>
			)}
			{edits && !item.isInPeriod && (
				<p class="buttons">
					<a class="button" href={`/desk/${dossier}#total-${tally}`}>
						{words.openPeriod} <span class="visually-hidden">{authority}</span>
					</a>
				</p>
			)}
		</>
	)
}

function Translation({ item, seat, edits }: { item: Of<'translation'>; seat: Seat; edits: boolean }) {
	const words = homeWords(seat.language).waiting
	const names = new Intl.DisplayNames(seat.language, { type: 'language' })
	const missing = Object.entries(item.missing).map(([tag, count]) => words.missing(count, names.of(tag) ?? tag))
	return (
		<>
			<p>
				<b>{own(item.title, seat)}</b>: <span class="quiet">{missing.join(' · ')}</span>
			</p>
			<p class="buttons">
				<a class="button" href={`/desk/${item.dossier}/untranslated`}>
					{edits ? words.translate : words.kinds.translation}{' '}
					<span class="visually-hidden">{own(item.title, seat)}</span>
				</a>
			</p>
		</>
	)
}

function InDossier({ item, seat }: { item: Awaiting; seat: Seat }) {
	return (
		<a class="quiet" href={`/desk/${item.dossier}`}>
			{own(item.title, seat)}
		</a>
	)
}

function nameOf({ city, days }: Of<'outcome' | 'report'>, seat: Seat): string {
	const words = wordsFor(seat.language)
	return `${city ? own(city, seat) : sentenceCase(words.format.video, words)}, ${words.days(days)}`
}

function own(text: Text, { language }: Seat): string {
	return inLanguage(text, language, [])
}

function day(date: string, { language }: Seat): string {
	return wordsFor(language).date(date)
}
