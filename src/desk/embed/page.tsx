/** The embed kit's page: one widget as an article will show it, and every embed code for it. */

import { heightOf } from '../../../widgets/kinds.ts'
import type { Embed } from '../../pages/embed-of.ts'
import { PINS, type Pin } from '../../pages/embed-pin.ts'
import type { Heading } from '../../record/dossier.ts'
import { isDraft } from '../../record/visibility.ts'
import { CopyText } from '../../site/copy-text.tsx'
import { PhraseBuilder } from '../../site/phrase-builder.tsx'
import type { Fields } from '../fields.ts'
import { deskPage } from '../frame.tsx'
import { addressOf } from '../live.tsx'
import { Advice } from './advice.tsx'
import { KitForm } from './form.tsx'
import type { KitModel } from './model.ts'
import type { KitOptions } from './options.ts'
import { type KitWords, kitWords } from './words.ts'

export function embedPage(model: KitModel): string {
	const { dossier, seat, fields, options, read, origin } = model
	const { embed = null, sentence = null } = read.ok ? read.value : {}
	const words = kitWords(seat.language)
	return deskPage(
		{ title: words.title, seat, dossier, tab: 'embed' },
		<div class="kit">
			<h1>{words.title}</h1>
			<p class="quiet">{words.lead}</p>
			{isDraft(dossier) && <p class="fault">{words.draft}</p>}
			<KitForm model={model} />
			{options.ok && embed ? (
				<>
					<Seen dossier={dossier} options={options.value} embed={embed} words={words} />
					<Codes model={model} options={options.value} embed={embed} words={words} />
					{sentence && <PhraseBuilder sentence={sentence} kept={fields} own={seat.language} />}
					<Advice embed={embed} origin={origin} words={words} language={seat.language} />
				</>
			) : (
				<p class="fault">{words.waits}</p>
			)}
		</div>,
	)
}

type KitProps = { readonly options: KitOptions; readonly embed: Embed; readonly words: KitWords }

type SeenProps = KitProps & { readonly dossier: Heading }

function Seen({ dossier, options: { kind, asOf, version }, embed: { address, title }, words }: SeenProps) {
	// At the desk's own address while readers are told that there is no such dossier.
	const shown = `${addressOf(dossier, kind.widget)}${address.slice(address.indexOf('?'))}`
	return (
		<div class="seen" id="seen">
			<p class="quiet">
				{version === null ? (asOf === null ? words.live : words.pinnedToDay) : words.pinnedToVersion}{' '}
				<a href={shown}>{words.open}</a>
			</p>
			{/* A frame's id is its address: another address is another frame, and no step in the history of the page. */}
			<section class="frame" aria-label={title} tabindex={0}>
				<iframe id={shown} src={shown} title={title} height={String(heightOf(kind.widget, address))} />
			</section>
		</div>
	)
}

function Codes({ model, options, embed: { codes, sentence, textAddress }, words }: KitProps & { model: KitModel }) {
	const { language } = options
	return (
		<section aria-labelledby="codes">
			<h2 id="codes">{words.codes}</h2>
			<Pins model={model} options={options} words={words} />
			<div class="codes">
				{(['blockquote', 'inPage', 'iframe', 'script', 'link'] as const).map((code) => (
					<Code name={code} text={codes[code]} words={words} />
				))}
				<Code name="text" text={sentence} words={words} language={language} address={textAddress} />
			</div>
		</section>
	)
}

/** Which of the three to pick: links to the same page with the other two, the day of the article kept. */
function Pins({ model, options, words }: { model: KitModel } & Pick<KitProps, 'options' | 'words'>) {
	const { fields, dossier, seat } = model
	const { asOf, version, published } = options
	const chosen = version !== null ? 'version' : asOf !== null ? 'day' : 'live'
	const moments: Readonly<Record<Pin, Fields>> = {
		live: { 'as-of': '', version: '' },
		day: { 'as-of': asOf ?? published ?? seat.today, version: '' },
		version: { 'as-of': '', version: String(version ?? dossier.version) },
	}
	// Readers never get a version from before the first publication.
	const pins = isDraft(dossier) ? PINS.filter((pin) => pin !== 'version') : PINS
	return (
		<ul class="pins" aria-label={words.embed.pin}>
			{pins.map((pin) => (
				<li>
					<a
						href={`?${new URLSearchParams({ ...fields, ...moments[pin] })}#codes`}
						aria-current={pin === chosen ? 'true' : undefined}
					>
						{words.embed.pins[pin].name}
					</a>{' '}
					<span class="quiet">{words.embed.pins[pin].when}</span>
				</li>
			))}
		</ul>
	)
}

type CodeProps = {
	readonly name: keyof KitWords['code']
	readonly text: string
	readonly words: KitWords
	readonly language?: string
	/** Where the text can be had by itself. */
	readonly address?: string
}

function Code({ name, text, words, language, address }: CodeProps) {
	const { name: called, when } = words.code[name]
	return (
		<section class="code">
			<h3>{address ? <a href={address}>{called}</a> : called}</h3>
			<p class="quiet">{when}</p>
			<CopyText id={`code-${name}`} text={text} label={called} copy={words.copy} language={language} />
		</section>
	)
}
