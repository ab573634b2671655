/** Builds the address of a dossier's own page, and of its backgrounder. */
import type { CalendarDate } from '../record/calendar.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Language } from '../record/text.ts'

export type PageMoment = { readonly asOf: CalendarDate | null; readonly version: number | null }
export const LIVE: PageMoment = { asOf: null, version: null }

export type DossierPlace = {
	readonly dossier: Pick<Excerpt, 'id' | 'languages'>
	/** Where the pages stand: the origin, or a preview link's address below it. */
	readonly base: string
}

/** In its canonical form. A page in the dossier's first language has one address and not two. */
export function dossierPageAddress(
	{ dossier: { id, languages }, base }: DossierPlace,
	language: Language,
	{ asOf, version }: PageMoment = LIVE,
	form: { readonly path?: '' | '/backgrounder' | '/backgrounder.txt'; readonly length?: 'full' | 'short' } = {},
): string {
	const query = new URLSearchParams({
		...(language !== languages[0] && { lang: language }),
		...(asOf !== null && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
		...(form.length === 'short' && { length: form.length }),
	})
	const said = query.toString()
	return `${base}/d/${id}${form.path ?? ''}${said === '' ? '' : `?${said}`}`
}
