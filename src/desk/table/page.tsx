/** The page that takes a pasted table, shows each row as it would be recorded, and publishes them all at once. */

import { faultIn } from '../../faults/words.ts'
import type { Heading } from '../../record/dossier.ts'
import type { Tally } from '../../record/tally.ts'
import { inLanguage } from '../../record/text.ts'
import { languageIn } from '../changes/in-words.ts'
import { keyOf } from '../edit-form.tsx'
import { Faults } from '../faults.tsx'
import { Field, Select, TextArea } from '../field.tsx'
import type { Fields } from '../fields.ts'
import { type FormState, faultsOfForm, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import type { Seat } from '../seat.ts'
import { buttonIn } from '../visibility/words.ts'
import { WHY_NAMES, Why } from '../why.tsx'
import type { TableKind } from './column-words.ts'
import { Columns } from './columns-view.tsx'
import { countsIn, isReady, type Look } from './look.ts'
import { Rows } from './rows-view.tsx'
import { Summary } from './summary.tsx'
import type { Problem } from './table.ts'
import { tableWords } from './words.ts'

export type TableModel = {
	readonly kind: TableKind
	readonly dossier: Heading & { readonly tallies: readonly Pick<Tally, 'id' | 'authority'>[] }
	readonly seat: Seat
	/** By the desk's script: not as a page of its own. */
	readonly isScripted: boolean
	readonly typed: Typed | null
	/** Null before anything was pasted. */
	readonly look: Look | Problem | null
}

export function tableForm(kind: TableKind): string {
	return `table-${kind}`
}

export function tablePage(model: TableModel): string {
	const { kind, dossier, seat } = model
	const words = tableWords(seat.language)
	return deskPage(
		{
			title: words.title[kind],
			seat,
			dossier,
			tab: kind,
			form: tableForm(kind),
			// It publishes nothing.
			enter: 'look',
		},
		<>
			<h1>{words.title[kind]}</h1>
			<p class="quiet lead">{words.explains[kind]}</p>
			<TableForm model={model} />
		</>,
	)
}

function TableForm({ model }: { model: TableModel }) {
	const { kind, dossier, seat, typed } = model
	const words = tableWords(seat.language)
	const look = model.look !== null && typeof model.look !== 'string' ? model.look : null
	const shown = typed && look ? { ...typed, fields: look.table.fields } : typed
	const form = formState(tableForm(kind), {}, shown, seat.language)
	const { text = form.fields['table'] ?? '', read = '', head = '' } = look?.table ?? {}
	const faults = faultsIn(model, form)
	return (
		<form
			method="post"
			action={`/desk/${dossier.id}/table/${kind}`}
			enctype="multipart/form-data"
			id={form.id}
			class="panel table-form"
			data-edit
			data-draft={form.id}
		>
			<input type="hidden" name="key" value={keyOf(form) ?? seat.newKey()} />
			<input type="hidden" name="read" value={read} />
			<input type="hidden" name="head" value={head} />
			<input type="hidden" name="seen" value={look?.seen ?? ''} />
			<input type="hidden" name="version" value={String(dossier.version)} />
			<Faults form={form.id} faults={faults} />
			{look ? (
				<details class="folded given">
					<summary>{words.tableAgain}</summary>
					<div class="cells">
						<Given kind={kind} form={form} text={text} read={read} />
					</div>
				</details>
			) : (
				<Given kind={kind} form={form} text={text} read="" />
			)}
			<Options form={form} model={model} look={look} />
			{look ? (
				<Looked form={form} model={model} look={look} />
			) : (
				// Where the rows will be put in one go: to compare thousands of new ones takes a second.
				<div id={`${form.id}-rows`} data-anew />
			)}
			<Buttons model={model} look={look} />
		</form>
	)
}

/** @param text put back as it stands; what was corrected is in it */
type GivenProps = { readonly kind: TableKind; readonly form: FormState; readonly text: string; readonly read: string }

function Given({ kind, form, text, read }: GivenProps) {
	const words = tableWords(form.language)
	// Another table, another field: what was chosen for the one before is not sent again.
	const file = `${form.id}-file${read.replaceAll('"', '')}`
	const given = { ...form, fields: { ...form.fields, table: text } }
	return (
		<>
			<TextArea
				form={given}
				name="table"
				label={words.table}
				hint={words.tableHint[kind]}
				rows={8}
				sent={read !== ''}
			/>
			<p class="field">
				<label for={file}>{words.file}</label>
				<input
					type="file"
					id={file}
					name="file"
					accept=".csv,.tsv,.txt,.tab,text/csv,text/tab-separated-values,text/plain"
					aria-describedby={`${file}-hint`}
				/>
				<span id={`${file}-hint`} class="quiet hint">
					{words.fileHint}
				</span>
			</p>
		</>
	)
}

function Options({ form: typed, model, look }: { form: FormState; model: TableModel; look: Look | null }) {
	const { kind, dossier, seat } = model
	const words = tableWords(seat.language)
	const { slashes } = look?.table ?? {}
	const fields: Fields = {
		...typed.fields,
		language: look?.language ?? typed.fields['language'] ?? '',
		tally: look?.tally?.id ?? '',
		slashes: slashes?.chosen ?? '',
	}
	const form = { ...typed, fields }
	const order = (['day', 'month'] as const).map((value) => ({ value, text: words.slashed[value] }))
	return (
		<div class="pairs">
			{kind === 'calls' && dossier.tallies.length > 1 && (
				<Select
					form={form}
					name="tally"
					label={words.tally}
					choices={dossier.tallies.map(({ id, authority }) => {
						return { value: id, text: inLanguage(authority.name, seat.language, dossier.languages) }
					})}
				/>
			)}
			{dossier.languages.length > 1 && (
				<Select
					form={form}
					name="language"
					label={words.language}
					choices={[
						...(look ? [] : [{ value: '', text: words.byLetters }]),
						...dossier.languages.map((value) => ({ value, text: languageIn(seat.language, value) })),
					]}
				/>
			)}
			<Field form={form} name="source" label={words.source} hint={words.sourceHint} type="url" />
			{slashes?.isAsked && (
				<Select
					form={form}
					name="slashes"
					label={words.slashes}
					{...(slashes.possible.length > 1 && { hint: words.slashesHint })}
					choices={[...(slashes.chosen ? [] : [{ value: '', text: words.choose }]), ...order]}
				/>
			)}
		</div>
	)
}

function Looked({ form, model, look }: { form: FormState; model: TableModel; look: Look }) {
	const { kind, dossier, seat, isScripted } = model
	return (
		<>
			<Columns kind={kind} table={look.table} languages={dossier.languages} form={form} />
			<Summary look={look} form={form} dossier={dossier} />
			<Rows kind={kind} look={look} form={form} dossier={dossier} seat={seat} isScripted={isScripted} />
			{look.alters && <Why form={form} dossier={dossier} />}
		</>
	)
}

function Buttons({ model: { dossier, seat }, look }: { model: TableModel; look: Look | null }) {
	const words = tableWords(seat.language)
	const counts = look && countsIn(look.rows)
	const isToPublish = look !== null && counts !== null && isReady(look) && counts.added + counts.changed > 0
	return (
		<div class="buttons">
			{isToPublish && (
				<button type="submit" class="main">
					{buttonIn(dossier, seat.language, words.publish)}
				</button>
			)}
			<button type="submit" name="intent" value="look" class={isToPublish ? undefined : 'main'} formnovalidate>
				{look ? words.lookAgain : words.look}
			</button>
			<span class="busy" role="status">
				{words.busy}
			</span>
		</div>
	)
}

function faultsIn({ dossier, look }: TableModel, form: FormState): string[] {
	const words = tableWords(form.language)
	if (typeof look === 'string') return [words.problems[look]]
	const { fault, fields } = form
	if (fault?.kind === 'precondition-failed') {
		return [fields['version'] === String(dossier.version) ? words.looked : faultIn(form.language, fault)]
	}
	if (fault?.kind !== 'bad-body') return faultsOfForm(form)
	const isUnready = fault.faults.some(({ pointer }) => pointer === '/table')
	return [...(isUnready ? [words.notReady] : []), ...faultsOfForm(form, ['table', ...WHY_NAMES])]
}
