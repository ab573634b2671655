/** What the sidebar's HTML promises to pages that embed it, whatever the record holds. */
import { describe, expect, it } from 'vitest'
import { previousMeetingsStyle } from '../../.build/assets.ts'
import { renderDocument } from '../../src/pages/render.tsx'
import { renderFragment } from '../../src/pages/render-fragment.tsx'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { HOSTILE, hostileMeeting } from '../support/hostile.ts'
import { attribute, elements, parsedPage, programs, textOf } from '../support/parsed-page.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

const KIND = { widget: 'previous-meetings' } as const

function html(overrides: Partial<WholeInput> = {}): string {
	const whole = { dossier: firstDossier(), language: 'en', today: '2025-08-16', ...overrides }
	return renderDocument(KIND, inputFor(KIND, whole), AROUND).html
}

describe('days', () => {
	it('give each meeting its own day as its first <time>, in lists that count down', () => {
		const page = parsedPage(html())
		const firstDays = elements(page, 'li').map((li) => attribute(elements(li, 'time')[0], 'datetime'))
		expect(firstDays).toEqual(
			firstDossier()
				.meetings.flatMap((m) => (m.status === 'held' ? [m.date] : []))
				.reverse(),
		)
		const lists = elements(page, 'ol').map((ol) => [attribute(ol, 'reversed') !== undefined, attribute(ol, 'start')])
		expect(lists).toEqual([
			[true, '6'],
			[true, '1'],
		])
	})
})

describe('the page', () => {
	it('needs nothing from elsewhere and carries no style attribute', () => {
		const page = parsedPage(html())
		for (const name of ['img', 'iframe', 'form']) expect(elements(page, name)).toEqual([])
		expect(html()).not.toMatch(/ style=|@import|url\(/)
	})

	it('is one element as a fragment', () => {
		const input = inputFor(KIND, { dossier: firstDossier(), language: 'en', today: '2025-08-16', limit: 20 })
		const fragment = parsedPage(renderFragment(KIND, input, AROUND.settings.accent))
		expect('childNodes' in fragment && fragment.childNodes.length).toBe(1)
		expect(elements(fragment, 'script')).toEqual([])
	})
})

describe('editors’ texts', () => {
	it('are shown literally wherever they stand', () => {
		const page = parsedPage(html({ dossier: emptyDossier({ title: { en: HOSTILE }, meetings: [hostileMeeting()] }) }))
		expect(elements(page, 'img')).toEqual([])
		expect(programs(page).length).toBe(1)
		expect(attribute(elements(page, 'li')[0], 'data-meeting')).toBe(HOSTILE)
		const [title, venue] = [elements(page, 'bdi')[0], elements(page, 'dd')[0]]
		expect(title && textOf(title)).toBe(HOSTILE)
		expect(venue && textOf(venue)).toBe(HOSTILE)
	})

	it('keep their direction to themselves where more follows on the line', () => {
		const override = '\u202eabc'
		const dossier = emptyDossier({
			title: { en: override },
			meetings: [
				meeting({
					place: { city: { en: override }, country: 'CH', venue: null },
					attendees: [{ name: { en: override }, office: { en: 'office' } }],
					remarks: [{ speaker: { en: override }, text: { en: 'said so' } }],
					sources: [
						{ url: 'https://example.org/', publisher: { en: override }, title: null, publishedOn: '2020-01-03' },
					],
				}),
			],
		})
		const page = parsedPage(html({ dossier }))
		const speakers = elements(page, 'dd').flatMap((dd) => elements(dd, 'b'))
		const isolated = [...elements(page, 'bdi'), ...elements(page, 'a'), ...speakers].map(textOf)
		expect(isolated).toEqual(Array(6).fill(override))
		expect(previousMeetingsStyle).toMatch(/dd,dd b\{unicode-bidi:plaintext\}/)
		expect(previousMeetingsStyle).toMatch(/\ba\{[^}]*unicode-bidi:plaintext/)
	})

	it('link to the web only', () => {
		const page = parsedPage(html({ dossier: emptyDossier({ meetings: [hostileMeeting()] }) }))
		for (const link of elements(page, 'a')) expect(attribute(link, 'href')).toMatch(/^https:\/\/example\.org\//)
		expect(textOf(page)).toContain('Script')
	})
})

describe('a silent record', () => {
	it('still attributes what is announced', () => {
		const planned = meeting({ status: 'scheduled', date: '2030-01-01' })
		const page = parsedPage(html({ dossier: emptyDossier({ meetings: [planned] }) }))
		expect(textOf(page)).toMatch(/Source: Example.*As of 16.August.2025/)
		expect(elements(page, 'li')).toEqual([])
	})
})
