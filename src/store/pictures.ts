/** Pictures in KV. What readers ask for is bounded: one for each of a dossier's, the newest, and for so many days. */
import { DEADLINE_MS, inTime } from '../deadlines.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Picture, PictureKey, PictureMakers } from '../record/picture.ts'
import { same } from '../record/plain.ts'
import type { Database } from './database.ts'
import { orNone } from './kv.ts'
import { readMoment } from './read-moment.ts'

export type StoredPicture = Pick<Picture, 'etag' | 'body'>

const KEPT_SECONDS = 30 * 24 * 60 * 60

type Metadata = PictureMakers & Pick<Picture, 'goodUntil' | 'etag'>

/** Before the keys of all pictures of a dossier. */
export function picturesOf(dossier: string): string {
	return `picture/${dossier}/`
}

function keyOf({ dossier, name, language, theme, width, scale }: PictureKey): string {
	return `${picturesOf(dossier)}${name}/${language}/${theme}/${width}x${scale}`
}

/** @returns null where none is kept, only one that is out of date, or KV does not answer: it is drawn then */
export async function readPicture(
	kv: KVNamespace,
	key: PictureKey,
	makers: PictureMakers,
	today: CalendarDate,
): Promise<StoredPicture | null> {
	const kept = await orNone('picture', () => kv.getWithMetadata<Metadata>(keyOf(key), 'arrayBuffer'))
	if (!kept?.value || !kept.metadata) return null
	const { goodUntil, etag, ...madeFrom } = kept.metadata
	return same(madeFrom, makers) && today <= goodUntil ? { etag, body: new Uint8Array(kept.value) } : null
}

/** Of what readers may see. What became a draft while it was drawn is taken out again. */
export async function keepPicture(kv: KVNamespace, db: Database, { body, ...picture }: Picture): Promise<void> {
	const { version, template, settings, goodUntil, etag } = picture
	const metadata: Metadata = { version, template, settings, goodUntil, etag }
	const key = keyOf(picture)
	await inTime(DEADLINE_MS.write, 'KV', kv.put(key, body, { metadata, expirationTtl: KEPT_SECONDS }))
	const isShown = (await readMoment(db, picture.dossier, 'readers')) !== null
	if (!isShown) await inTime(DEADLINE_MS.write, 'KV', kv.delete(key))
}
