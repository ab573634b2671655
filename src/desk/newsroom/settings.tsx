/** The settings page: what the newsroom decides for all dossiers. */
import { DESK_LANGUAGES } from '../../record/editor.ts'
import type { Settings } from '../../record/settings.ts'
import { EditForm } from '../edit-form.tsx'
import { Check, Field, TextArea, TextByLanguage } from '../field.tsx'
import { begunFrom, type FormState, formState, type Typed } from '../form.ts'
import { deskPage } from '../frame.tsx'
import type { Seat } from '../seat.ts'
import { saidOf } from '../words.ts'
import { Accent } from './accent.tsx'
import { settingsFields } from './settings-fields.ts'
import { type SettingsWords, settingsWords } from './settings-words.ts'

export const SETTINGS_FORM = 'settings'
export const SIGN_IN_FORM = 'sign-in'

type SettingsModel = {
	readonly settings: Settings
	readonly seat: Seat
	readonly typed: Typed | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	/** Whether tokens open the desk beside Cloudflare Access; null where there is no Access. */
	readonly tokenSignIn: boolean | null
}

export function settingsPage({ settings, seat, typed, done, tokenSignIn }: SettingsModel): string {
	const words = settingsWords(seat.language)
	const saved = settingsFields(settings)
	const form = formState(SETTINGS_FORM, saved, typed, seat.language)
	const named = [...new Set([...DESK_LANGUAGES, ...settings.languages, ...Object.keys(settings.newsroom)])]
	const names = [...named.map((language) => `newsroom.${language}`), ...Object.keys(saved), 'newsroom']
	const hint = (name: string, plain?: string) => hinted(form, saved[name] ?? '', name, words, plain)
	return deskPage(
		{ title: words.title, seat, done: saidOf(words.done, done), form: form.id },
		<div class="newsroom">
			<h1>{words.title}</h1>
			<p class="quiet">{words.lead}</p>
			<EditForm form={form} seat={seat} action="/desk/settings" names={names} class="settings">
				<input type="hidden" name="seen" value={begunFrom(form, settings.version)} />
				<TextByLanguage
					form={form}
					name="newsroom"
					label={words.name}
					hint={hint(`newsroom.${named[0]}`, words.nameHint)}
					languages={named}
				/>
				<div class="pairs">
					<Field
						form={form}
						name="timeZone"
						label={words.timeZone}
						hint={hint('timeZone', words.timeZoneHint)}
						list="time-zones"
						autocomplete="off"
						required
					/>
					<Field
						form={form}
						name="languages"
						label={words.languages}
						hint={hint('languages', words.languagesHint)}
						autocomplete="off"
						required
					/>
				</div>
				<datalist id="time-zones">
					{Intl.supportedValuesOf('timeZone').map((zone) => (
						<option value={zone} />
					))}
				</datalist>
				<Accent form={form} words={words} hint={hint} />
				<TextArea form={form} name="sites" label={words.sites} hint={hint('sites', words.sitesHint)} rows={4} />
				<Field
					form={form}
					name="licenceUrl"
					label={words.licence}
					hint={hint('licenceUrl', words.licenceHint)}
					type="url"
				/>
				<button type="submit" class="main">
					{words.save}
				</button>
			</EditForm>
			{tokenSignIn !== null && <SignIn isOpen={tokenSignIn} seat={seat} typed={typed} words={words} />}
		</div>,
	)
}

function SignIn({
	isOpen,
	seat,
	typed,
	words,
}: Pick<SettingsModel, 'seat' | 'typed'> & { isOpen: boolean; words: SettingsWords }) {
	const form = formState(SIGN_IN_FORM, { tokenSignIn: isOpen ? 'on' : '' }, typed, seat.language)
	const { title, allow, hint, button } = words.signIn
	return (
		<EditForm form={form} seat={seat} action="/desk/settings/tokens" names={[]} class="panel">
			<h2>{title}</h2>
			<Check form={form} name="tokenSignIn" label={allow} value="on" />
			<p class="quiet hint">{hint}</p>
			<button type="submit">{button}</button>
		</EditForm>
	)
}

/** A field's hint; beside a form that somebody else was quicker than, what they saved. */
function hinted(form: FormState, saved: string, name: string, words: SettingsWords, plain?: string) {
	if (form.fault?.kind !== 'precondition-failed' || form.fields[name] === saved) return plain
	return words.savedNow(saved || words.nothing)
}
