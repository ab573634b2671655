/** What is read for years as it is, pinned or copied into an article, says nothing that depends on the day of reading. */

import { describe, expect, it } from 'vitest'
import { embedOf } from '../../src/pages/embed-of.ts'
import { PINS, pinnedEmbed } from '../../src/pages/embed-pin.ts'
import { renderDocument, renderText } from '../../src/pages/render.tsx'
import { renderFragment } from '../../src/pages/render-fragment.tsx'
import { asOf } from '../../src/record/as-of.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { emptyDossier } from '../../widgets/example.ts'
import { WIDGET_KINDS } from '../../widgets/kinds.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

/** Words of the day of reading, in the languages that the widgets speak. */
const PASSING = /this year|not recorded|yet\b|в этом году|не указан|пока|هذا العام|لم تسجل|بعد(?!\p{L})/iu

/** Calls of this year, a meeting whose day has passed in silence, and none at all. */
const RECORDS: readonly (readonly [string, Dossier, string])[] = [
	['en', firstDossier(), '2025-08-20'],
	['ru', firstDossier(), '2025-08-20'],
	['ar', arabicDossier(), '2024-12-31'],
	['ar', arabicDossier(), '2031-02-01'],
	['en', emptyDossier(), '2025-08-20'],
	['ru', emptyDossier(), '2025-08-20'],
	['ar', emptyDossier({ languages: ['ar'] }), '2025-08-20'],
]

function everyForm(whole: WholeInput): string[] {
	return WIDGET_KINDS.flatMap((kind) => {
		const input = inputFor(kind, whole)
		return [
			renderDocument(kind, input, AROUND).html,
			renderFragment(kind, input, AROUND.settings.accent),
			renderText(kind, input),
		]
	}).map((form) => form.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, (block) => (/ld\+json/.test(block) ? block : '')))
}

describe.each(RECORDS)('in %s', (language, dossier, today) => {
	it(`a pinned page keeps to what stays true (${today}, ${dossier.id})`, () => {
		const input = { dossier, language, today, lasting: true }
		for (const form of everyForm(input)) expect(form.match(PASSING)?.[0]).toBeUndefined()
	})

	it(`so do the sentences of every code (${today}, ${dossier.id})`, () => {
		for (const kind of WIDGET_KINDS) {
			for (const pin of PINS) {
				const { choice, today: then } = pinnedEmbed(dossier, pin, null, today)
				const shown = choice.asOf === null ? dossier : asOf(dossier, choice.asOf)
				const input = inputFor(kind, { dossier: shown, language, today: then })
				const { sentence, codes } = embedOf(kind, input, choice, AROUND)
				for (const said of [sentence, ...Object.values(codes)]) expect(said.match(PASSING)?.[0]).toBeUndefined()
			}
		}
	})
})

it('a live page does say this year, and that an outcome is not recorded', () => {
	const said = everyForm({ dossier: firstDossier(), language: 'en', today: '2025-08-20' }).join()
	expect(said).toContain('this year')
	expect(said).toContain('outcome not recorded')
})

it('a pinned page names the year or the period, as editors do', () => {
	const input = { dossier: firstDossier(), today: '2025-08-20', lasting: true }
	const calls = { widget: 'count-card', metric: 'calls' } as const
	const card = (language: string) =>
		renderFragment(calls, inputFor(calls, { ...input, language }), AROUND.settings.accent)
	expect(card('en')).toMatch(/<bdi>2025<\/bdi><\/span> <data value="6">/)
	expect(card('ru')).toMatch(/<bdi>2025\sгод<\/bdi><\/span> <data value="6">/)
	const meetings = { widget: 'count-card', metric: 'meetings' } as const
	const said = renderText(meetings, inputFor(meetings, { ...input, language: 'en' }))
	expect(said.replaceAll('\u00a0', ' ')).toContain('15 August 2025, Anchorage, Alaska: announced.')
})
