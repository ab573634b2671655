/** Copies of what live pages are made of, in KV: read while D1 does not answer. */
import type { CalendarDate } from '../record/calendar.ts'
import type { DossierCopy, GalleryCopy } from '../record/copy.ts'
import type { Settings } from '../record/settings.ts'
import { orNone } from './kv.ts'

/** Raised when a copy holds more or holds it otherwise: an older one is not read, and mended. */
export const COPY_SHAPE = 4

export const DOSSIER_COPIES = 'copy/dossier/'
export const GALLERY_COPY = 'copy/gallery'
/** The newsroom's settings, a key of their own: who may frame its widgets is never older than the last change of them. */
export const SETTINGS_COPY = 'copy/settings'

/** The styles that pages are stored without, by template and widget: pages of an earlier deploy are completed with its own. */
export const STYLE_COPIES = 'copy/style/'
export type SharedStyles = Readonly<Record<string, string>>

/** Beside a value, so that a list of keys tells which are out of date. */
export type CopyMetadata = {
	readonly shape: number
	/** The version of what it is of. */
	readonly of: string
	/** The last day on which its words are right; null where no day turns them. */
	readonly goodUntil: string | null
}

export function isUpToDate(metadata: CopyMetadata | undefined, of: string, today: CalendarDate): boolean {
	if (metadata?.shape !== COPY_SHAPE || metadata.of !== of) return false
	return metadata.goodUntil === null || today <= metadata.goodUntil
}

/** With the settings that are shown with it. */
export type KeptCopy<Copy> = { readonly copy: Copy; readonly settings: Settings }

/** @returns null where none is kept, or KV does not answer: a draft has none */
export function readDossierCopy(kv: KVNamespace, dossier: string): Promise<KeptCopy<DossierCopy> | null> {
	return readWithSettings(kv, `${DOSSIER_COPIES}${dossier}`)
}

export function readGalleryCopy(kv: KVNamespace): Promise<KeptCopy<GalleryCopy> | null> {
	return readWithSettings(kv, GALLERY_COPY)
}

/** @returns null where they are not kept, or KV does not answer */
export function readStyles(kv: KVNamespace, template: string): Promise<SharedStyles | null> {
	return readKept(kv, `${STYLE_COPIES}${template}`)
}

async function readWithSettings<Copy>(kv: KVNamespace, key: string): Promise<KeptCopy<Copy> | null> {
	const [copy, settings] = await Promise.all([readKept<Copy>(kv, key), readKept<Settings>(kv, SETTINGS_COPY)])
	return copy && settings && { copy, settings }
}

async function readKept<Value>(kv: KVNamespace, key: string): Promise<Value | null> {
	const kept = await orNone('copy', () => kv.getWithMetadata<Value, CopyMetadata>(key, 'json'))
	return kept?.metadata?.shape === COPY_SHAPE ? kept.value : null
}
