/** The local run's page of examples: each widget of every kind of record, at four widths. No deployed Worker imports it. */
import { countCardExamples } from '../widgets/count-card/examples.ts'
import { withTheme } from '../widgets/document.tsx'
import { heightOf, isWidgetName, WIDGETS, type WidgetName } from '../widgets/kinds.ts'
import { miniTimelineExamples } from '../widgets/mini-timeline/examples.ts'
import { previousMeetingsExamples } from '../widgets/previous-meetings/examples.ts'
import { questionOf } from '../widgets/question.ts'
import { leadingOn } from './pages/prerender.ts'
import { renderDocument } from './pages/render.tsx'
import { parseWidgetQuery } from './queries/widget.ts'
import type { Dossier } from './record/dossier.ts'
import { excerptOf } from './record/excerpt-of.ts'
import { FIRST_SETTINGS } from './record/settings.ts'

const EXAMPLES = {
	'count-card': countCardExamples,
	'mini-timeline': miniTimelineExamples,
	'previous-meetings': previousMeetingsExamples,
}
const WIDTHS = [280, 390, 680, 900]
const LANGUAGES = ['ru', 'en', 'ar']
const TODAY = '2026-08-16'

/** By address, for as long as the local run lasts: who asks again waits for no rendering, as with a dossier's stored pages. */
const made = new Map<string, string>()

/**
 * `/examples` with any of a widget's parameters, which its frames take, and `/examples/{widget}/{number}`.
 *
 * @param usual the first dossier
 * @returns null of another address
 */
export function answerExamples(url: URL, usual: () => Dossier): Response | null {
	const [, page, widget = '', number] = /^\/(examples)(?:\/([a-z-]+)\/(\d+))?$/.exec(url.pathname) ?? []
	if (page === undefined) return null
	const body =
		made.get(url.href) ??
		(widget === '' ? list(url, usual()) : isWidgetName(widget) && example(url, usual(), widget, Number(number)))
	if (!body) return null
	made.set(url.href, body)
	return new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } })
}

function example(url: URL, usual: Dossier, widget: WidgetName, number: number): string | null {
	const dossier = Object.values(EXAMPLES[widget](usual))[number]
	const query = parseWidgetQuery(widget, url)
	if (!dossier || !query.ok) return null
	const { kind, language, theme, rows, isCompact, from, to, published } = query.value
	const own = language ?? dossier.languages[0]
	const input = {
		dossier: excerptOf(dossier, questionOf(kind, { ...query.value, today: TODAY })),
		language: own,
		today: TODAY,
		...{ rows, isCompact, from, to, published },
		...leadingOn(dossier, own, url.origin, query.value),
	}
	const { html } = renderDocument(kind, input, { settings: { ...FIRST_SETTINGS, sites: [] }, origin: url.origin })
	return withTheme(html, theme === 'host' ? 'auto' : theme)
}

function list(url: URL, usual: Dossier): string {
	return `<!doctype html>${(
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<title>Examples</title>
				<meta name="color-scheme" content="light dark" />
				<style>{'body{font:15px system-ui}section div{display:flex;flex-wrap:wrap;gap:12px}iframe{border:0}'}</style>
			</head>
			<body>
				<h1>Examples</h1>
				<p>
					{LANGUAGES.map((lang) => (
						<>
							<a href={`/examples?${new URLSearchParams({ ...Object.fromEntries(url.searchParams), lang })}`}>
								{lang}
							</a>{' '}
						</>
					))}
				</p>
				{WIDGETS.flatMap((widget) =>
					Object.keys(EXAMPLES[widget](usual)).map((name, number) => (
						<section>
							<h2>{`${widget}: ${name}`}</h2>
							<div>
								{WIDTHS.map((width) => (
									<iframe
										src={`/examples/${widget}/${number}${url.search}`}
										title={`${name}, ${width} px`}
										width={String(width)}
										height={String(heightOf(widget, url.search))}
										loading="lazy"
									/>
								))}
							</div>
						</section>
					)),
				)}
			</body>
		</html>
	)}`
}
