/** A widget's accessible name, by which it is also listed. */
import type { WidgetKind } from '../../widgets/kinds.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { Excerpt } from '../record/excerpt.ts'
import { inLanguage, type Language } from '../record/text.ts'

/** @example 'Putin and Trump: phone calls' */
export function widgetTitle(
	kind: WidgetKind,
	{ title, languages }: Pick<Excerpt, 'title' | 'languages'>,
	language: Language,
): string {
	return `${inLanguage(title, language, languages)}: ${nameOf(kind, language).toLocaleLowerCase(language)}`
}

function nameOf(kind: WidgetKind, language: Language): string {
	const { say } = wordsFor(language)
	switch (kind.widget) {
		case 'count-card':
			return kind.metric === 'calls' ? say.callsTitle : say.meetingsTitle
		case 'mini-timeline':
			return say.timelineTitle
		case 'previous-meetings':
			return say.previousTitle
	}
}
