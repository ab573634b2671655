/** The loader's base URL, `https://HOST`: read from its stack trace or from a script element's attributes, never from a global. */
import { make } from './page.ts'

/** An address of a loader, or of a widget, whose path is exactly `/w/{dossier}/{widget}`: its installation, and the widget's name. */
export const OURS = /^(https?:\/\/[^?#]+?)\/(?:embed(?:\/\w+)?\.js|w\/[\w-]+\/([\w-]+)\/?)([?#:]|$)/

/**
 * Where these bytes were loaded from, as a classic script, a module or an import alike, with the line: `https://HOST/embed.js:1:2`.
 * It is another script's where that evaluates them.
 */
export const [place = ''] = /https?:[^\s()]+/.exec(`${Error().stack}`) ?? []

/** The installation that an address is of, in a list of one or none. */
export function homeOf(address: string): string[] {
	const link = make('a')
	link.href = address
	return link.host ? (OURS.exec(link.href)?.slice(1, 2) ?? []) : []
}

/** Every installation that a script element names, be it in `src`, in what an optimiser made of that, or by a widget's whole address. */
export function homesOf(tag: HTMLElement): string[] {
	return [...tag.attributes].flatMap(({ value }) => (/^http|\/embed/.test(value) ? homeOf(value) : []))
}
