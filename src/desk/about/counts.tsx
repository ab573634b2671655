/** The authorities on a dossier's page: who counts the calls, which count readers see, and a form to add one. */

import type { CountedTally } from '../../record/excerpt.ts'
import { inLanguage } from '../../record/text.ts'
import { Another } from '../another.tsx'
import { EditForm } from '../edit-form.tsx'
import { Field, TextByLanguage } from '../field.tsx'
import { flatten } from '../fields.ts'
import { begunFrom, formState } from '../form.ts'
import { buttonIn } from '../visibility/words.ts'
import { WHY_NAMES, Why } from '../why.tsx'
import { withTheirs } from './heading-fields.ts'
import type { AboutModel } from './model.ts'
import { aboutWords } from './words.ts'

export const ADD_TALLY_FORM = 'add-authority'

export function authorityForm(tally: string): string {
	return `authority-${tally}`
}

export function preferForm(tally: string): string {
	return `prefer-${tally}`
}

export function Counts({ model }: { model: AboutModel }) {
	const { dossier, seat, typed } = model
	const words = aboutWords(seat.language).counts
	const form = formState(ADD_TALLY_FORM, {}, typed, seat.language)
	const names = [...byLanguage('authority.name', model), 'authority.site']
	return (
		<section aria-labelledby="counts">
			<h2 id="counts">{words.title}</h2>
			{dossier.tallies.length === 0 && <p class="quiet">{words.none}</p>}
			{dossier.tallies.map((tally) => (
				<Count tally={tally} model={model} />
			))}
			<EditForm form={form} seat={seat} action={`/desk/${dossier.id}/tallies`} names={names} class="panel">
				<h3>{words.add}</h3>
				<Another form={form} />
				<p class="quiet">{words.addExplains}</p>
				<TextByLanguage form={form} name="authority.name" label={words.authority} languages={dossier.languages} />
				<Field form={form} name="authority.site" label={words.site} type="url" required />
				<button type="submit">{words.addButton}</button>
			</EditForm>
		</section>
	)
}

function Count({ tally, model }: { tally: CountedTally; model: AboutModel }) {
	const { dossier, seat, typed, meanwhile } = model
	const words = aboutWords(seat.language).counts
	const { name } = tally.authority
	const initial = authorityFields(tally)
	const before = meanwhile?.before.tallies.find(({ id }) => id === tally.id)
	const told = typed && before && { ...typed, fields: withTheirs(typed.fields, authorityFields(before), initial) }
	const form = formState(authorityForm(tally.id), initial, told ?? typed, seat.language)
	const action = `/desk/${dossier.id}/tallies/${tally.id}`
	const isShown = tally.preferred && dossier.tallies.length > 1
	return (
		<>
			<EditForm
				form={form}
				seat={seat}
				action={action}
				names={[...byLanguage('name', model), 'site', ...byLanguage('method', model), ...WHY_NAMES]}
				class="panel"
				previews
			>
				<h3>{inLanguage(name, seat.language, dossier.languages)}</h3>
				<p class="quiet">
					{words.total(tally.total)}
					{isShown && ` · ${words.shown}`}
				</p>
				<input type="hidden" name="seen" value={begunFrom(form, dossier.version)} />
				<TextByLanguage form={form} name="name" label={words.authority} languages={dossier.languages} />
				<Field form={form} name="site" label={words.site} type="url" required />
				<TextByLanguage
					form={form}
					name="method"
					label={words.method}
					hint={words.methodHint}
					languages={dossier.languages}
					rows={3}
				/>
				<Why form={form} dossier={dossier} required={false} />
				<button type="submit">{buttonIn(dossier, seat.language, words.button)}</button>
			</EditForm>
			{!tally.preferred && <Prefer tally={tally} model={model} />}
		</>
	)
}

function authorityFields({ authority: { name, site }, method }: Pick<CountedTally, 'authority' | 'method'>) {
	return { ...flatten(name, 'name'), site, ...flatten(method, 'method') }
}

function Prefer({ tally, model: { dossier, seat, typed } }: { tally: CountedTally; model: AboutModel }) {
	const words = aboutWords(seat.language).counts
	const form = formState(preferForm(tally.id), {}, typed, seat.language)
	return (
		<EditForm
			form={form}
			seat={seat}
			action={`/desk/${dossier.id}/tallies/${tally.id}/prefer`}
			names={WHY_NAMES}
			class="panel"
			previews
		>
			<h3>{words.prefer(inLanguage(tally.authority.name, seat.language, dossier.languages))}</h3>
			<p class="quiet">{words.preferExplains}</p>
			<input type="hidden" name="seen" value={begunFrom(form, dossier.version)} />
			<Why form={form} dossier={dossier} />
			<button type="submit">{words.preferButton}</button>
		</EditForm>
	)
}

function byLanguage(name: string, { dossier }: AboutModel): string[] {
	return [name, ...dossier.languages.map((language) => `${name}.${language}`)]
}
