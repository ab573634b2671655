import type { MiniTimelineModel } from './model.ts'
export function positionStyle(_model: MiniTimelineModel): string {
	return ''
}
