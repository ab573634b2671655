/** A word as long as a name may be breaks where it must, and no page scrolls sideways for it. */
import { expect } from '@playwright/test'
import { test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

const LONG = 'w'.repeat(200)

test('a word of two hundred letters widens no page', async ({ desk, dossier, request }) => {
	test.slow()
	const answer = await request.post(`/api/v1/dossiers/${dossier}/meetings`, {
		headers: { Authorization: `Bearer ${EDITOR_TOKEN}` },
		data: {
			date: '2025-08-01',
			status: 'held',
			format: 'brief',
			place: { city: { ru: LONG, en: LONG }, country: 'US', venue: { ru: LONG, en: LONG } },
			occasion: { ru: LONG, en: LONG },
			sources: [{ url: `https://example.org/${LONG}`, publisher: LONG, title: LONG, publishedOn: '2025-08-01' }],
		},
	})
	const { id } = await answer.json()
	const own = `/desk/${dossier}`
	const pages = ['', '/meetings', `/meetings/${id}`, '/history', '/history/2', '/about', '/embed'].map((p) => own + p)
	for (const page of ['/', '/desk', ...pages]) {
		await desk.goto(page)
		for (const width of [320, 1280]) {
			await desk.setViewportSize({ width, height: 900 })
			const over = await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth)
			expect(over, `${page} at ${width}`).toBeLessThanOrEqual(0)
		}
	}
})
