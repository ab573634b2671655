/** The page on which all texts that lack a language are translated as one table. */
import { countLacking, type SourceText, sourceTexts } from '../../edits/source-texts.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Language } from '../../record/text.ts'
import { languageIn } from '../changes/in-words.ts'
import { EditForm } from '../edit-form.tsx'
import { begunFrom, type FormState, faultOfField, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { mayEdit, type Seat } from '../seat.ts'
import { buttonIn } from '../visibility/words.ts'
import { placesOf, typedIn } from './edits.ts'
import { OvertakenList } from './overtaken.tsx'
import { type Proposal, proposer } from './proposals.ts'
import { Row } from './row.tsx'
import { untranslatedWords } from './words.ts'

export const TRANSLATIONS_FORM = 'translations'

const ROWS_A_PAGE = 500

export type UntranslatedModel = {
	readonly dossier: Dossier
	readonly seat: Seat
	/** Null for the one in which most is missing. */
	readonly language: Language | null
	/** How many texts the pages before it have. */
	readonly from: number
	readonly typed: Typed | null
	/** The dossier as the editor saw it who has typed, where that is known. */
	readonly seen: Dossier | null
	/** How many texts were just translated. */
	readonly done: number | null
}

type Gap = { readonly language: Language; readonly count: number }

export function untranslatedPage(model: UntranslatedModel): string {
	const { dossier, seat, typed, done } = model
	const words = untranslatedWords(seat.language)
	const gaps = [...countLacking(dossier)].map(([language, count]) => ({ language, count }))
	const most = gaps.toSorted((a, b) => b.count - a.count)[0]
	const target = model.language ?? most?.language ?? dossier.languages[0]
	const isWhole = !most || most.count === 0
	return deskPage(
		{ title: words.title, seat, dossier, done: done === null ? null : words.done(done), form: typed?.form },
		<>
			<h1>{words.title}</h1>
			<p class="quiet">{isWhole ? words.none : words.explains}</p>
			{!isWhole && <Languages gaps={gaps} target={target} model={model} />}
			<Translations model={model} target={target} />
		</>,
	)
}

/** The dossier's languages that lack something, and the one that is shown. */
function Languages({ gaps, target, model: { dossier, seat } }: ShownIn & { gaps: readonly Gap[] }) {
	return (
		<nav class="gaps" aria-label={untranslatedWords(seat.language).languages}>
			{gaps
				.filter(({ language, count }) => count > 0 || language === target)
				.map(({ language, count }) => (
					<a
						href={`/desk/${dossier.id}/untranslated/${language}`}
						aria-current={language === target ? 'page' : undefined}
					>
						{languageIn(seat.language, language)} <span class="quiet">{count}</span>
					</a>
				))}
		</nav>
	)
}

type ShownIn = { readonly model: UntranslatedModel; readonly target: Language }

function Translations({ model, target }: ShownIn) {
	const { dossier, seat, typed, seen, from } = model
	const words = untranslatedWords(seat.language)
	const known = sourceTexts(dossier, target)
	const lacking = [...known.values()].filter((source) => source.lacking.length > 0)
	const typedKeys = typedIn(typed?.fields ?? {})
	// What was typed stays on the page, wherever another editor's save has moved its row.
	const rows = lacking.filter(({ key }, i) => (i >= from && i < from + ROWS_A_PAGE) || typedKeys.has(key))
	const propose = proposer(dossier, target)
	const proposals = new Map(rows.map((source) => [source.key, propose(source)]))
	if (!mayEdit(seat, dossier)) return <Table rows={rows} target={target} dossier={dossier} seat={seat} form={null} />
	const own = formState(TRANSLATIONS_FORM, initial(proposals), typed, seat.language)
	const form = { ...own, fields: { ...initial(proposals), ...own.fields } }
	const page = `/desk/${dossier.id}/untranslated/${target}`
	const left = lacking.length - rows.length
	const whole = faultOfField(form, '')
	return (
		<>
			<EditForm
				form={form}
				seat={seat}
				action={from === 0 ? page : `${page}?from=${from}`}
				names={['', ...rows.map(({ key }) => key)]}
				class="translations"
				label={words.title}
				enctype="multipart/form-data"
			>
				{/* Enter presses a form's first button (HTML, §4.10.21.2): without a script too it publishes no half-filled table. */}
				<button type="submit" disabled hidden />
				<input type="hidden" name="seen" value={begunFrom(form, dossier.version)} />
				<input type="hidden" name="places" value={placesOf(rows, dossier)} />
				<OvertakenList
					fields={typed?.fields ?? {}}
					known={known}
					seen={seen && sourceTexts(seen, target)}
					seat={seat}
				/>
				{rows.length > 0 && (
					<>
						<p>
							{words.howTo} <span class="by-script">{words.keys}</span>
						</p>
						<Table rows={rows} target={target} dossier={dossier} seat={seat} form={form} proposals={proposals} />
						<p class="publish">
							<button type="submit" class="main">
								{buttonIn(dossier, seat.language, words.button)}
							</button>
							{whole && (
								<strong class="fault" role="alert" tabindex={-1}>
									{typedKeys.size === 0 ? words.fillOne : whole}
								</strong>
							)}
							{left > 0 && <span class="quiet">{words.left(left)}</span>}
						</p>
					</>
				)}
			</EditForm>
			<p class="buttons">
				{from > 0 && <a href={`${page}?from=${Math.max(0, from - ROWS_A_PAGE)}`}>{words.previous}</a>}
				{lacking.length > from + ROWS_A_PAGE && <a href={`${page}?from=${from + ROWS_A_PAGE}`}>{words.next}</a>}
			</p>
		</>
	)
}

function initial(proposals: ReadonlyMap<string, Proposal | null>): Record<string, string> {
	return Object.fromEntries([...proposals].flatMap(([key, proposal]) => (proposal ? [[key, proposal.text]] : [])))
}

type TableProps = {
	readonly rows: readonly SourceText[]
	readonly target: Language
	readonly dossier: Dossier
	readonly seat: Seat
	/** Null for whoever may only look. */
	readonly form: FormState | null
	readonly proposals?: ReadonlyMap<string, Proposal | null>
}

function Table({ rows, target, dossier, seat, form, proposals }: TableProps) {
	return (
		<table class="texts" data-enter="next">
			<thead>
				<tr>
					<th scope="col">{untranslatedWords(seat.language).text}</th>
					{form && <th scope="col">{languageIn(seat.language, target)}</th>}
				</tr>
			</thead>
			<tbody>
				{rows.map((source) => (
					<Row
						source={source}
						target={target}
						dossier={dossier}
						seat={seat}
						form={form}
						proposal={proposals?.get(source.key) ?? null}
					/>
				))}
			</tbody>
		</table>
	)
}
