/** Rows of a record as the database gives them, and the record that they make. */
import type { Dossier } from '../record/dossier.ts'

export type HeadingRow = Pick<Dossier, 'version' | 'visibility' | 'publicSince'> &
	Readonly<Record<'at' | 'title' | 'languages' | 'leaders', string>> & { readonly checkedOn: string | null }

export type TallyRow = { readonly preferred: number; readonly method: string | null } & Readonly<
	Record<'id' | 'authority' | 'name' | 'site', string>
>

export type PeriodRow = Readonly<Record<'tally' | 'id' | 'label' | 'from' | 'to', string>>

/** Without meetings and entries. */
export function recordOf(
	id: string,
	heading: HeadingRow,
	tallies: readonly TallyRow[],
	periods: readonly PeriodRow[],
): Dossier {
	return {
		id,
		version: heading.version,
		updatedAt: heading.at,
		visibility: heading.visibility,
		publicSince: heading.publicSince,
		title: JSON.parse(heading.title),
		languages: JSON.parse(heading.languages),
		leaders: JSON.parse(heading.leaders),
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
