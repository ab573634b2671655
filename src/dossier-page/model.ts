/** A dossier's page as its view needs it: what is counted, year by year, the meetings listed, and where all the rest stands. */
import { type Attribution, attributionOf } from '../../widgets/attribution.ts'
import { type CountCardModel, countCard } from '../../widgets/count-card/model.ts'
import { countCardSentence } from '../../widgets/count-card/sentence.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { Words } from '../../widgets/languages/words.ts'
import { type PreviousMeeting, previousMeetings } from '../../widgets/previous-meetings/model.ts'
import { previousMeetingsSentence } from '../../widgets/previous-meetings/sentence.ts'
import { saysUnrecorded, type WidgetInput } from '../../widgets/widget.ts'
import { type DossierPlace, dossierPageAddress, type PageMoment } from '../pages/dossier-address.ts'
import { inFull } from '../pages/prerender.ts'
import type { DossierPageRead } from '../reads/read-dossier-page.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { ReasonKind } from '../record/revision.ts'
import { dayOfVersion } from '../record/settings.ts'
import { inLanguage, type Language, type Text } from '../record/text.ts'
import { isDraft } from '../record/visibility.ts'
import { type ByYear, byYearOf } from './by-year.ts'
import type { Cited } from './citing.ts'
import { officeOn } from './office.ts'
import type { PageWords } from './words/en.ts'
import { pageWordsFor } from './words/languages.ts'

export type DossierPageModel = {
	readonly words: Words
	readonly page: PageWords
	readonly language: Language
	readonly dossier: Excerpt
	readonly place: DossierPlace
	readonly origin: string
	readonly moment: PageMoment
	readonly title: string
	readonly leaders: readonly { readonly name: string; readonly office: string | null }[]
	/** All that is counted, in sentences. */
	readonly description: string
	readonly newsroom: string
	readonly licence: string | null
	/** Nobody but who has its preview link sees it: nothing of it can be downloaded or cited. */
	readonly isDraft: boolean
	readonly isArchived: boolean
	/** RFC 3339, and the day of the version. */
	readonly updatedAt: string
	readonly updatedOn: CalendarDate
	readonly calls: CountCardModel
	readonly meetings: CountCardModel
	readonly attribution: Attribution
	readonly byYear: ByYear
	/** Newest first. */
	readonly listed: readonly ListedMeeting[]
	/** All that could be listed. */
	readonly recorded: number
	readonly corrections: readonly CorrectionTold[]
	readonly moreCorrections: boolean
	readonly cited: Cited
}

export type CorrectionTold = {
	readonly on: CalendarDate
	readonly reasonKind: ReasonKind
	/** In the editor's own language. */
	readonly reason: string | null
	/** In sentences, which may be in another language than the page. */
	readonly changed: { readonly text: string; readonly language: Language }
	/** How many more changes it made. */
	readonly others: number
}

export type ListedMeeting = PreviousMeeting & {
	readonly outcomeUnrecorded: boolean
	readonly isByVideo: boolean
	readonly hasPlace: boolean
}

/** @param base where the page and its widgets stand: the origin, or a preview link's address below it */
export function dossierPageModel(
	read: DossierPageRead,
	corrections: readonly CorrectionTold[],
	base: string,
): DossierPageModel {
	const { dossier, around, query, language, moreCorrections } = read
	const { today, settings, origin } = around
	const moment = { asOf: query.asOf, version: query.version }
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	const input: WidgetInput = {
		...{ dossier, language, today },
		lasting: moment.asOf !== null || moment.version !== null,
		inFull: inFull(dossier, origin, query.version),
	}
	const [words, page] = [wordsFor(language), pageWordsFor(language)]
	const list = previousMeetings(input)
	const calls = countCard(input, 'calls')
	const place = { dossier, base }
	const title = say(dossier.title)
	const updatedOn = dayOfVersion(dossier.updatedAt)
	const newsroom = say(settings.newsroom)
	const { held, video, scheduled, reported, cancelled } = dossier.meetings.totals
	return {
		...{ words, page, language, dossier, place, origin, moment, title, newsroom, updatedOn, calls },
		...{ corrections, moreCorrections },
		leaders: dossier.leaders.map((leader) => ({ name: say(leader.name), office: officeOn(leader, today, say) })),
		description: `${previousMeetingsSentence(list)} ${countCardSentence(calls)}`,
		licence: settings.licenceUrl,
		isDraft: isDraft(dossier),
		isArchived: dossier.visibility === 'archived',
		updatedAt: dossier.updatedAt,
		meetings: countCard(input, 'meetings'),
		attribution: attributionOf(input),
		byYear: byYearOf(dossier),
		listed: [...list.newest, ...list.earlier.flatMap(({ meetings }) => meetings)].map((row, i) => {
			const meeting = dossier.meetings.shown.at(-1 - i)
			return {
				...row,
				outcomeUnrecorded: meeting !== undefined && saysUnrecorded(meeting, input),
				isByVideo: meeting?.format === 'video',
				hasPlace: meeting?.place != null,
			}
		}),
		recorded: held + video + scheduled + reported + cancelled,
		cited: {
			...{ dossier: dossier.id, version: dossier.version, day: updatedOn, newsroom, language },
			title: `${title}: ${page.about}`,
			note: moment.asOf && page.asOf(words.date(moment.asOf)),
			url: dossierPageAddress({ dossier, base: origin }, language, { asOf: moment.asOf, version: dossier.version }),
		},
	}
}
