/** "Since publication" in each language, in the form that the number asks for, beside what else the card has to say. */
import { describe, expect, it } from 'vitest'
import { renderDocument, renderText } from '../../src/pages/render.tsx'
import type { Dossier } from '../../src/record/dossier.ts'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { countCard } from '../../widgets/count-card/model.ts'
import { AROUND } from '../support/dossier.ts'
import { inputFor } from '../support/told.ts'

/** The dossier in Arabic, whose newest tally goes on with so many calls after its last day. */
function withCalls(count: number): Dossier {
	const dossier = arabicDossier()
	return {
		...dossier,
		tallies: dossier.tallies.map((tally) => {
			const last = tally.entries.at(-1)
			if (!tally.preferred || !last) return tally
			return { ...tally, entries: [...tally.entries, { ...last, id: 'more', kind: 'call', delta: count, on: LATER }] }
		}),
	}
}

const LATER = '2025-12-30'
const CALLS = { widget: 'count-card', metric: 'calls' } as const

function input(count: number, language = 'ar') {
	return inputFor(CALLS, { dossier: withCalls(count), language, today: '2026-01-02', published: '2025-12-29' })
}

describe('in Arabic', () => {
	it.each([
		[1, 'منذ النشر: مكالمة هاتفية واحدة.'],
		[2, 'منذ النشر: مكالمتان هاتفيتان.'],
		[3, 'منذ النشر: 3 مكالمات هاتفية.'],
		[11, 'منذ النشر: 11 مكالمة هاتفية.'],
		[100, 'منذ النشر: 100 مكالمة هاتفية.'],
	])('%i is said in its own form', (count, words) => {
		expect(renderText(CALLS, input(count)).replaceAll('\u00a0', ' ')).toContain(words)
	})

	it('the sign stays before its number', () => {
		const { html } = renderDocument(CALLS, input(2), AROUND)
		expect(html).toMatch(/<data value="2">\u200e?\+2<\/data>/)
	})
})

it('stands beside another authority’s count, and leaves the newest share its line', () => {
	const { html } = renderDocument(CALLS, input(4, 'en'), AROUND)
	const split = /<div class="sl-split.*?<\/div>/s.exec(html)?.[0] ?? ''
	expect(split).toMatch(/since publication.*<p class="sl-name/s)
	expect(split.match(/<li/g)?.length).toBeGreaterThan(1)
})

it('is not said of a day that was corrected later: the article had another number', () => {
	expect(countCard({ ...input(2), corrected: '2026-01-01' }, 'calls').sincePublication).toBeNull()
})
