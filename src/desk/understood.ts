/** Normalises what people type: an address without its scheme, a language by its name, a time zone by its city. */
import { hexOf } from '../edits/accent.ts'
import { COUNTRIES } from '../record/countries.ts'
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
	const address = unquoted(typed.trim())
	if (address.startsWith('//')) return `https:${address}`
	return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u.test(address) ? `https://${address}` : address
}

/** As it is copied out of a text: in angle brackets, in quotes. */
function unquoted(text: string): string {
	const isIn = '<«“„"'.includes(text.charAt(0)) && '>»”“"'.includes(text.at(-1) ?? ' ')
	return isIn ? text.slice(1, -1).trim() : text
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
	const [language = '', rest] = name.trim().replace(/\)$/, '').split('(')
	if (rest === undefined) return namesOfLanguages.get(foldedName(name)) ?? asWritten(name)
	const [tag, subtag] = [namesOfLanguages.get(foldedName(language)), subtagNamed(rest)]
	return tag && subtag ? `${tag}-${subtag}` : undefined
}

/** A tag in any letter case as BCP 47 writes it. @example asWritten('pt-br') // 'pt-BR' */
function asWritten(tag: string): string | undefined {
	if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag.trim())) return undefined
	try {
		return Intl.getCanonicalLocales(tag.trim())[0]
	} catch {
		return undefined
	}
}

/** Made when it is first asked for: it takes a while. */
let namesOfLanguages: ReadonlyMap<string, string> | undefined

/** Every language of two letters (ISO 639-1) by its names in English, in Russian and in itself, as CLDR has them. */
function namedLanguages(): ReadonlyMap<string, string> {
	const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i))
	const tags = letters.flatMap((first) => letters.map((second) => first + second))
	const namesIn = (locale: string) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
	const [english, russian] = [namesIn('en'), namesIn('ru')]
	const names = tags
		.filter((tag) => english.of(tag) !== undefined)
		.flatMap((tag) =>
			[namesIn(tag), russian, english].flatMap((names) => {
				const name = names.of(tag)
				return name ? [[foldedName(name), tag] as const] : []
			}),
		)
	return new Map([...names, ['farsi', 'fa'], ['фарси', 'fa']])
}

/** The code of a script or of a country by its name in English or in Russian. */
function subtagNamed(name: string): string | undefined {
	const folded = foldedName(name)
	const isNamed = (type: 'script' | 'region') => {
		const inBoth = ['en', 'ru'].map((locale) => new Intl.DisplayNames(locale, { type }))
		return (code: string) => inBoth.some((names) => foldedName(names.of(code) ?? '') === folded)
	}
	return ['Latn', 'Cyrl', 'Arab'].find(isNamed('script')) ?? COUNTRIES.find(isNamed('region'))
}

/** @example timeZoneTyped('new york') // 'America/New_York' */
function timeZoneTyped(typed: string): string {
	const folded = foldedName(typed)
	const zones = Intl.supportedValuesOf('timeZone')
	return (
		CITIES.get(folded) ??
		zones.find((zone) => foldedName(zone) === folded) ??
		zones.find((zone) => foldedName(zone.slice(zone.lastIndexOf('/') + 1)) === folded) ??
		typed.trim()
	)
}

/** Cities that no zone is called by: CLDR has no names of zones in Russian, and some of today's are not in its list. */
const CITIES: ReadonlyMap<string, string> = new Map([
	['kyiv', 'Europe/Kyiv'],
	['киев', 'Europe/Kyiv'],
	['москва', 'Europe/Moscow'],
	['санкт-петербург', 'Europe/Moscow'],
	['минск', 'Europe/Minsk'],
	['лондон', 'Europe/London'],
	['париж', 'Europe/Paris'],
	['берлин', 'Europe/Berlin'],
	['рига', 'Europe/Riga'],
	['вашингтон', 'America/New_York'],
	['washington', 'America/New_York'],
	['нью-йорк', 'America/New_York'],
	['пекин', 'Asia/Shanghai'],
	['beijing', 'Asia/Shanghai'],
	['токио', 'Asia/Tokyo'],
	['дубай', 'Asia/Dubai'],
	['тбилиси', 'Asia/Tbilisi'],
	['ереван', 'Asia/Yerevan'],
	['астана', 'Asia/Almaty'],
])

function foldedName(name: string): string {
	return name
		.trim()
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[\s_]+/g, ' ')
}
