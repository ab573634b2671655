/** The corrected embed code: of the same kind, where that kind got through. */
import type { EmbedCodes } from '../../widgets/embed-codes.ts'
import type { Form } from './placement.ts'

export function mendedOf(form: Form, codes: EmbedCodes): string {
	// Of a lone link nobody knows what it was: a frame needs the least.
	return codes[form === 'link' ? 'iframe' : form]
}
