/** The API's page for people: without scripts, for everyone, and with lines that work when they are pasted. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { OPERATIONS } from '../../src/openapi/operations.ts'
import { expectSound } from '../support/axe.ts'
import { EDITOR_TOKEN } from '../support/editor.ts'
import { openOwnNewsroom } from '../support/own-newsroom.ts'
import { attribute, elements, parsedPage, textOf } from '../support/parsed-page.ts'

test('says in both languages what there is, leads to each read, and has no findings of axe', async ({
	page,
	baseURL,
	request,
}) => {
	// Some fifty reads, and the longest page of all.
	test.slow()
	for (const lang of ['en', 'ru']) {
		await page.goto(`/api?lang=${lang}`)
		await expect(page.locator('html')).toHaveAttribute('lang', lang)
		await page.locator('details').evaluateAll((all) => all.slice(0, 3).map((one) => one.setAttribute('open', '')))
		await expectSound(page)
	}
	const tried = await page
		.locator('.operation .command > a')
		.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
	expect(await page.locator('.operation').count()).toBe(Object.keys(OPERATIONS).length)
	expect(tried.length).toBeGreaterThan(10)
	for (const address of tried) {
		expect(address).toContain(`${baseURL}/api/v1/`)
		const headers = { Authorization: `Bearer ${EDITOR_TOKEN}` }
		expect([address, (await request.get(address, { headers })).status()]).toEqual([address, 200])
	}
})

test('has a page for each kind of problem, in both languages', async ({ page }) => {
	await page.goto('/api?lang=ru#problems')
	const links = await page
		.locator('#problems ~ ul a')
		.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
	expect(links.length).toBeGreaterThan(25)
	for (const link of links) {
		const answer = await page.request.get(link)
		expect([link, answer.status()]).toEqual([link, 200])
		expect(await answer.text()).toContain('<html lang="ru">')
	}
	await page.goto(links[0] ?? '')
	await expectSound(page)
})

/** What there must be before a line is pasted, and what is right for the first dossier where it is no success. */
const BEFORE: Readonly<Record<string, string>> = { confirmReport: 'reportCall', denyReport: 'reportCall' }
const REFUSED: Readonly<Record<string, number>> = { removePeriod: 409 }

test('has lines that work when pasted', async ({ request }) => {
	test.setTimeout(120_000)
	const newsroom = await openOwnNewsroom()
	const bin = commandsMissingHere()
	const paste = (line: string) =>
		execFileSync(
			'sh',
			[
				'-c',
				line.replace(/\bcurl -X|\bcurl (?=-H|')/g, (curl) => curl.replace('curl', `curl -s -w '\\n%{http_code}'`)),
			],
			{
				env: { ...process.env, PATH: `${process.env['PATH']}${delimiter}${bin}`, TOKEN: EDITOR_TOKEN },
				encoding: 'utf8',
			},
		)
	/** Read anew for each: what was written by the last line is what the next one is about. */
	const lines = async () => {
		const page = parsedPage(await (await request.get(`${newsroom.origin}/api`)).text())
		const areas = elements(page, 'textarea').map((area) => [attribute(area, 'id') ?? '', textOf(area)] as const)
		return new Map(areas.map(([id, line]) => [id.replace('command-', ''), line]))
	}
	const pasteFor = async (id: string) => paste((await lines()).get(id) ?? '')
	try {
		const ids = [...(await lines()).keys()]
		expect(ids.length).toBeGreaterThan(25)
		for (const id of ids) {
			const before = BEFORE[id]
			if (before) await pasteFor(before)
			const answer = await pasteFor(id)
			const status = Number(answer.split('\n').at(-1))
			expect([id, REFUSED[id] ?? (status >= 200 && status < 300), answer]).toEqual([
				id,
				REFUSED[id] ? status : true,
				answer,
			])
		}
	} finally {
		await newsroom.close()
		rmSync(bin, { recursive: true, force: true })
	}
})

/** Stand-ins for curl and uuidgen behind those that the machine has. */
function commandsMissingHere(): string {
	const bin = mkdtempSync(join(tmpdir(), 'sidelines-bin-'))
	const node = `#!/bin/sh\nexec '${process.execPath}'`
	writeFileSync(join(bin, 'curl'), `${node} '${resolve('test/support/curl.mjs')}' "$@"\n`, { mode: 0o755 })
	writeFileSync(join(bin, 'uuidgen'), `${node} -p 'crypto.randomUUID()'\n`, { mode: 0o755 })
	return bin
}
