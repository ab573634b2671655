/** What readers change for themselves: colours, zoom, the space between letters, motion, paper. Nothing may be lost by it. */

import { expect, type Page, test } from '@playwright/test'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { WIDGET_KINDS } from '../../widgets/kinds.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'

const { renderDocument } = await loadRenderer()
const DOSSIERS = { ru: firstDossier(), en: firstDossier(), ar: arabicDossier() }
type Shown = { readonly name: string; readonly html: string }

const ALL: readonly Shown[] = Object.entries(DOSSIERS).flatMap(([language, dossier]) =>
	WIDGET_KINDS.map((kind) => ({
		name: `${Object.values(kind).join(' ')} ${language}`,
		html: renderDocument(kind, inputFor(kind, { dossier, language, today: '2025-08-16', limit: 20 }), AROUND).html,
	})),
)

/** WCAG 2.2, 1.4.12. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
	p { margin-bottom: 2em !important }`

test('every line and mark is seen in forced colours, light and dark', async ({ page }) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ forcedColors: 'active', colorScheme })
		for (const { name, html } of ALL) {
			await page.setContent(html)
			for (const width of [320, 680]) {
				await page.setViewportSize({ width, height: 700 })
				expect(await leastContrast(page), `${name} ${colorScheme} ${width}`).toBeGreaterThan(3)
			}
		}
	}
})

test('nothing moves, whether or not a reader has asked for that', async ({ page }) => {
	for (const reducedMotion of ['reduce', 'no-preference'] as const) {
		await page.emulateMedia({ reducedMotion })
		for (const { name, html } of ALL) {
			await page.setContent(html)
			await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
			expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0)
		}
	}
})

test('at 400 % of 1280 px everything fits across, closed and open', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 })
	for (const { name, html } of ALL) {
		await page.setContent(html)
		for (const open of [false, true]) {
			if (open) await openAll(page)
			const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
			expect(sideways, `${name} ${open ? 'open' : 'closed'}`).toBeLessThanOrEqual(0)
		}
	}
})

test('wider letters and lines cut off nothing that was whole, but in rows that open and in the one line beside a number', async ({
	page,
}) => {
	const lost: string[] = []
	for (const { name, html } of ALL) {
		for (const width of [320, 390, 680]) {
			await page.setViewportSize({ width, height: 700 })
			await page.setContent(html)
			const before = await cutOff(page)
			await page.addStyleTag({ content: TEXT_SPACING })
			const after = await cutOff(page)
			lost.push(...after.filter((text) => !before.includes(text)).map((text) => `${name} ${width}: ${text}`))
		}
	}
	expect(lost).toEqual([])
})

test('on paper a source is followed by where it is, whole', async ({ page }) => {
	await page.emulateMedia({ media: 'print' })
	for (const { name, html } of ALL) {
		for (const width of [320, 680]) {
			await page.setViewportSize({ width, height: 900 })
			await page.setContent(html)
			const links = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('a[href]')]
					.filter((a) => a.checkVisibility())
					.map((a) => {
						const line = a.parentElement
						const { content } = getComputedStyle(a, '::after')
						const hidden =
							line !== null && getComputedStyle(line).overflow !== 'visible' && line.scrollWidth > line.clientWidth
						return { said: content.includes(a.getAttribute('href') ?? '?'), hidden }
					}),
			)
			expect(links.length, name).toBeGreaterThan(0)
			expect(
				links.filter(({ said, hidden }) => !said || hidden),
				name,
			).toEqual([])
			const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
			expect(sideways, `${name} ${width}`).toBeLessThanOrEqual(0)
		}
	}
})

test('a screen reader hears number, noun, parts, word and day in this order, and no drawing', async ({ page }) => {
	const heard = async (kind: string) => {
		await page.setContent(ALL.find(({ name }) => name === kind)?.html ?? '')
		return (await page.locator('main').ariaSnapshot()).replace(/\s+/g, ' ')
	}
	expect(await heard('count-card calls en')).toMatch(
		/heading "Putin and Trump".*24 phone calls.*list:.*18.*6.*Counted by.*as of.*Source/,
	)
	expect(await heard('previous-meetings en')).toMatch(
		/6.*heading "meetings in person".*Osaka.*Helsinki.*Earlier meetings.*Source.*As of/,
	)
	expect(await heard('mini-timeline en')).toMatch(/6.*heading "meetings in person".*Hamburg.*Anchorage.*Source/)
	for (const { name } of ALL) expect(await heard(name), name).not.toMatch(/\bimg\b/)
})

async function openAll(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.setAttribute('open', '')
	})
}

/** Texts of which a part is hidden by the box that they stand in. What is cut in a row or a label is whole once it is opened. */
async function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main *')]
			.filter((e) => !e.closest('summary, .announced, .sl-split p'))
			.filter((e) => e.checkVisibility() && getComputedStyle(e).overflow === 'hidden')
			.filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
			.map((e) => `${e.tagName} ${e.textContent}`),
	)
}

/** Of strokes, borders and text against the canvas (WCAG 2.2, contrast ratio). */
async function leastContrast(page: Page): Promise<number> {
	return page.evaluate(() => {
		const luminance = (color: string) => {
			const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((n) => {
				const part = Number(n) / 255
				return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
			})
			return 0.2126 * r + 0.7152 * g + 0.0722 * b
		}
		const probe = document.createElement('i')
		probe.style.cssText = 'color:Canvas;forced-color-adjust:none'
		document.body.appendChild(probe)
		const canvas = luminance(getComputedStyle(probe).color)
		probe.remove()
		const ratio = (color: string) => {
			const [high, low] = [luminance(color), canvas].sort((a, b) => b - a)
			return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
		}
		const colours = [...document.querySelectorAll('main *')].flatMap((element) => {
			const computed = getComputedStyle(element)
			if (element instanceof SVGElement) return computed.stroke === 'none' ? [] : [computed.stroke]
			const bordered = Number.parseFloat(computed.borderTopWidth) > 0 ? [computed.borderTopColor] : []
			return [computed.color, ...bordered]
		})
		return Math.min(...colours.map(ratio))
	})
}
