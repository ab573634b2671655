/** A dossier's own page (HTML), for readers and search engines: the record at a glance, and the way to all of it. */
import { raw } from 'hono/html'
import { checkProofScript, dossierPageStyle } from '../../.build/dossier-page-assets.ts'
import { directionOf } from '../../widgets/direction.ts'
import { HEIGHTS, kindName, WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { widgetTitle } from '../pages/widget-title.ts'
import type { DossierPageRead } from '../reads/read-dossier-page.ts'
import { Behind } from './behind.tsx'
import { Figures } from './figures.tsx'
import { DossierHead, type Head, languageLinks, pagePolicy, styleOf } from './head.tsx'
import { Meetings } from './meetings.tsx'
import { type CorrectionTold, type DossierPageModel, dossierPageModel } from './model.ts'
import { noteAddress } from './note-address.ts'
import { ByYear } from './plot.tsx'
import { dossierData } from './structured-data.ts'

export type RenderedPage = {
	readonly body: string
	readonly csp: string
	/** No search engine should list it: what it says is not what is so now, or is nobody's to find. */
	readonly unlisted: boolean
}

/** @param base where the page and its widgets stand: the origin, or a preview link's address below it */
export function dossierPage(read: DossierPageRead, corrections: readonly CorrectionTold[], base: string): RenderedPage {
	const model = dossierPageModel(read, corrections, base)
	const style = styleOf(dossierPageStyle, read.around.settings.accent)
	const { language, title, page, description, moment, isDraft, isArchived } = model
	const unlisted = base !== model.origin || isArchived || isDraft || moment.asOf !== null || moment.version !== null
	// Of the record as it stands, where its readers are.
	const canCheck =
		model.dossier.proof !== null && base === model.origin && moment.asOf === null && moment.version === null
	const head: Head = { ...model, title: `${title}: ${page.about}`, description, path: '', unlisted }
	const body = `<!doctype html>${(
		<html lang={language} dir={directionOf(language)}>
			<head>
				<DossierHead head={head} style={style} />
				{!isDraft && (
					<script type="application/ld+json">
						{raw(JSON.stringify(dossierData(model)).replaceAll('<', '\\u003c'))}
					</script>
				)}
			</head>
			<body>
				<Masthead model={model} />
				<main>
					<h1>{title}</h1>
					<p class="leaders">
						{model.leaders.map(({ name, office }) => (
							<span>
								<bdi>{name}</bdi>
								{office && <span class="quiet">{`${model.words.comma}${office}`}</span>}
							</span>
						))}
					</p>
					<Standing model={model} />
					<Figures model={model} />
					<ByYear model={model} />
					<Meetings model={model} />
					<Note model={model} />
					<Widgets model={model} />
					<Behind model={model} />
				</main>
				{canCheck && <script type="module">{raw(checkProofScript)}</script>}
			</body>
		</html>
	)}`
	return { body, csp: pagePolicy(style, canCheck ? checkProofScript : null), unlisted }
}

function Masthead({ model }: { model: DossierPageModel }) {
	const { origin, newsroom, page, language } = model
	return (
		<header class="masthead">
			<a href={`${origin}/`}>{newsroom}</a>
			<nav aria-label={page.language}>
				{languageLinks(model, '').map(({ lang, name, address }) => (
					<a href={address} lang={lang} hreflang={lang} aria-current={lang === language ? 'true' : undefined}>
						{name}
					</a>
				))}
			</nav>
		</header>
	)
}

/** Of which moment the page is, where it is not of the record as it stands, and whether anybody goes on with it. */
function Standing({ model }: { model: DossierPageModel }) {
	const { page, words, moment, isArchived, isDraft, cited, updatedOn } = model
	const said = [
		moment.asOf && page.asOfDay(words.date(moment.asOf)),
		moment.version !== null && page.ofVersion(String(cited.version), words.date(updatedOn)),
		isArchived && page.archived,
		isDraft && page.draft,
	].filter((sentence) => typeof sentence === 'string')
	if (said.length === 0) return null
	const isPinned = moment.asOf !== null || moment.version !== null
	const live = languageLinks({ ...model, moment: { asOf: null, version: null } }, '')
	return (
		<p class="standing">
			{said.join(' ')} {isPinned && <a href={live.find(({ lang }) => lang === model.language)?.address}>{page.live}</a>}
		</p>
	)
}

function Note({ model }: { model: DossierPageModel }) {
	const { page } = model
	const notes = noteAddress(model)
	if (!notes) return null
	const { lang } = notes
	const otherLanguage =
		lang !== model.language && new Intl.DisplayNames(model.words.language, { type: 'language' }).of(lang)
	return (
		<section class="screen" aria-labelledby="note">
			<h2 id="note">{page.note}</h2>
			<p>
				{page.noteLead}
				{(['full', 'short', 'plainText'] as const).map((form) => (
					<>
						{form === 'full' ? ' ' : ' · '}
						<a href={notes[form]} hreflang={notes.lang}>
							{page[form]}
						</a>
					</>
				))}
				{otherLanguage && ` (${otherLanguage})`}
			</p>
		</section>
	)
}

/** Live, of the page's own moment. Paper has the numbers above. */
function Widgets({ model }: { model: DossierPageModel }) {
	const { page, origin, place, language, dossier } = model
	return (
		<section class="widgets" aria-labelledby="widgets">
			<h2 id="widgets">{page.widgets}</h2>
			{/* A preview leads to nothing that others cannot see. */}
			{place.base === origin && (
				<p>
					<a href={`${origin}/d/${dossier.id}/embed?${new URLSearchParams({ lang: language })}`}>{page.codes}</a>
				</p>
			)}
			<div class="shelf">
				{WIDGET_KINDS.map((kind) => (
					<iframe
						src={widgetAddress(model, kind)}
						title={widgetTitle(kind, dossier, language)}
						height={String(HEIGHTS[kind.widget])}
						loading="lazy"
						class={kindName(kind).replace('/', '-')}
					/>
				))}
			</div>
		</section>
	)
}

/** In its canonical form. */
function widgetAddress({ place, language, moment: { asOf, version } }: DossierPageModel, kind: WidgetKind): string {
	const query = new URLSearchParams({
		lang: language,
		...(asOf !== null && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
		...(kind.widget === 'count-card' && kind.metric === 'meetings' && { metric: kind.metric }),
	})
	return `${place.base}/w/${place.dossier.id}/${kind.widget}?${query}`
}
