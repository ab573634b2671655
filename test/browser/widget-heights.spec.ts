/** Each widget's one height, at every width, in each language, with the longest texts real and invented. */
import { expect, test } from '@playwright/test'
import type { Dossier } from '../../src/record/dossier.ts'
import { HEIGHTS, WIDGET_KINDS } from '../../widgets/kinds.ts'
import { arabicDossier } from '../support/arabic-dossier.ts'
import { atWidths } from '../support/at-widths.ts'
import { AROUND, emptyDossier, firstDossier, meeting } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'

const WIDTHS = Array.from({ length: 32 }, (_, step) => 280 + 20 * step)

const LONG = 'Чрезвычайно-долгопротяжённое наименование мероприятия и всех его участников '.repeat(8)
const UNBROKEN = 'Достопримечательность'.repeat(12)
const LONG_ARABIC = 'مُؤتمرُ القِمّةِ الاستثنائيُّ (Extraordinary Summit) للمسؤولينَ عن الطاقةِ والاستثمارِ '.repeat(8)
const UNBROKEN_ARABIC = 'والاستثمارات'.repeat(20)

const wordy = (id: string, date: string) =>
	meeting({
		id,
		date,
		place: { city: { ru: UNBROKEN, en: UNBROKEN }, country: 'GB', venue: { ru: LONG, en: LONG } },
		occasion: { ru: LONG, en: LONG },
		summary: { ru: LONG, en: LONG },
		duration: { plannedMinutes: 45, plannedApproximate: true, actual: { min: 10, max: 15, approximate: true } },
	})

const RECORDS: Record<string, Dossier> = {
	'the first dossier': firstDossier(),
	'an empty record': emptyDossier({ languages: ['ru', 'en'] }),
	'nothing but announcements': emptyDossier({
		title: { ru: LONG, en: UNBROKEN },
		meetings: [1, 2, 3].map((n) => ({
			...wordy(`m-${n}`, `2030-01-0${n}`),
			status: 'scheduled',
			sources: [{ url: 'https://example.org/', publisher: `${n} ${LONG}`, title: null, publishedOn: null }],
		})),
	}),
	'a dossier in Arabic': arabicDossier(),
	'an empty record in Arabic': emptyDossier({ languages: ['ar'] }),
	'fifty wordy meetings in Arabic': arabicDossier({
		title: { ar: LONG_ARABIC, en: UNBROKEN_ARABIC },
		meetings: Array.from({ length: 50 }, (_, n) => ({
			...wordy(`m-${n}`, `20${10 + Math.floor(n / 4)}-0${1 + (n % 4)}-1${n % 9}`),
			place: { city: { ar: UNBROKEN_ARABIC }, country: 'AE', venue: null },
			occasion: { ar: LONG_ARABIC },
			summary: { ar: LONG_ARABIC },
		})),
	}),
	'one meeting': emptyDossier({ meetings: [meeting()] }),
	'fifty wordy meetings': emptyDossier({
		title: { ru: LONG, en: UNBROKEN },
		meetings: Array.from({ length: 50 }, (_, n) =>
			wordy(`m-${n}`, `20${10 + Math.floor(n / 4)}-0${1 + (n % 4)}-1${n % 9}`),
		),
	}),
	'twelve wordy periods': emptyDossier({
		title: { ru: UNBROKEN, en: LONG },
		tallies: [
			{
				id: 'a',
				preferred: true,
				authority: { id: 'a', name: { ru: LONG, en: UNBROKEN }, site: 'https://example.org/' },
				periods: Array.from({ length: 12 }, (_, n) => ({
					id: `p-${n}`,
					label: { ru: n % 2 ? LONG : UNBROKEN, en: LONG },
					from: `${2010 + n}-01-01`,
					to: `${2010 + n}-12-31`,
				})),
				entries: Array.from({ length: 12 }, (_, n) => ({
					id: `e-${n}`,
					kind: 'opening' as const,
					period: `p-${n}`,
					delta: 123_456,
					on: `${2010 + n}-06-01`,
					source: { url: 'https://example.org/', publisher: LONG, title: null, publishedOn: null },
					note: null,
					reason: null,
					undoes: null,
					recordedAt: '2020-01-01T00:00:00.000Z',
				})),
			},
		],
	}),
}

test('the day on which a page was corrected is never cut off, be it the longest', async ({ page }) => {
	await page.setViewportSize({ width: 280, height: 700 })
	const { renderDocument } = await loadRenderer()
	for (const kind of WIDGET_KINDS) {
		for (const language of ['ru', 'en', 'ar']) {
			for (const name of ['the first dossier', 'an empty record', 'fifty wordy meetings', 'twelve wordy periods']) {
				const dossier = RECORDS[name] ?? emptyDossier()
				const input = { dossier, language, limit: 3, today: '2018-09-28', corrected: '2018-09-29' }
				await page.setContent(renderDocument(kind, input, AROUND).html)
				const seen = await page.locator('time[datetime="2018-09-29"]').evaluate((day) => {
					const [is, holds] = [day.getBoundingClientRect(), (day.parentElement ?? day).getBoundingClientRect()]
					return is.left >= holds.left && is.right <= holds.right && is.bottom <= holds.bottom
				})
				expect(seen, `${JSON.stringify(kind)} ${language} ${name}`).toBe(true)
			}
		}
	}
})

test('the day until which it is known is never cut off, be it the longest', async ({ page }) => {
	await page.setViewportSize({ width: 280, height: 700 })
	const { renderDocument } = await loadRenderer()
	const silent = emptyDossier()
	const spoken = emptyDossier({ meetings: [meeting({ date: '2018-09-28' })] })
	for (const kind of WIDGET_KINDS) {
		for (const language of ['ru', 'en', 'ar']) {
			for (const dossier of [silent, spoken]) {
				const input = { dossier, language, today: '2018-09-28', limit: 20 }
				await page.setContent(renderDocument(kind, input, AROUND).html)
				const until = await page
					.locator('time')
					.last()
					.evaluate(({ parentElement: line }) => ({
						text: line?.textContent,
						cut: !line || line.scrollWidth > line.clientWidth,
						lines: line && Math.round(line.getBoundingClientRect().height / 17),
					}))
				expect(until, JSON.stringify(kind)).toMatchObject({
					text: expect.stringContaining('2018'),
					cut: false,
					lines: 1,
				})
			}
		}
	}
})

const CASES = Object.entries(RECORDS).flatMap(([name, dossier]) => [
	{ name, dossier, moment: { today: '2025-08-16' } },
	{ name: `${name}, in an article`, dossier, moment: { today: '2025-08-16', published: '2018-07-15' } },
	{ name: `${name}, corrected later`, dossier, moment: { today: '2025-09-28', corrected: '2025-09-28' } },
])

for (const { name, dossier, moment } of CASES) {
	test(`one height at every width: ${name}`, async ({ page }) => {
		test.slow()
		const { renderDocument } = await loadRenderer()
		const misfits: string[] = []
		for (const kind of WIDGET_KINDS) {
			for (const language of dossier.languages) {
				const input = { dossier, language, ...moment, limit: kind.widget === 'previous-meetings' ? 20 : 50 }
				const html = renderDocument(kind, input, AROUND).html
				for (const [width, found] of await atWidths(page, html, WIDTHS, shown)) {
					if (found.height !== HEIGHTS[kind.widget] || found.sideways > 0) {
						misfits.push(
							`${JSON.stringify(kind)} ${language} ${width}: ${found.height} px high, ${found.sideways} px too wide`,
						)
					}
				}
			}
		}
		expect(misfits).toEqual([])
	})
}

function shown({ body, documentElement: root }: Document) {
	return { height: body.getBoundingClientRect().height, sideways: root.scrollWidth - root.clientWidth }
}
