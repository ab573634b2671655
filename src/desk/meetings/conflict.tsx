/** An edit conflict about a meeting, field by field: the value before, the one published since, and the editor's own. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../../record/meeting.ts'
import type { Language } from '../../record/text.ts'
import { inLanguageNamed } from '../changes/in-words.ts'
import { changesWords } from '../changes/words.ts'
import { instantIn, type Seat } from '../seat.ts'
import { formWords } from './form-words.ts'
import { isMeetingList, NO_COUNTRY } from './meeting-fields.ts'
import { type Difference, differencesIn, linesOf, type Sides } from './merge.ts'
import { meetingsWords } from './words.ts'

export type Meanwhile = {
	readonly sides: Sides
	/** Who published what is published now, and when; null where the record was set up by the system. */
	readonly saved: { readonly name: string; readonly at: string } | null
}

type ConflictProps = { readonly meanwhile: Meanwhile; readonly languages: readonly Language[]; readonly seat: Seat }

export function Conflict({ meanwhile, languages, seat }: ConflictProps) {
	const { sides, saved } = meanwhile
	const words = formWords(seat.language).conflict
	const found = differencesIn(sides, languages)
	const [theirs, both] = [found.filter((d) => d.isTheirs), found.filter((d) => !d.isTheirs)]
	return (
		<section class="conflict" aria-labelledby="conflict">
			<h2 id="conflict">{words.title}</h2>
			{saved && <p>{words.saved(saved.name, instantIn(seat)(saved.at))}</p>}
			{both.length > 0 && (
				<>
					<h3>{words.bothTitle}</h3>
					<p class="quiet">{words.bothExplains}</p>
					<Differences found={both} sides={sides} languages={languages} seat={seat} />
				</>
			)}
			{theirs.length > 0 && (
				<>
					<h3>{words.theirsTitle}</h3>
					<p class="quiet">{words.theirsExplains}</p>
					<Differences found={theirs} sides={sides} languages={languages} seat={seat} />
				</>
			)}
		</section>
	)
}

type DifferencesProps = Omit<ConflictProps, 'meanwhile'> & { found: readonly Difference[]; sides: Sides }

function Differences({ found, sides, languages, seat }: DifferencesProps) {
	const words = formWords(seat.language).conflict
	return (
		<dl class="clashes">
			{found.map(({ unit, isTheirs }) => (
				<div>
					<dt>{unitIn(unit, seat)}</dt>
					<dd>
						{shown(isTheirs).map((side) => (
							<Side
								label={words[side]}
								lines={linesOf(
									unit,
									sides[side],
									shown(isTheirs).map((other) => sides[other]),
									languages,
								)}
								unit={unit}
								seat={seat}
							/>
						))}
						{!isTheirs && (
							<button
								type="submit"
								name="intent"
								value={`take:${unit}`}
								formnovalidate
								aria-label={words.takeOf(unitIn(unit, seat))}
							>
								{words.take}
							</button>
						)}
					</dd>
				</div>
			))}
		</dl>
	)
}

/** Where the form says theirs, it is not said twice. */
function shown(isTheirs: boolean): readonly (keyof Sides)[] {
	return isTheirs ? ['was', 'now'] : ['was', 'now', 'yours']
}

type SideProps = { label: string; lines: readonly string[]; unit: string; seat: Seat }

function Side({ label, lines, unit, seat }: SideProps) {
	const { nothing, noRow } = formWords(seat.language).conflict
	const language = /^(place\.city|place\.venue|reportedBy|deniedBy|occasion|summary)\.(.+)$/.exec(unit)?.[2]
	return (
		<div class="clash">
			<b class="quiet">{label}</b>
			{lines.length === 0 && <p class="quiet">{isMeetingList(unit) ? noRow : nothing}</p>}
			{lines.map((line) => (
				<p lang={language}>{valueIn(unit, line, seat)}</p>
			))}
		</div>
	)
}

function valueIn(unit: string, value: string, { language }: Seat): string {
	const { country, format } = wordsFor(language)
	const { statuses } = changesWords(language)
	if (unit === 'place.country') return value === NO_COUNTRY ? formWords(language).noCountry : country(value)
	if (unit === 'featured') return changesWords(language).yes
	if (unit === 'format') return format[MEETING_FORMATS.find((f) => f === value) ?? 'full']
	if (unit === 'status') return statuses[MEETING_STATUSES.find((s) => s === value) ?? 'held']
	return value
}

/** What a field is called, with its language where it has one. */
function unitIn(unit: string, { language }: Seat): string {
	const words = formWords(language)
	const { date, status, format } = meetingsWords(language)
	const { city, venue, country, reportedBy, deniedBy, occasion, summary, planned, lasted, folded } = words
	const { featured } = folded
	if (isMeetingList(unit)) return words.lists[unit]
	const ofPlace = { 'place.city': city, 'place.venue': venue }
	const texts: Readonly<Record<string, string>> = { ...ofPlace, reportedBy, deniedBy, occasion, summary }
	const ofTime = { date, planned, lasted }
	const single: Readonly<Record<string, string>> = { ...ofTime, status, format, featured, 'place.country': country }
	const [, name = '', its = ''] = /^(.+)\.([^.]+)$/.exec(unit) ?? []
	return single[unit] ?? `${texts[name] ?? unit} ${inLanguageNamed(language, its)}`
}
