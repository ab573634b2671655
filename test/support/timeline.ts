/** The timeline's model, of the first dossier or of some meetings. */
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { type MiniTimelineModel, miniTimeline } from '../../widgets/mini-timeline/model.ts'
import { firstDossier } from './dossier.ts'
import { inputFor, type WholeInput } from './told.ts'

export function model(overrides: Partial<WholeInput> = {}): MiniTimelineModel {
	const whole = { dossier: firstDossier(), language: 'en', today: '2025-08-16', ...overrides }
	return miniTimeline(inputFor({ widget: 'mini-timeline' }, whole))
}

export function of(...meetings: Partial<Meeting>[]) {
	return emptyDossier({ meetings: meetings.map((m, i) => meeting({ id: `m${i}`, ...m })) })
}
