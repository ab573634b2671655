/** A form's fields as they are sent: text by name. Files are sent by forms that load a page. */

export function fieldsOf(fields: FormData): URLSearchParams {
	return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
}
