/** A dossier at a glance: the plot of its page, and under each year the editor's marks, which lead to what they mark. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { byYearOf } from '../../dossier-page/by-year.ts'
import { Drawing } from '../../dossier-page/plot.tsx'
import { type PlotLayout, plotLayout } from '../../dossier-page/plot-layout.ts'
import { type CalendarDate, notAfter } from '../../record/calendar.ts'
import { type Dossier, meetingsAsOf } from '../../record/dossier.ts'
import { counts } from '../../record/excerpt.ts'
import { excerptOf } from '../../record/excerpt-of.ts'
import { countUntil } from '../../record/tally.ts'
import { inLanguage } from '../../record/text.ts'
import type { Seat } from '../seat.ts'
import { type Mark, type Marks, marksOf } from './marks.ts'
import { glanceWords } from './words.ts'

type GlanceProps = { readonly dossier: Dossier; readonly seat: Seat }

/** Pixels: a row of marks. */
const ROW = 20

export function Glance({ dossier, seat }: GlanceProps) {
	const words = glanceWords(seat.language)
	const marks = marksOf(dossier)
	const counted = byYearOf(excerptOf(dossier, { ...counts(seat.today), tellsOfMeetings: true, datesCalls: true }))
	const marked = [...marks.values()].flatMap((years) => [...years.keys()])
	// A year of which nothing is counted may have a mark.
	const years = [...counted.years, ...marked.map((year) => ({ year, meetings: 0, calls: 0 }))]
	const layout = plotLayout({ ...counted, years })
	if (!layout) return null
	return (
		<section class="glance" aria-label={words.title}>
			<figure class="plot">
				<Drawing layout={layout} title={words.title} words={wordsFor(seat.language)} isMirrored={false} />
				{marks.size > 0 && <Rows layout={layout} marks={marks} dossier={dossier} seat={seat} />}
				<figcaption>
					<Legend marks={marks} dossier={dossier} seat={seat} />
				</figcaption>
			</figure>
		</section>
	)
}

function Rows({ layout: { scale }, marks, dossier, seat }: GlanceProps & { layout: PlotLayout; marks: Marks }) {
	const words = glanceWords(seat.language)
	const { start, step, slots } = scale
	const width = 100 / slots
	return (
		<svg width="100%" height={marks.size * ROW}>
			<title>{words.marked}</title>
			{[...marks].map(([mark, years], row) =>
				[...Map.groupBy(years, ([year]) => Math.floor((year - start) / step))].map(([slot, those]) => {
					const [from, to] = [start + slot * step, start + (slot + 1) * step - 1]
					const count = those.reduce((sum, [, { count }]) => sum + count, 0)
					const name = words.mark(words.marks[mark], rangeOf(from, to), String(count))
					return (
						<a href={ledTo(mark, those[0]?.[1].first ?? '', dossier, { from, to })} aria-label={name} class={mark}>
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

function percent(value: number): string {
	return `${Math.round(value * 100) / 100}%`
}

/** @example rangeOf(2010, 2019) // '2010–2019' */
export function rangeOf(from: number, to: number): string {
	return from === to ? String(from) : `${from}–${to}`
}

type Years = { readonly from: number; readonly to: number }

function ledTo(mark: Mark, first: string, { id }: Dossier, years: Years | null): string {
	if (mark === 'reported-call') return `#report-of-${first}`
	if (mark === 'untranslated-call') return `/desk/${id}/untranslated`
	const query = new URLSearchParams({ mark, ...(years && { from: String(years.from), to: String(years.to) }) })
	return `/desk/${id}/meetings?${query}`
}

/** What the signs say, each with a link to all of its kind; and until when it was looked up. */
function Legend({ marks, dossier, seat }: GlanceProps & { marks: Marks }) {
	const words = glanceWords(seat.language)
	const all = [...marks].map(([mark, years]) => ({
		mark,
		count: [...years.values()].reduce((sum, { count }) => sum + count, 0),
		first: [...years.values()][0]?.first ?? '',
	}))
	return (
		<ul class="legend">
			{all.map(({ mark, count, first }) => (
				<li>
					<svg class="sign" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
						<path d={SIGNS[mark]} />
					</svg>
					<a href={ledTo(mark, first, dossier, null)}>
						{words.marks[mark]}: {count}
					</a>
				</li>
			))}
			<Checked dossier={dossier} seat={seat} />
		</ul>
	)
}

function Checked({ dossier, seat }: GlanceProps) {
	const words = glanceWords(seat.language)
	const { shortDate } = wordsFor(seat.language)
	const meetings = meetingsAsOf(dossier)
	const said = (day: CalendarDate) => <time datetime={day}>{shortDate(notAfter(day, seat.today))}</time>
	const tallies = dossier.tallies.flatMap((tally) => {
		const { asOf } = countUntil(tally, seat.today)
		return asOf === null ? [] : [{ tally, asOf }]
	})
	if (meetings === null && tallies.length === 0) return null
	return (
		<li>
			{words.checked}:{' '}
			{meetings && (
				<a href={`/desk/${dossier.id}/meetings`}>
					{words.meetings} {said(meetings)}
				</a>
			)}
			{tallies.map(({ tally, asOf }, i) => (
				<>
					{(meetings !== null || i > 0) && ' · '}
					<a href={`#tally-${tally.id}`}>
						{inLanguage(tally.authority.name, seat.language, dossier.languages)} {said(asOf)}
					</a>
				</>
			))}
		</li>
	)
}
