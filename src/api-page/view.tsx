/** The API's page for people: what there is, with a line to paste and a link to try for each; and a page for each kind of problem. */
import type { Child } from 'hono/jsx'
import { isOperationId, OPERATIONS } from '../openapi/operations.ts'
import { byStatus, PROBLEM_KINDS, type ProblemKind, sampleOf } from '../openapi/problems.ts'
import { Page, pageHtml } from '../site/page.tsx'
import { CodeInText } from './code-in-text.tsx'
import { OperationShown } from './operation.tsx'
import { ProblemLink, problemWords } from './problem-link.tsx'
import { API_PAGE_LANGUAGES, type ApiPageLanguage, apiPageWords } from './words.ts'

/** Of our own pages, as they are built. */
export type Assets = { readonly style: string; readonly script: string }

export function apiPage(language: ApiPageLanguage, assets: Assets): string {
	const words = apiPageWords(language)
	const tags = Object.entries(words.tags)
	return pageHtml(
		<Frame language={language} title={words.title} path="/api" assets={assets}>
			<p class="lead">{words.lead}</p>
			<nav class="contents" aria-label={words.contents}>
				{tags.map(([tag, name]) => (
					<a href={`#${tag}`}>{name}</a>
				))}
				<a href="#problems">{words.problems}</a>
			</nav>
			<section aria-labelledby="basics">
				<h2 id="basics">{words.basics}</h2>
				<ul class="rules">
					{words.rules.map((rule) => (
						<li>
							<CodeInText text={rule} />
						</li>
					))}
				</ul>
			</section>
			{tags.map(([tag, name]) => (
				<section aria-labelledby={tag}>
					<h2 id={tag}>{name}</h2>
					{Object.keys(OPERATIONS)
						.filter(isOperationId)
						.filter((id) => OPERATIONS[id].tag === tag)
						.map((id) => (
							<OperationShown id={id} language={language} />
						))}
				</section>
			))}
			<section aria-labelledby="problems">
				<h2 id="problems">{words.problems}</h2>
				<p>{words.problemsLead}</p>
				<ul class="problems">
					{byStatus(PROBLEM_KINDS).map((kind) => (
						<li>
							<b>{sampleOf(kind).status}</b> <ProblemLink kind={kind} language={language} />
						</li>
					))}
				</ul>
			</section>
		</Frame>,
	)
}

export function problemPage(kind: ProblemKind, language: ApiPageLanguage, assets: Assets): string {
	const words = apiPageWords(language)
	const { name, happened, todo } = problemWords(kind, language)
	const sample = sampleOf(kind)
	return pageHtml(
		<Frame language={language} title={name} path={sample.type} assets={assets}>
			<p class="lead">
				<code>
					{sample.status} {kind}
				</code>
			</p>
			<section>
				<h2>{words.happened}</h2>
				<p>
					<CodeInText text={happened} />
				</p>
				<h2>{words.todo}</h2>
				<p>
					<CodeInText text={todo} />
				</p>
				<h2>{words.example}</h2>
				<pre lang="en">{JSON.stringify(sample, null, 2)}</pre>
				<p>
					<a href={`/api?lang=${language}#problems`}>{words.back}</a>
				</p>
			</section>
		</Frame>,
	)
}

type FrameProps = {
	readonly language: ApiPageLanguage
	readonly title: string
	/** Of this page, without its language. */
	readonly path: string
	readonly assets: Assets
	readonly children: Child
}

function Frame({ language, title, path, assets, children }: FrameProps) {
	const words = apiPageWords(language)
	return (
		<Page language={language} title={`Sidelines · ${title}`} style={assets.style} script={assets.script}>
			<header class="masthead">
				<strong>
					<a href={`/?lang=${language}`}>Sidelines</a>
				</strong>
				<nav aria-label={words.language}>
					{API_PAGE_LANGUAGES.map((other) => (
						<a href={`${path}?lang=${other}`} lang={other} aria-current={other === language ? 'true' : undefined}>
							{new Intl.DisplayNames(other, { type: 'language' }).of(other)}
						</a>
					))}
				</nav>
				<a href="/api/v1/openapi.json">{words.document}</a>
			</header>
			<main data-say-copied={words.copied}>
				<h1>{title}</h1>
				{children}
			</main>
		</Page>
	)
}
