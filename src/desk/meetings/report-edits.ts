/** The one-press edits of the list of meetings: a reported meeting is confirmed or denied, the list is checked. */
import { parseBody } from '../../edits/body.ts'
import { CheckBody, checkMeetings } from '../../edits/check-meetings.ts'
import { editMeeting, MeetingPatch } from '../../edits/save-meeting.ts'
import { badValue } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import { isBlank } from '../../record/clean-text.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { completed } from './known.ts'
import { meetingsWords } from './words.ts'

/** It was held. @param language whose words the reason is in */
export function confirmReport(id: string, language: DeskLanguage): () => ParsedEdit {
	const { reason } = meetingsWords(language).report.confirm
	return () => ok(editMeeting(id, { status: 'held', reason, reasonKind: 'update' }))
}

/** Who denies it is told in the editor's language where the dossier has it; the others come where the record knows them. */
export function denyReport(id: string, language: DeskLanguage): (fields: Fields, seen: Seen) => ParsedEdit {
	const { reason } = meetingsWords(language).report.deny
	return ({ deniedBy = '' }, { dossier, known }) => {
		if (isBlank(deniedBy)) return err(badValue('/deniedBy', { kind: 'required' }))
		const { languages } = dossier
		const own = languages.find((l) => l === language) ?? languages[0]
		const fields = completed({ [`deniedBy.${own}`]: deniedBy }, known, languages)
		const patch = parseBody(MeetingPatch, {
			...nest(fields, ['deniedBy']),
			status: 'denied',
			reason,
			reasonKind: 'update',
		})
		return patch.ok ? ok(editMeeting(id, patch.value)) : patch
	}
}

/** Whether nobody has answered before. */
export function isStillReported(id: string): (fields: Fields, current: Dossier) => boolean {
	return (_fields, { meetings }) => meetings.some((m) => m.id === id && m.status === 'reported')
}

/** On the day that the page says: one that was left open overnight confirms nothing of today. */
export function checkEdit(fields: Fields): ParsedEdit {
	const body = parseBody(CheckBody, nest(fields, ['on']))
	if (!body.ok) return body
	return body.value.on ? ok(checkMeetings(body.value)) : err(badValue('/on', { kind: 'required' }))
}
