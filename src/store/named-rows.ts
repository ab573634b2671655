/** The record's rows by the names that the API has for their kinds and members: which table and column each is, and how its JSON is read. */

/** In the order in which a change is told: what others refer to comes first. */
export const CHANGED_KINDS = ['dossier', 'authority', 'tally', 'period', 'entry', 'meeting'] as const
export type ChangedKind = (typeof CHANGED_KINDS)[number]

/** Tables and columns by their names in the API. */
export const TABLES: Readonly<Record<ChangedKind, { table: string; columns: string; json: string }>> = {
	dossier: { table: 'headings', columns: 'meetingsCheckedOn=meetings_checked_on', json: 'title languages leaders' },
	authority: { table: 'authorities', columns: 'site', json: 'name' },
	tally: { table: 'tallies', columns: 'authority preferred', json: 'method' },
	period: { table: 'periods', columns: 'tally from to', json: 'label' },
	entry: {
		table: 'entry_versions',
		columns: 'tally kind period delta on reason undoes counted confirms recordedAt=recorded_at',
		json: 'source note reportedBy=reported_by deniedBy=denied_by denialSource=denial_source',
	},
	meeting: {
		table: 'meeting_versions',
		columns: 'date until datePrecision=date_precision status format featured',
		json: `place reportedBy=reported_by deniedBy=denied_by occasion duration attendees topics outcomes remarks summary sources`,
	},
}

const FLAGS = new Set(['preferred', 'counted', 'featured'])

function membersOf(kind: ChangedKind): { name: string; column: string }[] {
	const { columns, json } = TABLES[kind]
	const pairs = (names: string, as: (column: string) => string) =>
		names.split(' ').map((each) => {
			const [name = '', column = name] = each.split('=')
			return { name, column: as(`r."${column}"`) }
		})
	return [...pairs(columns, (column) => column), ...pairs(json, (column) => `json(${column})`)]
}

/** The members' names. */
export function namesIn(kind: ChangedKind): string[] {
	return membersOf(kind).map(({ name }) => name)
}

/** A row, under the name `r`, as JSON: its members in their order. */
export function valueAsJson(kind: ChangedKind): string {
	return `json_array(${membersOf(kind)
		.map(({ column }) => column)
		.join(', ')})`
}

/** What `valueAsJson` gave, by the members' names. */
export function namedValue(kind: ChangedKind, json: string): Record<string, unknown> {
	const values: readonly unknown[] = JSON.parse(json)
	const read = (name: string, given: unknown) => (FLAGS.has(name) ? given === 1 : given)
	return Object.fromEntries(membersOf(kind).map(({ name }, at) => [name, read(name, values[at] ?? null)]))
}
