/** The embed codes of one dossier: its widgets, live or pinned, and the codes to copy. */
import { heightOf, kindName, WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { dossierPageAddress } from '../pages/dossier-address.ts'
import { embedOf } from '../pages/embed-of.ts'
import { PINS } from '../pages/embed-pin.ts'
import { fittingChoice } from '../pages/widget-address.ts'
import type { CodesModel } from '../reads/read-codes.ts'
import { inLanguage, type Language, russianOrEnglish } from '../record/text.ts'
import { CopyText } from '../site/copy-text.tsx'
import { Kept, PhraseBuilder } from '../site/phrase-builder.tsx'
import { galleryFrame } from './frame.tsx'
import { type GalleryWords, galleryWords } from './words.ts'

export function codesPage(model: CodesModel): string {
	const { dossier, language, origin } = model
	const own = russianOrEnglish(language)
	const words = galleryWords(own)
	const title = inLanguage(dossier.title, language, dossier.languages)
	return galleryFrame(
		{
			title: model.path === '/' ? words.title : `${title}: ${words.codes}`,
			language,
			languages: dossier.languages,
			addressIn: (lang) => `${model.path}?${new URLSearchParams({ lang, ...model.chosen })}`,
			head: <Feed model={model} title={title} words={words} />,
		},
		<>
			<h1>{words.title}</h1>
			<p class="lead">{words.lead}</p>
			<Pinning model={model} words={words} />
			<section aria-labelledby={dossier.id}>
				<h2 id={dossier.id} lang={language} dir="auto">
					<a href={dossierPageAddress({ dossier, base: origin }, language)}>{title}</a>
				</h2>
				<div class="shelf">
					{WIDGET_KINDS.map((kind) => (
						<Exhibit kind={kind} model={model} words={words} />
					))}
				</div>
				{model.sentence && (
					<PhraseBuilder sentence={model.sentence} kept={{ lang: language, ...model.chosen }} own={own} />
				)}
				<Files dossier={dossier.id} language={language} words={words} />
			</section>
		</>,
	)
}

type Part = { readonly model: CodesModel; readonly words: GalleryWords }

/** For feed readers, which look for it in a page's head. */
function Feed({ model: { dossier, language }, title, words: { data } }: Part & { title: string }) {
	return (
		<link
			rel="alternate"
			type="application/atom+xml"
			title={`${title}: ${data.corrections}`}
			href={fileAddress(dossier.id, 'corrections.atom', language)}
		/>
	)
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
function Pinning({ model, words: { embed } }: Part) {
	return (
		<form method="get" class="pinning">
			<Kept fields={{ lang: model.language, ...model.sentence?.asked }} />
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

function Exhibit({ kind, model, words }: Part & { kind: WidgetKind }) {
	const { embed } = words
	const name = kindName(kind)
	const { dossier, choice, today, language, origin } = model
	const { address, textAddress, title, sentence, codes } = embedOf(
		kind,
		{ dossier, today, language },
		fittingChoice(kind, dossier, choice),
		{ origin },
	)
	return (
		<article class={`exhibit ${kind.widget}`}>
			<h3>{embed.widgets[name]}</h3>
			<iframe src={address} title={title} height={String(heightOf(kind.widget, address))} loading="lazy" />
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

const CODES = ['blockquote', 'inPage', 'iframe', 'script'] as const
