/** A dossier's file in a browser test: as the API exports it, and as an editor chooses it at the desk. */
import type { Page } from '@playwright/test'
import { EDITOR_TOKEN } from './editor.ts'

export type Bundle = Record<string, unknown> & { id: string; title: Record<string, string> }

export const AUTHORIZED = { Authorization: `Bearer ${EDITOR_TOKEN}` }

export async function exported(page: Page, dossier: string): Promise<{ bundle: Bundle; etag: string }> {
	const answer = await page.request.get(`/api/v1/dossiers/${dossier}/export`, { headers: AUTHORIZED })
	return { bundle: await answer.json(), etag: answer.headers()['etag'] ?? '' }
}

export const asFile = (bundle: unknown) => ({
	name: 'dossier.json',
	mimeType: 'application/json',
	buffer: Buffer.from(JSON.stringify(bundle, null, 2)),
})

export async function chooseFile(page: Page, bundle: unknown): Promise<void> {
	await page.getByLabel('Choose a file').setInputFiles(asFile(bundle))
	await page.getByRole('button', { name: 'Show what’s in it' }).click()
}
