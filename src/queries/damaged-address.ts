/** Repairs public addresses that hosts, mailers and people have damaged in transit. */
import { PARAMETERS } from '../../widgets/kinds.ts'
import { decodedOnce } from '../record/web-address.ts'

/** Every public page with a name in it that somebody may pass on. Whatever leads here leads to our own origin and nowhere else. */
const PUBLIC =
	/^\/(?:doctor|oembed|embed\.js|embed\/\w+\.js|s\/[a-z0-9-]+\/[a-z-]+|w\/[a-z0-9-]+\/[a-z-]+(?:\/(?:fragment|text|image\.svg|image\.png))?)$/

/** What a sentence, a list or a link puts behind an address; a file's name and a session's id that servers put there. */
const BEHIND = new Set('/.,;:!?)]}>»”’"\'*_ \u00a0')
const INDEX = /\/index\.(?:html?|php)$/
const SESSION = ';jsessionid='

/**
 * The path that this one was, in small letters and without what is too much in it: `//W/x/count-card/` was `/w/x/count-card`.
 *
 * @returns null of a path that is right, or that was none of ours
 */
export function wholePath(path: string): string | null {
	const decoded = decodedOnce(path)
	// What a parser would make of dots and backslashes is not guessed at.
	if (decoded === null || /[\\%]|(?:^|\/)\.{1,2}(?:\/|$)/.test(decoded)) return null
	const bare = withoutTail((decoded.split(SESSION)[0] ?? '').replace(INDEX, ''))
	const whole = `/${bare.split('/').filter(Boolean).join('/')}`.toLowerCase()
	return whole !== path && PUBLIC.test(whole) ? whole : null
}

function withoutTail(path: string): string {
	let end = path.length
	while (end > 0 && BEHIND.has(path.charAt(end - 1))) end--
	return path.slice(0, end)
}

/**
 * Our own parameters as they were sent, before an editor escaped the ampersands or a second question mark was hung on:
 * `?amp;lang=ru` and `?lang=ru?utm_source=x` both say `lang=ru`. What is not ours stays as it is.
 */
export function wholeQuery(url: URL): URL {
	const mended = new URL(url)
	mended.search = ''
	for (const [name, value] of url.searchParams) {
		const bare = name.replace(/^(?:amp;)+/, '')
		const isOurs = PARAMETERS.some((own) => own === bare)
		// A name that is there undamaged says more than one that is not.
		if (isOurs && bare !== name && url.searchParams.has(bare)) continue
		mended.searchParams.append(isOurs ? bare : name, isOurs ? withoutTail(value.split('?')[0] ?? '') : value)
	}
	return mended
}
