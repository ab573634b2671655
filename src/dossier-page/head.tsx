/** The head of a dossier's pages: what search engines, cards of other sites and browsers read first. */
import { raw } from 'hono/html'
import { pictureAddress } from '../../widgets/pictures/address.ts'
import { type DossierPlace, dossierPageAddress, type PageMoment } from '../pages/dossier-address.ts'
import { contentSecurityPolicy } from '../pages/render.tsx'
import type { Settings } from '../record/settings.ts'
import type { Language } from '../record/text.ts'

export type Head = {
	readonly place: DossierPlace
	readonly origin: string
	readonly language: Language
	readonly moment: PageMoment
	readonly newsroom: string
	readonly title: string
	readonly description: string
	readonly path: '' | '/backgrounder'
	readonly length?: 'full' | 'short'
	/** The languages in which there is such a page; without them, all of the dossier's. */
	readonly languages?: readonly Language[]
	/** No search engine should list it. */
	readonly unlisted: boolean
}

type Paged = Pick<Head, 'place' | 'moment' | 'languages' | 'length'>

export function languageLinks({ place, moment, languages, length = 'full' }: Paged, path: Head['path']) {
	return (languages ?? place.dossier.languages).map((lang) => ({
		lang,
		name: new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang,
		address: dossierPageAddress(place, lang, moment, { path, length }),
	}))
}

/** A page that no search engine should list names no other as its like, and none as its own. */
export function DossierHead({ head, style }: { head: Head; style: string }) {
	const { origin, place, language, title, description, newsroom, path, unlisted, moment } = head
	const links = languageLinks(head, path)
	const own = links.find(({ lang }) => lang === language)?.address ?? ''
	const { asOf, version } = moment
	const query = {
		lang: language,
		...(asOf && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
	}
	const picture = pictureAddress({ origin: place.base, dossier: place.dossier.id, widget: 'mini-timeline', query })
	return (
		<>
			<meta charset="utf-8" />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<title>{`${title} · ${newsroom}`}</title>
			<style>{raw(style)}</style>
			<meta name="description" content={description} />
			{unlisted ? (
				<meta name="robots" content="noindex" />
			) : (
				<>
					<link rel="canonical" href={own} />
					{links.map(({ lang, address }) => (
						<link rel="alternate" hreflang={lang} href={address} />
					))}
					<link rel="alternate" hreflang="x-default" href={links[0]?.address ?? ''} />
				</>
			)}
			{place.base === origin && path === '' && <Feeds head={head} />}
			<meta property="og:type" content="article" />
			<meta property="og:site_name" content={newsroom} />
			<meta property="og:title" content={title} />
			<meta property="og:description" content={description} />
			<meta property="og:url" content={own} />
			<meta property="og:locale" content={language.replace('-', '_')} />
			{picture && (
				<>
					<meta property="og:image" content={picture} />
					<meta property="og:image:alt" content={description} />
					<meta name="twitter:card" content="summary_large_image" />
				</>
			)}
		</>
	)
}

function Feeds({ head: { origin, place, title, language } }: { head: Head }) {
	const api = `${origin}/api/v1/dossiers/${place.dossier.id}`
	return (
		<>
			<link rel="alternate" type="application/json" href={api} title={title} />
			<link
				rel="alternate"
				type="application/atom+xml"
				href={`${api}/corrections.atom?lang=${language}`}
				title={title}
			/>
		</>
	)
}

/** With the newsroom's colour. */
export function styleOf(style: string, { light, dark }: Settings['accent']): string {
	return `${style}:root{--accent:${light}}@media(prefers-color-scheme:dark){:root{--accent:${dark}}}`
}

/** Nothing runs; the widgets are our own frames, and nobody frames the page. */
/** @param script the one that the page has, which asks for our own answers; null where it has none */
export function pagePolicy(style: string, script: string | null = null): string {
	return `${contentSecurityPolicy(style, script, ["'none'"])}; frame-src 'self'${script === null ? '' : "; connect-src 'self'"}`
}
