import type { CountCardModel } from './model.ts'
export function countCardSentence(model: CountCardModel): string {
	return model.title
}
