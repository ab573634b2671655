/** The canonical form of a public read's address (cache key normalisation): addresses that ask for the same are kept as one. */
import { PARAMETERS } from '../../widgets/kinds.ts'
import { canonicalQuery, type GoesWithoutSaying, idleIn } from './canonical-query.ts'
import { wholeParameters } from './damaged-address.ts'
import { BACKGROUNDER_PARAMETERS, DEFAULT_LENGTH, DOSSIER_PAGE_PARAMETERS } from './dossier-page.ts'
import { fileParameters, isIdleInFile } from './file.ts'
import { OEMBED_PARAMETERS, parseWidgetAddress } from './oembed.ts'
import { isIdleInPhrase, PHRASE_PARAMETERS, SENTENCE_PARAMETERS } from './phrase.ts'
import { isNormalSize, pictureParameters } from './picture.ts'

export const CODES_PARAMETERS = ['lang', 'pin', 'published', ...SENTENCE_PARAMETERS] as const
export const GALLERY_PARAMETERS = [...CODES_PARAMETERS, 'cursor', 'q'] as const

/** Those of the widget that leads to a source, and the source's address. */
export const SOURCE_PARAMETERS = [...PARAMETERS, 'source'] as const

/** A dossier's id and a widget's name as they may stand in a path, and one of the widget's other forms. */
const WIDGET =
	/^\/(w|s)\/[a-z0-9][a-z0-9-]*\/([a-z-]+)(\/(?:fragment|text|in-page\.js|phrase|phrase\.js|image\.svg|image\.png))?$/

const API_PAGE = /^\/api(?:\/problems\/[a-z-]+)?$/
const CODES_PAGE = /^\/d\/[a-z0-9][a-z0-9-]*\/embed$/
const DOSSIER_PAGE = /^\/d\/[a-z0-9][a-z0-9-]*(\/backgrounder(?:\.txt)?)?$/

/**
 * Path and query under which an answer is kept for all who ask for it: our parameters in the order of CONTRACT.md, mended
 * where they were damaged in transit, without those that say what goes without saying, and without all that hosts add.
 *
 * @param origin `PUBLIC_ORIGIN`
 * @returns null of an address that has no such form: the desk's, the JSON API's, a loader's, one that is damaged or unknown
 */
export function canonicalAddress(url: URL, origin: string): string | null {
	const { pathname } = url
	const asked = (names: readonly string[]) => wholeParameters(url.searchParams, names)
	if (pathname === '/') return `/${canonicalQuery(asked(GALLERY_PARAMETERS), GALLERY_PARAMETERS, isIdleInGallery)}`
	if (CODES_PAGE.test(pathname)) {
		return `${pathname}${canonicalQuery(asked(CODES_PARAMETERS), CODES_PARAMETERS, isIdleInGallery)}`
	}
	if (pathname === '/oembed') {
		return `/oembed${canonicalQuery(ofWidget(asked(OEMBED_PARAMETERS), origin), OEMBED_PARAMETERS, NEVER)}`
	}
	if (API_PAGE.test(pathname)) return `${pathname}${canonicalQuery(asked(['lang']), ['lang'], NEVER)}`
	const ofFile = fileParameters(pathname)
	if (ofFile) return `${pathname}${canonicalQuery(asked(ofFile), ofFile, isIdleInFile)}`
	const [ofDossier, backgrounder] = DOSSIER_PAGE.exec(pathname) ?? []
	if (ofDossier !== undefined) {
		const names = backgrounder === undefined ? DOSSIER_PAGE_PARAMETERS : BACKGROUNDER_PARAMETERS
		return `${pathname}${canonicalQuery(asked(names), names, isIdleInBackgrounder)}`
	}
	const [, group, widget = '', form = ''] = WIDGET.exec(pathname) ?? []
	const idle = idleIn(widget)
	switch (`${group}${form}`) {
		case 'w':
		case 'w/fragment':
		case 'w/text':
		case 'w/in-page.js':
			return `${pathname}${canonicalQuery(asked(PARAMETERS), PARAMETERS, idle)}`
		case 'w/phrase':
		case 'w/phrase.js':
			return `${pathname}${canonicalQuery(asked(PHRASE_PARAMETERS), PHRASE_PARAMETERS, isIdleInPhrase)}`
		case 'w/image.svg':
		case 'w/image.png': {
			const names = pictureParameters(form === '/image.svg' ? 'svg' : 'png')
			return `${pathname}${canonicalQuery(asked(names), names, (name, value) => idle(name, value) || isNormalSize(name, value))}`
		}
		case 's':
			return `${pathname}${canonicalQuery(firstSource(asked(SOURCE_PARAMETERS)), SOURCE_PARAMETERS, idle)}`
		default:
			return null
	}
}

const NEVER: GoesWithoutSaying = () => false

function isIdleInBackgrounder(name: string, value: string): boolean {
	return name === 'length' && value === DEFAULT_LENGTH
}

/** A form sends its empty field too. */
function isIdleInGallery(name: string, value: string): boolean {
	if (isIdleInPhrase(name, value)) return true
	return name === 'pin' ? value === 'live' : (name === 'published' || name === 'q') && value === ''
}

/** oEmbed's consumers hang parameters of their own on the address that they ask about. */
function ofWidget(asked: URLSearchParams, origin: string): URLSearchParams {
	const [address, ...others] = asked.getAll('url')
	const widget = address !== undefined && others.length === 0 ? parseWidgetAddress(address, origin) : null
	if (widget) asked.set('url', widget.url)
	return asked
}

/** A second source is not refused: nobody reads it. */
function firstSource(searchParams: URLSearchParams): URLSearchParams {
	const source = searchParams.get('source')
	if (source !== null) searchParams.set('source', source)
	return searchParams
}
