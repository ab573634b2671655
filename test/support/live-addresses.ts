/** The public reads that are answered also while the database does not answer. */
import { hasNoteIn } from '../../src/dossier-page/backgrounder/words.ts'
import { ORIGIN } from './newsroom.ts'

/** By widget, with a parameter of its own. */
const KINDS: readonly (readonly [widget: string, own: Readonly<Record<string, string>>])[] = [
	['count-card', {}],
	['count-card', { metric: 'meetings' }],
	['mini-timeline', {}],
	['mini-timeline', { limit: '2' }],
	['previous-meetings', {}],
]

/** All of a dossier's, canonical. */
export function liveAddresses(dossier: string, languages: readonly string[]): string[] {
	const spoken: { lang?: string }[] = [{}, ...languages.map((lang) => ({ lang }))]
	const coloured = [{}, { theme: 'dark' }]
	const widgets = KINDS.flatMap(([widget, own]) => {
		const queries = spoken.flatMap((lang) => coloured.map((theme) => queryOf({ ...lang, ...theme, ...own })))
		return queries.flatMap((query) =>
			['', '/fragment', '/text', '/in-page.js'].map((form) => `/w/${dossier}/${widget}${form}${query}`),
		)
	})
	const api = `/api/v1/dossiers/${dossier}`
	const oembed = KINDS.map(([widget, own]) => {
		return `/oembed${queryOf({ url: `${ORIGIN}/w/${dossier}/${widget}${queryOf({ ...spoken[1], ...own })}` })}`
	})
	const lists = ['meetings', 'calls', 'corrections'].flatMap((list) => [`${api}/${list}`, `${api}/${list}?limit=2`])
	const pages = ['', '/backgrounder', '/backgrounder.txt'].flatMap((form) => {
		const lengths = form === '' ? [{}] : [{}, { length: 'short' }]
		const written = form === '' ? spoken : spoken.filter(({ lang = 'ru' }) => hasNoteIn(lang))
		return written.flatMap((lang) => lengths.map((length) => `/d/${dossier}${form}${queryOf({ ...lang, ...length })}`))
	})
	const codes = spoken.map((lang) => `/d/${dossier}/embed${queryOf(lang)}`)
	return [
		...pages,
		...codes,
		...widgets,
		...oembed,
		`${oembed[0]}&format=xml`,
		api,
		...lists,
		`/w/${dossier}/count-card/image.svg`,
	]
}

function queryOf(parameters: Readonly<Record<string, string>>): string {
	const query = new URLSearchParams(parameters).toString()
	return query === '' ? '' : `?${query}`
}

/** What is made of the gallery's copy. */
export const GALLERY = ['/', '/?lang=en', '/?lang=ru', '/api/v1/dossiers', '/api/v1/dossiers?limit=1']

/** What is not kept for that time: other moments, later pages, other pages. */
export function otherAddresses(dossier: string): string[] {
	const api = `/api/v1/dossiers/${dossier}`
	return [
		`/w/${dossier}/count-card?as-of=2025-08-15`,
		`/w/${dossier}/count-card?version=1`,
		`/d/${dossier}?as-of=2025-08-15`,
		`/d/${dossier}/backgrounder?version=1`,
		`/w/${dossier}/count-card/image.png?version=1`,
		`${api}?as-of=2025-08-15`,
		`${api}/meetings?limit=100`,
		`${api}/meetings?status=held`,
		`${api}/meetings?order=asc`,
		`${api}/meetings?version=1`,
		`${api}/calls?limit=100`,
		`${api}/corrections?limit=100`,
		'/?pin=day',
		'/?cursor=putin-trump',
		'/?q=putin',
		`/d/${dossier}/embed?pin=version`,
		'/api/v1/dossiers?cursor=putin-trump',
	]
}
