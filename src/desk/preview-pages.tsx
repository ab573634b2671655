/** What a preview's frame shows instead of widgets: the fields that are still missing, or an empty page to draw on. */
import { documentStyle, heightScript, noticeStyle } from '../../.build/assets.ts'
import { Document } from '../../widgets/document.tsx'
import type { Fault } from '../faults/fault.ts'
import { contentSecurityPolicy, hashSource, OWN_PAGES } from '../pages/render.tsx'
import { type FormState, faultsOfForm, placesIn } from './form.ts'
import { waitsFor } from './refused/waits-for.ts'
import { deskWords } from './words.ts'

export function previewWaits(
	form: Pick<FormState, 'id' | 'language'>,
	fault: Fault,
): { words: string; html: string; csp: string } {
	const { language } = form
	const title = deskWords(language).preview
	const style = documentStyle + noticeStyle
	const waits = waitsIn({ ...form, fields: {}, fault })
	const html = `<!doctype html>${(
		<Document language={language} title={title} style={style} script={null}>
			<section class="sl sl-notice">
				<h2>{title}</h2>
				{waits.map((sentence) => (
					<p>{sentence}</p>
				))}
			</section>
		</Document>
	)}`
	return { words: waits.join(' '), html, csp: contentSecurityPolicy(style, null, OWN_PAGES) }
}

/** A form that is being filled in is not wrong: what it lacks is named, and only what is wrong is explained. */
function waitsIn(form: FormState): string[] {
	const { fault, language } = form
	const lacks = fault?.kind === 'bad-body' && fault.faults.every(({ because }) => because.kind === 'required')
	if (!lacks) return faultsOfForm(form)
	const placeOf = placesIn(form)
	const pointers = fault.faults.map(({ pointer }) => pointer)
	return [waitsFor(language, pointers.every((p) => p === '/reason') ? 'reason' : pointers.map(placeOf))]
}

/** Styles are free here, as a widget's change with what is typed; scripts are not, and nobody but the desk frames it. */
export function previewCanvas(): { html: string; csp: string } {
	const csp = [
		"default-src 'none'",
		"style-src 'unsafe-inline'",
		`script-src '${hashSource(heightScript)}'`,
		"base-uri 'none'",
		"form-action 'none'",
		`frame-ancestors ${OWN_PAGES.join(' ')}`,
	]
	return { html: '<!doctype html><title>…</title>', csp: csp.join('; ') }
}
