/** How a dossier begins at the desk from nothing: its address, and its languages. */
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { test } from '../support/desk-test.ts'
import { exported } from '../support/dossier-file.ts'

const uniqueTitle = () => `Test ${randomUUID().slice(0, 8)}`

test('a dossier begins from nothing, at an address proposed from its title', async ({ desk }) => {
	const title = uniqueTitle()
	await desk.goto('/desk')
	await desk.getByRole('link', { name: 'New dossier' }).click()
	await desk.getByLabel(/^Title \(Russian\)/).fill('Проба')
	await expect(desk.getByLabel('Address')).toHaveValue('proba')
	await desk.getByLabel(/^Title \(English\)/).fill(title)
	const id = title.toLowerCase().replace(' ', '-')
	await expect(desk.getByLabel('Address')).toHaveValue(id)
	for (const n of ['first', 'second']) {
		const leader = desk.getByRole('group', { name: `The ${n} leader` })
		await leader.getByLabel('Name (English)').fill(`The ${n}`)
		await leader.getByLabel('Office (English)').fill('president')
	}
	await desk.getByLabel('Authority (English)').fill('the palace')
	await desk.getByRole('button', { name: 'Create the dossier' }).click()
	await expect(desk.getByLabel('Website')).toHaveAccessibleDescription('Fill this in.')
	await expect(desk.getByLabel('Website')).toBeFocused()
	await desk.getByLabel('Website').fill('https://palace.example/')
	await desk.getByRole('button', { name: 'Create the dossier' }).click()
	await expect(desk).toHaveURL(`/desk/${id}/about?done=created`)
	await expect(desk.locator('#done')).toContainText('Saved in the draft')
	const { bundle } = await exported(desk, id)
	expect(bundle).toMatchObject({
		version: 1,
		visibility: 'draft',
		title: { ru: 'Проба', en: title },
		leaders: [{ id: 'the-first' }, { id: 'the-second' }],
		tallies: [{ preferred: true, authority: { name: { en: 'the palace' } } }],
	})
})

test('an address of one’s own is not overwritten by the title, and one that is taken is said to be', async ({
	desk,
	dossier,
}) => {
	await desk.goto('/desk/new')
	await desk.getByLabel('Address').fill(dossier)
	await desk.getByLabel(/^Title \(English\)/).fill('Another title')
	await expect(desk.getByLabel('Address')).toHaveValue(dossier)
	for (const group of await desk.getByRole('group', { name: /leader$/ }).all()) {
		await group.getByLabel('Name (English)').fill('Somebody')
		await group.getByLabel('Office (English)').fill('president')
	}
	await desk.getByRole('button', { name: 'Create the dossier' }).click()
	await expect(desk.getByLabel('Address')).toHaveAccessibleDescription(/Another dossier has this address already\./)
	await expect(desk.getByLabel('Address')).toBeFocused()
})

test('another language has its fields at once', async ({ desk }) => {
	await desk.goto('/desk/new')
	await desk.getByLabel(/^Title \(English\)/).fill('Kept')
	await desk.getByLabel('Languages').fill('en, fr')
	await desk.getByLabel('Languages').press('Tab')
	await desk.getByLabel('Office (English)').first().fill('typed on at once')
	await expect(desk.getByLabel('Title (French)')).toBeVisible()
	await expect(desk.getByLabel('Title (English)')).toHaveValue('Kept')
	await expect(desk.getByLabel('Title (Russian)')).toHaveCount(0)
	await expect(desk.getByLabel('Office (English)').first()).toHaveValue('typed on at once')
})
