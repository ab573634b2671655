/** The layout of every desk page: navigation, who is signed in, and a message about what was just done. */
import type { Child } from 'hono/jsx'
import { deskScript, deskStyle, signInScript, signInStyle } from '../../.build/desk-assets.ts'
import type { Dossier } from '../record/dossier.ts'
import { type DeskLanguage, mayActAs } from '../record/editor.ts'
import { inLanguage } from '../record/text.ts'
import { Page, pageHtml, pagePolicy } from '../site/page.tsx'
import { languageIntent } from './language-intent.ts'
import type { Seat } from './seat.ts'
import { Standing } from './visibility/standing.tsx'
import { visibilityWords } from './visibility/words.ts'
import { type DeskWords, deskWords, type Tab } from './words.ts'

export const deskPolicy = pagePolicy([deskStyle, signInStyle], deskScript, signInScript)

export type Frame = {
	/** Of a page about a dossier, without the dossier's. */
	readonly title: string
	/** Before somebody has signed in, only the language. */
	readonly seat: Seat | DeskLanguage
	/** The dossier that the page is about, and which of its pages this is. */
	readonly dossier?: Pick<Dossier, 'id' | 'title' | 'languages' | 'version' | 'visibility'>
	readonly tab?: Tab
	/** What was just done, in words; null on a plain visit. */
	readonly done?: string | null
	/** What was understood of it, said after it. */
	readonly understood?: string | null
	/** The id of the form that somebody is at: its words go along when they change the language, also without a script. */
	readonly form?: string | undefined
	/** What was searched for. */
	readonly question?: string | undefined
	/** What Enter in one of its fields asks for beside sending it. */
	readonly enter?: string | undefined
}

export function deskPage(frame: Frame, children: Child): string {
	const { title, dossier, tab, done = null, understood = null, form, enter, question } = frame
	const [seat, language] = typeof frame.seat === 'string' ? [null, frame.seat] : [frame.seat, frame.seat.language]
	const words = deskWords(language)
	const about = dossier && inLanguage(dossier.title, language, dossier.languages)
	const named = about === undefined ? title : `${title}: ${about}`
	// Whoever is not signed in gets no more than the way in needs.
	const [style, script] = seat ? [deskStyle, deskScript] : [signInStyle, signInScript]
	// What a draft's pages say was published nobody sees yet.
	const isInDraft = dossier?.visibility === 'draft' && tab !== 'visibility'
	const told = done && isInDraft ? visibilityWords(language).savedInDraft : done
	return pageHtml(
		<Page language={language} title={`${named} · ${words.desk} · Sidelines`} style={style} script={script}>
			<a class="skip" href="#main">
				{words.skip}
			</a>
			<Masthead seat={seat} language={language} words={words} form={form} enter={enter} question={question} />
			{dossier && <DossierTabs id={dossier.id} title={about} open={tab} words={words} />}
			<main id="main" tabindex={-1} {...(seat && sayings(words))} data-editor={seat?.editor.id}>
				<p class="done" id="done" role="status" tabindex={-1}>
					{told}
					{told && understood && ` ${understood}`}
				</p>
				{dossier && seat && (
					<p
						class="presence quiet"
						id="presence"
						aria-live="polite"
						data-presence={`/desk/${dossier.id}/presence`}
						data-version={dossier.version}
					/>
				)}
				{dossier && <Standing dossier={dossier} language={language} leads={tab !== 'visibility'} />}
				{children}
			</main>
			{seat && <Shortcuts words={words} />}
		</Page>,
	)
}

/** The words that the page's script says, as `data-say-…`. */
function sayings({ say }: DeskWords): Record<string, string> {
	return Object.fromEntries(
		Object.entries(say).map(([name, text]) => [
			`data-say-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
			text,
		]),
	)
}

type MastheadProps = Pick<Frame, 'enter' | 'question' | 'form'> & {
	seat: Seat | null
	language: DeskLanguage
	words: DeskWords
}

function Masthead({ seat, language, words, form, enter, question }: MastheadProps) {
	return (
		<header class="masthead">
			<strong>
				<a href="/desk">{seat?.newsroom ?? 'Sidelines'}</a>
			</strong>
			<nav aria-label={words.desk}>
				{seat && <a href="/desk">{words.desk}</a>}
				<a href={`/?lang=${language}`}>{words.gallery}</a>
				{seat && mayActAs(seat.editor, 'admin') && (
					<>
						<a href="/desk/people">{words.people}</a>
						<a href="/desk/settings">{words.settings}</a>
					</>
				)}
			</nav>
			{seat && (
				<search>
					<form action="/desk">
						<input type="search" name="q" value={question} aria-label={words.searchFor} maxlength={200} />
						<button type="submit" data-shortcut="/">
							{words.search}
						</button>
					</form>
				</search>
			)}
			{seat && <LanguageSwitch from={language} name={words.otherLanguage} form={form} enter={enter} />}
			{seat && (
				<form method="post" action="/desk/sign-out" data-whole-page>
					<a class="quiet" href="/desk/sessions" title={words.sessions}>
						{seat.editor.name}
					</a>
					<button type="submit" class="plain">
						{words.signOut}
					</button>
				</form>
			)}
		</header>
	)
}

type LanguageSwitchProps = Pick<Frame, 'enter' | 'form'> & { readonly from: DeskLanguage; readonly name: string }

/** A button of the form, where there is one: it is sent as it stands, and comes back in the other language. */
function LanguageSwitch({ from, name, form, enter }: LanguageSwitchProps) {
	const code = from === 'ru' ? 'en' : 'ru'
	const own = form && ({ form, name: 'intent', value: languageIntent(code), formnovalidate: true } as const)
	return (
		<form method="post" action="/desk/language" data-whole-page>
			<input type="hidden" name="language" value={code} />
			{/* Enter in a field presses its form's first button (HTML, §4.10.21.2): not the one that changes the language. */}
			{form && (
				<button
					type="submit"
					form={form}
					{...(enter && { name: 'intent', value: enter, formnovalidate: true })}
					hidden
				/>
			)}
			<button type="submit" class="plain" lang={code} {...own} formtarget={form ? '_self' : undefined}>
				{name}
			</button>
		</form>
	)
}

const TABS: readonly { readonly tab: Tab; readonly path: string; readonly key: string }[] = [
	{ tab: 'calls', path: '', key: '1' },
	{ tab: 'meetings', path: '/meetings', key: '2' },
	{ tab: 'history', path: '/history', key: '3' },
	{ tab: 'embed', path: '/embed', key: '4' },
	{ tab: 'about', path: '/about', key: '5' },
	{ tab: 'visibility', path: '/visibility', key: '6' },
]

type DossierTabsProps = { id: string; title: string | undefined; open: Tab | undefined; words: DeskWords }

function DossierTabs({ id, title, open, words }: DossierTabsProps) {
	return (
		<nav class="tabs" aria-label={title}>
			<strong>{title}</strong>
			{TABS.map(({ tab, path, key }) => (
				<a href={`/desk/${id}${path}`} aria-current={tab === open ? 'page' : undefined} data-shortcut={key}>
					{words.tabs[tab]}
				</a>
			))}
		</nav>
	)
}

/** Filled by the page's script from what has `data-shortcut`: without the script there is nothing to press. */
function Shortcuts({ words }: { words: DeskWords }) {
	return (
		<footer class="shortcuts" id="shortcuts" hidden>
			<details>
				<summary>{words.shortcuts}</summary>
				<label>
					<input type="checkbox" checked /> {words.shortcutsOn}
				</label>
				<dl />
			</details>
		</footer>
	)
}
