/** Every machine measures the same: pages are set in fonts of the lock, by whatever name they ask for one, never in the machine's. */
import { expect, type Page, test } from '@playwright/test'

const ASKED = {
	Tinos: ['serif', 'ui-serif', '"Times New Roman"', '"Iowan Old Style", Georgia, "PT Serif", serif'],
	Arimo: ['sans-serif', 'system-ui', 'Arial', 'Helvetica', '"Segoe UI", "DejaVu Sans", sans-serif'],
	Cousine: ['monospace', 'ui-monospace, monospace', '"Courier New"'],
}

for (const [font, families] of Object.entries(ASKED)) {
	for (const family of families) {
		test(`${family} is set in ${font}`, async ({ page }) => {
			await page.setContent(`<p style='font-family: ${family}'>24 звонка, 24 calls</p>`)
			expect(await fontsOf(page)).toEqual([font])
		})
	}
}

test('Arabic is set in Noto Naskh Arabic', async ({ page }) => {
	await page.setContent('<p style="font-family: serif">مكالمة</p>')
	expect(await fontsOf(page)).toEqual(['Noto Naskh Arabic'])
})

async function fontsOf(page: Page): Promise<string[]> {
	const devtools = await page.context().newCDPSession(page)
	await devtools.send('DOM.enable')
	await devtools.send('CSS.enable')
	const { root } = await devtools.send('DOM.getDocument')
	const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' })
	const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
	return fonts.map(({ familyName }) => familyName)
}
