/** The preview of an import: what a dossier's file would change, and the button that publishes it. */

import { compareDossiers } from '../../record/compare.ts'
import { type Dossier, totalsOf } from '../../record/dossier.ts'
import { inLanguage } from '../../record/text.ts'
import { changesWords } from '../changes/words.ts'
import { keyOf } from '../edit-form.tsx'
import { Faults } from '../faults.tsx'
import { faultsOfForm, formState, IMPORT_FORM, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import { Difference } from '../history/difference.tsx'
import type { Seat } from '../seat.ts'
import { buttonIn } from '../visibility/words.ts'
import { Why } from '../why.tsx'
import { deskWords } from '../words.ts'
import { importWords } from './words.ts'

type ImportModel = {
	/** The dossier that the file goes over; null for a new one. */
	readonly before: Dossier | null
	readonly after: Dossier
	/** The file itself, as JSON in one line: it is carried through, so that nobody has to choose it again. */
	readonly bundle: string
	readonly seat: Seat
	readonly typed: Typed | null
}

export function importPage(model: ImportModel): string {
	const { before, after, seat } = model
	const words = importWords(seat.language)
	const title = words.titles[before ? 'over' : 'create']
	const shown = before ?? after
	const name = inLanguage(shown.title, seat.language, shown.languages)
	const isSame = before !== null && compareDossiers(before, after).length === 0
	// At the top, though the form is at the foot: without a script this page is loaded, and read from its beginning.
	const faults = faultsOfForm(formState(IMPORT_FORM, {}, model.typed, seat.language))
	return deskPage(
		{
			title: before ? title : `${title}: ${name}`,
			seat,
			form: IMPORT_FORM,
			...(before && { dossier: before, tab: 'about' as const }),
		},
		<div class="work" id="work">
			<div>
				<h1>{title}</h1>
				<p class="quiet">{words.nothingYet}</p>
				<Faults form={IMPORT_FORM} faults={faults} />
			</div>
			<Totals dossier={after} seat={seat} />
			<section aria-labelledby="changes">
				<h2 id="changes">{before ? words.changes : words.contents}</h2>
				{isSame ? (
					<p class="quiet">{changesWords(seat.language).none}</p>
				) : (
					<Difference before={before} after={after} language={seat.language} everyField />
				)}
			</section>
			{!isSame && <Publish model={model} />}
		</div>,
	)
}

function Totals({ dossier, seat }: { dossier: Dossier; seat: Seat }) {
	const words = importWords(seat.language)
	const { calls, meetings } = totalsOf(dossier)
	const say = (text: Readonly<Record<string, string>>) => inLanguage(text, seat.language, dossier.languages)
	const names = new Intl.DisplayNames(seat.language, { type: 'language' })
	return (
		<section aria-labelledby="totals">
			<h2 id="totals">{say(dossier.title)}</h2>
			<dl class="typed">
				<dt>{words.address}</dt>
				<dd>/w/{dossier.id}</dd>
				<dt>{words.languages}</dt>
				<dd>{dossier.languages.map((tag) => names.of(tag) ?? tag).join(', ')}</dd>
				<dt>{words.calls}</dt>
				<dd>
					{calls.total ?? '–'}
					{calls.countedBy && ` (${say(calls.countedBy.name)})`}
				</dd>
				<dt>{words.meetings}</dt>
				<dd>{words.count(meetings.held, meetings.scheduled, meetings.cancelled)}</dd>
			</dl>
		</section>
	)
}

function Publish({ model: { before, after, bundle, seat, typed } }: { model: ImportModel }) {
	const words = importWords(seat.language)
	const form = formState(IMPORT_FORM, {}, typed, seat.language)
	return (
		<form
			method="post"
			action={before ? `/desk/${before.id}/import` : '/desk/import'}
			enctype="multipart/form-data"
			class="panel"
			id={IMPORT_FORM}
			data-edit
			data-draft={IMPORT_FORM}
		>
			<input type="hidden" name="key" value={keyOf(form) ?? seat.newKey()} />
			<input type="hidden" name="intent" value="publish" />
			<input type="hidden" name="bundle" value={bundle} />
			{before && <input type="hidden" name="seen" value={String(before.version)} />}
			{before && <Why form={form} dossier={before} />}
			<p class="buttons">
				<button type="submit" class="main">
					{before ? buttonIn(before, seat.language, words.publish) : words.create}
				</button>
				<a class="button" href={before ? `/desk/${after.id}/about` : '/desk/new'}>
					{deskWords(seat.language).cancel}
				</a>
			</p>
		</form>
	)
}
