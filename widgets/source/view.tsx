/** One source of a dossier as a page of its own: what it is, and the way to it. */
import { Day } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { type SpokenSource, siteOf } from '../publisher.ts'
import { sourceWords } from './words.ts'

type SourceModel = {
	readonly source: SpokenSource
	/** The dossier's. */
	readonly title: string
}

export function SourceView({ model: { source, title }, words }: { model: SourceModel; words: Words }) {
	const { url, publisher, publishedOn, language } = source
	const say = sourceWords(words.language)
	return (
		<section class="sl sl-source">
			<p>
				{words.say.source} · <bdi>{title}</bdi>
			</p>
			<h1 lang={language}>
				<bdi>{sourceName(source)}</bdi>
			</h1>
			<dl>
				{publisher && source.title && (
					<>
						<dt>{say.publisher}</dt>
						<dd lang={language}>
							<bdi>{publisher}</bdi>
						</dd>
					</>
				)}
				{publishedOn && (
					<>
						<dt>{say.publishedOn}</dt>
						<dd>
							<Day date={publishedOn} words={words} />
						</dd>
					</>
				)}
				<dt>{say.address}</dt>
				<dd>
					<bdi dir="ltr">{url}</bdi>
				</dd>
			</dl>
			<a href={url} rel="noopener noreferrer">
				{say.go} <bdi dir="ltr">{siteOf(url)}</bdi>
			</a>
		</section>
	)
}

export function sourceName({ title, publisher, url }: SpokenSource): string {
	return title ?? publisher ?? siteOf(url)
}
