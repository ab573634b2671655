/** The page in a preview's frame while what is typed is no whole edit yet: what it waits for. */
import { documentStyle, noticeStyle } from '../../.build/assets.ts'
import { Document } from '../../widgets/document.tsx'
import { contentSecurityPolicy } from '../pages/render.tsx'
import type { DeskLanguage } from '../record/editor.ts'
import type { Fault } from '../record/fault.ts'
import { faultsOfForm } from './form.ts'
import { deskWords } from './words.ts'

export function previewWaits(language: DeskLanguage, fault: Fault): { html: string; csp: string } {
	const words = deskWords(language)
	const style = documentStyle + noticeStyle
	const faults = faultsOfForm({ id: 'preview', fields: {}, fault, language })
	const html = `<!doctype html>${(
		<Document language={language} title={words.say.previewWaits} style={style} script={null}>
			<section class="sl sl-notice" data-waits={faults.join('; ')}>
				<h2>{words.say.previewWaits}</h2>
				{faults.map((fault) => (
					<p>{fault}</p>
				))}
			</section>
		</Document>
	)}`
	return { html, csp: contentSecurityPolicy(style, null) }
}
