/** The loader's base URL, `https://HOST`: read from its stack trace or from a script element's attributes, never from a global. */
import { make } from './page.ts'

const LOADER = /^(https?:\/\/[^?#]+?)\/embed(?:\/\w+)?\.js(?!\w)/

/**
 * Where these bytes were loaded from, as a classic script, a module or an import alike.
 * Undefined where another script evaluates them, or they were copied to an address of another name.
 */
export function ownHome(): string | undefined {
	const [place = ''] = /https?:[^\s()]+/.exec(String(new Error().stack)) ?? []
	return LOADER.exec(place)?.[1]
}

/** Every installation whose loader a script element names, be it in `src` or in what an optimiser made of that. */
export function homesOf(tag: HTMLElement): string[] {
	return [...tag.attributes].flatMap(({ value }) => {
		if (!value.includes('/embed')) return []
		const link = make('a')
		link.href = value
		return (link.host && LOADER.exec(link.href)?.[1]) || []
	})
}
