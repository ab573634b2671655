/** When the cron last ran, and when it last found that everything is backed up: a note in KV, for whoever watches the service. */
import { DEADLINE_MS, inTime } from '../deadlines.ts'
import { orNone } from './kv.ts'

export type CronNote = {
	/** RFC 3339 */
	readonly ranAt: string
	/** Null where no backups are kept, or none was finished yet. */
	readonly backedUpAt: string | null
}

const KEY = 'cron'
/** Not each minute: KV is paid by the write. */
const EVERY_MS = 300_000

/** @returns null where KV does not answer, and an empty one where the cron never ran */
export function readCronNote(kv: KVNamespace): Promise<Partial<CronNote> | null> {
	return orNone('cron', async () => (await kv.get<CronNote>(KEY, 'json')) ?? {}, DEADLINE_MS.health)
}

export async function noteCron(kv: KVNamespace, now: Date, isBackedUp: boolean): Promise<void> {
	const before = await readCronNote(kv)
	const isOld = (at = '') => !(now.getTime() - Date.parse(at) < EVERY_MS)
	if (!isOld(before?.ranAt) && !(isBackedUp && isOld(before?.backedUpAt ?? ''))) return
	const note: CronNote = {
		ranAt: now.toISOString(),
		backedUpAt: isBackedUp ? now.toISOString() : (before?.backedUpAt ?? null),
	}
	await inTime(DEADLINE_MS.write, 'KV', kv.put(KEY, JSON.stringify(note)))
}
