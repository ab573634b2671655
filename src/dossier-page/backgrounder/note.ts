/** Writes a dossier's backgrounder: the reference note that a desk appends to a story, from the record alone. */
import { attributionOf } from '../../../widgets/attribution.ts'
import { newestInFull } from '../../../widgets/in-full.ts'
import { publisherOf, sourceIn } from '../../../widgets/publisher.ts'
import { saysUnrecorded } from '../../../widgets/widget.ts'
import { dossierPageAddress } from '../../pages/dossier-address.ts'
import type { BackgrounderRead } from '../../reads/read-dossier-page.ts'
import { dayOfVersion } from '../../record/settings.ts'
import { inAnyRegion, inLanguage, type Language, type Text } from '../../record/text.ts'
import { isDraft } from '../../record/visibility.ts'
import { officeOn } from '../office.ts'
import { callsTold, tallyTold } from './calls.ts'
import { EN } from './en.ts'
import { type MeetingTold, meetingTold } from './meeting.ts'
import { RU } from './ru.ts'
import { type NoteWords, sentence } from './words.ts'

export type Note = {
	readonly headline: string
	/** Who met and who called whom: what stands first where there is room for nothing else. */
	readonly opening: string
	readonly meetings: readonly MeetingTold[]
	/** Some meetings are not told of, and where all are. */
	readonly untold: string | null
	readonly calls: string
	/** By what method calls are counted. */
	readonly method: string | null
	readonly sources: string | null
	readonly made: string
	/** The permanent address of what was read; null of a draft, as for all meetings. */
	readonly address: string | null
	/** Where all meetings are, as a table of the note's own moment. */
	readonly all: string | null
	readonly titles: { readonly meetings: string; readonly method: string }
}

/** A page has at most 1,000,000; the rest is for what stands around the meetings. */
const BYTES_IN_FULL = 400_000

export function noteWordsFor(language: Language): NoteWords {
	return inAnyRegion({ ru: RU, en: EN }, language)
}

export function noteOf(read: BackgrounderRead): Note {
	const { dossier, around, query, language, corrected } = read
	const { today, origin } = around
	const say = (text: Text) => inLanguage(text, language, dossier.languages)
	const note = noteWordsFor(language)
	const { words } = note
	const input = { dossier, language, today, lasting: query.asOf !== null || query.version !== null }
	const attribution = attributionOf(input)
	const title = say(dossier.title)
	const { totals, first, newest, scheduled, shown } = dossier.meetings
	const leaders = dossier.leaders.map((leader) => ({ name: say(leader.name), office: officeOn(leader, today, say) }))
	const areNamed = leaders.length > 1
	const people = { said: areNamed ? note.together(leaders) : title, areNamed }
	const names = attribution.publishers.map((publisher) => publisher.name)
	const asOf = words.date(attribution.asOf)
	const credit = { names, asOf, corrected: corrected.meetings && words.date(corrected.meetings) }
	const tally = tallyTold(dossier)
	const source = tally?.source
	const sources = [...new Set([...names, ...(source ? [publisherOf(sourceIn(source, say))] : [])])]
	const { over, ahead } = scheduled
	const unrecorded = input.lasting ? 0 : over.count
	const [coming = null] = input.lasting ? [...over.days, ...ahead.days] : ahead.days
	const isShared = sharesSources(shown.map(({ sources }) => sources.map(({ url }) => url).join()))
	const told = shown.map((meeting) =>
		meetingTold(meeting, note, say, {
			isUnrecorded: saysUnrecorded(meeting, input),
			isFull: query.length === 'full' && meeting.isWhole,
			namesSources: query.length === 'full' && !isShared,
			people,
		}),
	)
	const whole = newestInFull(told.toReversed(), BYTES_IN_FULL)
	const all = totals.held + totals.video + totals.scheduled + totals.reported + totals.cancelled
	const isUnseen = isDraft(dossier)
	const { asOf: day, version } = query
	const table = new URLSearchParams({
		lang: language,
		...(day !== null && { 'as-of': day }),
		...(version !== null && { version: String(version) }),
	})
	return {
		headline: note.headline(title),
		opening: [
			first && newest ? note.met(people, totals.held, first, newest, credit) : note.notMet(people, asOf),
			totals.video > 0 && note.byVideo(people, totals.video, totals.held > 0),
			totals.reported > 0 && note.unconfirmed(totals.reported, totals.held + totals.video > 0),
			unrecorded > 0 && note.unrecorded(unrecorded, over.days[0] ?? null, totals.held > 0),
			totals.scheduled > unrecorded && note.announced(totals.scheduled - unrecorded, coming, totals.held > 0),
		]
			.filter((sentence) => sentence !== false)
			.join(' '),
		meetings: told.map((meeting, i) => (i < told.length - whole ? { ...meeting, text: note.shortened } : meeting)),
		untold: shown.length < all ? `${note.newestTold(shown.length, all)}${isUnseen ? '' : ` ${note.allStand}`}` : null,
		calls: callsTold(read, note, people, say),
		method: query.length === 'full' && tally?.method ? sentence(say(tally.method)) : null,
		sources: sources.length > 0 ? note.source(sources, attribution.andOthers) : null,
		made: `${note.made(title, String(dossier.version), words.date(dayOfVersion(dossier.updatedAt)))}${isUnseen ? '.' : ':'}`,
		address: isUnseen
			? null
			: dossierPageAddress({ dossier, base: origin }, language, { asOf: day, version: dossier.version }),
		all: isUnseen ? null : `${origin}/api/v1/dossiers/${dossier.id}/meetings.csv?${table}`,
		titles: { meetings: note.meetingsTitle, method: note.methodTitle },
	}
}

/** Where all meetings have the same sources these are named once, at the end. */
function sharesSources(each: readonly string[]): boolean {
	return new Set(each).size <= 1
}
