/** What stands behind the numbers: how they are counted, what was corrected, the data to download, and how to cite it. */
import { directionOf } from '../../widgets/direction.ts'
import { Day } from '../../widgets/inline.tsx'
import { stopped } from '../record/text.ts'
import { bibtexOf, cslJsonOf } from './citing.ts'
import type { DossierPageModel } from './model.ts'
import { apiAddress, DOWNLOADS, fileAddress } from './structured-data.ts'

export function Behind({ model }: { model: DossierPageModel }) {
	return (
		<>
			<Method model={model} />
			{!model.isDraft && (
				<>
					<Corrections model={model} />
					<Data model={model} />
					<Proof model={model} />
					<Citing model={model} />
				</>
			)}
		</>
	)
}

function Method({ model: { page, calls } }: { model: DossierPageModel }) {
	return (
		<section aria-labelledby="method">
			<h2 id="method">{page.method}</h2>
			{calls.metric === 'calls' && calls.method && <p>{calls.method}</p>}
			{page.rules.map((rule) => (
				<p>{rule}</p>
			))}
		</section>
	)
}

function Corrections({ model }: { model: DossierPageModel }) {
	const { page, words, language, corrections, moreCorrections } = model
	return (
		<section aria-labelledby="corrections">
			<h2 id="corrections">{page.corrections}</h2>
			{corrections.length === 0 && <p class="quiet">{page.noCorrections}</p>}
			{corrections.length > 0 && (
				<ul>
					{corrections.map(({ on, reason, reasonKind, changed, others }) => (
						<li>
							<Day date={on} words={words} />. {page.corrected[reasonKind]}
							{reason && (
								<>
									: <bdi>{reason}</bdi>
								</>
							)}
							<div class="quiet">
								<span
									{...(changed.language !== language && { lang: changed.language, dir: directionOf(changed.language) })}
								>
									{changed.text}
								</span>
								{others > 0 && ` ${page.otherChanges(words.number(others))}`}
							</div>
						</li>
					))}
				</ul>
			)}
			{moreCorrections && <a href={apiAddress(model, '/corrections')}>{page.allCorrections}</a>}
		</section>
	)
}

function Data({ model }: { model: DossierPageModel }) {
	const { page } = model
	return (
		<section class="data" aria-labelledby="data">
			<h2 id="data">{page.data}</h2>
			<ul>
				{DOWNLOADS.map((file) => (
					<li>
						<a href={fileAddress(model, file)}>{page.files[file]}</a>{' '}
						<span class="quiet">{file.replace(/^.*\./, '').toUpperCase()}</span>
					</li>
				))}
				<li>
					<a href={apiAddress(model)}>{page.api}</a> <span class="quiet">JSON</span>
				</li>
			</ul>
			{model.licence && (
				<p>
					{page.licence}: <a href={model.licence}>{model.licence}</a>
				</p>
			)}
		</section>
	)
}

/** Of the version that the page is of; the button is shown by the script that checks. */
function Proof({ model }: { model: DossierPageModel }) {
	const { page, dossier, origin } = model
	if (dossier.proof === null) return null
	const { check, lead: _lead, title: _title, links: _links, ...said } = page.proof
	const told = Object.fromEntries(Object.entries(said).map(([name, words]) => [`data-${name}`, words]))
	return (
		<section class="screen" aria-labelledby="proof">
			<h2 id="proof">{page.proof.title}</h2>
			<p>{page.proof.lead}</p>
			<p>
				<code dir="ltr">{dossier.proof.hash}</code>
			</p>
			<p>
				<button type="button" id="check-proof" hidden data-api={`${origin}/api/v1`} data-dossier={dossier.id} {...told}>
					{check}
				</button>{' '}
				<output id="proof-checked" /> <a href={apiAddress(model, '/proof')}>{page.proof.links}</a>
			</p>
		</section>
	)
}

/** One press selects a code whole (`user-select: all`), without a script. */
function Citing({ model: { page, words, title, cited } }: { model: DossierPageModel }) {
	const { newsroom, version, day, note, url } = cited
	const said = page.citation(stopped(newsroom), title, String(version), words.date(day))
	const sentence = stopped(`${said}${note ? `${words.comma}${note}` : ''}`)
	return (
		<section class="cite" aria-labelledby="cite">
			<h2 id="cite">{page.cite}</h2>
			<p>
				<bdi>{sentence}</bdi> <a href={url}>{url}</a>
			</p>
			<p class="quiet">{page.citeLead}</p>
			<details>
				<summary>BibTeX</summary>
				<pre dir="ltr">{bibtexOf(cited)}</pre>
			</details>
			<details>
				<summary>CSL-JSON</summary>
				<pre dir="ltr">{cslJsonOf(cited)}</pre>
			</details>
		</section>
	)
}
