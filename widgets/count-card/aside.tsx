/** The quiet lines beside the count: what came after the article, an authority that counts otherwise, a meeting not counted yet. */
import { Day, Numeral, Outward } from '../inline.tsx'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import type { Announced, CountCardModel, OtherCount } from './model.ts'

export function Asides({ model }: { model: CountCardModel }) {
	const words = wordsFor(model.language)
	return (
		<>
			{model.sincePublication !== null && <Since count={model.sincePublication} words={words} />}
			<Beside model={model} words={words} />
		</>
	)
}

function Since({ count, words }: { count: number; words: Words }) {
	return (
		<p>
			<span>{words.say.sincePublication}</span> <data value={String(count)}>{words.added(count)}</data>
		</p>
	)
}

function Beside({ model, words }: { model: CountCardModel; words: Words }) {
	switch (model.metric) {
		case 'calls':
			return <Others others={model.others} words={words} />
		case 'meetings':
			return model.announced && <NotCounted announced={model.announced} words={words} />
	}
}

/** One is told in the line itself; several are only said to be there, for a number never stands without its authority. */
function Others({ others, words }: { others: readonly OtherCount[]; words: Words }) {
	const [first, ...rest] = others
	if (first === undefined) return null
	if (rest.length === 0) {
		return (
			<p>
				<span>
					{words.say.otherCount} <Authority other={first} words={words} />
				</span>{' '}
				<Until other={first} words={words} />
			</p>
		)
	}
	return (
		<details>
			<summary>
				<span>{words.say.otherCounts}</span>
			</summary>
			{others.map((other) => (
				<p>
					<span>
						<Authority other={other} words={words} />
					</span>{' '}
					<Until other={other} words={words} />
				</p>
			))}
		</details>
	)
}

function Authority({ other: { authority }, words }: { other: OtherCount; words: Words }) {
	return <Outward url={authority.site} name={authority.name} words={words} />
}

function Until({ other: { asOf, total }, words }: { other: OtherCount; words: Words }) {
	return (
		<>
			<Day date={asOf} words={words} short /> <Numeral value={total} words={words} />
		</>
	)
}

function NotCounted({ announced: { date, city, status }, words }: { announced: Announced; words: Words }) {
	return (
		<p class="sl-roomy">
			<span>
				<Day date={date} words={words} short />
				{words.comma}
				<bdi>{city}</bdi>
			</span>{' '}
			<i>{status === 'scheduled' ? words.say.scheduled : words.say.outcomeNotRecorded}</i>
		</p>
	)
}
