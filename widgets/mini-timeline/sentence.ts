import type { MiniTimelineModel } from './model.ts'
export function miniTimelineSentence(model: MiniTimelineModel): string {
	return model.title
}
