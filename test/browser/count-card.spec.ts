/** The count card drawn for the record that it has: who counts is never cut, and the number is as large as its room. */
import { expect, type Page, test } from '@playwright/test'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Tally } from '../../src/record/tally.ts'
import { emptyDossier, entry, yearlyTally } from '../../widgets/example.ts'
import { heightOf } from '../../widgets/kinds.ts'
import { atWidths } from '../support/at-widths.ts'
import { AROUND } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'
import { HAS_EVERY_CASE } from '../support/widths.ts'

const { renderDocument } = await loadRenderer()
const LANGUAGES = ['en', 'ru', 'ar'] as const
/** A column, a phone, and both sides of where the layout changes. */
const WIDTHS = [280, 333, 390, 472, 632, 900]
const SIZES = [
	{ isCompact: false, widths: WIDTHS },
	{ isCompact: true, widths: [200, 280, 632] },
] as const

const NAMES = {
	short: { en: 'Xinhua', ru: 'Синьхуа', ar: 'شينخوا' },
	usual: {
		en: 'the Office of the Spokesperson',
		ru: 'Министерство иностранных дел Китая',
		ar: 'وزارة الخارجية الصينية',
	},
	long: {
		en: 'the Interdepartmental Commission for the Coordination of International Exchanges of the Presidential Administration together with its Department of Protocol, Records, Correspondence and Archives'.slice(
			0,
			200,
		),
		ru: 'Межведомственная комиссия по координации международных контактов Администрации Президента Российской Федерации с участием Департамента государственного протокола и Управления документационной работы'.slice(
			0,
			200,
		),
		ar: 'اللجنة المشتركة بين الإدارات لتنسيق الاتصالات الدولية التابعة لإدارة الرئاسة بمشاركة إدارة المراسم والسجلات والمراسلات والمحفوظات الوطنية والأمانة العامة لشؤون التعاون الدولي والعلاقات الخارجية في العاصمة',
	},
}
type Name = (typeof NAMES)[keyof typeof NAMES]

function tally(id: string, name: Name, total: number, periods: number): Tally {
	const years = Array.from({ length: periods }, (_, i) => 2026 - periods + 1 + i)
	const share = Math.floor(total / periods)
	return yearlyTally(
		Object.fromEntries(years.map((year, i) => [year, share + (i === 0 ? total % periods : 0)])),
		{ id, preferred: id === 'first', authority: { id, name, site: 'https://agency.example/' } },
		{
			label: (year) => ({ en: `${year}`, ru: `${year} год`, ar: `عام ${year}` }),
			opening: (year) => ({ on: year === 2026 ? '2026-11-28' : `${year}-12-31` }),
		},
	)
}

const REPORTED = entry({ id: 'told', kind: 'reported', delta: 0, on: '2026-11-20', reportedBy: NAMES.short })

const of = (...tallies: Tally[]) => emptyDossier({ languages: ['en', 'ru', 'ar'], tallies })

type More = { published?: string; corrected?: string; isCompact?: boolean }

function card(dossier: Dossier, language: string, more: More = {}): string {
	const kind = { widget: 'count-card', metric: 'calls' } as const
	return renderDocument(kind, inputFor(kind, { dossier, language, today: '2026-11-28', ...more }), AROUND).html
}

async function show(page: Page, dossier: Dossier, language: string): Promise<void> {
	await page.setContent(card(dossier, language))
}

/** Parts of names, days and numbers that a box hides, and how high the page is. */
function shown(document: Document) {
	const { body, documentElement: root } = document
	const hidden = [...document.querySelectorAll<HTMLElement>('main a, main time, main data')]
		.filter((e) => e.checkVisibility() && !e.closest('.sl-credit > :nth-child(n + 3)'))
		.filter((e) => {
			const is = e.getBoundingClientRect()
			for (let box = e.parentElement; box && box.tagName !== 'MAIN'; box = box.parentElement) {
				const holds = box.getBoundingClientRect()
				const isCut = getComputedStyle(box).overflow !== 'visible'
				if (isCut && (is.right > holds.right + 1 || is.left < holds.left - 1 || is.bottom > holds.bottom + 1))
					return true
			}
			return is.right > root.clientWidth || is.left < 0
		})
	return {
		cut: hidden.map((e) => e.textContent),
		height: body.getBoundingClientRect().height,
		sideways: root.scrollWidth - root.clientWidth,
	}
}

/** Which part of its room the number takes. */
function share(document: Document): number {
	const part = document.querySelector('.sl-total') as HTMLElement
	const range = document.createRange()
	range.selectNodeContents(part.querySelector('data') ?? part)
	const body = part.parentElement ?? part
	const room = body.clientWidth * (Number.parseFloat(getComputedStyle(part).maxWidth) / 100 || 1)
	return range.getBoundingClientRect().width / room
}

const RIGHT = { cut: [], height: heightOf('count-card', ''), sideways: 0 }
const RIGHT_COMPACT = { ...RIGHT, height: heightOf('count-card', '?size=compact') }

test('another authority’s name stands whole beside its number, at 280 px', async ({ page }) => {
	await page.setViewportSize({ width: 280, height: 600 })
	await show(page, of(tally('first', NAMES.usual, 120, 10), tally('b', NAMES.short, 1187, 1)), 'en')
	await expect(page.getByRole('link', { name: 'Xinhua' })).toBeVisible()
	expect((await page.locator('.sl-name').innerText()).replace(/\s+/g, ' ')).toBe('Xinhua 28 Nov 2026 1,187')
	expect(await page.evaluate(`(${shown})(document)`)).toEqual(RIGHT)
})

for (const [own, name] of Object.entries(NAMES)) {
	for (const periods of [1, 10]) {
		test(`who counts, until when and how many is never cut: a ${own} name, periods: ${periods}`, async ({ page }) => {
			test.slow()
			const misfits: string[] = []
			for (const [nth, [other, otherName]] of [['none', null] as const, ...Object.entries(NAMES)].entries()) {
				for (const total of [24, 1200]) {
					const others = otherName ? [tally('b', otherName, 1187, 1)] : []
					const first = tally('first', name, total, periods)
					for (const more of [{ published: '2026-01-01' }, { corrected: '2026-11-28' }]) {
						// By turns with a call that is only reported.
						const dossier = of(
							'published' in more ? { ...first, entries: [...first.entries, REPORTED] } : first,
							...others,
						)
						for (const [nthLanguage, language] of LANGUAGES.entries()) {
							for (const { isCompact, widths } of SIZES) {
								const isTurn =
									(nth + nthLanguage + Number(isCompact) + Number(total > 24)) % 2 === Number('published' in more)
								if (!HAS_EVERY_CASE && !isTurn) continue
								const html = card(dossier, language, { ...more, isCompact })
								for (const [width, found] of await atWidths(page, html, widths, shown)) {
									if (JSON.stringify(found) !== JSON.stringify(isCompact ? RIGHT_COMPACT : RIGHT)) {
										misfits.push(
											`${other} ${total} ${JSON.stringify(more)} ${isCompact} ${language} ${width}: ${JSON.stringify(found)}`,
										)
									}
								}
							}
						}
					}
				}
			}
			expect(misfits).toEqual([])
		})
	}
}

test('what opens names every other authority whole', async ({ page }) => {
	for (const language of LANGUAGES) {
		for (const others of [[NAMES.long], [NAMES.short, NAMES.usual, NAMES.long]]) {
			const tallies = others.map((name, i) => tally(`other-${i}`, name, 1187 + i, 1))
			for (const isCompact of [false, true]) {
				await page.setViewportSize({ width: isCompact ? 200 : 280, height: 1600 })
				const dossier = of(tally('first', NAMES.usual, 24, 2), ...tallies)
				await page.setContent(card(dossier, language, { isCompact }))
				await page.locator('summary').last().click()
				await expect(page.locator('.sl-name')).toHaveCount(others.length)
				expect(await page.evaluate(`(${shown})(document).cut`)).toEqual([])
				for (const name of others)
					await expect(page.locator('.sl-name').getByRole('link', { name: name[language] })).toBeVisible()
			}
		}
	}
})

for (const periods of [1, 10]) {
	test(`a number is as large as its line lets it be, periods: ${periods}`, async ({ page }) => {
		test.slow()
		const misfits: string[] = []
		for (const total of [0, 1, 2, 24, 150, 1200, 20_000, 123_456]) {
			for (const others of [[], [tally('b', NAMES.short, 1187, 1)]]) {
				const dossier = of(tally('first', NAMES.short, total, periods), ...others)
				for (const language of LANGUAGES) {
					const html = card(dossier, language)
					for (const [width, found] of await atWidths(page, html, WIDTHS, shown)) {
						if (JSON.stringify(found) !== JSON.stringify(RIGHT))
							misfits.push(`${total} ${language} ${width}: ${JSON.stringify(found)}`)
					}
					for (const [width, taken] of await atWidths(page, html, WIDTHS, share)) {
						// Of four figures and more; fewer are bounded by the height.
						const isFull = total < 1000 || width > 330 || taken > 0.6
						if (taken > 1.01 || !isFull) misfits.push(`${total} ${language} ${width}: ${taken.toFixed(2)} of its room`)
					}
				}
			}
		}
		expect(misfits).toEqual([])
	})
}

test('a total of 1,200 is as large as one of 150', async ({ page }) => {
	const height = async (total: number, width: number) => {
		await page.setViewportSize({ width, height: 600 })
		await show(page, of(tally('first', NAMES.short, total, 2)), 'en')
		return page.locator('.sl-total data').evaluate((data) => Number.parseFloat(getComputedStyle(data).fontSize))
	}
	for (const width of [280, 390, 680, 900]) {
		expect((await height(1200, width)) / (await height(150, width)), `${width}`).toBeGreaterThan(0.7)
	}
})

test('a compact card with a name too long for its lines has them all in what opens', async ({ page }) => {
	const dossier = of(tally('first', NAMES.long, 1200, 3), tally('b', NAMES.usual, 1187, 1))
	await page.setViewportSize({ width: 200, height: 1600 })
	await page.setContent(card(dossier, 'ru', { isCompact: true }))
	await page.getByText('Подробности').click()
	for (const shown of ['2024 год', '2025 год']) await expect(page.getByText(shown, { exact: true })).toBeVisible()
	const other = page.locator('.sl-name')
	expect((await other.innerText()).replace(/\s+/g, ' ')).toBe('Министерство иностранных дел Китая 28 нояб. 2026 1 187')
	expect(await page.evaluate(`(${shown})(document).cut`)).toEqual([])
})
