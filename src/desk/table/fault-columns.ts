/** The column that a fault of a row belongs to, by its JSON pointer into the body. */

const COLUMNS_BY_POINTER: readonly (readonly [RegExp, string])[] = [
	[/^\/(date|datePrecision|on)\b/, 'date'],
	[/^\/until\b/, 'until'],
	[/^\/status\b/, 'status'],
	[/^\/format\b/, 'format'],
	[/^\/place\/country\b/, 'country'],
	[/^\/place\/venue\b/, 'venue'],
	[/^\/place\b/, 'city'],
	[/^\/occasion\b/, 'occasion'],
	[/^\/summary\b/, 'summary'],
	[/^\/reportedBy\b/, 'reported_by'],
	[/^\/deniedBy\b/, 'denied_by'],
	[/^\/duration\/planned/, 'planned'],
	[/^\/duration\/actual\/max\b/, 'minutes_max'],
	[/^\/duration\b/, 'lasted'],
	[/^\/sources?\/(\d+\/)?publisher\b/, 'source_publisher'],
	[/^\/sources?\/(\d+\/)?title\b/, 'source_title'],
	[/^\/sources?\/(\d+\/)?publishedOn\b/, 'source_published_on'],
	[/^\/sources?\b/, 'source_url'],
	[/^\/(attendees|topics|outcomes|remarks|delta|note)\b/, ''],
]

/** Other columns that say the same, where the first is not in the table. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
	until: ['date'],
	country: ['country_code'],
	lasted: ['minutes', 'minutes_min'],
	minutes_max: ['minutes', 'lasted'],
	planned: ['planned_minutes'],
}

/** Empty for the row as a whole. @param cells by what their columns say */
export function columnAt(pointer: string, cells: ReadonlyMap<string, string>): string {
	const [found, column] = COLUMNS_BY_POINTER.map(([at, says]) => [at.exec(pointer), says] as const).find(
		([match]) => match,
	) ?? [null, '']
	const name = column || (found?.[1] ?? '')
	const language = pointer.split('/').at(-1) ?? ''
	const candidates = [`${name}_${language}`, name, ...(INSTEAD[name] ?? [])]
	return candidates.find((says) => cells.has(says)) ?? name
}
