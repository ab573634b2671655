import type { WidgetInput } from '../widget.ts'
export type PreviousMeetingsModel = { readonly title: string }
export function previousMeetings(input: WidgetInput, _metric?: string): PreviousMeetingsModel {
	return { title: input.dossier.title[input.language] ?? '' }
}
