/** Renders the page of a source, which no other page may frame. */
import { documentStyle, sourceStyle } from '../../.build/assets.ts'
import { accentStyle, Document } from '../../widgets/document.tsx'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { sourceIn } from '../../widgets/publisher.ts'
import { SourceView, sourceName } from '../../widgets/source/view.tsx'
import type { Dossier } from '../record/dossier.ts'
import type { Settings } from '../record/settings.ts'
import type { Source } from '../record/source.ts'
import { inLanguage, type Language, type Text } from '../record/text.ts'
import { contentSecurityPolicy } from './render.tsx'

export function renderSource(
	cited: Source,
	dossier: Pick<Dossier, 'title' | 'languages'>,
	language: Language,
	{ accent }: Pick<Settings, 'accent'>,
): { body: string; csp: string } {
	const style = documentStyle + sourceStyle + accentStyle(accent)
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	const source = sourceIn(cited, say)
	const title = say(dossier.title)
	const html = (
		<Document language={language} title={sourceName(source)} style={style} script={null}>
			<SourceView model={{ source, title }} words={wordsFor(language)} />
		</Document>
	)
	return { body: `<!doctype html>${html}`, csp: contentSecurityPolicy(style, null, ["'none'"]) }
}
