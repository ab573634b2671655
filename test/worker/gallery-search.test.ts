/** What the gallery's search finds: in public dossiers alone, by words and by days as people type them. */
import { describe, expect, it } from 'vitest'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'
import { openNewsroom } from '../support/newsroom.ts'

describe('the search in the gallery', () => {
	const north = emptyDossier({ id: 'north-south', meetings: [meeting({ id: 'm1', date: '2020-02-01' })] })

	it('finds in public dossiers alone, and leads to what it finds', async () => {
		const { ask } = await openNewsroom({
			dossiers: [
				north,
				{ ...north, id: 'a-draft', visibility: 'draft', publicSince: null },
				{ ...north, id: 'an-archived', visibility: 'archived' },
				firstDossier(),
			],
		})
		const html = await (await ask('/?lang=en&q=2020-02')).text()
		expect(html.match(/href="\/d\/[^"]+#meeting-[^"]+"/g)).toEqual(['href="/d/north-south?lang=en#meeting-m1"'])
		expect(html).not.toMatch(/a-draft|an-archived/)
		expect(await (await ask('/?lang=en')).text()).not.toMatch(/a-draft|an-archived/)
		expect((await ask('/d/an-archived/embed')).headers.get('X-Robots-Tag')).toBe('noindex')
		const [draft, nobody] = await Promise.all(['a-draft', 'no-draft'].map((id) => ask(`/d/${id}/embed?lang=en`)))
		expect([draft?.status, nobody?.status]).toEqual([404, 404])
		expect(await draft?.text()).toBe(await nobody?.text())
	})

	it('finds a meeting by its day, as people type it in either language', async () => {
		const { ask } = await openNewsroom({ dossiers: [north, firstDossier()] })
		for (const day of ['2018-07-16', '16.07.2018', '16 July 2018', '16 июля 2018 года', 'Jul 16, 2018']) {
			const html = await (await ask(`/?lang=en&q=${encodeURIComponent(day)}`)).text()
			expect([day, html.match(/#meeting-[^"]+"/g)]).toEqual([day, ['#meeting-2018-07-16-helsinki"']])
		}
	})

	it('finds a day that a text tells of, too, as it is written there', async () => {
		const summary = { en: 'Agreed in March 2025, moved from 03.07.2019.', ru: 'О мае 2024 года.' }
		const told = emptyDossier({ id: 'told', meetings: [meeting({ id: 'm2', date: '2020-03-01', summary })] })
		const { ask } = await openNewsroom({ dossiers: [north, told] })
		for (const day of ['March 2025', '03.07.2019', 'мае 2024 года', 'March 2020']) {
			const html = await (await ask(`/?lang=en&q=${encodeURIComponent(day)}`)).text()
			expect([day, html.match(/#meeting-[^"]+"/g)]).toEqual([day, ['#meeting-m2"']])
		}
	})
})
