/** The embed kit's options, as a form that the page's address holds, so that a choice can be sent to a colleague. */

import { kindName, VALUES, WIDGET_KINDS } from '../../../widgets/kinds.ts'
import { isDraft } from '../../record/visibility.ts'
import { Kept } from '../../site/phrase-builder.tsx'
import { Check, Field, Select } from '../field.tsx'
import { faultsOfForm, formState } from '../form.ts'
import { PREVIEW_WIDTHS } from '../live.tsx'
import { deskWords } from '../words.ts'
import type { KitModel } from './model.ts'
import { KIT_FIELDS } from './options.ts'
import { kitWords } from './words.ts'

/** The article's own first: a light card on a dark page is what nobody wants. */
const THEMES_OFFERED = ['host', ...VALUES.theme.values.filter((value) => value !== 'host')] as const

export function KitForm({ model: { dossier, seat, fields, read } }: { model: KitModel }) {
	const words = kitWords(seat.language)
	const common = deskWords(seat.language)
	const names = new Intl.DisplayNames(seat.language, { type: 'language' })
	const typed = { form: 'kit-options', fields, fault: read.ok ? null : read.error }
	const form = formState('kit-options', fields, typed, seat.language)
	const plain = (value: string) => ({ value, text: value })
	return (
		<form method="get" id={form.id} class="panel" aria-label={words.choose} data-shows>
			<Kept fields={read.ok ? (read.value.sentence?.asked ?? {}) : {}} />
			{faultsOfForm(form, KIT_FIELDS).map((fault) => (
				<p class="fault" role="alert">
					{fault}
				</p>
			))}
			<div class="languages">
				<Select
					form={form}
					name="widget"
					label={words.widget}
					choices={WIDGET_KINDS.map(kindName).map((value) => ({ value, text: common.widgets[value] }))}
				/>
				<Select
					form={form}
					name="lang"
					label={words.language}
					choices={dossier.languages.map((value) => ({ value, text: names.of(value) ?? value }))}
				/>
				<Select
					form={form}
					name="theme"
					label={words.theme}
					choices={THEMES_OFFERED.map((value) => ({ value, text: words.themes[value] }))}
				/>
				<Select
					form={form}
					name="width"
					label={words.width}
					hint={words.widthHint}
					choices={PREVIEW_WIDTHS.map(plain)}
				/>
				<Field
					form={form}
					name="limit"
					label={words.limit}
					hint={words.limitHint}
					type="number"
					min="1"
					max={String(VALUES.limit.max)}
				/>
				<Field form={form} name="as-of" label={words.asOf} hint={words.asOfHint} type="date" max={seat.latest} />
				{!isDraft(dossier) && (
					<Field
						form={form}
						name="version"
						label={words.version}
						hint={words.versionHint(dossier.version)}
						type="number"
						min={String(dossier.publicSince ?? 1)}
						max={String(dossier.version)}
					/>
				)}
				<Field
					form={form}
					name="published"
					label={words.embed.published}
					hint={words.embed.publishedHint}
					type="date"
					max={seat.latest}
				/>
			</div>
			<Check form={form} name="eager" label={words.eager} value="on" />
			<noscript>
				<button type="submit">{common.show}</button>
			</noscript>
		</form>
	)
}
