import type { PreviousMeetingsModel } from './model.ts'
export function previousMeetingsSentence(model: PreviousMeetingsModel): string {
	return model.title
}
