/** The lines beside the count: what came after the article, another authority's count, a meeting not counted yet. */

import { Day, Days, Numeral, Numerals, Outward, sentenceCase } from '../inline.tsx'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { type Remark, shownBesides } from './besides.ts'
import type { Announced, OtherCount } from './counted.ts'
import type { Lines } from './lines.ts'
import type { CountCardModel } from './model.ts'

export function Asides({ model, other }: { model: CountCardModel; other: Lines['other'] }) {
	const words = wordsFor(model.language)
	return (
		<>
			{model.sincePublication !== null && <Since count={model.sincePublication} words={words} />}
			{shownBesides(model, words).map((remark) => (
				<NotIn remark={remark} words={words} />
			))}
			<Beside model={model} other={other} words={words} />
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

/** A number that is a word, as one and two are in Arabic, is the whole phrase. */
function NotIn({ remark: { count, phrase }, words }: { remark: Remark; words: Words }) {
	const said = sentenceCase(phrase, words)
	return (
		<p>
			<span>{/\d/.test(said) ? <Numerals phrase={said} /> : <data value={String(count)}>{said}</data>}</span>
		</p>
	)
}

function Beside({ model, other, words }: { model: CountCardModel; other: Lines['other']; words: Words }) {
	switch (model.metric) {
		case 'calls':
			return <Others others={model.others} other={other} words={words} />
		case 'meetings':
			return model.announced && <NotCounted announced={model.announced} words={words} />
	}
}

type OthersProps = { others: readonly OtherCount[]; other: Lines['other']; words: Words }

/** One whose name fits is told at once; else they are only said to be there, for no number stands without its authority. */
function Others({ others, other, words }: OthersProps) {
	const told = others.map((each) => <Other count={each} isTwoLines={other === 'two-lines'} words={words} />)
	if (other !== 'opens') return <>{told}</>
	return (
		<details>
			<summary>
				<span>{others.length > 1 ? words.say.otherCounts : words.say.otherCount}</span>
			</summary>
			{told}
		</details>
	)
}

/** @example Xinhua 28 Nov 2026 … 1,187 */
function Other({ count, isTwoLines, words }: { count: OtherCount; isTwoLines: boolean; words: Words }) {
	const { authority, asOf, total } = count
	return (
		<p class={isTwoLines ? 'sl-name sl-two' : 'sl-name'}>
			<span>
				<Outward url={authority.site} name={authority.name} words={words} />
			</span>{' '}
			<Day date={asOf} words={words} short /> <Numeral value={total} words={words} />
		</p>
	)
}

function NotCounted({ announced: { days, city, status }, words }: { announced: Announced; words: Words }) {
	return (
		<p>
			<span>
				<Days days={days} words={words} short />
				{words.comma}
				<bdi>{city}</bdi>
			</span>{' '}
			<i>{status === 'scheduled' ? words.say.scheduled : words.say.outcomeNotRecorded}</i>
		</p>
	)
}
