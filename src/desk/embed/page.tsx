/** The embed kit: one widget as an article will show it, and every code for it. */
import { HEIGHTS } from '../../../widgets/heights.ts'
import type { Embed } from '../../pages/embed-of.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Fault } from '../../record/fault.ts'
import type { Result } from '../../record/result.ts'
import { inLanguage } from '../../record/text.ts'
import { CopyText } from '../../site/copy-text.tsx'
import type { Fields } from '../fields.ts'
import { deskPage } from '../frame.tsx'
import type { Seat } from '../seat.ts'
import { Advice } from './advice.tsx'
import { KitForm } from './form.tsx'
import type { KitOptions } from './options.ts'
import { type KitWords, kitWords } from './words.ts'

export type KitModel = {
	readonly dossier: Dossier
	readonly seat: Seat
	/** The form as the address has it. */
	readonly fields: Fields
	readonly options: Result<KitOptions, Fault>
	/** What the options give, or why they give nothing. */
	readonly embed: Result<Embed, Fault>
	readonly origin: string
}

export function embedPage(model: KitModel): string {
	const { dossier, seat, options, embed, origin } = model
	const words = kitWords(seat.language)
	const title = inLanguage(dossier.title, seat.language, dossier.languages)
	return deskPage(
		{
			title: `${words.title}: ${title}`,
			language: seat.language,
			seat,
			dossier: { id: dossier.id, title, version: dossier.version, tab: 'embed' },
		},
		<div class="kit">
			<h1>{words.title}</h1>
			<p class="quiet">{words.lead}</p>
			<KitForm model={model} />
			{options.ok && embed.ok ? (
				<>
					<Seen options={options.value} embed={embed.value} words={words} />
					<Codes options={options.value} embed={embed.value} words={words} />
					<Advice embed={embed.value} origin={origin} words={words} language={seat.language} />
				</>
			) : (
				<p class="fault">{words.waits}</p>
			)}
		</div>,
	)
}

type KitProps = { readonly options: KitOptions; readonly embed: Embed; readonly words: KitWords }

function Seen({ options: { kind, asOf, version }, embed: { address, title }, words }: KitProps) {
	return (
		<div class="seen" id="seen">
			<p class="quiet">
				{version === null ? (asOf === null ? words.live : words.pinnedToDay) : words.pinnedToVersion}{' '}
				<a href={address}>{words.open}</a>
			</p>
			{/* A frame's id is its address: another address is another frame, and no step in the history of the page. */}
			<section class="frame" aria-label={title} tabindex={0}>
				<iframe id={address} src={address} title={title} height={String(HEIGHTS[kind.widget])} />
			</section>
		</div>
	)
}

function Codes({ options: { language }, embed: { codes, sentence, textAddress }, words }: KitProps) {
	return (
		<section aria-labelledby="codes">
			<h2 id="codes">{words.codes}</h2>
			<div class="codes">
				{(['iframe', 'blockquote', 'script', 'link'] as const).map((code) => (
					<Code name={code} text={codes[code]} words={words} />
				))}
				<Code name="text" text={sentence} words={words} language={language} address={textAddress} />
			</div>
		</section>
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
