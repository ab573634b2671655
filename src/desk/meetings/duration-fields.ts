/** Converts a meeting's duration to phrases that people would say, and back. */

import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { BodyFault } from '../../record/because.ts'
import { type Duration, durationKind } from '../../record/duration.ts'
import { durationPhrase, plannedPhrase } from '../../record/duration-phrase.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { Fields } from '../fields.ts'

export function plannedIn({ plannedMinutes, plannedApproximate }: Duration, language: DeskLanguage): string {
	return plannedMinutes === null ? '' : plain(wordsFor(language).planned(plannedMinutes, plannedApproximate))
}

export function lastedIn({ actual }: Duration, language: DeskLanguage): string {
	return actual === null ? '' : plain(wordsFor(language).lasted(durationKind(actual)))
}

/** The words in which readers see what was typed; null while it is not understood. */
export function shownAs(name: 'planned' | 'lasted', phrase: string, language: DeskLanguage): string | null {
	const words = wordsFor(language)
	if (name === 'planned') {
		const { plannedMinutes = null, plannedApproximate = false } = plannedPhrase(phrase) ?? {}
		return plannedMinutes === null ? null : words.planned(plannedMinutes, plannedApproximate)
	}
	const actual = durationPhrase(phrase)
	return actual && words.lasted(durationKind(actual))
}

/** The duration that the two phrases tell, and what is wrong with them; null where nothing is told. */
export function durationIn(fields: Fields): { duration: Duration | null; faults: BodyFault[] } {
	const [planned = '', lasted = ''] = [fields['planned']?.trim(), fields['lasted']?.trim()]
	const plan = plannedPhrase(planned)
	const actual = durationPhrase(lasted)
	const because = { kind: 'duration-not-understood' } as const
	const faults = [
		...(planned !== '' && plan === null ? [{ pointer: '/planned', because }] : []),
		...(lasted !== '' && actual === null ? [{ pointer: '/lasted', because }] : []),
	]
	if (plan === null && actual === null) return { duration: null, faults }
	return { duration: { ...(plan ?? { plannedMinutes: null, plannedApproximate: false }), actual }, faults }
}

/** As a keyboard types it. */
export function plain(phrase: string): string {
	return phrase.replaceAll('\u00a0', ' ')
}
