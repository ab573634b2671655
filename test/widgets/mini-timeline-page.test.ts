/** What the timeline's HTML promises to pages that embed it, whatever the record holds. */
import { describe, expect, it } from 'vitest'
import { renderDocument } from '../../src/pages/render.tsx'
import { renderFragment } from '../../src/pages/render-fragment.tsx'
import { addDays, dayNumber } from '../../src/record/calendar.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { HOSTILE, hostileMeeting } from '../support/hostile.ts'
import { attribute, elements, parsedPage, programs, textOf } from '../support/parsed-page.ts'
import { inputFor, type WholeInput } from '../support/told.ts'

const KIND = { widget: 'mini-timeline' } as const

function input(overrides: Partial<WholeInput> = {}): WidgetInput {
	return inputFor(KIND, { dossier: firstDossier(), language: 'en', today: '2025-08-16', ...overrides })
}

function html(overrides: Partial<WholeInput> = {}): string {
	return renderDocument(KIND, input(overrides), AROUND).html
}

function items(overrides: Partial<WholeInput> = {}) {
	return elements(parsedPage(html(overrides)), 'li')
}

describe('days', () => {
	it('give each meeting its own day as its first <time>, oldest first', () => {
		const days = items().map((li) => attribute(elements(li, 'time')[0], 'datetime'))
		expect(days).toEqual(firstDossier().meetings.map((m) => m.date))
	})
})

describe('the places', () => {
	it('are true to scale in the style that the page carries', () => {
		const places = [...html().matchAll(/ol>:nth-child\(\d+\)\{--t:([\d.]+)/g)].map((match) => Number(match[1]))
		const days = firstDossier().meetings.map((m) => dayNumber(m.date))
		const [from, to] = [Math.min(...days), Math.max(...days)]
		const [start, end] = [Math.min(...places), Math.max(...places)]
		expect(places).toHaveLength(7)
		for (const [i, day] of days.entries()) {
			expect((places[i] ?? 0) - start).toBeCloseTo(((day - from) / (to - from)) * (end - start), 3)
		}
	})

	it('are shared by no other timeline on the page that includes both', () => {
		const scopes = [50, 3].map((limit) => /class="(t[a-z\d]+)"/.exec(html({ limit }))?.[1])
		expect(scopes[0]).not.toBe(scopes[1])
		for (const [i, limit] of [50, 3].entries()) {
			expect(renderFragment(KIND, input({ limit }), AROUND.settings.accent)).toContain(
				`.${scopes[i]}>ol>:nth-child(1){`,
			)
		}
	})

	it('carry no style attribute', () => {
		expect(html()).not.toMatch(/ style=|@import|url\(/)
	})
})

describe('each meeting', () => {
	it('opens by the keyboard to its place, whole date and format', () => {
		const [hamburg] = items()
		if (!hamburg) throw new Error('no meetings')
		expect([elements(hamburg, 'details').length, elements(hamburg, 'summary').length]).toEqual([1, 1])
		const text = textOf(hamburg).replace(/\u00a0/g, ' ')
		for (const said of ['7 July 2017, Hamburg, Germany', 'G20 summit', 'Planned: 30 minutes', 'Lasted: over 2 hours']) {
			expect(text).toContain(said)
		}
	})

	it('is reachable even where it has no label of its own: in a list that opens, with its name and its day', () => {
		const meetings = Array.from({ length: 60 }, (_, i) => meeting({ id: `m${i}`, date: `${1960 + i}-05-05` }))
		const page = parsedPage(html({ dossier: emptyDossier({ meetings }) }))
		// What programs read has those with their facts.
		expect(html({ dossier: emptyDossier({ meetings }) }).match(/"@type":"Event"/g)).toHaveLength(50)
		const all = elements(page, 'li').filter((li) => attribute(li, 'data-meeting'))
		expect(new Set(all.map((li) => attribute(li, 'data-meeting'))).size).toBe(60)
		for (const li of all) {
			expect(attribute(elements(li, 'time')[0], 'datetime')).toMatch(/^\d{4}-05-05$/)
			expect(elements(li, 'b').map(textOf)).toEqual(['Geneva'])
		}
		// The ten oldest of sixty have no more than that, and stand in groups.
		expect(all.filter((li) => elements(li, 'details').length === 0).length).toBe(9)
		const groups = elements(page, 'li').filter((li) => attribute(li, 'class') === 'group')
		const said = groups.map((li) => attribute(elements(li, 'data')[0], 'value'))
		expect(said.map(Number)).toEqual(groups.map((li) => elements(li, 'li').length - 1))
	})

	it('looks different while it is only announced, and says what is not known', () => {
		const standing = (today: string) => {
			const anchorage = items({ today }).at(-1)
			const [label, word] = anchorage ? [attribute(anchorage, 'class'), elements(anchorage, 'i')[0]] : []
			return [label?.includes('scheduled'), word && textOf(word)]
		}
		expect(standing('2025-08-14')).toEqual([true, 'announced'])
		expect(standing('2025-08-15')).toEqual([true, 'announced'])
		expect(standing('2025-08-16')).toEqual([true, 'outcome not recorded'])
		expect(items().filter((li) => attribute(li, 'class')?.includes('scheduled')).length).toBe(1)
	})

	it('says that it was cancelled', () => {
		const [cancelled] = items({ dossier: emptyDossier({ meetings: [meeting({ status: 'cancelled' })] }) })
		expect(attribute(cancelled, 'class')).toContain('cancelled')
		expect(cancelled && textOf(cancelled)).toContain('cancelled')
	})
})

describe('the page', () => {
	it('says on whose word and until when', () => {
		const [footer] = elements(parsedPage(html()), 'footer')
		if (!footer) throw new Error('no attribution')
		expect(textOf(footer)).toMatch(/^Source: RIA NovostiAs of 15.August.2025$/)
		expect(attribute(elements(footer, 'a')[0], 'href')).toBe('https://ria.ru/20250815/putin-2035410603.html')
		expect(attribute(elements(footer, 'time')[0], 'datetime')).toBe('2025-08-15')
	})

	it('says that older meetings are left out when fewer are asked for', () => {
		const [header] = elements(parsedPage(html({ limit: 2 })), 'header')
		expect(header && textOf(header).replace(/\u00a0/g, ' ')).toContain('newest 2 shown')
	})
})

describe('a draft’s older meetings', () => {
	it('have no word of sources, since none are read of them', () => {
		const meetings = Array.from({ length: 60 }, (_, i) =>
			meeting({ id: `m${i}`, date: addDays('2020-01-01', 20 * i), featured: i === 0 }),
		)
		const dossier = emptyDossier({ meetings, visibility: 'draft' })
		const [oldest] = items({ dossier, today: '2024-01-01' })
		expect(oldest && textOf(oldest)).toMatch(/1\sJanuary\s2020/)
		expect(oldest && textOf(oldest)).not.toMatch(/Source/)
	})
})

describe('calls whose day is recorded', () => {
	const entries = ['2018-03-20', '2025-08-18', '2025-08-18'].map((on, i) =>
		entry({ id: `e${i}`, on, period: on.slice(0, 4) }),
	)
	const dossier = { ...firstDossier(), tallies: [yearlyTally({ 2018: 0, 2025: 0 }, { entries })] }

	it('are ticks, and told with the number of a day to those who listen, and on whose word', () => {
		const page = parsedPage(html({ dossier }))
		const [header, footer] = [elements(page, 'header')[0], elements(page, 'footer')[0]]
		const said = header && textOf(header).replace(/\u00a0/g, ' ')
		expect(said).toContain('dated calls (the agency): 20 Mar 2018, 18 Aug 2025 (2)')
		expect(footer && textOf(footer)).toMatch(/^Source: RIA Novosti; calls: the agencyAs of/)
		const [ticks] = elements(page, 'svg').filter((svg) => attribute(svg, 'class') === 'calls')
		const [path] = ticks ? elements(ticks, 'path') : []
		expect(attribute(path, 'd')).toMatch(/^M\d+ 0v1000M\d+ 0v1000$/)
	})

	it('are told by year where there are more than a hundred days', () => {
		const days = Array.from({ length: 130 }, (_, i) => addDays('2018-09-01', i))
		const more = days.map((on, i) => entry({ id: `d${i}`, on, period: on.slice(0, 4) }))
		const tallies = [yearlyTally({ 2018: 0, 2019: 0 }, { entries: more })]
		const [header] = elements(parsedPage(html({ dossier: firstDossier({ tallies }) })), 'header')
		const said = header && textOf(header).replace(/\u00a0/g, ' ')
		expect(said).toContain('(the agency): 2018: 30; 1 Oct 2018, 2 Oct 2018')
	})

	it('leave no trace where there are none', () => {
		expect(html()).not.toMatch(/sl-calls|"calls"/)
	})
})

describe('editors’ texts', () => {
	it('are shown literally, and link to the web only', () => {
		const page = parsedPage(html({ dossier: emptyDossier({ title: { en: HOSTILE }, meetings: [hostileMeeting()] }) }))
		expect([elements(page, 'img').length, programs(page).length]).toEqual([0, 1])
		const [item] = elements(page, 'li')
		expect(attribute(item, 'data-meeting')).toBe(HOSTILE)
		expect(item && elements(item, 'bdi').map(textOf)).toContain(HOSTILE)
		for (const link of elements(page, 'a')) expect(attribute(link, 'href')).toMatch(/^https:\/\/example\.org\//)
		expect(textOf(page)).toContain('Script')
	})
})

describe('a silent record', () => {
	it('still shows and attributes what is announced', () => {
		const page = parsedPage(html({ dossier: emptyDossier({ meetings: [meeting({ status: 'scheduled' })] }) }))
		expect(textOf(page)).toContain('Source: Example')
		expect(elements(page, 'li').length).toBe(1)
	})
})
