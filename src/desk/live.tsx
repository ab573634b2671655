/** The live preview beside a form: the widgets as readers see them, at a chosen width, theme and language. */
import {
	HEIGHTS,
	kindName,
	THEMES,
	type Theme,
	WIDGET_KINDS,
	type WidgetKind,
	type WidgetName,
} from '../../widgets/kinds.ts'
import type { Heading } from '../record/dossier.ts'
import { inLanguage } from '../record/text.ts'
import { isDraft } from '../record/visibility.ts'
import type { Seat } from './seat.ts'
import { deskWords } from './words.ts'

export const PREVIEW_WIDTHS = ['280', '390', '680', '900'] as const

export type LiveOptions = {
	readonly width: (typeof PREVIEW_WIDTHS)[number]
	readonly theme: Theme
	readonly language: string
}

/** The options that a page's address asks for; what does not fit is as if it were not there. */
export function liveOptions(query: Readonly<Record<string, string>>, dossier: Heading, seat: Seat): LiveOptions {
	const has = (language: string | undefined) => dossier.languages.find((l) => l === language)
	return {
		width: PREVIEW_WIDTHS.find((w) => w === query['width']) ?? '390',
		theme: THEMES.find((t) => t === query['theme']) ?? 'auto',
		language: has(query['lang']) ?? has(seat.language) ?? dossier.languages[0],
	}
}

type LiveProps = {
	readonly dossier: Heading
	readonly seat: Seat
	readonly options: LiveOptions
	/** The forms on the page whose edits can be shown here where no script runs. */
	readonly forms: readonly { readonly id: string; readonly action: string }[]
	readonly kinds?: readonly WidgetKind[]
	/** Of a version that is past: the widgets as they were then, under a name of their own. */
	readonly pinned?: { readonly label: string; readonly version: number }
}

const THREE = WIDGET_KINDS.filter((kind) => kind.widget !== 'count-card' || kind.metric === 'calls')

export function Live({ dossier, seat, options, forms, kinds = THREE, pinned }: LiveProps) {
	const words = deskWords(seat.language)
	const title = inLanguage(dossier.title, seat.language, dossier.languages)
	return (
		<aside
			class="live"
			id="live"
			aria-label={pinned?.label ?? words.readersSee}
			tabindex={0}
			data-version={dossier.version}
		>
			<Options dossier={dossier} seat={seat} options={options} />
			<p class="quiet" id="preview-waits" aria-live="polite" />
			{kinds.map((kind) => (
				<figure>
					<figcaption class="quiet">
						{words.widgets[kindName(kind)]}
						{forms.map(({ id, action }) => (
							<noscript>
								<button
									type="submit"
									form={id}
									formaction={`${action}?${previewQuery(kind, options)}`}
									formtarget={frameName(kind)}
								>
									{words.preview}
								</button>
							</noscript>
						))}
					</figcaption>
					<div class="frame">
						<iframe
							src={`${addressOf(dossier, kind.widget, pinned?.version)}?${liveQuery(kind, options, pinned?.version)}`}
							name={frameName(kind)}
							title={`${title}: ${words.widgets[kindName(kind)]}`}
							height={String(HEIGHTS[kind.widget])}
							data-kind={kindName(kind)}
						/>
					</div>
				</figure>
			))}
		</aside>
	)
}

function Options({ dossier, seat, options }: Pick<LiveProps, 'dossier' | 'seat' | 'options'>) {
	const words = deskWords(seat.language)
	const names = new Intl.DisplayNames(seat.language, { type: 'language' })
	return (
		<form method="get" class="options" data-options>
			<Radios name="width" legend={words.width} chosen={options.width} texts={PREVIEW_WIDTHS.map((w) => [w, w])} />
			<Radios
				name="theme"
				legend={words.theme}
				chosen={options.theme}
				texts={THEMES.map((theme) => [theme, words.themes[theme]])}
			/>
			<Radios
				name="lang"
				legend={words.language}
				chosen={options.language}
				texts={dossier.languages.map((language) => [language, names.of(language) ?? language])}
			/>
			<noscript>
				<button type="submit">{words.show}</button>
			</noscript>
		</form>
	)
}

type RadiosProps = {
	name: string
	legend: string
	chosen: string
	texts: readonly (readonly [value: string, text: string])[]
}

function Radios({ name, legend, chosen, texts }: RadiosProps) {
	return (
		<fieldset>
			<legend>{legend}</legend>
			{texts.map(([value, text]) => (
				<label>
					<input type="radio" name={name} value={value} checked={value === chosen} /> {text}
				</label>
			))}
		</fieldset>
	)
}

/** Readers' own address, or the desk's where they may be told that there is no such dossier or version. */
export function addressOf(dossier: Heading, widget: WidgetName, version: number | null = null): string {
	return isDraft(dossier) || version !== null ? `/desk/${dossier.id}/w/${widget}` : `/w/${dossier.id}/${widget}`
}

function frameName(kind: WidgetKind): string {
	return `live-${kindName(kind).replace('/', '-')}`
}

function liveQuery(kind: WidgetKind, { language, theme }: LiveOptions, version: number | undefined): URLSearchParams {
	const metric = kind.widget === 'count-card' && kind.metric === 'meetings' ? { metric: kind.metric } : {}
	return new URLSearchParams({
		lang: language,
		...(theme === 'auto' ? {} : { theme }),
		...(version === undefined ? {} : { version: String(version) }),
		...metric,
	})
}

function previewQuery(kind: WidgetKind, { language, theme }: LiveOptions): URLSearchParams {
	return new URLSearchParams({ preview: kindName(kind), lang: language, theme })
}
