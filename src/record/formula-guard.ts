/** The guard of cells that a spreadsheet would run as a formula (OWASP, "CSV Injection"), and its way back: tables go out and come in. */

/** Full-width signs too. After apostrophes as well: one more is taken away again, whatever the text. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

export function guarded(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text
}

export function unguarded(cell: string): string {
	return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
