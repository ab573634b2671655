/** The attribution of a list of meetings, as a widget's last lines and at the end of its sentence. */
import type { Attribution, Publisher } from './attribution.ts'
import { Day, Outward, sentenceCase } from './inline.tsx'
import type { Words } from './languages/words.ts'

type Props = {
	readonly attribution: Attribution
	/** Who counts the calls that are shown beside the meetings. */
	readonly calls?: Publisher | undefined
	readonly words: Words
}

export function AttributionLines({ attribution, calls, words }: Props) {
	const { publishers, andOthers, asOf } = attribution
	const { say } = words
	const isSilent = publishers.length === 0
	return (
		<footer>
			{(!isSilent || calls) && (
				<p>
					{!isSilent && `${publishers.length === 1 ? say.source : say.sources}: `}
					{publishers.map(({ name, url }, i) => (
						<>
							{i > 0 && words.comma}
							<Outward url={url} name={name} words={words} />
						</>
					))}
					{andOthers && ` ${say.others}`}
					{calls && (
						<>
							{isSilent ? sentenceCase(say.calls, words) : `${words.semicolon}${say.calls}`}:{' '}
							<Outward {...calls} words={words} />
						</>
					)}
				</p>
			)}
			<p>
				{sentenceCase(say.asOf, words)} <Day date={asOf} words={words} />
			</p>
		</footer>
	)
}

/**
 * @param statement without its full stop
 * @example 'A and B: 1 meeting in person. Source: Example, as of 3 January 2020.'
 */
export function attributed(
	statement: string,
	{ publishers, andOthers, asOf, corrected }: Attribution,
	words: Words,
): string {
	const { say } = words
	const mended = corrected ? `${words.comma}${say.corrected} ${words.date(corrected)}` : ''
	const until = `${words.date(asOf)}${mended}.`
	if (publishers.length === 0) return `${statement} ${say.silentAsOf} ${until}`
	const label = publishers.length === 1 ? say.source : say.sources
	const names = publishers.map((p) => p.name).join(words.comma) + (andOthers ? ` ${say.others}` : '')
	return `${statement}. ${label}: ${names}${words.comma}${say.asOf} ${until}`
}
