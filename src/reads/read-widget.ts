/** Reads a widget: the stored page where its URL asks for that, else one made from the record. */
import { template } from '../../.build/assets.ts'
import { withTheme } from '../../widgets/document.tsx'
import { kindName, type Theme, type WidgetForm, type WidgetName } from '../../widgets/kinds.ts'
import { questionOf } from '../../widgets/question.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { hashETag } from '../answers/etag.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { leadingOn, storedWidgetPage } from '../pages/prerender.ts'
import { isUnderPolicy, renderDocument, renderText } from '../pages/render.tsx'
import { sharedStyles, withStyle } from '../pages/style-apart.ts'
import type { WidgetQuery } from '../queries/widget.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Language } from '../record/text.ts'
import { readStyles } from '../store/copies.ts'
import type { Told } from '../store/last-correction.ts'
import type { StoredPage } from '../store/pages.ts'
import { correctedOn, excerptAt, type ReadExcerpt } from './excerpt-at.ts'
import { livePage } from './live-page.ts'
import type { Reader } from './reader.ts'

export type WidgetAnswer = {
	readonly body: string
	readonly etag: string
	/** Of a document; a fragment is under its page's own. */
	readonly csp: string | null
}

/** @param framedBy of a document, in place of the sites of the settings: nothing of it is stored */
export async function readWidget(
	reader: Reader,
	dossier: string,
	form: WidgetForm,
	query: WidgetQuery,
	framedBy: readonly string[] | null = null,
): Promise<Result<WidgetAnswer, Fault>> {
	if (form === 'document' && !framedBy && reader.audience === 'readers' && !reader.copy && isStored(query)) {
		const page = await livePage(reader, dossier, kindName(query.kind), query.language, {
			question: (today) => questionOf(query.kind, { today }),
			make: ({ dossier, around }) => {
				const language = languageOf(dossier, query.language)
				return language.ok ? ok(storedWidgetPage(dossier, query.kind, language.value, around)) : language
			},
			complete: (stored) => withItsStyle(reader, stored, query.kind.widget),
		})
		if (!page.ok) return page
		const { body, etag, csp } = page.value
		const theme = inFrame(query.theme)
		return ok({ body: withTheme(body, theme), etag: themedETag(etag, theme), csp })
	}
	return renderFromRecord(reader, dossier, form, query, framedBy)
}

/** A stored document with the style that its policy names: an earlier deploy's may be another. */
async function withItsStyle(reader: Reader, page: StoredPage, widget: WidgetName): Promise<StoredPage | null> {
	const whole = { ...page, body: withStyle(page.body, sharedStyles[widget]) }
	if (page.template === template || isUnderPolicy(whole)) return whole
	const style = (await readStyles(reader.kv, page.template))?.[widget]
	const older = { ...page, body: withStyle(page.body, style ?? '') }
	return isUnderPolicy(older) ? older : null
}

/** The live widget, at its own length, of no article. */
export function isStored({ isCompact, ...query }: Omit<WidgetQuery, 'kind' | 'language' | 'theme'>): boolean {
	const { asOf, version, limit, published, from, to, rows } = query
	return !isCompact && [asOf, version, limit, published, from, to, rows].every((choice) => choice === null)
}

async function renderFromRecord(
	reader: Reader,
	id: string,
	form: WidgetForm,
	query: WidgetQuery,
	framedBy: readonly string[] | null,
): Promise<Result<WidgetAnswer, Fault>> {
	const read = await widgetInput(reader, id, query)
	if (!read.ok) return read
	const { input } = read.value
	const around = { ...read.value.around, ...(framedBy ? { framedBy } : {}) }
	switch (form) {
		case 'document': {
			const { html, csp } = renderDocument(query.kind, input, around, { ...query, theme: 'auto' })
			const body = withTheme(html, inFrame(query.theme))
			return ok({ body, etag: hashETag(body, csp), csp })
		}
		case 'fragment': {
			const { renderFragment } = await import('../pages/render-fragment.tsx')
			const body = withTheme(renderFragment(query.kind, input, around.settings.accent), query.theme)
			return ok({ body, etag: hashETag(body), csp: null })
		}
		case 'text': {
			const body = `${renderText(query.kind, input)}\n`
			return ok({ body, etag: hashETag(body), csp: null })
		}
	}
}

/** What the widget is made from, as its address asks for it. */
export async function widgetInput(
	reader: Reader,
	id: string,
	query: WidgetQuery,
): Promise<Result<{ input: WidgetInput } & Pick<ReadExcerpt, 'around' | 'asked'>, Fault>> {
	const { kind } = query
	// Until when a page is right is kept with the live ones alone; the sums of a ledger are the dearest of all questions.
	const countsCalls = isStored(query) || (kind.widget === 'count-card' && kind.metric === 'calls')
	const read = await excerptAt(reader, id, query, (today) => ({
		...questionOf(kind, { ...query, today }),
		countsCalls,
	}))
	if (!read.ok) return read
	const { dossier, around, asked: moment } = read.value
	const language = languageOf(dossier, query.language)
	if (!language.ok) return language
	const { published, from, to, rows, isCompact } = query
	const days = await Promise.all(toldBy(kind).map((told) => correctedOn(reader, read.value, told)))
	const corrected = days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a))
	const lasting = query.asOf !== null || query.version !== null
	// The newsroom sees versions to which readers cannot be led.
	const isSeen = reader.audience === 'readers' || query.version === null
	const leading = isSeen ? leadingOn(dossier, language.value, reader.origin, query) : {}
	const asked = { published, corrected, lasting, from, to, rows, isCompact, ...leading }
	return ok({ input: { dossier, language: language.value, today: around.today, ...asked }, around, asked: moment })
}

/** Whatever it shows may have been corrected. */
function toldBy(kind: WidgetQuery['kind']): Told[] {
	if (kind.widget === 'count-card') return [kind.metric === 'calls' ? 'calls' : 'meeting-count']
	return kind.widget === 'mini-timeline' ? ['meetings', 'call-days'] : ['meetings']
}

export function languageOf(dossier: Pick<Excerpt, 'languages'>, asked: Language | null): Result<Language, Fault> {
	if (asked === null) return ok(dossier.languages[0])
	if (dossier.languages.includes(asked)) return ok(asked)
	return err({ kind: 'bad-query', parameter: 'lang', expected: `one of ${dossier.languages.join(', ')}` })
}

/** Until the loader tells a frame the scheme of its host, it has the reader's. */
function inFrame(theme: Theme | 'host'): Theme {
	return theme === 'host' ? 'auto' : theme
}

/** The stored tag is of the page as stored; a theme changes the bytes, and so the tag. */
function themedETag(etag: string, theme: Theme): string {
	return theme === 'auto' ? etag : etag.replace(/"$/, `-${theme}"`)
}
