/** The gallery page: every dossier with its live widgets and the embed codes to copy. */

import { galleryScript, galleryStyle } from '../../.build/assets.ts'
import { HEIGHTS, kindName, WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { dossierPageAddress } from '../pages/dossier-address.ts'
import { embedOf } from '../pages/embed-of.ts'
import { PINS } from '../pages/embed-pin.ts'
import type { GalleryDossier, GalleryModel } from '../reads/read-gallery.ts'
import { inLanguage, type Language, russianOrEnglish } from '../record/text.ts'
import { CopyText } from '../site/copy-text.tsx'
import { Page, pageHtml, pagePolicy } from '../site/page.tsx'
import { type GalleryWords, galleryWords } from './words.ts'

export const galleryPolicy = pagePolicy(galleryStyle, galleryScript)

export function galleryPage(model: GalleryModel): string {
	const language = russianOrEnglish(model.language)
	const words = galleryWords(language)
	return pageHtml(
		<Page
			language={language}
			title={`Sidelines · ${words.title}`}
			style={galleryStyle}
			script={galleryScript}
			head={<Feeds model={model} words={words} />}
		>
			<header class="masthead">
				<strong>Sidelines</strong>
				<nav aria-label={words.language}>
					{model.languages.map((language) => (
						<a
							href={`/?${new URLSearchParams({ lang: language, ...model.chosen })}`}
							lang={language}
							aria-current={language === model.language ? 'true' : undefined}
						>
							{new Intl.DisplayNames(language, { type: 'language' }).of(language)}
						</a>
					))}
				</nav>
				<a href={`/doctor?lang=${language}`}>{words.doctor}</a>
				<a href={`/api?lang=${language}`}>{words.api}</a>
				<a href="/desk">{words.desk}</a>
			</header>
			<main data-say-copied={words.embed.copied}>
				<h1>{words.title}</h1>
				<p class="lead">{words.lead}</p>
				{model.dossiers.length > 0 && <Pinning model={model} words={words} />}
				{model.dossiers.length === 0 && <p class="quiet">{words.empty}</p>}
				{model.dossiers.map((shown) => (
					<DossierShelf shown={shown} model={model} words={words} />
				))}
				{model.next && <a href={model.next}>{words.more}</a>}
			</main>
		</Page>,
	)
}

/** For feed readers, which look for them in a page's head. */
function Feeds({ model, words: { data } }: { model: GalleryModel; words: GalleryWords }) {
	return (
		<>
			<link
				rel="alternate"
				type="application/atom+xml"
				title={data.dossiers}
				href={`/api/v1/dossiers.atom?lang=${model.language}`}
			/>
			{model.dossiers.map(({ dossier }) => {
				const language = languageOf(dossier, model)
				return (
					<link
						rel="alternate"
						type="application/atom+xml"
						title={`${inLanguage(dossier.title, language, dossier.languages)}: ${data.corrections}`}
						href={fileAddress(dossier.id, 'corrections.atom', language)}
					/>
				)
			})}
		</>
	)
}

function languageOf({ languages }: GalleryDossier['dossier'], { language }: GalleryModel): Language {
	return languages.includes(language) ? language : languages[0]
}

function fileAddress(dossier: string, file: string, language: Language): string {
	return `/api/v1/dossiers/${dossier}/${file}?lang=${language}`
}

const FILES = {
	meetings: 'meetings.csv',
	calls: 'calls.csv',
	calendar: 'meetings.ics',
	corrections: 'corrections.atom',
} as const

function Files({ dossier, language, words: { data } }: { dossier: string; language: Language; words: GalleryWords }) {
	return (
		<p class="files quiet">
			{data.title}:{' '}
			{(['meetings', 'calls', 'calendar', 'corrections'] as const).map((name, i) => (
				<>
					{i > 0 && ' · '}
					<a href={fileAddress(dossier, FILES[name], language)}>{data[name]}</a>
				</>
			))}
		</p>
	)
}

/** A plain form that the address holds: the widgets below it, and their codes, are as it says. */
function Pinning({ model, words: { embed } }: { model: GalleryModel; words: GalleryWords }) {
	return (
		<form method="get" class="pinning">
			<input type="hidden" name="lang" value={model.language} />
			<fieldset>
				<legend>{embed.pin}</legend>
				{PINS.map((pin) => (
					<label>
						<input type="radio" name="pin" value={pin} checked={pin === model.pin} /> <b>{embed.pins[pin].name}</b>{' '}
						<span class="quiet">{embed.pins[pin].when}</span>
					</label>
				))}
			</fieldset>
			<label>
				<b>{embed.published}</b> <input type="date" name="published" max={model.latest} value={model.published ?? ''} />{' '}
				<span class="quiet">{embed.publishedHint}</span>
			</label>
			<button type="submit">{embed.showCodes}</button>
		</form>
	)
}

type ShelfProps = { readonly shown: GalleryDossier; readonly model: GalleryModel; readonly words: GalleryWords }

function DossierShelf({ shown, model, words }: ShelfProps) {
	const { dossier } = shown
	const language = languageOf(dossier, model)
	return (
		<section aria-labelledby={dossier.id}>
			<h2 id={dossier.id} lang={language} dir="auto">
				<a href={dossierPageAddress({ dossier, base: model.origin }, language)}>
					{inLanguage(dossier.title, language, dossier.languages)}
				</a>
			</h2>
			<div class="shelf">
				{WIDGET_KINDS.map((kind) => (
					<Exhibit kind={kind} shown={shown} language={language} model={model} words={words} />
				))}
			</div>
			<Files dossier={dossier.id} language={language} words={words} />
		</section>
	)
}

function Exhibit({ kind, shown, language, model, words }: ShelfProps & { kind: WidgetKind; language: Language }) {
	const { embed } = words
	const name = kindName(kind)
	const { dossier, choice, today } = shown
	const { address, textAddress, title, sentence, codes } = embedOf(
		kind,
		{ dossier, today, language },
		choice,
		model.origin,
	)
	return (
		<article class={`exhibit ${kind.widget}`}>
			<h3>{embed.widgets[name]}</h3>
			<iframe src={address} title={title} height={String(HEIGHTS[kind.widget])} loading="lazy" />
			<p class="sentence quiet">
				<bdi lang={language}>{sentence}</bdi> <a href={textAddress}>{embed.plainText}</a>
			</p>
			{CODES.map((code) => (
				<details class="code" open={code === 'blockquote'}>
					<summary>
						{embed.codes[code].name} <span class="quiet">{embed.codes[code].when}</span>
					</summary>
					<CopyText
						id={`${dossier.id}-${name.replace('/', '-')}-${code}`}
						text={codes[code]}
						label={embed.codes[code].name}
						copy={embed.copy}
					/>
				</details>
			))}
		</article>
	)
}

const CODES = ['iframe', 'blockquote', 'script'] as const
