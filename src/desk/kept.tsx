/** What the desk shows where a form is gone: its error pages, with what was typed to be sent again, and the words alone on a page that has lost their form. */

import type { DeskLanguage } from '../record/editor.ts'
import { ANSWERED, ASKED } from './answers-given.ts'
import { PROPOSED_FOR } from './calls/opening.ts'
import { Faults } from './faults.tsx'
import type { Fields } from './fields.ts'
import { faultsOfForm, placesIn, pointerOf, type Typed } from './form.ts'
import { deskPage } from './frame.tsx'
import type { Seat } from './seat.ts'
import { deskWords } from './words.ts'

type Kept = {
	/** Where the form was sent. */
	readonly action: string
	readonly fields: Fields
	/** The id that the log has this under. */
	readonly request: string
}

/** Names of fields that carry no words of the editor's. */
const OWN_FIELDS = [
	'key',
	'seen',
	'intent',
	'token',
	'bundle',
	'at',
	'tally',
	'reasonKind',
	PROPOSED_FOR,
	ANSWERED,
	ASKED,
]

/** @param why what happened, in words of the desk */
export function keptPage(kept: Kept, why: string, language: DeskLanguage): string {
	const words = deskWords(language)
	return deskPage(
		{ title: words.kept.title, seat: language },
		<section class="panel kept" data-kept>
			<h1>{words.kept.title}</h1>
			<p class="fault" role="alert">
				{why}
			</p>
			<SendAgain kept={kept} language={language} />
			<p class="quiet">{words.request(kept.request)}</p>
		</section>,
	)
}

function SendAgain({ kept: { action, fields }, language }: { kept: Kept; language: DeskLanguage }) {
	const words = deskWords(language)
	const { intent: _intent, ...rest } = fields
	return (
		<form method="post" action={action} data-whole-page>
			{Object.entries(rest).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
			<WordsTyped fields={rest} language={language} />
			<p class="buttons">
				<button type="submit" class="main">
					{words.kept.sendNow}
				</button>
				<button type="submit" name="intent" value="edit">
					{words.kept.goOn}
				</button>
			</p>
		</form>
	)
}

type WordsTypedProps = {
	readonly fields: Fields
	readonly language: DeskLanguage
	/** What the page calls a field. */
	readonly labelOf?: (name: string) => string
}

function WordsTyped({ fields, language, labelOf = (name) => name }: WordsTypedProps) {
	const typed = Object.entries(fields).filter(([name, value]) => value !== '' && !OWN_FIELDS.includes(name))
	if (typed.length === 0) return null
	return (
		<>
			<h2>{deskWords(language).kept.typed}</h2>
			<dl class="typed">
				{typed.map(([name, value]) => (
					<>
						<dt>{labelOf(name)}</dt>
						<dd>{value}</dd>
					</>
				))}
			</dl>
		</>
	)
}

type UnplacedProps = {
	readonly typed: Typed | null
	/** The ids of those that are on the page. */
	readonly forms: readonly string[]
	readonly seat: Seat
}

/** A form that is not on the page any more, as somebody else has answered meanwhile: what was wrong with it, and what was typed. */
export function Unplaced({ typed, forms, seat: { language } }: UnplacedProps) {
	if (!typed || forms.includes(typed.form)) return null
	const form = { ...typed, id: typed.form, language }
	const faults = faultsOfForm(form)
	const placeOf = placesIn(form)
	return (
		<>
			<Faults form={form.id} faults={faults} />
			<WordsTyped fields={typed.fields} language={language} labelOf={(name) => placeOf(pointerOf(name))} />
		</>
	)
}

export function deskNotice(language: DeskLanguage, why: string, request: string): string {
	const words = deskWords(language)
	return deskPage(
		{ title: why, seat: language },
		<>
			<h1>{why}</h1>
			<p>
				<a href="/desk">{words.back}</a>
			</p>
			<p class="quiet">{words.request(request)}</p>
		</>,
	)
}
