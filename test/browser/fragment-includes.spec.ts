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

/** Every element and generated box below a selector, as it is laid out and painted; places count from its own root. */
async function looks(page: Page, selector: string): Promise<string[][]> {
	return page.evaluate((selector) => {
		return [...document.querySelectorAll(selector)].map((root) => {
			const from = root.getBoundingClientRect()
			return [root, ...root.querySelectorAll('*')].flatMap((element) => {
				const box = element.getBoundingClientRect()
				const isLaidOut = element.getClientRects().length > 0
				const place =
					isLaidOut &&
					[box.left - from.left, box.top - from.top, box.width, box.height].map((n) => Math.round(n * 8) / 8)
				const described = [null, '::before', '::after'].map((pseudo) => {
					const computed = getComputedStyle(element, pseudo)
					if (pseudo && computed.content === 'none') return ''
					// Places and what follows from them are compared as boxes.
					const told = [...computed].filter((p) =>
						element instanceof SVGElement
							? /^(display|stroke.*|opacity|visibility)$/.test(p)
							: !/^(-webkit-locale|perspective-origin|transform-origin|quotes)$/.test(p),
					)
					return told.map((p) => `${p}:${computed.getPropertyValue(p)}`).join(';')
				})
				return [`<${element.tagName} class="${element.getAttribute('class') ?? ''}"> ${place} ${described.join('|')}`]
			})
		})
	}, selector)
}

/** What differs, short enough to read. */
function differences(clean: readonly string[][], now: readonly string[][]): string[] {
	return clean.flatMap((lines, i) =>
		lines.flatMap((line, k) => {
			const other = now[i]?.[k] ?? ''
			if (line === other) return []
			const [a, b] = [line.split(/[;|]/), other.split(/[;|]/)]
			const changed = a.flatMap((part, n) => (part === b[n] ? [] : [`${part} → ${b[n]}`])).slice(0, 4)
			return [`${i} ${line.slice(0, 60)}: ${changed.join(', ')}`]
		}),
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
	const clean = await looks(page, '.sl')
	expect(clean).toHaveLength(FRAGMENTS.length)
	for (const [name, style] of Object.entries(HOSTILE_STYLES)) {
		await show(page, style, FRAGMENTS)
		expect.soft(differences(clean, await looks(page, '.sl')).slice(0, 30), name).toEqual([])
	}
})

for (const [name, style] of Object.entries(HOSTILE_STYLES)) {
	test(`the page’s own elements are as they were, under ${name}`, async ({ page }) => {
		await show(page, style, [])
		const alone = [
			...(await looks(page, '.own')),
			...(await looks(page, 'html:has(.own)')).map((lines) => lines.slice(0, 1)),
		]
		await show(page, style, FRAGMENTS)
		const own = await looks(page, '.own')
		expect(differences(alone.slice(0, own.length), own)).toEqual([])
		const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
		expect(scheme).toBe(style.includes('color-scheme') ? 'dark' : 'normal')
	})
}
