/** The corrected embed code: of the same kind, where that kind got through. */
import type { EmbedCodes } from '../../widgets/embed-codes.ts'
import type { PastedElement } from './pasted.ts'
import type { Form } from './placement.ts'

export function mendedOf(form: Exclude<Form, 'phrase'>, codes: EmbedCodes): string {
	// Of a lone link nobody knows what it was: a frame needs the least.
	return codes[form === 'link' ? 'iframe' : form]
}

/** Of a code that was made to load at once. */
export function isOfFirstScreen({ name, attributes }: PastedElement): boolean {
	return (name === 'iframe' || name === 'script') && attributes['fetchpriority'] === 'high'
}
