/** A backgrounder as a page (HTML) to read, to copy from and to print. */
import { dossierPageStyle } from '../../../.build/dossier-page-assets.ts'
import { directionOf } from '../../../widgets/direction.ts'
import { dossierPageAddress } from '../../pages/dossier-address.ts'
import type { BackgrounderRead } from '../../reads/read-dossier-page.ts'
import { inLanguage } from '../../record/text.ts'
import { DossierHead, type Head, languageLinks, pagePolicy, styleOf } from '../head.tsx'
import type { RenderedPage } from '../page.tsx'
import { pageWordsFor } from '../words/languages.ts'
import { type Note, noteOf } from './note.ts'
import { noteText } from './text.ts'

/** @param base where the page stands: the origin, or a preview link's address below it */
export function backgrounderPage(read: BackgrounderRead, base: string): RenderedPage {
	const { dossier, around, query, language, languages } = read
	const { settings, origin } = around
	const note = noteOf(read)
	const style = styleOf(dossierPageStyle, settings.accent)
	const { asOf, version, length } = query
	const unlisted =
		base !== origin || dossier.visibility !== 'public' || asOf !== null || version !== null || length === 'short'
	const newsroom = inLanguage(settings.newsroom, language, dossier.languages)
	const place = { dossier, base }
	const moment = { asOf, version }
	const head: Head = {
		...{ place, origin, language, moment, newsroom, length, languages, unlisted },
		title: note.headline,
		description: note.opening,
		path: '/backgrounder',
	}
	const body = `<!doctype html>${(
		<html lang={language} dir={directionOf(language)}>
			<head>
				<DossierHead head={head} style={style} />
			</head>
			<body>
				<Links head={head} title={inLanguage(dossier.title, language, dossier.languages)} />
				<main class="note">
					<h1>{note.headline}</h1>
					<Paragraphs note={note} />
				</main>
			</body>
		</html>
	)}`
	return { body, csp: pagePolicy(style), unlisted }
}

export function backgrounderText(read: BackgrounderRead): string {
	return noteText(noteOf(read))
}

/** Of other forms of the note. They are not printed. */
function Links({ head, title }: { head: Head; title: string }) {
	const { place, language, moment, newsroom, origin, length } = head
	const page = pageWordsFor(language)
	const at = (path: '' | '/backgrounder' | '/backgrounder.txt', of: 'full' | 'short') =>
		dossierPageAddress(place, language, moment, { path, length: of })
	return (
		<header class="masthead">
			<a href={`${origin}/`}>{newsroom}</a>
			<nav aria-label={page.note}>
				<a href={at('', 'full')}>{title}</a>
				<a href={at('/backgrounder', 'full')} aria-current={length === 'full' ? 'true' : undefined}>
					{page.full}
				</a>
				<a href={at('/backgrounder', 'short')} aria-current={length === 'short' ? 'true' : undefined}>
					{page.short}
				</a>
				<a href={at('/backgrounder.txt', length ?? 'full')}>{page.plainText}</a>
			</nav>
			<nav aria-label={page.language}>
				{languageLinks(head, '/backgrounder').map(({ lang, name, address }) => (
					<a href={address} lang={lang} hreflang={lang} aria-current={lang === language ? 'true' : undefined}>
						{name}
					</a>
				))}
			</nav>
		</header>
	)
}

function Paragraphs({ note }: { note: Note }) {
	const { opening, calls, meetings, untold, method, sources, made, address, all, titles } = note
	return (
		<>
			<p>
				{opening} {calls}
			</p>
			{meetings.length > 0 && <h2>{titles.meetings}</h2>}
			{untold && (
				<p class="quiet">
					{untold} {all && <a href={all}>{all}</a>}
				</p>
			)}
			{meetings.length > 0 && (
				<ol class="told">
					{meetings.map(({ id, ordinal, date, when, where, text }) => (
						<li data-meeting={id}>
							{ordinal !== null && `${ordinal}. `}
							<b>
								<time datetime={date}>{when}</time>
								{where}.
							</b>{' '}
							{text}
						</li>
					))}
				</ol>
			)}
			{method && (
				<>
					<h2>{titles.method}</h2>
					<p>{method}</p>
				</>
			)}
			{sources && <p>{sources}</p>}
			<p class="quiet">
				{made} {address && <a href={address}>{address}</a>}
			</p>
		</>
	)
}
