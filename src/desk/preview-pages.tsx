/** What a preview's frame shows instead of widgets: the fields that are still missing, or an empty page to draw on. */
import { documentStyle, heightScript, noticeStyle } from '../../.build/assets.ts'
import { Document } from '../../widgets/document.tsx'
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { Fault } from '../faults/fault.ts'
import { contentSecurityPolicy, hashSource, OWN_PAGES } from '../pages/render.tsx'
import type { DeskLanguage } from '../record/editor.ts'
import { type FormState, faultsOfForm, placesIn } from './form.ts'
import { quoted } from './refused/field-names.ts'
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

/** @param fields their names, or a reason alone, which is asked for last */
export function waitsFor(language: DeskLanguage, fields: 'reason' | readonly string[]): string {
	if (fields === 'reason') {
		return language === 'ru'
			? 'Предпросмотр обновится, когда вы укажете причину.'
			: 'Preview updates once you give a reason.'
	}
	const names = wordsFor(language).list([...new Set(fields)].map((field) => quoted(language, field)))
	return language === 'ru'
		? `Предпросмотр обновится, когда вы заполните ${fields.length === 1 ? 'поле' : 'поля'} ${names}.`
		: `Preview updates once you fill in ${names}.`
}
