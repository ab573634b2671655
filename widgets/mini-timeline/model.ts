import type { WidgetInput } from '../widget.ts'
export type MiniTimelineModel = { readonly title: string }
export function miniTimeline(input: WidgetInput, _metric?: string): MiniTimelineModel {
	return { title: input.dossier.title[input.language] ?? '' }
}
