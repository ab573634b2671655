/** Rows of a record as the database gives them, and the record that they make. */
import type { Dossier, Heading } from '../record/dossier.ts'

export type HeadingRow = Pick<Dossier, 'version' | 'visibility' | 'publicSince'> &
	Readonly<Record<'at' | 'title' | 'languages' | 'leaders', string>> & { readonly checkedOn: string | null }

export type TallyRow = { readonly preferred: number; readonly method: string | null } & Readonly<
	Record<'id' | 'authority' | 'name' | 'site', string>
>

export type PeriodRow = Readonly<Record<'tally' | 'id' | 'label' | 'from' | 'to', string>>

export function headingOf(id: string, row: HeadingRow): Heading {
	const { version, at, visibility, publicSince, title, languages, leaders } = row
	return {
		...{ id, version, updatedAt: at, visibility, publicSince },
		title: JSON.parse(title),
		languages: JSON.parse(languages),
		leaders: JSON.parse(leaders),
	}
}

/** Without meetings and entries. */
export function recordOf(
	id: string,
	heading: HeadingRow,
	tallies: readonly TallyRow[],
	periods: readonly PeriodRow[],
): Dossier {
	return {
		...headingOf(id, heading),
		meetingsCheckedOn: heading.checkedOn,
		meetings: [],
		tallies: tallies.map((tally) => ({
			id: tally.id,
			authority: { id: tally.authority, name: JSON.parse(tally.name), site: tally.site },
			preferred: tally.preferred === 1,
			method: tally.method && JSON.parse(tally.method),
			periods: periods
				.filter((period) => period.tally === tally.id)
				.map(({ id, label, from, to }) => ({ id, label: JSON.parse(label), from, to })),
			entries: [],
		})),
	}
}
