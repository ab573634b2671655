/** The tables of widgets/CONTRACT.md, by the head of their first column. */

/** Rows without the head, each cell without the backticks around it. */
export function contractTable(contract: string, head: string): string[][] {
	const [, table] = contract.split(new RegExp(`^\\| ${head} \\|.*\\n\\|[-| ]+\\|\\n`, 'm'))
	if (table === undefined) throw new Error(`the contract has no table of ${head}`)
	const [rows = ''] = table.split('\n\n')
	return rows
		.trim()
		.split('\n')
		.map((row) =>
			row
				.slice(1, -1)
				.split('|')
				.map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
		)
}
