/** The widgets in Arabic: read from the right, with names of either direction, and nothing over anything. */

import { expect, type Page, test } from '@playwright/test'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { axeFindings } from '../support/axe.ts'
import { AROUND } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'

const SIZES = [280, 390, 680, 900]

const { renderDocument } = await loadRenderer()
const TIMELINE = { widget: 'mini-timeline' } as const

async function show(page: Page, kind: WidgetKind, language: string): Promise<void> {
	const input = inputFor(kind, { dossier: arabicDossier(), language, today: '2025-08-16', limit: 20 })
	await page.setContent(renderDocument(kind, input, AROUND).html)
}

for (const kind of WIDGET_KINDS) {
	test(`${Object.values(kind).join(' of ')} has no findings of axe, light and dark, closed and open`, async ({
		page,
	}) => {
		for (const [i, colorScheme] of (['light', 'dark'] as const).entries()) {
			await page.emulateMedia({ colorScheme })
			await show(page, kind, 'ar')
			await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
			for (const [j, open] of [false, true].entries()) {
				if (open) await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
				// Each scheme at all sizes, by turns closed and open.
				for (const width of SIZES.filter((_, n) => n % 2 === (i + j) % 2)) {
					await page.setViewportSize({ width, height: 700 })
					const violations = await axeFindings(page, { 'page-has-heading-one': { enabled: false } })
					expect(violations, `${colorScheme} ${width}`).toEqual([])
				}
			}
		}
	})
}

test('time runs from right to left, to the same scale', async ({ page }) => {
	const places = () =>
		page.evaluate(() => {
			const box = document.querySelector('ol')?.getBoundingClientRect() ?? new DOMRect()
			const ofBox = (e: Element) => {
				const { left, width, top } = e.getBoundingClientRect()
				const middle = left + width / 2 - box.left
				return { down: Math.round(top - box.top), along: document.dir === 'rtl' ? box.width - middle : middle }
			}
			return [...document.querySelectorAll('li[data-meeting]')].map(ofBox)
		})
	for (const width of SIZES) {
		await page.setViewportSize({ width, height: 500 })
		await show(page, TIMELINE, 'en')
		const fromLeft = await places()
		await show(page, TIMELINE, 'ar')
		for (const [i, { down, along }] of (await places()).entries()) {
			expect(down, `${i} at ${width}`).toBe(fromLeft[i]?.down)
			expect(along, `${i} at ${width}`).toBeCloseTo(fromLeft[i]?.along ?? 0, 0)
		}
	}
})

test('each leader joins its tick to its label', async ({ page }) => {
	await show(page, TIMELINE, 'ar')
	for (const width of SIZES) {
		await page.setViewportSize({ width, height: 500 })
		const gaps = await page.evaluate(() => {
			const lines = [...document.querySelectorAll('svg line')].filter((line) => line.getClientRects().length > 0)
			return [...document.querySelectorAll('li[data-meeting]')].map((item, i) => {
				const line = lines[i]?.getBoundingClientRect() ?? new DOMRect()
				const apart = (box: DOMRect) =>
					Math.max(line.left - box.right, box.left - line.right, line.top - box.bottom, box.top - line.bottom)
				const label = item.querySelector('summary')?.getBoundingClientRect() ?? new DOMRect()
				return Math.max(apart(item.getBoundingClientRect()), apart(label))
			})
		})
		// The tick of a cancelled meeting is short, and its line begins where others end.
		expect(Math.max(...gaps), `${width}`).toBeLessThanOrEqual(4)
	}
})

test('the labels of the timeline never lie over one another', async ({ page }) => {
	await show(page, TIMELINE, 'ar')
	for (let width = 280; width <= 900; width += 20) {
		await page.setViewportSize({ width, height: 600 })
		const overlaps = await page.evaluate(() => {
			const boxes = [...document.querySelectorAll('li[data-meeting] summary')].map((e) => e.getBoundingClientRect())
			const meet = (a: DOMRect, b: DOMRect) =>
				a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
			return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b))).length
		})
		expect(overlaps, `${width}`).toBe(0)
	}
})

test('what is cut of a text is its end, whichever way it runs', async ({ page }) => {
	for (const text of ['Extraordinary'.repeat(12), 'استثنائية'.repeat(20)]) {
		const meetings = arabicDossier().meetings.map((meeting) => ({
			...meeting,
			place: { city: { ar: text }, country: null, venue: null },
			summary: { ar: text },
		}))
		const dossier = arabicDossier({ title: { ar: text }, meetings })
		for (const kind of WIDGET_KINDS) {
			for (const width of SIZES) {
				await page.setViewportSize({ width, height: 700 })
				const input = inputFor(kind, { dossier, language: 'ar', today: '2025-08-16', limit: 20 })
				await page.setContent(renderDocument(kind, input, AROUND).html)
				const begun = await page.evaluate((text) => {
					const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
					const hidden: string[] = []
					while (texts.nextNode()) {
						const node = texts.currentNode
						const box = node.parentElement?.closest('h2, p, b, span')
						if (node.nodeValue !== text || !box?.checkVisibility()) continue
						const letter = document.createRange()
						letter.setStart(node, 0)
						letter.setEnd(node, 1)
						const [at, within] = [letter.getBoundingClientRect(), box.getBoundingClientRect()]
						if (at.left < within.left - 1 || at.right > within.right + 1) hidden.push(box.outerHTML)
					}
					return hidden
				}, text)
				expect(begun, `${Object.values(kind)} at ${width}`).toEqual([])
			}
		}
	}
})

test('a name from left to right turns nothing around it', async ({ page }) => {
	await page.setViewportSize({ width: 680, height: 500 })
	await show(page, { widget: 'count-card', metric: 'calls' }, 'ar')
	// The full stop ends the line, on its left, though the name before it is Latin.
	const { name, end } = await page.evaluate(() => {
		const line = [...document.querySelectorAll('.sl-credit span')].at(-1)
		const dot = document.createRange()
		const last = line?.lastChild
		if (last) dot.selectNodeContents(last)
		return {
			name: line?.querySelector('a')?.getBoundingClientRect().left ?? 0,
			end: dot.getBoundingClientRect().right,
		}
	})
	expect(end).toBeLessThanOrEqual(name + 1)
})
