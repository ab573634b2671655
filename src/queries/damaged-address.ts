/** Repairs public addresses that hosts, mailers and people have damaged in transit. */
import { PARAMETERS } from '../../widgets/kinds.ts'
import { decodedOnce } from '../record/web-address.ts'
import { fittingValue, isLenient } from './lenient.ts'

/** Every public page with a name in it that somebody may pass on. Whatever leads here leads to our own origin and nowhere else. */
const PUBLIC =
	/^\/(?:doctor|oembed|embed\.js|embed\/\w+\.js|s\/[a-z0-9-]+\/[a-z-]+|d\/[a-z0-9-]+(?:\/(?:embed|backgrounder(?:\.txt)?))?|w\/[a-z0-9-]+\/[a-z-]+(?:\/(?:fragment|text|in-page\.js|phrase|phrase\.js|image\.svg|image\.png))?)$/

/** What programs ask for. They write no sentences: all that they get wrong is a slash at the end. */
const SLASHED =
	/^(\/healthz|\/api(?:\/problems\/[a-z-]{1,40})?|\/api\/v1\/dossiers(?:\/[a-z0-9-]{1,200}(?:\/(?:meetings|calls|corrections|changes|[a-z-]{4,16}\.[a-z.]{3,13}))?)?|\/api\/v1\/dossiers\.atom)\/$/

/** What a sentence, a list or a link puts around an address, seen or not. */
const AROUND = '<>‹›«»()[]{}“”„‘’"\'*_ \u00a0\t\r\n\u200b\u200c\u200d\u2060\ufeff'
const BEFORE = new Set(AROUND)
const BEHIND = new Set(`${AROUND}/.,;:!?…`)
/** A file's name and a session's id that servers put there. */
const INDEX = /\/index\.(?:html?|php)$/
const SESSION = ';jsessionid='

/** An encoded question mark, or an ampersand that stands in its place. */
const QUERY_BEGINS = /%3f|%26|&/i

/**
 * The path and the query that these were, the path in small letters and without what is too much in it:
 * `//W/x/count-card/` was `/w/x/count-card`, and `/w/x/count-card%3Flang=en` was `/w/x/count-card?lang=en`.
 *
 * @returns null of a path that is right, or that was none of ours
 */
export function wholeAddress({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string | null {
	// So is nearly every one.
	if (PUBLIC.test(pathname)) return null
	const end = pathname.search(QUERY_BEGINS)
	if (end < 0) {
		const whole = wholePath(pathname)
		return whole !== null && whole !== pathname ? `${whole}${search}` : null
	}
	const whole = wholePath(pathname.slice(0, end))
	const behind = pathname.slice(end).replace(QUERY_BEGINS, '').replace(/%3d/gi, '=').replace(/%26/gi, '&')
	const query = [behind, search.slice(1)].filter(Boolean).join('&')
	return whole && (query ? `${whole}?${query}` : whole)
}

function wholePath(path: string): string | null {
	const slashed = SLASHED.exec(path)?.[1]
	if (slashed !== undefined) return slashed
	const decoded = decodedOnce(path)
	// What a parser would make of dots and backslashes is not guessed at.
	if (decoded === null || /[\\%]|(?:^|\/)\.{1,2}(?:\/|$)/.test(decoded)) return null
	const bare = withoutTail((decoded.split(SESSION)[0] ?? '').replace(INDEX, ''))
	const whole = `/${bare.split('/').filter(Boolean).join('/')}`.toLowerCase()
	return PUBLIC.test(whole) ? whole : null
}

function withoutTail(text: string): string {
	let end = text.length
	while (end > 0 && BEHIND.has(text.charAt(end - 1))) end--
	return text.slice(0, end)
}

/** Without what stands before an address or a value: spaces, quotes, brackets. */
export function withoutHead(text: string): string {
	let begin = 0
	while (begin < text.length && BEFORE.has(text.charAt(begin))) begin++
	return text.slice(begin)
}

/**
 * Our own parameters as they were sent, before an editor escaped the ampersands, encoded them or wrote semicolons for them, or a
 * second question mark was hung on: `?amp;lang=ru`, `?lang=ru%26x=y` and `?lang=ru?utm_source=x` all say `lang=ru`. What is not
 * ours stays as it is.
 *
 * @param names ours at this address
 */
export function wholeQuery(url: URL, names?: readonly string[]): URL {
	if (url.search === '') return url
	const mended = new URL(url)
	mended.search = wholeParameters(url.searchParams, names).toString()
	return mended
}

/** The same of a query by itself. */
export function wholeParameters(sent: URLSearchParams, names: readonly string[] = PARAMETERS): URLSearchParams {
	const mended = new URLSearchParams()
	for (const [name, value] of sent) {
		const bare = bareName(name)
		if (!names.includes(bare)) {
			mended.append(name, value)
			continue
		}
		// A name that is there undamaged says more than one that is not.
		if (bare !== name && sent.has(bare)) continue
		if (TAKEN_AS_SENT.includes(bare)) {
			mended.append(bare, value)
			continue
		}
		const [own = '', ...others] = value.split(/[?&;]/)
		mended.append(bare, wholeValue(bare, own))
		// A host's own parameter of the same name, and what is its own in it.
		if (isLenient(bare) && fittingValue(bare, [wholeValue(bare, own)]) === null) continue
		for (const [name, value] of new URLSearchParams(others.join('&'))) {
			const bare = bareName(name)
			if (names.includes(bare) && !sent.has(bare)) mended.append(bare, wholeValue(bare, value))
		}
	}
	return mended
}

function bareName(name: string): string {
	return name.replace(/^(?:amp;)+/, '')
}

/** The query of an address is its own, and no damage; in what is searched for, and in a sentence, any sign may stand. */
const TAKEN_AS_SENT = ['url', 'source', 'q', 'sentence']

/** Mailers write `=3D` for `=` (RFC 2045, §6.7), and no value of ours begins so. Languages are the same in capitals (BCP 47, §2.1.1). */
function wholeValue(name: string, value: string): string {
	const bare = withoutTail(withoutHead(value.replace(/^3D/, '')))
	return name === 'lang' && /[A-Z]/.test(bare) ? canonicalLanguage(bare) : bare
}

function canonicalLanguage(tag: string): string {
	try {
		return Intl.getCanonicalLocales(tag)[0] ?? tag
	} catch {
		return tag
	}
}
