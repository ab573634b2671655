/** Renders the page of a source, which no other page may frame. */
import { documentStyle, sourceStyle } from '../../.build/assets.ts'
import { accentStyle, Document } from '../../widgets/document.tsx'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { SourceView, sourceName } from '../../widgets/source/view.tsx'
import type { Dossier } from '../record/dossier.ts'
import type { Settings } from '../record/settings.ts'
import type { Source } from '../record/source.ts'
import { inLanguage, type Language } from '../record/text.ts'
import { contentSecurityPolicy } from './render.tsx'

export function renderSource(
	source: Source,
	dossier: Dossier,
	language: Language,
	{ accent }: Pick<Settings, 'accent'>,
): { body: string; csp: string } {
	const style = documentStyle + sourceStyle + accentStyle(accent)
	const title = inLanguage(dossier.title, language, dossier.languages)
	const html = (
		<Document language={language} title={sourceName(source)} style={style} script={null}>
			<SourceView model={{ source, title }} words={wordsFor(language)} />
		</Document>
	)
	return { body: `<!doctype html>${html}`, csp: contentSecurityPolicy(style, null, ["'none'"]) }
}
