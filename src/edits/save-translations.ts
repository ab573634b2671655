/** Translates many texts into one language at once. It only fills what is missing, and needs no reason. */
import { type DossierAnswer, wholeDossierAnswer } from '../answers/answers.ts'
import { badValue } from '../faults/fault.ts'
import { err, ok } from '../faults/result.ts'
import type { BodyFault } from '../record/because.ts'
import { periodsOutgrown, tooLarge } from '../record/contradictions.ts'
import type { Dossier } from '../record/dossier.ts'
import { bytesSaid, MAX_MEETING_BYTES } from '../record/limits.ts'
import type { Language, Text } from '../record/text.ts'
import { textsOfMeeting } from '../record/texts.ts'
import { withTexts } from '../record/with-texts.ts'
import { label, longLine, MAX_FAULTS, parseBody, prose } from './body.ts'
import type { Decide } from './decision.ts'
import { idOf, type SourceText, sourceOf, sourceTexts } from './source-texts.ts'

export type Translations = {
	readonly language: Language
	/** By the keys of source texts. */
	readonly texts: ReadonlyMap<string, string>
}

type Said = { readonly key: string; readonly text: string }

/** A text that is not there any more, or has been translated since, is left as it is. */
export function saveTranslations({ language, texts }: Translations): Decide<DossierAnswer> {
	return (dossier) => {
		const { languages } = dossier
		if (!languages.includes(language)) return err(badValue('', { kind: 'not-a-language', languages }))
		const known = sourceTexts(dossier, language)
		const faults: BodyFault[] = []
		const said = new Map<string, Said>()
		for (const [key, typed] of texts) {
			const source = known.get(key)
			if (!source || source.lacking.length === 0) continue
			const text = parseBody(ruleOf(source), typed)
			if (text.ok) said.set(idOf(source), { key, text: text.value })
			else if (text.error.kind === 'bad-body')
				faults.push(...text.error.faults.map((f) => ({ ...f, pointer: `/${key}` })))
		}
		if (faults.length > 0) return err({ kind: 'bad-body', faults: faults.slice(0, MAX_FAULTS) })
		const saidOf = (text: Text): Said | undefined => {
			const source = Object.hasOwn(text, language) ? null : sourceOf(text, languages, language)
			return source ? said.get(idOf(source)) : undefined
		}
		const next = withTexts(dossier, (text) => {
			const translation = saidOf(text)
			return translation ? { ...text, [language]: translation.text } : text
		})
		const large = tooLargeMeeting(dossier, next, saidOf)
		if (large) return err(large)
		const tooMuch = periodsOutgrown(dossier, next)
		if (tooMuch) return err(badValue('', tooMuch))
		return ok({
			next: said.size === 0 ? dossier : next,
			changes: [{ kind: 'translated', language, texts: said.size }],
			reason: null,
			reasonKind: null,
			answer: wholeDossierAnswer,
		})
	}
}

/** A text that stands in several fields keeps to the shortest of their limits. */
function ruleOf({ lacking }: SourceText): typeof prose {
	const rules = lacking.map(ruleAt)
	return [label, longLine].find((rule) => rules.includes(rule)) ?? prose
}

/** As the fields are limited where each is edited by itself. */
function ruleAt(pointer: string): typeof prose {
	if (pointer.endsWith('/occasion')) return longLine
	return /\/(method|note|summary|topics\/\d+|outcomes\/\d+|remarks\/\d+\/text)$/.test(pointer) ? prose : label
}

/** The fault stands beside the first text of the meeting that was typed. One from before there was a limit may be that large. */
function tooLargeMeeting(before: Dossier, next: Dossier, saidOf: (text: Text) => Said | undefined) {
	for (const [i, meeting] of before.meetings.entries()) {
		const typed = [...textsOfMeeting(meeting, '')].flatMap(({ text }) => saidOf(text) ?? [])
		const because = typed[0] && tooLarge(next.meetings[i] ?? meeting, Math.max(MAX_MEETING_BYTES, bytesSaid(meeting)))
		if (typed[0] && because) return badValue(`/${typed[0].key}`, { ...because, max: MAX_MEETING_BYTES })
	}
	return null
}
