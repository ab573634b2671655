/** What a dossier says of itself is changed at the desk, beside a colleague who changes it too. */
import { expect } from '@playwright/test'
import { test } from '../support/desk-test.ts'
import { AUTHORIZED, exported } from '../support/dossier-file.ts'

test('a dossier’s title, leaders and authorities are changed, and readers see it', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/about`)
	const heading = desk.locator('form#heading')
	await heading.getByLabel('Title (English)').fill('Trump and Putin')
	await heading.getByRole('button', { name: 'Publish title and leaders' }).click()
	await expect(heading.getByLabel('Reason')).toHaveAccessibleDescription(/Give a reason\./)
	await expect(heading.getByLabel('Reason')).toBeFocused()
	await heading.getByLabel('Reason').fill('the house style has it so')
	await heading.getByLabel('Kind of change').selectOption('clarification')
	await heading.getByRole('button', { name: 'Add a leader' }).click()
	const third = heading.getByRole('group', { name: 'Leader 3' })
	await third.getByLabel('Name (English)').fill('A third')
	await third.getByLabel('Office (English)').fill('host')
	await third.getByLabel('Terms').fill('2018-01-29')
	await heading.getByRole('button', { name: 'Publish title and leaders' }).click()
	await expect(desk.locator('#done')).toContainText('published')
	await expect(desk.frameLocator('.live iframe').first().getByText('Trump and Putin').first()).toBeVisible()

	await desk.getByLabel('Authority (English)').last().fill('the agency')
	await desk.getByLabel('Website').last().fill('https://agency.example/')
	await desk.getByRole('button', { name: 'Add the authority' }).click()
	await expect(desk.locator('#done')).toContainText('added')
	const prefer = desk.locator('form#prefer-the-agency')
	await prefer.getByLabel('Reason').fill('it is kept better')
	await prefer.getByRole('button', { name: 'Show this count' }).click()
	await expect(desk.locator('#done')).toContainText('Readers now see this count')
	expect((await exported(desk, dossier)).bundle).toMatchObject({
		version: 4,
		leaders: [{}, {}, { id: 'a-third', terms: [{ from: '2018-01-29', to: null }] }],
		tallies: [
			{ id: 'the-agency', preferred: true },
			{ id: 'kremlin', preferred: false },
		],
	})
})

test('a newer save of somebody else is shown and not overwritten', async ({ desk, dossier }) => {
	await desk.goto(`/desk/${dossier}/about`)
	const { bundle, etag } = await exported(desk, dossier)
	const theirs = { ...bundle, title: { ...bundle.title, en: 'Theirs' }, reason: 'theirs' }
	await desk.request.put(`/api/v1/dossiers/${dossier}`, {
		headers: { ...AUTHORIZED, 'If-Match': etag },
		data: theirs,
	})
	const heading = desk.locator('form#heading')
	await heading.getByLabel('Title (Russian)').fill('Моё')
	await heading.getByLabel('Reason').fill('mine')
	await heading.getByRole('button', { name: 'Publish title and leaders' }).click()
	await expect(heading.getByRole('alert')).toContainText('Somebody saved a newer version')
	await expect(heading.locator('ins')).toHaveText('Theirs')
	await expect(heading.getByLabel('Title (Russian)')).toHaveValue('Моё')
	expect((await exported(desk, dossier)).bundle.title).toMatchObject({ en: 'Theirs' })
})

for (const how of ['was refused for another reason', 'came back into the page']) {
	test(`a newer save of somebody else is not overwritten unseen, once what was typed ${how}`, async ({
		desk,
		dossier,
	}) => {
		await desk.goto(`/desk/${dossier}/about`)
		const heading = desk.locator('form#heading')
		await heading.getByLabel('Title (Russian)').fill('Моё')
		const { bundle, etag } = await exported(desk, dossier)
		await desk.request.put(`/api/v1/dossiers/${dossier}`, {
			headers: { ...AUTHORIZED, 'If-Match': etag },
			data: { ...bundle, title: { ...bundle.title, en: 'Theirs' }, reason: 'theirs' },
		})
		const publish = heading.getByRole('button', { name: 'Publish title and leaders' })
		if (how === 'was refused for another reason') {
			const terms = heading.getByLabel('Terms').first()
			await terms.fill('long ago')
			await publish.click()
			await expect(terms).toHaveAttribute('aria-invalid', 'true')
			await terms.fill('')
		} else {
			await desk.reload()
			await desk.locator('.offer').getByRole('button', { name: 'Restore' }).click()
			await expect(heading.getByLabel('Title (Russian)')).toHaveValue('Моё')
		}
		await heading.getByLabel('Reason').fill('mine')
		await publish.click()
		await expect(heading.getByRole('alert')).toContainText('Somebody saved a newer version')
		await expect(heading.getByLabel('Title (Russian)')).toHaveValue('Моё')
		expect((await exported(desk, dossier)).bundle.title).toMatchObject({ en: 'Theirs' })
	})
}
