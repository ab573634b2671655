/** Normalises what people type: an address without its scheme, a language by its name, a time zone by its city. */
import { hexOf } from '../edits/accent.ts'
import type { Fields } from './fields.ts'

/**
 * The fields of a form as they are understood; the form that is shown again shows them so. What is not understood stays as it
 * was typed, for the rules to refuse.
 */
export function understood(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, meantBy(name, value)]))
}

function meantBy(name: string, value: string): string {
	if (/(^|\.)(url|source|site|archivedUrl)$/.test(name)) return addressTyped(value)
	switch (name) {
		case 'sites':
			return value.split('\n').map(siteTyped).join('\n')
		case 'languages':
			return languagesTyped(value)
		case 'timeZone':
			return timeZoneTyped(value)
		case 'accent.light':
		case 'accent.dark':
			return hexOf(value.trim()) ?? value
		case 'total':
			return value.replace(/\s/g, '')
		default:
			return value
	}
}

/** @example addressTyped('kremlin.ru/events') // 'https://kremlin.ru/events' */
function addressTyped(typed: string): string {
	const address = typed.trim()
	if (address.startsWith('//')) return `https:${address}`
	return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u.test(address) ? `https://${address}` : address
}

/** A site, of which somebody has pasted a page. */
function siteTyped(typed: string): string {
	const address = addressTyped(typed.replace(/^\s*\*\./, 'https://*.'))
	return /^https:\/\/[^/?#]+/.exec(address)?.[0] ?? address
}

/** Tags and names may stand side by side, with commas between them; tags alone with spaces too. */
function languagesTyped(typed: string): string {
	return typed
		.split(/[,;\n]/)
		.map((item) => languageNamed(item) ?? item.trim())
		.filter(Boolean)
		.join(', ')
}

function languageNamed(name: string): string | undefined {
	namesOfLanguages ??= namedLanguages()
	return namesOfLanguages.get(foldedName(name))
}

/** Made when it is first asked for: it takes a while. */
let namesOfLanguages: ReadonlyMap<string, string> | undefined

/** Every language of two letters (ISO 639-1) by its names in English and in Russian, as CLDR has them. */
function namedLanguages(): ReadonlyMap<string, string> {
	const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))
	const tags = letters.flatMap((first) => letters.map((second) => first + second))
	return new Map(
		['en', 'ru'].flatMap((locale) => {
			const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
			return tags.flatMap((tag) => {
				const name = names.of(tag)
				return name ? [[foldedName(name), tag] as const] : []
			})
		}),
	)
}

/** @example timeZoneTyped('new york') // 'America/New_York' */
function timeZoneTyped(typed: string): string {
	const folded = foldedName(typed)
	const zones = Intl.supportedValuesOf('timeZone')
	return (
		zones.find((zone) => foldedName(zone) === folded) ??
		zones.find((zone) => foldedName(zone.slice(zone.lastIndexOf('/') + 1)) === folded) ??
		typed.trim()
	)
}

function foldedName(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[\s_]+/g, ' ')
}
