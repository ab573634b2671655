/** What the count card says beside its number, of what is not in it: meetings by video, and what is only reported. */
import type { Words } from '../languages/words.ts'
import type { CountCardModel } from './model.ts'

export type Remark = { readonly count: number; readonly phrase: string }

/** @example [{ count: 1, phrase: '1 more reported, not confirmed' }] */
export function besidesOfCount(model: CountCardModel, words: Words): Remark[] {
	const video = videoOf(model)
	const total = model.count?.total ?? 0
	return [
		{ count: video, phrase: words.byVideo(video, total > 0) },
		{ count: model.reported, phrase: words.reported(model.reported, model.metric, total + video > 0) },
	].filter(({ count }) => count > 0)
}

/** Those with a line of their own: of meetings by video the sentence tells alone where other lines are there. */
export function shownBesides(model: CountCardModel, words: Words): Remark[] {
	return besidesOfCount(model, words).slice(-shownBesidesCount(model))
}

export function shownBesidesCount(model: CountCardModel): number {
	const isOther = model.sincePublication !== null || (model.metric === 'meetings' && model.announced !== null)
	return Number(model.reported > 0) + Number(videoOf(model) > 0 && !(isOther && model.reported > 0))
}

function videoOf(model: CountCardModel): number {
	return model.metric === 'meetings' ? model.byVideo : 0
}

/** That nothing is counted, which is not 0. */
export function saysNone(model: CountCardModel, { say }: Words): string {
	if (model.metric === 'calls') return say.noCount
	return model.reported + model.byVideo > 0 ? say.noneInPerson : say.noMeetings
}
