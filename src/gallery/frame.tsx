/** What every page of the gallery has around it: its languages, the search, and the way to what else there is. */
import type { Child } from 'hono/jsx'
import { galleryScript, galleryStyle } from '../../.build/assets.ts'
import { type Language, russianOrEnglish } from '../record/text.ts'
import { Page, pageHtml, pagePolicy } from '../site/page.tsx'
import { galleryWords } from './words.ts'

export const galleryPolicy = pagePolicy(galleryStyle, galleryScript)

type Frame = {
	readonly title: string
	/** Of the widgets; the page itself speaks English or Russian. */
	readonly language: Language
	readonly languages: readonly Language[]
	/** The same page in a language. */
	readonly addressIn: (language: Language) => string
	readonly question?: string
	readonly head?: Child
}

export function galleryFrame(frame: Frame, children: Child): string {
	const { title, language, languages, addressIn, question, head } = frame
	const own = russianOrEnglish(language)
	const words = galleryWords(own)
	return pageHtml(
		<Page
			language={own}
			title={`${title} · Sidelines`}
			style={galleryStyle}
			script={galleryScript}
			head={
				<>
					<link
						rel="alternate"
						type="application/atom+xml"
						title={words.data.dossiers}
						href={`/api/v1/dossiers.atom?lang=${language}`}
					/>
					{head}
				</>
			}
		>
			<header class="masthead">
				<strong>
					<a href={`/?lang=${language}`}>Sidelines</a>
				</strong>
				<nav aria-label={words.language}>
					{languages.map((one) => (
						<a href={addressIn(one)} lang={one} hreflang={one} aria-current={one === language ? 'true' : undefined}>
							{new Intl.DisplayNames(one, { type: 'language' }).of(one)}
						</a>
					))}
				</nav>
				<search>
					<form action="/">
						<input type="hidden" name="lang" value={language} />
						<input type="search" name="q" value={question} aria-label={words.searchFor} maxlength={200} />
						<button type="submit">{words.search}</button>
					</form>
				</search>
				<a href={`/doctor?lang=${own}`}>{words.doctor}</a>
				<a href={`/api?lang=${own}`}>{words.api}</a>
				<a href="/desk">{words.desk}</a>
			</header>
			<main data-say-copied={words.embed.copied}>{children}</main>
		</Page>,
	)
}
