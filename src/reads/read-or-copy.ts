/** Reads from the database or, while it does not answer, from the last good copy. */
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import type { Copied } from '../record/copy.ts'
import { readDossierCopy, readGalleryCopy } from '../store/copies.ts'
import { NotInCopy } from './in-copy.ts'
import type { Reader } from './reader.ts'

/** With the copy that it was made of; null where the database has answered. */
export type ReadOrCopied<Answer> = Answer & { readonly copied: Copied | null }

export type Copyable = { readonly dossier: string } | 'gallery'

/**
 * Throws what the database threw where no copy has the answer.
 *
 * @param of what is asked about; null of what has no copy
 * @param log told of what failed, where a copy hides it
 */
export async function readOrCopy<Answer extends object>(
	reader: Reader,
	of: Copyable | null,
	read: (reader: Reader) => Promise<Result<Answer, Fault>>,
	log: (error: unknown) => void,
): Promise<Result<ReadOrCopied<Answer>, Fault>> {
	try {
		const answer = await read(reader)
		return answer.ok ? ok({ ...answer.value, copied: null }) : answer
	} catch (error) {
		const found = of && (await withCopy(reader, of))
		if (found === null) throw error
		const answer = await read(found.reader).catch((again: unknown) => {
			if (!(again instanceof NotInCopy)) log(again)
			return null
		})
		// Of what a copy says is not there, the database may know better.
		if (!answer?.ok) throw error
		log(error)
		return ok({ ...answer.value, copied: found.copied })
	}
}

async function withCopy(reader: Reader, of: Copyable): Promise<{ reader: Reader; copied: Copied } | null> {
	if (of === 'gallery') {
		const gallery = await readGalleryCopy(reader.kv)
		return gallery && { reader: { ...reader, gallery }, copied: { takenAt: gallery.copy.takenAt, version: null } }
	}
	const copy = await readDossierCopy(reader.kv, of.dossier)
	if (copy === null) return null
	const { takenAt, excerpt } = copy.copy
	return { reader: { ...reader, copy }, copied: { takenAt, version: excerpt.version } }
}
