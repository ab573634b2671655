/** The pages in a preview's frame when it is no widget: what an edit still lacks, and the empty page to draw on. */
import { documentStyle, heightScript, noticeStyle } from '../../.build/assets.ts'
import { Document } from '../../widgets/document.tsx'
import { contentSecurityPolicy, hashSource } from '../pages/render.tsx'
import type { DeskLanguage } from '../record/editor.ts'
import type { Fault } from '../record/fault.ts'
import { faultsOfForm } from './form.ts'
import { deskWords } from './words.ts'

export function previewWaits(language: DeskLanguage, fault: Fault): { words: string; html: string; csp: string } {
	const title = deskWords(language).say.previewWaits
	const style = documentStyle + noticeStyle
	const faults = faultsOfForm({ id: 'preview', fields: {}, fault, language })
	const html = `<!doctype html>${(
		<Document language={language} title={title} style={style} script={null}>
			<section class="sl sl-notice">
				<h2>{title}</h2>
				{faults.map((fault) => (
					<p>{fault}</p>
				))}
			</section>
		</Document>
	)}`
	return { words: faults.join('; '), html, csp: contentSecurityPolicy(style, null) }
}

/** Styles are free here, as a widget's change with what is typed; scripts are not, and nobody but the desk frames it. */
export function previewCanvas(): { html: string; csp: string } {
	const csp = [
		"default-src 'none'",
		"style-src 'unsafe-inline'",
		`script-src '${hashSource(heightScript)}'`,
		"base-uri 'none'",
		"form-action 'none'",
	]
	return { html: '<!doctype html><title>…</title>', csp: csp.join('; ') }
}
