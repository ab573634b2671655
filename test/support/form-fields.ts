/** The fields of a form on a page, as a browser would send them unchanged. */

/** @param action the address that the form is sent to */
export async function fieldsOfForm(html: string, action: string): Promise<Record<string, string>> {
	const fields: Record<string, string> = {}
	let inside = false
	let open = ''
	const put = (name: string, value: string) => {
		if (inside) fields[name] = value.replace(/&(\w+|#\d+);/g, (entity, name) => ENTITIES[name] ?? entity)
	}
	await new HTMLRewriter()
		.on('form', {
			element(form) {
				inside = form.getAttribute('action') === action
			},
		})
		.on('form input[name]', {
			element(input) {
				if (input.getAttribute('type') === 'checkbox' && !input.hasAttribute('checked')) return
				put(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '')
			},
		})
		.on('form select', {
			element(select) {
				open = select.getAttribute('name') ?? ''
				put(open, '')
			},
		})
		.on('form select option', {
			element(option) {
				if (option.hasAttribute('selected')) put(open, option.getAttribute('value') ?? '')
			},
		})
		.on('form textarea', {
			element(textarea) {
				open = textarea.getAttribute('name') ?? ''
				put(open, '')
			},
			text({ text }) {
				put(open, (fields[open] ?? '') + text)
			},
		})
		.transform(new Response(html))
		.text()
	return fields
}

/** What the tick of a question about a likely duplicate sends; the fields of a form have none that is not ticked. */
export function answerAskedIn(html: string): string {
	const [, value = ''] = /name="another" value="([^"]*)"/.exec(html) ?? []
	return value.replaceAll('&amp;', '&')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
