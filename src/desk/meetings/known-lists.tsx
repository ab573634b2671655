/** Autocomplete lists (`datalist`) of known texts and sources, one per language. */
import type { Language } from '../../record/text.ts'
import { KNOWN_TEXTS, type Known, type KnownTexts } from './known.ts'

/** The id of a list; that of texts goes on with the language. */
export function listOf(known: KnownTexts | 'sources'): string {
	return `known-${known}`
}

export function KnownLists({ known, languages }: { known: Known; languages: readonly Language[] }) {
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
					<option value={url}>{[publisher, title].filter(Boolean).join(': ')}</option>
				))}
			</datalist>
		</>
	)
}
