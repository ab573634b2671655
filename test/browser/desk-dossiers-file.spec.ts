/** A dossier’s file at the desk: looked at first, then a new dossier or the next version of its own. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { endSession, signIn, test } from '../support/desk-test.ts'
import { AUTHORIZED, asFile, type Bundle, chooseFile, exported } from '../support/dossier-file.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

for (const [how, script] of [
	['with the page’s script', true],
	['without JavaScript', false],
] as const) {
	test(`a dossier begins from a file that is shown first, ${how}`, async ({ desk, plainDesk, dossier }) => {
		const page = script ? desk : plainDesk
		const { bundle } = await exported(page, dossier)
		const id = `test-${randomUUID()}`
		await page.goto('/desk/new')
		await chooseFile(page, { ...bundle, id })
		await expect(page.getByRole('heading', { name: 'What’s in the file' })).toBeVisible()
		const helsinki = page.getByRole('group').filter({ hasText: 'Meeting: Helsinki, 16 July 2018 new' })
		await helsinki.locator('summary').click()
		await expect(helsinki).toContainText('Finland')
		expect((await page.request.get(`/api/v1/dossiers/${id}`)).status()).toBe(404)
		await page.getByRole('button', { name: 'Create the dossier' }).click()
		await expect(page).toHaveURL(`/desk/${id}/about?done=created`)
		const again = await exported(page, id)
		expect(plain(again.bundle)).toEqual({ ...plain(bundle), id })
	})

	test(`a file goes over its dossier once its changes were seen and explained, ${how}`, async ({
		desk,
		plainDesk,
		dossier,
	}) => {
		const page = script ? desk : plainDesk
		await page.goto(`/desk/${dossier}/about`)
		const download = page.waitForEvent('download')
		await page.getByRole('link', { name: 'Download the file' }).click()
		const file = await download
		expect(file.suggestedFilename()).toBe(`${dossier}.json`)
		const bundle = JSON.parse(await readFile(await file.path(), 'utf8'))
		await chooseFile(page, bundle)
		await expect(page.locator('main')).toContainText('Nothing would change')
		await expect(page.getByRole('button', { name: 'Publish the changes' })).toHaveCount(0)

		await page.goto(`/desk/${dossier}/about`)
		bundle.title.en = 'Another title'
		bundle.meetings[0].place.city.ru = 'Вена'
		bundle.meetings.splice(1, 1)
		await chooseFile(page, bundle)
		await expect(page.getByRole('heading', { name: 'What the file would change' })).toBeVisible()
		const changes = page.getByRole('region', { name: 'Changes' })
		await expect(changes).toContainText('Title (English)')
		await expect(changes.locator('[lang="en"] ins')).toHaveText('Another title')
		await expect(changes.locator('[lang="ru"] ins')).toHaveText('Вена')
		await expect(changes.locator('[lang="ru"] del').first()).toHaveText('Гамбург')
		await expect(changes).toContainText('removed')
		await page.getByLabel('Reason').fill('taken from the archive')
		await page.getByRole('button', { name: 'Publish the changes' }).click()
		await expect(page.locator('#done')).toContainText('The file is published')
		const now = await exported(page, dossier)
		expect(now.bundle).toMatchObject({ version: 2, title: { en: 'Another title' } })
	})
}

test('the reason typed for a file outlives the page, a refusal and a lost session', async ({ desk, dossier }) => {
	const { bundle } = await exported(desk, dossier)
	const changed = { ...bundle, title: { ...bundle.title, en: 'Another title' } }
	const reason = desk.getByLabel('Reason')
	const publish = () => desk.getByRole('button', { name: 'Publish the changes' }).click()
	await desk.goto(`/desk/${dossier}/about`)
	await chooseFile(desk, changed)
	await reason.fill('taken from the archive')
	await desk.goto('/desk')
	await desk.goto(`/desk/${dossier}/about`)
	await chooseFile(desk, changed)
	await expect(reason).toHaveValue('')
	await expect(desk.locator('.offer')).toContainText('taken from the archive')
	await desk.locator('.offer').getByRole('button', { name: 'Restore' }).click()
	await expect(reason).toHaveValue('taken from the archive')
	await reason.fill('')
	await desk.locator('form#import').evaluate((form: HTMLFormElement) => {
		form.noValidate = true
	})
	await publish()
	await expect(reason).toBeFocused()
	await reason.fill('taken from the archive')
	await endSession(desk.context())
	await publish()
	await desk.locator('dialog #token').fill(EDITOR_TOKEN)
	await desk.locator('dialog').getByRole('button', { name: 'Sign in' }).click()
	await expect(desk.locator('#done')).toContainText('The file is published')
	await expect(desk).toHaveURL(`/desk/${dossier}/about?done=imported`)
	await desk.reload()
	await expect(
		desk.getByRole('heading', { name: 'Another title' }).or(desk.locator('.tabs strong')).first(),
	).toBeVisible()
	expect((await exported(desk, dossier)).bundle).toMatchObject({ version: 2, title: { en: 'Another title' } })
	await chooseFile(desk, { ...changed, title: bundle.title })
	await expect(reason).toHaveValue('')
	await desk.waitForTimeout(800)
	await expect(desk.locator('.offer')).toHaveCount(0)
})

test('the session has expired while a file was looked at, without JavaScript: it is sent by a reload, as the page says', async ({
	plainDesk,
	dossier,
}) => {
	const { bundle } = await exported(plainDesk, dossier)
	await plainDesk.goto(`/desk/${dossier}/about`)
	await chooseFile(plainDesk, { ...bundle, title: { ...bundle.title, en: 'Another title' } })
	await plainDesk.getByLabel('Reason').fill('taken from the archive')
	await endSession(plainDesk.context())
	await plainDesk.getByRole('button', { name: 'Publish the changes' }).click()
	await expect(plainDesk.locator('form[data-sign-in]')).toContainText('your browser sends the form again')
	await expect(plainDesk.locator('form[data-sign-in]')).not.toContainText('as you typed it')
	await signIn(plainDesk)
	await plainDesk.reload()
	await expect(plainDesk.locator('#done')).toContainText('The file is published')
	expect((await exported(plainDesk, dossier)).bundle).toMatchObject({ version: 2, title: { en: 'Another title' } })
})

test('a file that goes over somebody’s newer save is refused where its sender looks', async ({ desk, dossier }) => {
	const { bundle, etag } = await exported(desk, dossier)
	await desk.goto(`/desk/${dossier}/about`)
	await chooseFile(desk, { ...bundle, title: { ...bundle.title, en: 'Mine' } })
	await desk.getByLabel('Reason').fill('mine')
	await desk.request.put(`/api/v1/dossiers/${dossier}`, {
		headers: { ...AUTHORIZED, 'If-Match': etag },
		data: { ...bundle, title: { ...bundle.title, en: 'Theirs' }, reason: 'theirs' },
	})
	await desk.getByRole('button', { name: 'Publish the changes' }).click()
	await expect(desk.getByRole('alert')).toContainText('Somebody saved a newer version')
	await expect(desk.getByRole('alert')).toBeFocused()
	await expect(desk.getByLabel('Reason')).toHaveValue('mine')
	await expect(desk.getByRole('region', { name: 'Changes' })).toContainText('Theirs')
})

test('a file that breaks a rule, or is none, is told why, and nothing is published', async ({ desk, dossier }) => {
	const { bundle } = await exported(desk, dossier)
	await desk.goto(`/desk/${dossier}/about`)
	await chooseFile(desk, { ...bundle, languages: ['en'] })
	await expect(desk.getByRole('alert')).toContainText('Title (Russian): this dossier is written in English only')
	await chooseFile(desk, { ...bundle, id: 'another' })
	await expect(desk.getByRole('alert')).toContainText('This is the file of another dossier.')
	await desk.getByLabel('Choose a file').setInputFiles({ ...asFile(''), buffer: Buffer.from('{') })
	await desk.getByRole('button', { name: 'Show what’s in it' }).click()
	await expect(desk.getByRole('alert')).toContainText('This is not a dossier’s file, or it was damaged')
	expect((await exported(desk, dossier)).bundle).toEqual(bundle)
})

/** What a dossier says, without when it said it. */
function plain({ version: _v, updatedAt: _u, ...rest }: Bundle): Record<string, unknown> {
	return rest
}
