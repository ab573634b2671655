/** The link to the page that erases something, for those who may, and how a meeting is named that may be gone. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Dossier } from '../../record/dossier.ts'
import { mayActAs } from '../../record/editor.ts'
import type { MeetingDays } from '../../record/meeting-days.ts'
import type { Erasable } from '../../record/revision.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import type { Seat } from '../seat.ts'
import { eraseWords } from './words.ts'

type EraseLinkProps = {
	readonly dossier: Pick<Dossier, 'id'>
	readonly seat: Seat
	readonly of: Erasable
	/** What the link says of what it erases, where its place does not. */
	readonly name?: string
}

export function EraseLink({ dossier, seat, of: { type, id }, name }: EraseLinkProps) {
	if (!mayActAs(seat.editor, 'admin')) return null
	const words = eraseWords(seat.language)
	return (
		<a href={`/desk/${dossier.id}/erase?type=${type}&id=${id}`} aria-label={name && words.linkOf(name)}>
			{words.link}
		</a>
	)
}

/** @example '16 July 2018, Helsinki'; without the city where that was erased, and of a link by video */
export function meetingNamed(
	meeting: MeetingDays & { readonly city: Text | null },
	{ languages }: Pick<Dossier, 'languages'>,
	{ language }: Seat,
): string {
	const city = meeting.city && inLanguage(meeting.city, language, languages)
	return [wordsFor(language).days(meeting), city].filter(Boolean).join(', ')
}
