/** Meetings and calls by year as a drawing (SVG), with a table of the same numbers behind it. */

import { directionOf } from '../../widgets/direction.ts'
import { Day, Numeral } from '../../widgets/inline.tsx'
import type { Words } from '../../widgets/languages/words.ts'
import { inLanguage } from '../record/text.ts'
import type { YearCounts } from './by-year.ts'
import type { DossierPageModel } from './model.ts'
import { type PlotLayout, plotLayout, type Strip } from './plot-layout.ts'
import type { PageWords } from './words/en.ts'

/** Pixels: above a strip its name. */
const NAME = 18
const GAP = 14
const AXIS = 20

/** The newest years of a table; the others are summed up. */
const TABLE_YEARS = 150

export function ByYear({ model }: { model: DossierPageModel }) {
	const { words, page, byYear, language } = model
	const layout = plotLayout(byYear)
	if (!layout) return null
	const title = titleOf(layout, page, words)
	return (
		<section aria-labelledby="by-year">
			<h2 id="by-year">{title}</h2>
			<figure class="plot">
				<Drawing layout={layout} title={title} words={words} isMirrored={directionOf(language) === 'rtl'} />
				{byYear.spans.length > 0 && (
					<figcaption>
						{page.legend} {byYear.spans.some(({ dated }) => dated > 0) && page.legendDated}
					</figcaption>
				)}
			</figure>
			<details>
				<summary>{page.table}</summary>
				<Table model={model} />
			</details>
		</section>
	)
}

function titleOf({ step }: PlotLayout, page: PageWords, words: Words): string {
	return step === 1 ? page.byYear : step === 10 ? page.byDecade : page.bySpan(words.number(step))
}

type DrawingProps = { layout: PlotLayout; title: string; words: Words; isMirrored: boolean }

/** Across all is in percent, upwards in pixels: the drawing grows with its page, and its type does not. */
export function Drawing({ layout: { strips, ticks }, title, words, isMirrored }: DrawingProps) {
	const heights = strips.map((strip) => NAME + strip.height)
	const baseOf = (i: number) => heights.slice(0, i + 1).reduce((sum, height) => sum + height, i * GAP)
	const height = Math.max(0, baseOf(strips.length - 1)) + AXIS
	const across = (x: number, width = 0) => `${Math.round((isMirrored ? 100 - x - width : x) * 100) / 100}%`
	return (
		<svg width="100%" height={height} role="img" aria-label={title}>
			{strips.map((strip, i) => (
				<StripOf strip={strip} base={baseOf(i)} across={across} words={words} />
			))}
			{ticks.map(({ x, year }) => (
				<text class="tick" x={across(x)} y={height - 4}>
					{year}
				</text>
			))}
		</svg>
	)
}

type StripProps = { strip: Strip; base: number; across: (x: number, width?: number) => string; words: Words }

function StripOf({ strip: { of, height, bars, spans }, base, across, words }: StripProps) {
	const name = of === 'meetings' ? words.say.meetingsTitle : words.say.callsTitle
	return (
		<g class={of}>
			<text class="strip" x={across(0)} y={base - height - NAME + 12}>
				{name}
			</text>
			{[...spans, ...bars].map((bar, i) => (
				<rect
					class={i < spans.length ? 'span' : undefined}
					x={across(bar.x, bar.width)}
					y={base - bar.height}
					width={`${bar.width}%`}
					height={bar.height}
				>
					<title>{`${bar.name}: ${words.number(bar.count)}`}</title>
				</rect>
			))}
			{[...spans, ...bars].map(
				({ number, count }, i) =>
					number && (
						<text class={i < spans.length ? 'span' : undefined} x={across(number.x)} y={base - number.at - 5}>
							{words.number(count)}
						</text>
					),
			)}
			<line x1="0" x2="100%" y1={base} y2={base} />
		</g>
	)
}

function Table({ model: { words, page, byYear, language, place, meetings, calls } }: { model: DossierPageModel }) {
	const { years, spans } = byYear
	const own = years.slice(-TABLE_YEARS)
	const earlier = years.slice(0, years.length - own.length)
	const sum = (of: 'meetings' | 'calls') => earlier.reduce((total, year) => total + year[of], 0)
	return (
		<table>
			<thead>
				<tr>
					<th scope="col">{page.year}</th>
					<th scope="col">{words.say.meetingsTitle}</th>
					<th scope="col">{words.say.callsTitle}</th>
				</tr>
			</thead>
			<tbody>
				{earlier.length > 0 && (
					<Row name={page.earlier} meetings={sum('meetings')} calls={sum('calls')} words={words} />
				)}
				{spans.map(({ label, from, to, count, dated }) => (
					<tr>
						<th scope="row">
							{inLanguage(label, language, place.dossier.languages)} (<Day date={from} words={words} short /> –{' '}
							<Day date={to} words={words} short />){dated > 0 && `${words.comma}${page.undated}`}
						</th>
						<td />
						<td>
							<Numeral value={count} words={words} />
						</td>
					</tr>
				))}
				{own.map(({ year, meetings, calls }: YearCounts) => (
					<Row name={String(year)} meetings={meetings} calls={calls} words={words} />
				))}
			</tbody>
			<tfoot>
				<Row name={page.total} meetings={meetings.count?.total ?? 0} calls={calls.count?.total ?? 0} words={words} />
			</tfoot>
		</table>
	)
}

/** What is not counted in a year is left blank: that there was nothing is more than the record says. */
function Row({ name, meetings, calls, words }: { name: string; meetings: number; calls: number; words: Words }) {
	return (
		<tr>
			<th scope="row">{name}</th>
			{[meetings, calls].map((count) => (
				<td>{count > 0 && <Numeral value={count} words={words} />}</td>
			))}
		</tr>
	)
}
