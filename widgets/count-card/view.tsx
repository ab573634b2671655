/** The count card's view: the number, its breakdown, what stands beside it, and the attribution. */

import { yearOf } from '../../src/record/calendar.ts'
import { Day, Numeral, Outward, sentenceCase } from '../inline.tsx'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { publisherOf, type SpokenSource } from '../publisher.ts'
import { Asides } from './aside.tsx'
import { saysNone } from './besides.ts'
import type { Share } from './counted.ts'
import { foldedName, yearsOf } from './folded.ts'
import { asidesOf, isLarge, type Lines, linesOf, sumOf } from './lines.ts'
import type { CountCardModel } from './model.ts'
import { Strokes } from './strokes.tsx'

type Spoken = { readonly words: Words }

export function CountCard({ model }: { model: CountCardModel }) {
	const words = wordsFor(model.language)
	const lines = linesOf(model)
	return (
		<section class={['sl sl-count-card', ...classesOf(model, lines)].join(' ')}>
			<h2>
				<bdi>{model.title}</bdi>
			</h2>
			<div class="sl-body">
				<Total model={model} words={words} />
				<Split model={model} lines={lines} words={words} />
			</div>
			<Credit model={model} words={words} />
		</section>
	)
}

function classesOf({ isCompact }: CountCardModel, { isTight, isDense, isFolded }: Lines): string[] {
	return [
		...(isCompact ? ['sl-compact'] : []),
		...(isTight ? ['sl-tight'] : []),
		...(isFolded ? ['sl-folded'] : isDense ? ['sl-dense'] : []),
	]
}

function Total({ model, words }: { model: CountCardModel } & Spoken) {
	const { metric, count } = model
	if (count === null) return <p class="sl-none">{saysNone(model, words)}</p>
	const noun = metric === 'calls' ? words.callNoun(count.total) : words.meetingNoun(count.total)
	return (
		<div class={isLarge(model) ? `sl-total sl-large${sizeOf(words.number(count.total))}` : 'sl-total'}>
			<p>
				<Numeral value={count.total} words={words} /> <span>{noun}</span>
			</p>
			<Strokes count={count} />
		</div>
	)
}

/** Figures shrink rather than break: each length, its separators counted, has the size that fits. */
function sizeOf({ length }: string): string {
	if (length > 11) return ' sl-longest'
	return length > 7 ? ' sl-11' : length > 3 ? ` sl-${length}` : ''
}

function Split({ model, lines, words }: { model: CountCardModel; lines: Lines } & Spoken) {
	const { before, own, isRoomy, isFolded } = lines
	const [next] = own
	if (own.length + asidesOf(model) === 0) return null
	const parts = (
		<>
			<ol>
				{before.length > 0 && next && (
					<li class="sl-before">
						<details>
							<summary>
								<span>
									<FoldedName before={before} next={next} words={words} />
								</span>{' '}
								<Numeral value={sumOf(before)} words={words} />
							</summary>
							<ol>
								<Shares shares={before} words={words} />
							</ol>
							{model.metric === 'calls' && model.method && (
								<p class="sl-method" dir="auto">
									{model.method}
								</p>
							)}
						</details>
					</li>
				)}
				<Shares shares={own} words={words} />
			</ol>
			<Asides model={model} other={lines.other} />
		</>
	)
	if (!isFolded) return <div class={isRoomy ? 'sl-split sl-roomy' : 'sl-split'}>{parts}</div>
	return (
		<details class="sl-split">
			<summary>
				<span>{words.say.details}</span>
			</summary>
			{parts}
		</details>
	)
}

/** Years are days without day and month (HTML, §4.5.14: a valid year string). */
function FoldedName({ before, next, words }: { before: readonly Share[]; next: Share } & Spoken) {
	const name = foldedName(before, next)
	if (name.kind === 'before') {
		return (
			<>
				{words.say.before} <Day date={name.day} words={words} short />
			</>
		)
	}
	return name.spans.map((span, i) => (
		<>
			{i > 0 && words.comma}
			<time datetime={yearOf(span.from)}>{yearsOf(span)}</time>
		</>
	))
}

function Shares({ shares, words }: { shares: readonly Share[] } & Spoken) {
	return shares.map((share) => (
		<li>
			<span>
				<ShareName share={share} words={words} />
			</span>{' '}
			<Numeral value={share.count} words={words} />
		</li>
	))
}

function ShareName({ share: { label, thisYear }, words }: { share: Share } & Spoken) {
	if (thisYear) return words.say.thisYear
	return 'year' in label ? <data value={label.year}>{label.year}</data> : <bdi>{label.period}</bdi>
}

/** Who counts, until when, and where it was read. */
function Credit({ model, words }: { model: CountCardModel } & Spoken) {
	const { count, asOf, corrected, sources, isCompact } = model
	const { say } = words
	return (
		<p class="sl-credit">
			{count?.countedBy && (
				<span>
					{say.countedBy} <Outward url={count.countedBy.site} name={count.countedBy.name} words={words} />
					{words.comma.trimEnd()}{' '}
				</span>
			)}
			<span>
				{count?.countedBy ? say.asOf : sentenceCase(say.asOf, words)}{' '}
				<Day date={asOf} words={words} short={isCompact} />.
			</span>{' '}
			{corrected && (
				<span>
					{sentenceCase(say.corrected, words)} <Day date={corrected} words={words} short={isCompact} />.{' '}
				</span>
			)}
			{sources.length > 0 && (
				<span>
					<Sources sources={sources} words={words} />.
				</span>
			)}
		</p>
	)
}

function Sources({ sources, words }: { sources: readonly SpokenSource[] } & Spoken) {
	const { say } = words
	return (
		<>
			{sources.length > 1 ? say.sources : say.source}:{' '}
			{sources.map((source, i) => (
				<>
					{i > 0 && words.comma}
					<Outward url={source.url} name={publisherOf(source)} words={words} />
				</>
			))}
		</>
	)
}
