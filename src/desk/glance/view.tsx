/** A dossier at a glance: the plot of its page, and under each year the editor's marks, which lead to what they mark. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { byYearOf } from '../../dossier-page/by-year.ts'
import { Drawing } from '../../dossier-page/plot.tsx'
import { type PlotLayout, plotLayout } from '../../dossier-page/plot-layout.ts'
import type { DeskCalls } from '../../reads/read-desk-calls.ts'
import { type CalendarDate, notAfter, yearOf } from '../../record/calendar.ts'
import type { Mark } from '../../record/marks.ts'
import type { LedgerEntry } from '../../record/tally.ts'
import { inLanguage } from '../../record/text.ts'
import type { Seat } from '../seat.ts'
import { glanceWords } from './words.ts'

type GlanceProps = Pick<DeskCalls, 'dossier' | 'tallies' | 'marks'> & { readonly seat: Seat }

/** Pixels: a row of marks. */
const ROW = 20

export function Glance(props: GlanceProps) {
	const { dossier, marks, seat } = props
	const words = glanceWords(seat.language)
	const counted = byYearOf(dossier)
	const marked = marks.flatMap(([, years]) => years)
	// A year of which nothing is counted may have a mark.
	const years = [...counted.years, ...marked.map(([year]) => ({ year, meetings: 0, calls: 0 }))]
	const layout = plotLayout({ ...counted, years })
	if (!layout) return null
	return (
		<section class="glance" aria-label={words.title}>
			<figure class="plot">
				<Drawing layout={layout} title={words.title} words={wordsFor(seat.language)} isMirrored={false} />
				{marks.length > 0 && <Rows {...props} layout={layout} />}
				<figcaption>
					<Legend {...props} />
				</figcaption>
			</figure>
		</section>
	)
}

function Rows({ layout: { scale }, ...props }: GlanceProps & { layout: PlotLayout }) {
	const { marks, seat } = props
	const words = glanceWords(seat.language)
	const { start, step, slots } = scale
	const width = 100 / slots
	return (
		<svg width="100%" height={marks.length * ROW}>
			<title>{words.marked}</title>
			{marks.map(([mark, years], row) =>
				[...Map.groupBy(years, ([year]) => Math.floor((year - start) / step))].map(([slot, those]) => {
					const [from, to] = [start + slot * step, start + (slot + 1) * step - 1]
					const count = sumOf(those)
					const name = words.mark(words.marks[mark], rangeOf(from, to), String(count))
					return (
						<a href={ledTo(mark, props, { from, to })} aria-label={name} class={mark}>
							<title>{name}</title>
							<rect x={percent(slot * width)} y={row * ROW} width={percent(width)} height={ROW} />
							<svg x={percent((slot + 0.5) * width)} y={(row + 0.5) * ROW} overflow="visible" aria-hidden="true">
								<path d={SIGNS[mark]} />
							</svg>
						</a>
					)
				}),
			)}
		</svg>
	)
}

/** Shapes around a point (SVG path data): no font need have them. */
const SIGNS: Readonly<Record<Mark, string>> = {
	reported: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0-10,0z',
	'reported-call': 'M0-6 6,0 0,6-6,0z',
	'one-source': 'M-5-4h10v8h-10z',
	untranslated: 'M0-5 6,5-6,5z',
	'untranslated-call': 'M0,5 6-5-6-5z',
}

function sumOf(years: readonly (readonly [year: number, count: number])[]): number {
	return years.reduce((sum, [, count]) => sum + count, 0)
}

function percent(value: number): string {
	return `${Math.round(value * 100) / 100}%`
}

/** @example rangeOf(2010, 2019) // '2010–2019' */
export function rangeOf(from: number, to: number): string {
	return from === to ? String(from) : `${from}–${to}`
}

type Years = { readonly from: number; readonly to: number }

function ledTo(mark: Mark, { dossier: { id }, tallies }: GlanceProps, years: Years | null): string {
	if (mark === 'reported-call') return `#report-of-${firstOpen(tallies, years)?.id ?? ''}`
	if (mark === 'untranslated-call') return `/desk/${id}/untranslated`
	const query = new URLSearchParams({ mark, ...(years && { from: String(years.from), to: String(years.to) }) })
	return `/desk/${id}/meetings?${query}`
}

/** Of the first year of them. Where the page does not show those of a year, any: among them it says that there are more. */
function firstOpen(tallies: GlanceProps['tallies'], years: Years | null): LedgerEntry | undefined {
	const open = tallies.flatMap((tally) => tally.open)
	const asked = open.filter(({ on }) => !years || (years.from <= Number(yearOf(on)) && Number(yearOf(on)) <= years.to))
	const [first] = asked.length > 0 ? asked : open
	return first
}

/** What the signs say, each with a link to all of its kind; and until when it was looked up. */
function Legend(props: GlanceProps) {
	const { marks, seat } = props
	const words = glanceWords(seat.language)
	return (
		<ul class="legend">
			{marks.map(([mark, years]) => (
				<li>
					<svg class="sign" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
						<path d={SIGNS[mark]} />
					</svg>
					<a href={ledTo(mark, props, null)}>
						{words.marks[mark]}: {sumOf(years)}
					</a>
				</li>
			))}
			<Checked {...props} />
		</ul>
	)
}

function Checked({ dossier, tallies, seat }: GlanceProps) {
	const words = glanceWords(seat.language)
	const { shortDate } = wordsFor(seat.language)
	const meetings = dossier.meetings.totals.asOf
	const said = (day: CalendarDate) => <time datetime={day}>{shortDate(notAfter(day, seat.today))}</time>
	const counted = tallies.flatMap(({ id, authority, count: { asOf } }) =>
		asOf === null ? [] : [{ id, authority, asOf }],
	)
	if (meetings === null && counted.length === 0) return null
	return (
		<li>
			{words.checked}:{' '}
			{meetings && (
				<a href={`/desk/${dossier.id}/meetings`}>
					{words.meetings} {said(meetings)}
				</a>
			)}
			{counted.map(({ id, authority, asOf }, i) => (
				<>
					{(meetings !== null || i > 0) && ' · '}
					<a href={`#tally-${id}`}>
						{inLanguage(authority.name, seat.language, dossier.languages)} {said(asOf)}
					</a>
				</>
			))}
		</li>
	)
}
