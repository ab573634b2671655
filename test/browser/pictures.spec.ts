/** The pictures, as a browser decodes them in other people's pages, and the code for mail as mail programs show it. */

import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { WIDGETS } from '../support/addresses.ts'
import { article, overflowOf, test } from '../support/embed-test.ts'

/** A picture is in the host's page once it is decoded. */
async function decoded(page: Page): Promise<{ width: number; height: number }[]> {
	return page.evaluate(async () => {
		const images = [...document.images]
		await Promise.all(images.map((image) => image.decode()))
		return images.map(({ naturalWidth: width, naturalHeight: height }) => ({ width, height }))
	})
}

/** Of each picture the share of its pixels that are not paper, by thirds below the rule at its top. */
async function inkOf(page: Page): Promise<number[][]> {
	return page.evaluate(() =>
		[...document.images].map((image) => {
			const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 315 })
			const context = canvas.getContext('2d')
			if (!context) throw new Error('no canvas')
			context.drawImage(image, 0, 0, 600, 315)
			return [8, 110, 212].map((top) => {
				const { data } = context.getImageData(0, top, 600, 100)
				const paper = [data[2396], data[2397], data[2398]]
				const inked = Array.from({ length: data.length / 4 }, (_, i) => i * 4).filter((at) =>
					paper.some((value, channel) => Math.abs((data[at + channel] ?? 0) - (value ?? 0)) > 40),
				)
				return inked.length / (data.length / 4)
			})
		}),
	)
}

for (const theme of ['light', 'dark']) {
	test(`PNG and SVG show the same, in the ${theme} theme, to a page that requires CORP`, async ({
		page,
		origin,
		host,
	}) => {
		const addresses = WIDGETS.flatMap((widget) => {
			const [name, own = ''] = widget.split('?')
			return ['png', 'svg'].map(
				(format) => `${origin}/w/putin-trump/${name}/image.${format}?lang=ru&theme=${theme}&${own}`,
			)
		})
		const images = addresses.map((src) => `<img crossorigin src="${src.replaceAll('&', '&amp;')}" alt="">`)
		const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' }
		await page.goto(host.publish({ body: images.join('\n'), headers }))
		expect(await decoded(page)).toEqual(
			WIDGETS.flatMap(() => [
				{ width: 1200, height: 630 },
				{ width: 600, height: 315 },
			]),
		)
		const inks = await inkOf(page)
		for (const [i, thirds] of inks.entries()) {
			expect(
				thirds.every((share) => share > 0.005 && share < 0.5),
				`${addresses[i]}: ${thirds}`,
			).toBe(true)
			// The other format, drawn by another program.
			const twin = inks[i % 2 === 0 ? i + 1 : i - 1] ?? []
			for (const [third, share] of thirds.entries()) expect(share).toBeCloseTo(twin[third] ?? 0, 2)
		}
	})
}

for (const widget of ['count-card', 'mini-timeline']) {
	for (const theme of ['light', 'dark']) {
		const file = `.github/${widget}${theme === 'dark' ? '-dark' : ''}.png`

		test(`README shows ${widget} as it is drawn, in the ${theme} theme`, async ({ request }) => {
			const path = `/w/putin-trump/${widget}/image.png?lang=en&version=1&as-of=2025-08-15&theme=${theme}`
			const drawn = await (await request.get(path)).body()
			expect(drawn.equals(readFileSync(file)), `${file} is now what ${path} answers: put that there`).toBe(true)
		})
	}
}

test('the code for mail shows the picture over its sentence, and fits a phone', async ({ page, host, codes }) => {
	const { mail } = await codes('mini-timeline', { lang: 'en' })
	await page.setViewportSize({ width: 320, height: 640 })
	await page.goto(host.publish(article([mail])))
	expect(await decoded(page)).toEqual([{ width: 1200, height: 630 }])
	const image = page.getByRole('img', { name: /6.meetings in person/ })
	const box = await image.boundingBox()
	expect(box?.width).toBeLessThanOrEqual(320)
	expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(0.525, 2)
	await expect(page.getByRole('link')).toHaveCount(2)
	expect((await overflowOf(page)).x).toBe(0)
})

test('the code for mail keeps its size where a mail program reads no style', async ({ page, host, codes }) => {
	const { mail } = await codes('count-card', { lang: 'ru' })
	await page.goto(host.publish(article([mail.replaceAll(/ style="[^"]*"/g, '')])))
	expect(await decoded(page)).toEqual([{ width: 1200, height: 630 }])
	expect(await page.getByRole('img').boundingBox()).toMatchObject({ width: 600, height: 315 })
})

test('the code for mail is read where pictures are blocked: what the picture says, and the sentence', async ({
	page,
	host,
	codes,
	request,
}) => {
	for (const widget of ['count-card', 'mini-timeline', 'previous-meetings'] as const) {
		const { mail } = await codes(widget, { lang: 'en' })
		const words = (await (await request.get(`/w/putin-trump/${widget}/text?lang=en`)).text()).trim()
		await page.route('**/image.png*', (route) => route.abort())
		await page.goto(host.publish(article([mail])))
		const links = page.getByRole('link', { name: words })
		await expect(links).toHaveCount(2)
		for (const link of await links.all()) await expect(link).toBeVisible()
		expect((await page.getByRole('img', { name: words }).boundingBox())?.height).toBeGreaterThan(10)
	}
})
