/** Autocomplete lists (`datalist`) of known texts and sources, one per language. */
import { inLanguage, type Language } from '../../record/text.ts'
import { KNOWN_TEXTS, type Known, type KnownTexts } from './known.ts'

/** The id of a list; that of texts goes on with the language. */
export function listOf(known: KnownTexts | 'sources'): string {
	return `known-${known}`
}

type KnownListsProps = {
	readonly known: Known
	/** Those that the form's texts are written in. */
	readonly languages: readonly Language[]
	/** The editor's own. */
	readonly language: Language
}

export function KnownLists({ known, languages, language }: KnownListsProps) {
	return (
		<>
			{KNOWN_TEXTS.flatMap((kind) =>
				languages.map((language) => (
					<datalist id={`${listOf(kind)}-${language}`}>
						{known[kind].map((text) => text[language] && <option value={text[language]} />)}
					</datalist>
				)),
			)}
			<datalist id={listOf('sources')}>
				{known.sources.map(({ url, title, publisher }) => (
					<option value={url}>
						{[publisher && inLanguage(publisher, language, languages), title].filter(Boolean).join(': ')}
					</option>
				))}
			</datalist>
		</>
	)
}
