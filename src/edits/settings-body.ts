/** The schema of the newsroom's settings. */
import * as v from 'valibot'
import { withoutInvisible } from '../record/clean-text.ts'
import { contrastOnPaper, isReadable, nearestReadable, type Paper } from './accent.ts'
import { because, fieldsOnly, label, textMap, webAddress } from './body.ts'
import { listOf } from './fields.ts'
import { languageList } from './heading-fields.ts'

/** They stand in a header of every page. */
const MAX_SITES = 50
/** The longest host name (RFC 1035, §2.3.4), with what stands around it. */
const MAX_SITE_CHARACTERS = 300

/** The longest name there is has 30. */
const MAX_ZONE_CHARACTERS = 100

const timeZone = v.pipe(
	v.string(because({ kind: 'not-a-time-zone' })),
	v.maxLength(MAX_ZONE_CHARACTERS, because({ kind: 'not-a-time-zone' })),
	v.check(isTimeZone, because({ kind: 'not-a-time-zone' })),
)

/** A name, where Intl takes offsets too: `+03:00` knows no summer time. */
function isTimeZone(name: string): boolean {
	try {
		return /^[a-z]/i.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== null
	} catch {
		return false
	}
}

const accent = (paper: Paper) =>
	v.pipe(
		v.string(because({ kind: 'not-a-colour' })),
		v.toLowerCase(),
		v.regex(/^#[0-9a-f]{6}$/, because({ kind: 'not-a-colour' })),
		v.check(
			(colour) => isReadable(colour, paper),
			({ input }) =>
				because({
					kind: 'low-contrast',
					// Rounded down, so that what is refused never reads as 4.50.
					ratio: Math.floor(contrastOnPaper(input, paper) * 100) / 100,
					nearest: nearestReadable(input, paper),
				}),
		),
	)

const site = v.pipe(
	v.string(because({ kind: 'not-a-string' })),
	v.transform((typed) => withoutInvisible(typed).trim()),
	v.maxLength(MAX_SITE_CHARACTERS, because({ kind: 'too-long', max: MAX_SITE_CHARACTERS })),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
		const source = sourceExpression(value)
		if (source !== null) return source
		addIssue({ message: because({ kind: 'not-a-site', given: value }) })
		return NEVER
	}),
)

/**
 * A CSP source expression of a host, with a port where it needs one (CSP 3, §2.3.1), in ASCII. What it is made of cannot
 * end it, and begin another or another directive.
 *
 * @example https://*.Новости.рф/ → https://*.xn--b1amnebsh.xn--p1ai
 */
function sourceExpression(site: string): string | null {
	// The URL parser drops tabs and line breaks, and looks past user names: they are refused before it sees them.
	if (!/^https:\/\/[^\s/\\?#@]+\/?$/i.test(site)) return null
	const host = URL.parse(site)?.host ?? ''
	return /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/.test(host) ? `https://${host}` : null
}

export const SettingsBody = fieldsOnly({
	newsroom: textMap(label),
	timeZone,
	languages: languageList,
	accent: fieldsOnly({ light: accent('light'), dark: accent('dark') }),
	sites: listOf(site, MAX_SITES),
	licenceUrl: v.optional(v.nullable(webAddress), null),
})
export type SettingsBody = v.InferOutput<typeof SettingsBody>
