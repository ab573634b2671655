/** Reads and renders a dossier's own page and its backgrounder, for its readers and for whoever has a preview link. */
import { backgrounderPage, backgrounderText } from '../dossier-page/backgrounder/view.tsx'
import { hasNoteIn } from '../dossier-page/backgrounder/words.ts'
import { dossierPage, type RenderedPage } from '../dossier-page/page.tsx'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { parseBackgrounderQuery, parseDossierPageQuery } from '../queries/dossier-page.ts'
import { readBackgrounder, readDossierPage } from '../reads/read-dossier-page.ts'
import type { Reader } from '../reads/reader.ts'
import { tellCorrections } from './tell-corrections.ts'

export type PageAsked = {
	readonly url: URL
	readonly dossier: string
	readonly form: 'page' | 'backgrounder' | 'text'
	/** Where the pages stand: the origin, or a preview link's address below it. */
	readonly base: string
}

/** A text has no policy of its own. */
export type DossierPage = Omit<RenderedPage, 'csp'> & { readonly csp: string | null; readonly version: number | null }

/** @param asking reads with the reader of whoever asks, for a version or for the record as it stands */
export async function renderDossierPage<More extends object = object>(
	{ url, dossier, form, base }: PageAsked,
	asking: <Read extends object>(
		version: number | null,
		read: (reader: Reader) => Promise<Result<Read, Fault>>,
	) => Promise<Result<Read & More, Fault>>,
): Promise<Result<DossierPage & { readonly read: More }, Fault>> {
	if (form === 'page') {
		const query = parseDossierPageQuery(url)
		if (!query.ok) return query
		const { version } = query.value
		const read = await asking(version, (reader) => readDossierPage(reader, dossier, query.value))
		return read.ok
			? ok({ ...dossierPage(read.value, tellCorrections(read.value), base), version, read: read.value })
			: read
	}
	const query = parseBackgrounderQuery(url)
	if (!query.ok) return query
	const { version } = query.value
	const read = await asking(version, (reader) => readBackgrounder(reader, dossier, query.value, hasNoteIn))
	if (!read.ok) return read
	const page =
		form === 'backgrounder'
			? backgrounderPage(read.value, base)
			: { body: backgrounderText(read.value), csp: null, unlisted: true }
	return ok({ ...page, version, read: read.value })
}
