/** What is counted, at a glance: how many calls and meetings, of what they are the sum, who says so and until when. */
import type { Child } from 'hono/jsx'
import { besidesOfCount, saysNone } from '../../widgets/count-card/besides.ts'
import type { Share } from '../../widgets/count-card/counted.ts'
import { sumOf } from '../../widgets/count-card/lines.ts'
import type { CountCardModel } from '../../widgets/count-card/model.ts'
import { Day, Numeral, Numerals, Outward, sentenceCase } from '../../widgets/inline.tsx'
import type { Words } from '../../widgets/languages/words.ts'
import { yearOf } from '../record/calendar.ts'
import type { DossierPageModel } from './model.ts'

export function Figures({ model }: { model: DossierPageModel }) {
	const { calls, meetings, words } = model
	return (
		<section class="figures" aria-label={model.page.total}>
			<Figure counted={meetings} words={words}>
				<MeetingsCredit model={model} />
			</Figure>
			<Figure counted={calls} words={words}>
				<CallsCredit counted={calls} words={words} />
			</Figure>
		</section>
	)
}

function Figure({ counted, words, children }: { counted: CountCardModel; words: Words; children: Child }) {
	const { count, metric } = counted
	const noun = metric === 'calls' ? words.callNoun : words.meetingNoun
	const remarks = besidesOfCount(counted, words)
	return (
		<div>
			{count ? (
				<p class="figure">
					<Numeral value={count.total} words={words} /> <span>{noun(count.total)}</span>
				</p>
			) : (
				<p>{saysNone(counted, words)}</p>
			)}
			{count && metric === 'calls' && count.shares.length > 1 && <Shares shares={count.shares} words={words} />}
			{remarks.length > 0 && (
				<p>
					<Numerals phrase={sentenceCase(remarks.map(({ phrase }) => phrase).join('\u00a0· '), words)} />
				</p>
			)}
			{children}
		</div>
	)
}

/** The newest of them, and one line for those before; a ledger may have hundreds. */
const SHARES = 12

function Shares({ shares, words }: { shares: readonly Share[]; words: Words }) {
	const own = shares.length > SHARES ? shares.slice(1 - SHARES) : shares
	const earlier = shares.slice(0, shares.length - own.length)
	const [first, last] = [earlier[0], earlier.at(-1)]
	return (
		<ul class="shares">
			{first && last && (
				<ShareOf name={`${yearOf(first.from)}–${yearOf(last.to)}`} count={sumOf(earlier)} words={words} />
			)}
			{own.map(({ label, count }) => (
				<ShareOf name={'year' in label ? label.year : label.period} count={count} words={words} />
			))}
		</ul>
	)
}

function ShareOf({ name, count, words }: { name: string; count: number; words: Words }) {
	return (
		<li>
			<span>{name}</span> <Numeral value={count} words={words} />
		</li>
	)
}

function CallsCredit({ counted, words }: { counted: CountCardModel; words: Words }) {
	const { count, asOf } = counted
	const { say } = words
	return (
		<>
			{count?.countedBy && (
				<p class="quiet">
					{say.countedBy} <Outward url={count.countedBy.site} name={count.countedBy.name} words={words} />
					{words.comma}
					{say.asOf} <Day date={asOf} words={words} />
				</p>
			)}
			{counted.metric === 'calls' &&
				counted.others.map(({ authority, total, asOf }) => (
					<p class="quiet">
						{say.otherCount}: <Outward url={authority.site} name={authority.name} words={words} />{' '}
						<Numeral value={total} words={words} />
						{words.comma}
						{say.asOf} <Day date={asOf} words={words} />
					</p>
				))}
		</>
	)
}

function MeetingsCredit({ model: { attribution, words } }: { model: DossierPageModel }) {
	const { publishers, andOthers, asOf } = attribution
	const { say } = words
	return (
		<p class="quiet">
			{publishers.length > 0 && (
				<>
					{publishers.length === 1 ? say.source : say.sources}:{' '}
					{publishers.map(({ name, url }, i) => (
						<>
							{i > 0 && words.comma}
							<Outward url={url} name={name} words={words} />
						</>
					))}
					{andOthers && ` ${say.others}`}
					{words.comma}
				</>
			)}
			{publishers.length > 0 ? say.asOf : sentenceCase(say.asOf, words)} <Day date={asOf} words={words} />
		</p>
	)
}
