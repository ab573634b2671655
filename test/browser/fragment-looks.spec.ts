/** A fragment has every part of its document's style: both look the same, of every kind of record, on the screen and on paper. */
import { expect, type Page, test } from '@playwright/test'
import { arabicDossier } from '../../widgets/arabic-example.ts'
import { countCardExamples } from '../../widgets/count-card/examples.ts'
import { WIDGET_KINDS } from '../../widgets/kinds.ts'
import { manyExamples } from '../../widgets/many-example.ts'
import { atWidths } from '../support/at-widths.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { loadFragmentRenderer, loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'

const { renderDocument } = await loadRenderer()
const { renderFragment } = await loadFragmentRenderer()
const EXAMPLES = { ...countCardExamples(firstDossier()), ...manyExamples() }
const RECORDS = {
	'the first dossier': [firstDossier(), 'ru'],
	'a dossier in Arabic': [arabicDossier(), 'ar'],
	'many days with calls': [EXAMPLES['forty meetings in a year, three hundred days with calls'], 'en'],
	'long numbers and names': [EXAMPLES['twelve long periods'], 'ru'],
} as const

for (const [name, [dossier, language]] of Object.entries(RECORDS)) {
	for (const isCompact of [false, true]) {
		test(`${name}${isCompact ? ', compact' : ''}`, async ({ page }) => {
			if (!dossier) throw new Error(`no example: ${name}`)
			for (const kind of WIDGET_KINDS) {
				const input = inputFor(kind, { dossier, language, today: '2026-08-16', isCompact })
				const { html } = renderDocument(kind, input, AROUND)
				const fragment = renderFragment(kind, input, AROUND.settings.accent)
				for (const media of ['screen', 'print'] as const) {
					await page.emulateMedia({ media })
					const document = await looks(page, html)
					const included = await looks(page, `<!doctype html><body style="margin:0">${fragment}`)
					expect(included.length).toBe(document.length)
					const differences = included.filter((line, i) => line !== document[i]).slice(0, 6)
					expect.soft(differences, `${Object.values(kind)}, ${media}`).toEqual([])
				}
			}
		})
	}
}

async function looks(page: Page, html: string): Promise<string[]> {
	return (await atWidths(page, html, [280, 680], look)).flatMap(([, lines]) => lines)
}

function look(document: Document): string[] {
	return [...document.querySelectorAll('.sl, .sl *')].map((element) => {
		const { left, top, width, height } = element.getBoundingClientRect()
		const { color, font, overflow, textAlign, clipPath, unicodeBidi } = getComputedStyle(element)
		const box = [left, top, width, height].map((length) => length.toFixed(1))
		return [element.tagName, ...box, color, font, overflow, textAlign, clipPath, unicodeBidi].join(' ')
	})
}
