/** Parses a submitted form into fields by name; a file's field is the text in the file. */

import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { withLines } from '../record/clean-text.ts'
import { decodedText } from './decoded-text.ts'
import { readLimited } from './limited-body.ts'

/** As typed, by names that a form of ours could have. A name that was sent twice has its last value. */
export type FormFields = Readonly<Record<string, string>>

/** More than the longest form has: the rows of every list, in twenty languages. */
const MAX_FIELDS = 20_000
/** `sources.12.title`: a list, a row and a field of it, each a word; and no row of a number that no list has. */
const FIELD_NAME = /^[\w-]{1,100}(?:\.[\w-]{1,40}){0,5}$/
const ROW_NUMBER = /\.\d{4}/

function isFieldName(name: string): boolean {
	return FIELD_NAME.test(name) && !ROW_NUMBER.test(name) && !name.includes('__proto__')
}

/** What HTML forms send ("form submission"): anything else is no form of ours. */
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

/** @param decode what reads the bytes of a file */
export async function readForm(
	request: Request,
	maxBytes: number,
	decode: (bytes: Uint8Array) => Result<string, Fault> = decodedText,
): Promise<Result<FormFields, Fault>> {
	const type = request.headers.get('Content-Type') ?? ''
	if (!FORM.test(type)) return err({ kind: 'unsupported-media-type', expected: 'a form' })
	const bytes = await readLimited(request, maxBytes)
	if (!bytes.ok) return bytes
	try {
		const data = await new Response(bytes.value, { headers: { 'Content-Type': type } }).formData()
		const fields: Record<string, string> = {}
		let count = 0
		for (const [name, value] of data) {
			if (++count > MAX_FIELDS || !isFieldName(name)) return err({ kind: 'bad-form' })
			// Browsers send every line break as CR LF ("constructing the entry list", HTML), and what was pasted as it was.
			const text = typeof value === 'string' ? ok(withLines(value)) : decode(await value.bytes())
			if (!text.ok) return text
			fields[name] = text.value
		}
		return ok(fields)
	} catch {
		return err({ kind: 'bad-form' })
	}
}
