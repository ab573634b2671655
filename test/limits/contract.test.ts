/** widgets/CONTRACT.md says what the code does: heights, parameters, bytes. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { loaderScript } from '../../.build/assets.ts'
import { embedCodes, phraseCode } from '../../widgets/embed-codes.ts'
import { HEIGHTS, PARAMETERS, WIDGET_KINDS } from '../../widgets/kinds.ts'
import { manyExamples } from '../../widgets/many-example.ts'
import { contractTable } from '../support/contract.ts'
import { AROUND, firstDossier } from '../support/dossier.ts'
import { loadRenderer } from '../support/render.ts'
import { inputFor } from '../support/told.ts'

const contract = readFileSync('widgets/CONTRACT.md', 'utf8')
const widgets = contractTable(contract, 'widget')

test('the heights', () => {
	expect(Object.fromEntries(widgets.map(([widget, height]) => [widget, Number(height)]))).toEqual(HEIGHTS)
})

test('the codes, and what each asks a policy for', () => {
	const all = embedCodes({
		...{ origin: 'https://HOST', dossier: 'd', widget: 'count-card', query: {}, title: '', sentence: '' },
	})
	const codes: Readonly<Record<string, string>> = {
		...all,
		phrase: phraseCode({ url: 'https://HOST/w/d/count-card', words: '' }),
	}
	for (const [name = '', , asks = ''] of contractTable(contract, 'code')) {
		const framed = /<iframe|embed\.js/.test(codes[name] ?? '')
		const scripted = /<script/.test(codes[name] ?? '')
		expect([name, asks.includes('frame-src'), asks.includes('script-src')]).toEqual([name, framed, scripted])
	}
})

test('the parameters', () => {
	const told = contractTable(contract, 'parameter').flatMap(([names = '']) => names.match(/[a-z-]+/g) ?? [])
	expect(told).toEqual(PARAMETERS)
})

test('the bytes of a document that is pinned, or of an article', async () => {
	const { renderDocument } = await loadRenderer()
	const more = Number(/has at most (\d+) more/.exec(contract)?.[1])
	const [day, choice] = [
		'2025-08-16',
		{ theme: 'auto', limit: null, asOf: null, version: null, published: null },
	] as const
	for (const kind of WIDGET_KINDS) {
		const [, , most] = widgets.find(([widget]) => widget === kind.widget) ?? []
		for (const language of ['ru', 'en']) {
			const whole = { dossier: firstDossier(), language, today: day, limit: 20 }
			const input = inputFor(kind, whole)
			const pages = [
				renderDocument(kind, { ...input, corrected: '2025-09-28' }, AROUND, { ...choice, asOf: day }),
				renderDocument(kind, inputFor(kind, { ...whole, published: '2018-07-15' }), AROUND, {
					...choice,
					published: '2018-07-15',
				}),
				renderDocument(kind, input, AROUND, { ...choice, version: 12 }),
			]
			for (const { html } of pages) {
				expect(brotli(html), `${JSON.stringify(kind)} ${language}`).toBeLessThanOrEqual(Number(most) + more)
			}
		}
	}
})

test('the bytes of forty meetings, and of three hundred', async () => {
	const { renderDocument } = await loadRenderer()
	const [, forty, hundreds] = /forty meetings at most (\d+), three hundred at most (\d+)/.exec(contract) ?? []
	const records = Object.entries(manyExamples()).filter(([name]) => /^(forty|three hundred|five hundred)/.test(name))
	expect(records.length).toBeGreaterThan(4)
	for (const [name, dossier] of records) {
		for (const widget of ['mini-timeline', 'previous-meetings'] as const) {
			for (const language of dossier.languages) {
				const page = 'https://sidelines.example/d/a-b?lang=en'
				const input = inputFor({ widget }, { dossier, language, today: '2026-08-16', page })
				const { html } = renderDocument({ widget }, input, AROUND)
				const most = Number(name.startsWith('forty') ? forty : hundreds)
				expect(brotli(html), `${name} ${widget} ${language}`).toBeLessThanOrEqual(most)
			}
		}
	}
})

test('the bytes of each document, and of the loader', async () => {
	const { renderDocument } = await loadRenderer()
	for (const kind of WIDGET_KINDS) {
		const [, , most] = widgets.find(([widget]) => widget === kind.widget) ?? []
		for (const language of ['ru', 'en']) {
			const input = inputFor(kind, { dossier: firstDossier(), language, today: '2025-08-16', limit: 20 })
			const { html } = renderDocument(kind, input, AROUND)
			expect(brotli(html), `${JSON.stringify(kind)} ${language}`).toBeLessThanOrEqual(Number(most))
		}
	}
	const loader = /`embed\.js` has at most (\d+) bytes/.exec(contract)?.[1]
	expect(brotli(loaderScript)).toBeLessThanOrEqual(Number(loader))
})

function brotli(text: string): number {
	return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
