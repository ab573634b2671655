/** Whole dossiers at the desk: what waits in them, how one begins, what it says of itself, and its file. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { expectSound } from '../support/axe.ts'
import { endSession, signIn, test } from '../support/desk-test.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'

type Bundle = Record<string, unknown> & { id: string; title: Record<string, string> }

const AUTHORIZED = { Authorization: `Bearer ${EDITOR_TOKEN}` }

async function exported(page: Page, dossier: string): Promise<{ bundle: Bundle; etag: string }> {
	const answer = await page.request.get(`/api/v1/dossiers/${dossier}/export`, { headers: AUTHORIZED })
	return { bundle: await answer.json(), etag: answer.headers()['etag'] ?? '' }
}

/** The dossier as if its period had been opened for many years, with a title that lacks its Russian. */
async function withAllThatWaits(page: Page, dossier: string, title: string): Promise<void> {
	const { bundle, etag } = await exported(page, dossier)
	const text = JSON.stringify({ ...bundle, title: { en: title } }).replace('"to":"2025-12-31"', '"to":"2099-12-31"')
	const put = await page.request.put(`/api/v1/dossiers/${dossier}`, {
		headers: { ...AUTHORIZED, 'If-Match': etag },
		data: { ...JSON.parse(text), reason: 'for the test' },
	})
	expect(put.status(), await put.text()).toBe(200)
}

const asFile = (bundle: unknown) => ({
	name: 'dossier.json',
	mimeType: 'application/json',
	buffer: Buffer.from(JSON.stringify(bundle, null, 2)),
})

const uniqueTitle = () => `Test ${randomUUID().slice(0, 8)}`

async function chooseFile(page: Page, bundle: unknown): Promise<void> {
	await page.getByLabel('Choose a file').setInputFiles(asFile(bundle))
	await page.getByRole('button', { name: 'Show what’s in it' }).click()
}

/** Goes on through the list of what waits until something of that title stands on the page. */
async function findWaiting(page: Page, title: string, kind: string) {
	const list = page.getByRole('heading', { name: kind, level: 3 }).locator('xpath=following-sibling::ul[1]')
	const item = list.getByRole('listitem').filter({ hasText: title })
	for (let pages = 0; pages < 20 && !(await item.count()); pages++) {
		await page.getByRole('link', { name: 'More that needs attention' }).click()
	}
	return item
}

test('the first page leads to whatever waits, and a count is confirmed by one press', async ({ desk, dossier }) => {
	const title = uniqueTitle()
	await withAllThatWaits(desk, dossier, title)

	await desk.goto('/desk')
	const meeting = await findWaiting(desk, title, 'Meetings whose date has passed')
	await expect(meeting.getByRole('link', { name: /^Add the outcome Anchorage/ })).toHaveAttribute(
		'href',
		`/desk/${dossier}/meetings/2025-08-15-anchorage/held`,
	)
	await expect(meeting.getByRole('link', { name: /^It did not take place/ })).toHaveAttribute('href', /\/cancel$/)

	await desk.goto('/desk')
	const count = await findWaiting(desk, title, 'Counts not confirmed for 30 days')
	await expect(count).toContainText('24 phone calls, as of 15 August 2025')
	await count.getByRole('button', { name: 'Still 24 as of today' }).press('Enter')
	await expect(desk.locator('#done')).toContainText('The count is confirmed')
	await expect(desk.locator('#done')).toBeFocused()
	const calls = await (await desk.request.get(`/api/v1/dossiers/${dossier}/calls`)).json()
	expect(calls.total).toBe(24)
	expect(calls.asOf > '2025-08-15').toBe(true)

	await desk.goto('/desk')
	const texts = await findWaiting(desk, title, 'Texts without a translation')
	await expect(texts).toContainText('Russian: 1')
	await texts.getByRole('link', { name: /^Translate/ }).click()
	await desk.locator('.texts tbody input').fill('Проба')
	await desk.getByRole('button', { name: 'Publish translations' }).click()
	await expect(desk.locator('#done')).toContainText('Published')
	await expect(desk.getByText('Everything is translated')).toBeVisible()
})

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

test('everything about a dossier works without JavaScript', async ({ plainDesk, dossier }) => {
	const title = uniqueTitle()
	await plainDesk.goto('/desk/new')
	await plainDesk.getByLabel('Languages').fill('en, fr')
	await plainDesk.getByRole('button', { name: 'Show the fields of these languages' }).click()
	await plainDesk.getByLabel('Title (French)').fill(title)
	for (const group of await plainDesk.getByRole('group', { name: /leader$/ }).all()) {
		await group.getByLabel('Name (English)').fill('Somebody')
		await group.getByLabel('Office (English)').fill('president')
	}
	await plainDesk.getByRole('button', { name: 'Create the dossier' }).click()
	await expect(plainDesk.locator('#done')).toContainText('Saved in the draft')

	await plainDesk.goto(`/desk/${dossier}/about`)
	const heading = plainDesk.locator('form#heading')
	await heading.getByRole('button', { name: 'Add a leader' }).click()
	await heading.getByRole('button', { name: 'Remove: Leader 3' }).click()
	await heading.getByLabel('Title (English)').fill('Trump and Putin')
	await heading.getByLabel('Reason').fill('the house style has it so')
	await heading.getByRole('button', { name: 'Publish title and leaders' }).click()
	await expect(plainDesk.locator('#done')).toContainText('published')
	expect((await exported(plainDesk, dossier)).bundle.title).toMatchObject({ en: 'Trump and Putin' })
})

test('the desk speaks the editor’s language at once, where they are', async ({ colleague, dossier }) => {
	await colleague.goto(`/desk/${dossier}/about`)
	await colleague.getByRole('button', { name: 'По-русски' }).click()
	await expect(colleague).toHaveURL(`/desk/${dossier}/about`)
	await expect(colleague.getByRole('heading', { name: 'О досье', level: 1 })).toBeVisible()
	await colleague.goto('/desk')
	await colleague.getByRole('button', { name: 'In English' }).click()
	await expect(colleague.getByRole('heading', { name: 'Needs attention' })).toBeVisible()
})

test('the pages of dossiers have no findings of axe, wide and narrow, light and dark, and never scroll sideways', async ({
	desk,
	dossier,
}) => {
	test.slow()
	await withAllThatWaits(desk, dossier, uniqueTitle())
	const { bundle } = await exported(desk, dossier)
	for (const path of ['/desk', '/desk/new', `/desk/${dossier}/about`, `/desk/${dossier}/untranslated`]) {
		await desk.goto(path)
		await expectSound(desk)
	}
	await desk.goto(`/desk/${dossier}/about`)
	await chooseFile(desk, { ...bundle, title: { en: 'Another title', ru: 'Другое название' } })
	await expect(desk.getByRole('heading', { name: 'What the file would change' })).toBeVisible()
	await expectSound(desk, 'what a file would change')
})

/** What a dossier says, without when it said it. */
function plain({ version: _v, updatedAt: _u, ...rest }: Bundle): Record<string, unknown> {
	return rest
}
