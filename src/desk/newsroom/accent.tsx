/** The fields of the newsroom's accent colours, which offer the nearest readable colour where contrast is too low. */
import { contrastOnPaper, PAPERS, type Paper } from '../../edits/accent.ts'
import { Field } from '../field.tsx'
import type { FormState } from '../form.ts'
import { takeIntent } from './settings-fields.ts'
import type { SettingsWords } from './settings-words.ts'

type AccentProps = {
	readonly form: FormState
	readonly words: SettingsWords
	/** What else is to be said of a field. */
	readonly hint: (name: string) => string | undefined
}

export function Accent({ form, words, hint }: AccentProps) {
	return (
		<fieldset class="accent">
			<legend>{words.accent}</legend>
			<p class="quiet hint">{words.accentHint}</p>
			<div class="pairs">
				<OnPaper paper="light" form={form} words={words} hint={hint} />
				<OnPaper paper="dark" form={form} words={words} hint={hint} />
			</div>
			<button type="submit" name="intent" value="look" formnovalidate>
				{words.look}
			</button>
		</fieldset>
	)
}

function OnPaper({ paper, form, words, hint }: AccentProps & { readonly paper: Paper }) {
	const name = `accent.${paper}`
	const colour = (form.fields[name] ?? '').trim()
	const nearest = nearestIn(form, name)
	return (
		<div class="on-paper">
			<Field form={form} name={name} label={words.onPaper[paper]} hint={hint(name)} required />
			{/^#[0-9a-f]{6}$/i.test(colour) && (
				<p class="shown">
					<Swatch colour={colour} paper={paper} />{' '}
					<span class="quiet">{words.contrast(ratioIn(form, contrastOnPaper(colour, paper)))}</span>
				</p>
			)}
			{nearest && (
				<button type="submit" name="intent" value={takeIntent(name, nearest)} formnovalidate>
					<Swatch colour={nearest} paper={paper} /> {words.take(nearest)}
				</button>
			)}
		</div>
	)
}

/** Attributes of SVG, since the desk's policy admits no style that is not its own. */
function Swatch({ colour, paper }: { colour: string; paper: Paper }) {
	return (
		<svg class="swatch" viewBox="0 0 88 40" width="88" height="40" aria-hidden="true">
			<rect width="88" height="40" fill={PAPERS[paper]} />
			<rect x="10" y="8" width="24" height="24" fill={colour} />
			<text x="44" y="28" fill={colour}>
				24
			</text>
		</svg>
	)
}

function nearestIn({ fault }: FormState, name: string): string | null {
	if (fault?.kind !== 'bad-body') return null
	const found = fault.faults.find((f) => f.pointer === `/${name.replace('.', '/')}`)
	return found?.because.kind === 'low-contrast' ? found.because.nearest : null
}

function ratioIn({ language }: FormState, ratio: number): string {
	const rounded = Math.floor(ratio * 100) / 100
	return rounded.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}
