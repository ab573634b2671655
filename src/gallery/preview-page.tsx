/** The page of a preview link: a draft's widgets, as its readers will get them. */
import { galleryScript, galleryStyle } from '../../.build/assets.ts'
import { HEIGHTS, kindName, WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { dossierPageAddress } from '../pages/dossier-address.ts'
import type { PreviewPage } from '../reads/read-preview.ts'
import { inLanguage, russianOrEnglish } from '../record/text.ts'
import { isDraft } from '../record/visibility.ts'
import { embedWords } from '../site/embed-words.ts'
import { Page, pageHtml } from '../site/page.tsx'
import { previewWords } from './preview-words.ts'

/** @param language one of the dossier's, in which the widgets are shown */
export function previewPage({ secret, dossier, expiresAt, timeZone }: PreviewPage, language: string): string {
	// The page itself speaks Russian or English.
	const own = russianOrEnglish(language)
	const words = previewWords(own)
	const title = inLanguage(dossier.title, language, dossier.languages)
	const { widgets } = embedWords(own)
	const when = new Intl.DateTimeFormat(own === 'ru' ? 'ru' : 'en-GB', {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone,
	})
	return pageHtml(
		<Page language={own} title={words.title(title)} style={galleryStyle} script={galleryScript}>
			<header class="masthead">
				<strong>Sidelines</strong>
				<nav aria-label={words.language}>
					{dossier.languages.map((one) => (
						<a href={`/preview/${secret}?lang=${one}`} lang={one} aria-current={one === language ? 'true' : undefined}>
							{new Intl.DisplayNames(one, { type: 'language' }).of(one)}
						</a>
					))}
				</nav>
			</header>
			<main>
				<h1>{words.title(title)}</h1>
				<p class="lead">
					{isDraft(dossier) ? words.draft : words.published}{' '}
					{words.until(when.format(new Date(expiresAt)).replace(/\sг\./, ' года'))}
				</p>
				<p>
					<a href={dossierPageAddress({ dossier, base: `/preview/${secret}` }, language)}>{words.page}</a>
				</p>
				<div class="shelf">
					{WIDGET_KINDS.map((kind) => (
						<article class={`exhibit ${kind.widget}`}>
							<h2>{widgets[kindName(kind)]}</h2>
							<iframe
								src={`/preview/${secret}/w/${dossier.id}/${kind.widget}?${new URLSearchParams(queryOf(kind, language))}`}
								title={`${title}: ${widgets[kindName(kind)]}`}
								height={String(HEIGHTS[kind.widget])}
							/>
						</article>
					))}
				</div>
			</main>
		</Page>,
	)
}

function queryOf(kind: WidgetKind, language: string): Record<string, string> {
	const metric = kind.widget === 'count-card' && kind.metric === 'meetings' ? { metric: kind.metric } : {}
	return { lang: language, ...metric }
}
