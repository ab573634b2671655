/** The embed kit: a reporter chooses, looks, copies; and what was copied does on another site what was chosen. */
import { expect, mergeTests, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { test as deskTest } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'
import { article, test as embedTest, shownWidgets } from '../support/embed-test.ts'

const test = mergeTests(embedTest, deskTest)

const preview = (page: Page) => page.frameLocator('.kit iframe')

async function copied(page: Page, code: string): Promise<string> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
	const button = page.getByRole('button', { name: `Copy: ${code}`, exact: true })
	// A page that comes in answer to what was chosen says nothing of what was copied before it.
	await expect(async () => {
		await button.click()
		await expect(button.locator('+ [role="status"]')).toHaveText('✓ Copied', { timeout: 1_000 })
	}).toPass({ timeout: 10_000 })
	return page.evaluate(() => navigator.clipboard.readText())
}

/** Other tests may have recorded a call and taken it back. */
async function newest(page: Page): Promise<number> {
	const { version } = await (await page.request.get('/api/v1/dossiers/putin-trump')).json()
	return version
}

for (const code of ['Frame', 'Quote and script', 'One script tag', 'Without a frame']) {
	test(`${code}: shows on another site what was chosen`, async ({ desk, host }) => {
		await desk.goto('/desk/putin-trump/embed')
		await desk.getByLabel('Widget').selectOption('previous-meetings')
		await desk.getByLabel('Language').selectOption('ru')
		await desk.getByLabel('Theme').selectOption('dark')
		await desk.getByLabel('Newest meetings').fill('2')
		await desk.getByLabel('Pinned to a day').fill('2018-12-31')
		await expect(desk).toHaveURL(/limit=2&as-of=2018-12-31/)
		await expect(desk.getByLabel('Text', { exact: true })).toHaveValue(
			/5\sличных\sвстреч,\sпоследняя\s—\s1\sдекабря\s2018/,
		)
		const html = await copied(desk, code)
		await desk.goto(host.publish(article([html])))
		const [frame] = code === 'Without a frame' ? [desk.locator('blockquote')] : await shownWidgets(desk, 1)
		if (!frame) throw new Error('no frame')
		await expect(frame.locator('[lang=ru][data-theme=dark]').or(frame.locator(':root[data-theme=dark]'))).toHaveCount(1)
		await expect(frame.locator('[data-meeting]')).toHaveCount(2)
		await expect(frame.locator('[data-meeting] time').first()).toHaveAttribute('datetime', '2018-12-01')
	})
}

test('the other widgets come as they were looked at', async ({ desk, host }) => {
	const seen: [string, string, RegExp][] = [
		['count-card/calls', '24', /\/count-card\?(?!.*metric=meetings)/],
		['count-card/meetings', '6', /\/count-card\?.*metric=meetings/],
		['mini-timeline', '6', /\/mini-timeline\?/],
	]
	for (const [widget, number, address] of seen) {
		await desk.goto('/desk/putin-trump/embed')
		await desk.getByLabel('Widget').selectOption(widget)
		await expect(desk.locator('.kit iframe')).toHaveAttribute('src', address)
		await expect(preview(desk).locator('data').first()).toHaveText(number)
		const html = await copied(desk, 'Quote and script')
		await desk.goto(host.publish(article([html])))
		const [frame] = await shownWidgets(desk, 1)
		await expect(frame?.locator('data').first() ?? desk.locator('none')).toHaveText(number)
	}
})

test('a pinned version keeps its number and its sentence, a live one follows', async ({ desk, dossier, host }) => {
	const recorded = await desk.request.post(`/api/v1/dossiers/${dossier}/calls`, {
		headers: { Authorization: `Bearer ${EDITOR_TOKEN}` },
		data: { on: '2025-08-18', source: 'http://www.kremlin.ru/' },
	})
	expect(recorded.status()).toBe(201)
	await desk.goto(`/desk/${dossier}/embed`)
	expect(await copied(desk, 'Text')).toMatch(/25\sphone\scalls/)
	await desk.getByLabel('Pinned to a version').fill('1')
	await expect(desk.getByText('Pinned to a version: never changes again.')).toBeVisible()
	expect(await copied(desk, 'Text')).toMatch(/24\sphone\scalls/)
	const html = await copied(desk, 'One script tag')
	await desk.goto(host.publish(article([html])))
	const [frame] = await shownWidgets(desk, 1)
	await expect(frame?.locator('data').first() ?? desk.locator('none')).toHaveText('24')
})

test('which of the three to pick is said in a sentence each, and the day of the article stays', async ({
	desk,
	host,
}) => {
	await desk.goto('/desk/putin-trump/embed')
	await desk.getByLabel('Widget').selectOption('count-card/meetings')
	await desk.getByLabel('Day of publication').fill('2018-07-16')
	await expect(preview(desk).locator('data').last()).toHaveText('+3')
	const pins = desk.getByRole('list', { name: 'Which code to use' })
	await expect(pins.getByRole('listitem')).toHaveText([
		/^Live Readers always see/,
		/^As of a day Shows what had happened/,
		/^This version for ever Shows exactly/,
	])
	expect(await copied(desk, 'Frame')).toContain('metric=meetings&amp;published=2018-07-16"')
	const tag = await copied(desk, 'One script tag')
	expect(tag).toContain('data-published="2018-07-16"')
	await pins.getByRole('link', { name: 'As of a day' }).click()
	expect(await copied(desk, 'Frame')).toContain('as-of=2018-07-16&amp;metric=meetings&amp;published=2018-07-16"')
	await pins.getByRole('link', { name: 'This version for ever' }).click()
	await expect(pins.locator('[aria-current]')).toHaveText('This version for ever')
	expect(await copied(desk, 'Frame')).toContain(`version=${await newest(desk)}&amp;metric=meetings`)

	const quote =
		'<blockquote class="sidelines"><a href="https://HOST/w/putin-trump/count-card?metric=meetings&published=2018-07-16">…</a></blockquote>'
	const origin = new URL(desk.url()).origin
	await desk.goto(host.publish(article([tag, quote.replace('https://HOST', origin)])))
	for (const frame of await shownWidgets(desk, 2)) {
		await expect(
			frame.getByText('since publication', { exact: true }).or(frame.getByText('после публикации')),
		).toBeVisible()
	}
})

test('the lines for a strict policy let frame and script through', async ({ desk, host }) => {
	await desk.goto('/desk/putin-trump/embed')
	const lines = [
		await copied(desk, 'Line of the policy: frame-src'),
		await copied(desk, 'Line of the policy: script-src'),
	]
	const html = await copied(desk, 'Quote and script')
	const headers = { 'Content-Security-Policy': ["default-src 'none'", ...lines].join('; ') }
	await desk.goto(host.publish({ body: html, headers }))
	await shownWidgets(desk, 1)
})

test('the link is a sentence that leads to the widget', async ({ desk, host }) => {
	await desk.goto('/desk/putin-trump/embed?theme=light')
	const html = await copied(desk, 'Link')
	await desk.goto(host.publish({ body: html }))
	await desk.getByRole('link', { name: /24\sphone\scalls/ }).click()
	await expect(desk.locator('html')).toHaveAttribute('data-theme', 'light')
	await expect(desk.locator('data').first()).toHaveText('24')
})

test('is chosen and copied by keyboard alone, without a reload and without a trail of pages', async ({
	// A tab that has had fifty pages counts no more of them.
	colleague: desk,
}) => {
	await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'])
	await desk.goto('/desk/putin-trump/embed')
	const pages = await desk.evaluate(() => {
		document.body.dataset['loadedOnce'] = 'true'
		return history.length
	})
	await desk.getByLabel('Widget').focus()
	await desk.keyboard.type('Mini')
	await expect(preview(desk).locator('.sl-mini-timeline, [data-meeting]').first()).toBeVisible()
	await expect(desk.getByLabel('Widget')).toBeFocused()
	for (let press = 0; press < 4; press++) await desk.keyboard.press('Tab')
	await expect(desk.getByLabel('Newest meetings')).toBeFocused()
	await desk.keyboard.type('3')
	await expect(preview(desk).locator('[data-meeting]')).toHaveCount(3)
	await desk.getByLabel('Frame', { exact: true }).focus()
	await desk.keyboard.press('Tab')
	await desk.keyboard.press('Enter')
	await expect(desk.getByText('✓ Copied')).toBeVisible()
	expect(await desk.evaluate(() => navigator.clipboard.readText())).toContain('/mini-timeline?lang=en&amp;limit=3"')
	await expect(desk.locator('body')).toHaveAttribute('data-loaded-once', 'true')
	expect(await desk.evaluate(() => history.length)).toBe(pages)
})

test('what cannot be is said at its field, and no code is offered for it', async ({ desk }) => {
	await desk.goto('/desk/putin-trump/embed')
	const version = desk.getByLabel('Pinned to a version')
	await version.fill('4000')
	await expect(version).toHaveAccessibleDescription(new RegExp(`Enter ${await newest(desk)} or less\\.$`))
	await expect(version).toBeFocused()
	await expect(desk.getByRole('button', { name: /^Copy/ })).toHaveCount(0)
	await version.fill('')
	await expect(desk.getByRole('button', { name: 'Copy: Frame' })).toBeVisible()

	await desk.goto(
		'/desk/putin-trump/embed?widget=tombola&lang=xx&theme=pink&width=1&limit=0&as-of=2999-01-01&version=x&published=2999-01-01',
	)
	await expect(desk.locator('[aria-invalid="true"]')).toHaveCount(8)
	await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Embed codes')
})

test('works without JavaScript', async ({ plainDesk }) => {
	await plainDesk.goto('/desk/putin-trump/embed')
	await plainDesk.getByLabel('Widget').selectOption('count-card/meetings')
	await plainDesk.getByLabel('Pinned to a day').fill('2018-01-01')
	await plainDesk.getByLabel('Preview width').selectOption('680')
	await plainDesk.getByRole('button', { name: 'Show' }).click()
	await expect(preview(plainDesk).locator('data').first()).toHaveText('2')
	await expect(plainDesk.locator('.kit iframe')).toHaveCSS('width', '680px')
	await expect(plainDesk.getByLabel('Frame', { exact: true })).toHaveValue(/as-of=2018-01-01&amp;metric=meetings"/)
	await expect(plainDesk.getByLabel('Pinned to a day')).toHaveValue('2018-01-01')
	await plainDesk.getByRole('link', { name: 'Live' }).click()
	await plainDesk.getByLabel('Day of publication').fill('2018-07-16')
	await plainDesk.getByRole('button', { name: 'Show' }).click()
	await expect(plainDesk.getByLabel('One script tag', { exact: true })).toHaveValue(/data-published="2018-07-16"/)
})

test('has no findings of axe, wide and narrow, light and dark, and never scrolls sideways', async ({ desk }) => {
	test.slow()
	for (const query of ['', '?widget=mini-timeline&width=900&version=1', '?version=0']) {
		await desk.goto(`/desk/putin-trump/embed${query}`)
		await expectSound(desk)
	}
})
