/** widgets/CONTRACT.md says what the code does: heights, parameters, bytes. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { loaderScript } from '../../.build/assets.ts'
import { HEIGHTS } from '../../widgets/heights.ts'
import { PARAMETERS } from '../../widgets/loader/widget-url.ts'
import { contractTable } from '../support/contract.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'

const contract = readFileSync('widgets/CONTRACT.md', 'utf8')
const widgets = contractTable(contract, 'widget')

test('the heights', () => {
	expect(Object.fromEntries(widgets.map(([widget, height]) => [widget, Number(height)]))).toEqual(HEIGHTS)
})

test('the parameters', () => {
	expect(contractTable(contract, 'parameter').map(([name]) => name)).toEqual(PARAMETERS)
})

test('the bytes of each document, and of the loader', async () => {
	const { renderDocument, WIDGET_KINDS } = await loadRenderer()
	const brotli = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
	for (const kind of WIDGET_KINDS) {
		const [, , most] = widgets.find(([widget]) => widget === kind.widget) ?? []
		for (const language of ['ru', 'en']) {
			const input = { dossier: firstDossier(), language, today: '2025-08-16', limit: 20 }
			const { html } = renderDocument(kind, input, AROUND)
			expect(brotli(html), `${JSON.stringify(kind)} ${language}`).toBeLessThanOrEqual(Number(most))
		}
	}
	const loader = /`embed\.js` has at most (\d+) bytes/.exec(contract)?.[1]
	expect(brotli(loaderScript)).toBeLessThanOrEqual(Number(loader))
})
