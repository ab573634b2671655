/** The gallery: every dossier, its widgets live, and the codes to copy. */
import { galleryScript, galleryStyle } from '../../.build/assets.ts'
import { type EmbedCodes, embedCodes } from '../../widgets/embed-codes.ts'
import { HEIGHTS } from '../../widgets/heights.ts'
import { DEFAULT_LIMIT } from '../pages/prerender.ts'
import { renderText, WIDGET_KINDS, type WidgetKind } from '../pages/render.tsx'
import type { CalendarDate } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import { inLanguage, type Language } from '../record/text.ts'
import { Page, pageHtml, pagePolicy } from '../site/page.tsx'
import { type GalleryWords, galleryWords, widgetName } from './words.ts'

export const galleryPolicy = pagePolicy(galleryStyle, galleryScript)

export type GalleryModel = {
	readonly origin: string
	readonly language: Language
	/** The languages that the dossiers shown have. */
	readonly languages: readonly Language[]
	readonly dossiers: readonly Dossier[]
	readonly today: CalendarDate
	/** The path of the next page. */
	readonly next: string | null
}

export function galleryPage(model: GalleryModel): string {
	const words = galleryWords(model.language)
	return pageHtml(
		<Page
			language={words === galleryWords('ru') ? 'ru' : 'en'}
			title={`Sidelines · ${words.title}`}
			style={galleryStyle}
			script={galleryScript}
		>
			<header class="masthead">
				<strong>Sidelines</strong>
				<nav aria-label={words.language}>
					{model.languages.map((language) => (
						<a
							href={`/?lang=${language}`}
							lang={language}
							aria-current={language === model.language ? 'true' : undefined}
						>
							{new Intl.DisplayNames(language, { type: 'language' }).of(language)}
						</a>
					))}
				</nav>
				<a href="/desk">{words.desk}</a>
			</header>
			<main>
				<h1>{words.title}</h1>
				<p class="lead">{words.lead}</p>
				{model.dossiers.length === 0 && <p class="quiet">{words.empty}</p>}
				{model.dossiers.map((dossier) => (
					<DossierShelf dossier={dossier} model={model} words={words} />
				))}
				{model.next && <a href={model.next}>{words.more}</a>}
			</main>
		</Page>,
	)
}

type ShelfProps = { readonly dossier: Dossier; readonly model: GalleryModel; readonly words: GalleryWords }

function DossierShelf({ dossier, model, words }: ShelfProps) {
	const language = dossier.languages.includes(model.language) ? model.language : dossier.languages[0]
	return (
		<section aria-labelledby={dossier.id}>
			<h2 id={dossier.id}>{inLanguage(dossier.title, language, dossier.languages)}</h2>
			<div class="shelf">
				{WIDGET_KINDS.map((kind) => (
					<Exhibit kind={kind} dossier={dossier} language={language} model={model} words={words} />
				))}
			</div>
		</section>
	)
}

function Exhibit({ kind, dossier, language, model, words }: ShelfProps & { kind: WidgetKind; language: Language }) {
	const { widget } = kind
	const name = widgetName(words, kind)
	const title = `${inLanguage(dossier.title, language, dossier.languages)}: ${name.toLocaleLowerCase(language)}`
	const query = {
		lang: language,
		...(widget === 'count-card' && kind.metric === 'meetings' ? { metric: kind.metric } : {}),
	}
	const path = `/w/${dossier.id}/${widget}`
	const sentence = renderText(kind, { dossier, language, today: model.today, limit: DEFAULT_LIMIT[widget] })
	const codes = embedCodes({ origin: model.origin, dossier: dossier.id, widget, query, title, sentence })
	return (
		<article class={`exhibit ${widget}`}>
			<h3>{name}</h3>
			<iframe
				src={`${path}?${new URLSearchParams(query)}`}
				title={title}
				height={String(HEIGHTS[widget])}
				loading="lazy"
			/>
			<p class="sentence quiet">
				{sentence} <a href={`${path}/text?${new URLSearchParams(query)}`}>{words.plainText}</a>
			</p>
			{CODES.map((code) => (
				<Code
					code={code}
					text={codes[code]}
					words={words}
					id={`${dossier.id}-${name}-${code}`.replaceAll(/[^\p{L}\d]+/gu, '-')}
				/>
			))}
		</article>
	)
}

const CODES = ['iframe', 'blockquote', 'script'] as const satisfies readonly (keyof EmbedCodes)[]

function Code({ code, text, words, id }: { code: keyof EmbedCodes; text: string; words: GalleryWords; id: string }) {
	return (
		<details class="code" open={code === 'blockquote'}>
			<summary>
				{words.codes[code].name} <span class="quiet">{words.codes[code].when}</span>
			</summary>
			<textarea id={id} readonly rows={4} spellcheck={false} aria-label={words.codes[code].name}>
				{text}
			</textarea>
			<button type="button" data-copy={id} data-copied={words.copied}>
				{words.copy}
			</button>
			<span role="status" class="quiet" />
		</details>
	)
}
