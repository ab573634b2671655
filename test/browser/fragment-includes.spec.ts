/** Fragments in pages of any style: they take no harm, and do none. */
import { expect, type Page, test } from '@playwright/test'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { HEIGHTS, WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { firstDossier } from '../support/dossier.ts'
import { HOSTILE_STYLES } from '../support/hostile-styles.ts'
import { loadFragmentRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'

const ACCENT = { light: '#9b1c1c', dark: '#f2a093' }
const { renderFragment } = await loadFragmentRenderer()

const fragment = (kind: WidgetKind, language: string) => {
	const dossier = language === 'ar' ? arabicDossier() : firstDossier()
	return renderFragment(kind, inputFor(kind, { dossier, language, today: '2025-08-16', limit: 20 }), ACCENT)
}
const FRAGMENTS = ['en', 'ar'].flatMap((language) => WIDGET_KINDS.map((kind) => fragment(kind, language)))

/** The page's own, of each kind that a widget has too, before and after the fragments. */
const OWN = `<section class="own card"><h2>Own</h2><p>Words <a href="https://a.example/" target="_blank">link</a> <b>b</b> <i>i</i> <data value="1">1</data>
	<time>now</time></p><ol><li class="scheduled">One</li></ol><dl><dt>t</dt><dd>d</dd></dl><details open><summary>More</summary><p>…</p></details>
	<svg width="20" height="20"><path d="M0 0H9" /></svg></section>`

async function show(page: Page, style: string, included: readonly string[]): Promise<void> {
	const slots = included.map((html) => `<div style="width:640px;margin:0;padding:0;clear:both">${html}</div>`)
	await page.setContent(`<!doctype html><html lang="en" data-theme="dark" dir="ltr"><head><style>${style}</style></head>
		<body><main id="content" class="entry"><article class="entry-content">${OWN}${slots.join('')}${OWN}</article></main></body></html>`)
	await page.evaluate(() => {
		for (const widget of document.querySelectorAll('.sl')) widget.querySelector('details')?.setAttribute('open', '')
	})
}

declare global {
	interface Window {
		/** By a name of the test's: megabytes, which stay in the page. Its next content leaves them there. */
		looks: Record<string, string[][]>
	}
}

/**
 * Notes every element and generated box below a selector, as it is laid out and painted; places count from its own root.
 *
 * @returns how many roots there are
 */
async function note(page: Page, name: string, selector: string): Promise<number> {
	return page.evaluate(
		([name, selector]) => {
			const all = [...getComputedStyle(document.documentElement)]
			// Places and what follows from them are compared as boxes.
			const ofHtml = all.filter((p) => !/^(-webkit-locale|perspective-origin|transform-origin|quotes)$/.test(p))
			const ofSvg = all.filter((p) => /^(display|stroke.*|opacity|visibility)$/.test(p))
			const found = [...document.querySelectorAll(selector)].map((root) => {
				const from = root.getBoundingClientRect()
				return [root, ...root.querySelectorAll('*')].map((element) => {
					const box = element.getBoundingClientRect()
					const isLaidOut = element.getClientRects().length > 0
					const place =
						isLaidOut &&
						[box.left - from.left, box.top - from.top, box.width, box.height].map((n) => Math.round(n * 8) / 8)
					const told = element instanceof SVGElement ? ofSvg : ofHtml
					const described = [null, '::before', '::after'].map((pseudo) => {
						const computed = getComputedStyle(element, pseudo)
						if (pseudo && computed.content === 'none') return ''
						return told.map((p) => `${p}:${computed.getPropertyValue(p)}`).join(';')
					})
					return `<${element.tagName} class="${element.getAttribute('class') ?? ''}"> ${place} ${described.join('|')}`
				})
			})
			window.looks = { ...window.looks, [name]: found }
			return found.length
		},
		[name, selector] as const,
	)
}

/** What differs between two that were noted, short enough to read. */
async function differences(page: Page, clean: string, now: string): Promise<string[]> {
	return page.evaluate(
		([clean, now]) =>
			(window.looks[clean] ?? []).flatMap((lines, i) =>
				lines.flatMap((line, k) => {
					const other = window.looks[now]?.[i]?.[k] ?? ''
					if (line === other) return []
					const [a, b] = [line.split(/[;|]/), other.split(/[;|]/)]
					const changed = a.flatMap((part, n) => (part === b[n] ? [] : [`${part} → ${b[n]}`])).slice(0, 4)
					return [`${i} ${line.slice(0, 60)}: ${changed.join(', ')}`]
				}),
			),
		[clean, now] as const,
	)
}

test.beforeEach(async ({ page }) => {
	await page.setViewportSize({ width: 1000, height: 900 })
	await page.emulateMedia({ colorScheme: 'light' })
})

test('a fragment has the height of its widget at every width', async ({ page }) => {
	const heights = ['en', 'ar'].flatMap(() => WIDGET_KINDS.map(({ widget }) => HEIGHTS[widget]))
	await page.setContent(`<body style="margin:0">${FRAGMENTS.join('')}`)
	for (let width = 280; width <= 900; width += 20) {
		await page.setViewportSize({ width, height: 900 })
		const laidOut = await page.evaluate(() =>
			[...document.querySelectorAll('.sl')].map((widget) => widget.getBoundingClientRect().height),
		)
		expect(laidOut, `${width} px`).toEqual(heights)
	}
})

test('a fragment looks the same under every style that a page may have', async ({ page }) => {
	test.slow()
	await show(page, '', FRAGMENTS)
	expect(await note(page, 'clean', '.sl')).toBe(FRAGMENTS.length)
	for (const [name, style] of Object.entries(HOSTILE_STYLES)) {
		await show(page, style, FRAGMENTS)
		expect(await note(page, 'now', '.sl')).toBe(FRAGMENTS.length)
		expect.soft((await differences(page, 'clean', 'now')).slice(0, 30), name).toEqual([])
	}
})

for (const [name, style] of Object.entries(HOSTILE_STYLES)) {
	test(`the page’s own elements are as they were, under ${name}`, async ({ page }) => {
		await show(page, style, [])
		expect(await note(page, 'alone', '.own')).toBe(2)
		await show(page, style, FRAGMENTS)
		expect(await note(page, 'among fragments', '.own')).toBe(2)
		expect(await differences(page, 'alone', 'among fragments')).toEqual([])
		const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
		expect(scheme).toBe(style.includes('color-scheme') ? 'dark' : 'normal')
	})
}
