/** Keeps copies in KV: each is read from D1 just before it is put, and taken out before its dossier is a draft for anybody. */
import { DEADLINE_MS, inTime } from '../deadlines.ts'
import type { CalendarDate } from '../record/calendar.ts'
import { fittedCopy } from '../record/fitted-copy.ts'
import { bytesIn, MAX_PAGE_BYTES } from '../record/limits.ts'
import type { Page } from '../record/page.ts'
import {
	COPY_SHAPE,
	type CopyMetadata,
	DOSSIER_COPIES,
	GALLERY_COPY,
	isUpToDate,
	SETTINGS_COPY,
	type SharedStyles,
	STYLE_COPIES,
} from './copies.ts'
import type { Database } from './database.ts'
import { orNone } from './kv.ts'
import { picturesOf } from './pictures.ts'
import { readMoment } from './read-moment.ts'
import { sha256Hex } from './secret.ts'
import { readSettings } from './settings.ts'
import { takeDossierCopy, takeGalleryCopy } from './take-copy.ts'

export type CopyKeeper = {
	readonly db: Database
	readonly kv: KVNamespace
	readonly now: () => Date
	/** When each key was last begun to be put, in this isolate. */
	readonly begun: Map<string, number>
}

/** KV takes one put a second of a key. What comes sooner is left to the next edit, or to the cron. */
const DOSSIER_EVERY_MS = 1_000
const GALLERY_EVERY_MS = 10_000

/** Behind the answer of an edit. */
export async function keepCopies(keeper: CopyKeeper, dossier: string): Promise<void> {
	if (!keeper.begun.has(SETTINGS_COPY)) await putSettings(keeper)
	if (isDue(keeper, `${DOSSIER_COPIES}${dossier}`, DOSSIER_EVERY_MS)) await putDossier(keeper, dossier)
	if (isDue(keeper, GALLERY_COPY, GALLERY_EVERY_MS)) await putGallery(keeper)
}

/** Behind the answer of a read that found a page out of date: of this version there may be a copy already. */
export async function mendCopy(
	keeper: CopyKeeper,
	{ dossier, version }: Pick<Page, 'dossier' | 'version'>,
	today: CalendarDate,
): Promise<void> {
	const key = `${DOSSIER_COPIES}${dossier}`
	if (!isDue(keeper, key, DOSSIER_EVERY_MS)) return
	const kept = await orNone('copy', () => keeper.kv.list<CopyMetadata>({ prefix: key, limit: 1 }))
	const metadata = kept?.keys.find(({ name }) => name === key)?.metadata
	if (!isUpToDate(metadata ?? undefined, String(version), today)) await putDossier(keeper, dossier)
}

/** Whether something was not begun in this isolate for so long; it is begun now. */
export function isDue({ begun, now }: Pick<CopyKeeper, 'begun' | 'now'>, key: string, everyMs: number): boolean {
	const time = now().getTime()
	if (Math.abs(time - (begun.get(key) ?? 0)) < everyMs) return false
	begun.set(key, time)
	return true
}

export async function putDossier({ db, kv, now }: CopyKeeper, dossier: string): Promise<void> {
	const key = `${DOSSIER_COPIES}${dossier}`
	const copy = await takeDossierCopy(db, dossier, now())
	if (copy) {
		const { version, meetings } = copy.excerpt
		const json = fittedCopy(copy)
		if (json === null) console.warn(JSON.stringify({ event: 'copy-too-large', dossier, version }))
		// Of what has no room there is none, until the record is another.
		await put(kv, key, json ?? 'null', String(version), meetings.turnsAfter)
	}
	// It may have become a draft meanwhile.
	const isShown = copy !== null && (await readMoment(db, dossier, 'readers')) !== null
	if (!isShown) await inTime(DEADLINE_MS.write, 'KV', kv.delete(key))
}

export async function putGallery({ db, kv, now }: CopyKeeper): Promise<void> {
	const copy = await takeGalleryCopy(db, now())
	const json = JSON.stringify(copy)
	const isFitting = bytesIn(json) <= MAX_PAGE_BYTES
	await put(kv, GALLERY_COPY, isFitting ? json : 'null', versionOf(copy.listed), copy.only?.meetings.turnsAfter ?? null)
	const still = await Promise.all(copy.listed.map(({ id }) => readMoment(db, id, 'readers')))
	if (still.includes(null)) await inTime(DEADLINE_MS.write, 'KV', kv.delete(GALLERY_COPY))
}

/** Which dossiers at which versions. */
export function versionOf(dossiers: readonly { readonly id: string; readonly version: number }[]): string {
	return sha256Hex(dossiers.map(({ id, version }) => `${id} ${version}`).join())
}

/** Before the answer of a change of settings. Never throws: where KV fails, the next edit or the cron puts them there. @returns whether they are there */
export async function keepSettings(keeper: CopyKeeper): Promise<boolean> {
	return (await orNone('settings', () => putSettings(keeper), DEADLINE_MS.edge)) !== null
}

export async function putSettings({ db, kv, now, begun }: CopyKeeper): Promise<void> {
	begun.delete(SETTINGS_COPY)
	const settings = await readSettings(db)
	await put(kv, SETTINGS_COPY, JSON.stringify(settings), String(settings.version), null)
	begun.set(SETTINGS_COPY, now().getTime())
}

export function putStyles(kv: KVNamespace, template: string, styles: SharedStyles): Promise<void> {
	return put(kv, `${STYLE_COPIES}${template}`, JSON.stringify(styles), template, null)
}

function put(kv: KVNamespace, key: string, json: string, of: string, goodUntil: string | null): Promise<void> {
	const metadata: CopyMetadata = { shape: COPY_SHAPE, of, goodUntil }
	return inTime(DEADLINE_MS.write, 'KV', kv.put(key, json, { metadata }))
}

/** Takes out all that is kept of a dossier, and the gallery's copy, which may tell of it. Never throws. @returns whether all of it is gone by now */
export async function forget(kv: KVNamespace, dossier: string): Promise<boolean> {
	const deleted = await orNone(
		'forgetting',
		async () => {
			await Promise.all([kv.delete(`${DOSSIER_COPIES}${dossier}`), kv.delete(GALLERY_COPY)])
			let cursor: string | null = null
			do {
				const page: KVNamespaceListResult<unknown> = await kv.list({ prefix: picturesOf(dossier), cursor })
				await Promise.all(page.keys.map(({ name }) => kv.delete(name)))
				cursor = page.list_complete ? null : page.cursor
			} while (cursor !== null)
			return true
		},
		DEADLINE_MS.edge,
	)
	return deleted === true
}
