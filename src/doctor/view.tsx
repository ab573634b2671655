/** The page of the embed doctor: a form for the code, and what is wrong with it. */
import { copyScript, doctorStyle, galleryStyle } from '../../.build/assets.ts'
import { CopyText } from '../site/copy-text.tsx'
import { Page, pageHtml, pagePolicy } from '../site/page.tsx'
import { type Finding, stops } from './finding.ts'
import { findingIn } from './finding-words.ts'
import { type DoctorLanguage, type DoctorWords, doctorWords } from './words.ts'

const style = galleryStyle + doctorStyle
export const doctorPolicy = pagePolicy(style, copyScript)

type Examined = {
	readonly findings: readonly Finding[]
	/** The code as it should be; null where no widget of ours is named. */
	readonly mended: string | null
}

export type DoctorModel = {
	readonly language: DoctorLanguage
	/** As it was pasted. */
	readonly code: string
	readonly policy: string
	/** Why what was sent could not be read at all. */
	readonly refused: string | null
	readonly examined: Examined | null
}

export const DOCTOR_LANGUAGES: readonly DoctorLanguage[] = ['en', 'ru']

export function doctorPage({ language, code, policy, refused, examined }: DoctorModel): string {
	const words = doctorWords(language)
	return pageHtml(
		<Page language={language} title={`Sidelines · ${words.title}`} style={style} script={copyScript}>
			<header class="masthead">
				<strong>
					<a href={`/?lang=${language}`}>Sidelines</a>
				</strong>
				<nav aria-label={words.language}>
					{DOCTOR_LANGUAGES.map((other) => (
						<a href={`/doctor?lang=${other}`} lang={other} aria-current={other === language ? 'true' : undefined}>
							{new Intl.DisplayNames(other, { type: 'language' }).of(other)}
						</a>
					))}
				</nav>
			</header>
			<main data-say-copied={words.copied}>
				<h1>{words.title}</h1>
				<p class="lead">{words.lead}</p>
				{refused !== null && <p role="alert">{refused}</p>}
				{examined && <Findings examined={examined} words={words} language={language} />}
				{/* Not urlencoded: Cyrillic would weigh three times as much. */}
				<form method="post" action={`/doctor?lang=${language}`} enctype="multipart/form-data" class="patient">
					<Pasting name="code" label={words.code} hint={words.codeHint} text={code} rows={8} />
					<Pasting name="policy" label={words.policy} hint={words.policyHint} text={policy} rows={3} />
					<button type="submit" class="main">
						{words.examine}
					</button>
				</form>
			</main>
		</Page>,
	)
}

type PastingProps = { name: string; label: string; hint: string; text: string; rows: number }

function Pasting({ name, label, hint, text, rows }: PastingProps) {
	return (
		<div>
			<label for={name}>{label}</label>
			<p class="quiet" id={`${name}-hint`}>
				{hint}
			</p>
			{/* The parser takes the first line break after the tag for its own. */}
			<textarea id={name} name={name} class="copied" rows={rows} spellcheck={false} aria-describedby={`${name}-hint`}>
				{`\n${text}`}
			</textarea>
		</div>
	)
}

type FindingsProps = { examined: Examined; words: DoctorWords; language: DoctorLanguage }

function Findings({ examined: { findings, mended }, words, language }: FindingsProps) {
	const stopping = findings.filter(stops)
	const others = findings.filter((finding) => !stops(finding))
	const given = findings.some(({ kind }) => kind === 'remnant') ? words.ofWidget : words.mended
	return (
		<section class="findings" aria-labelledby="findings">
			<h2 id="findings">{words.findings}</h2>
			{findings.length === 0 && <p>{words.healthy}</p>}
			{stopping.length > 0 && <h3>{words.stops}</h3>}
			<List findings={stopping} words={words} language={language} />
			{others.length > 0 && <h3>{words.works}</h3>}
			<List findings={others} words={words} language={language} />
			{mended !== null && (
				<>
					<h3>{given}</h3>
					<CopyText id="mended" text={mended} label={given} copy={words.copy} rows={6} />
				</>
			)}
			{mended === null && findings.length > 0 && (
				<p>
					<a href={`/?lang=${language}`}>{words.gallery}</a>
				</p>
			)}
		</section>
	)
}

function List({ findings, words, language }: Omit<FindingsProps, 'examined'> & { findings: readonly Finding[] }) {
	if (findings.length === 0) return null
	return (
		<ul>
			{findings.map((finding, i) => (
				<li data-finding={finding.kind}>
					<p>{findingIn(language, finding)}</p>
					{finding.kind === 'policy-lacks' && (
						<CopyText id={`line-${i}`} text={finding.line} label={words.line} copy={words.copy} rows={3} />
					)}
				</li>
			))}
		</ul>
	)
}
