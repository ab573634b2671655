/** Builds the address that a frame is asked for. */
import { PARAMETERS } from '../kinds.ts'

/** An address with what the data attributes of a quote or a tag ask for beside it. */
export function urlOf(placeholder: HTMLElement, address: string): string {
	const url = new URL(address)
	for (const name of PARAMETERS) {
		const value = placeholder.getAttribute(`data-${name}`)
		if (value) url.searchParams.set(name, value)
	}
	return url.href
}
