/** The cron's work, each minute: what edits left undone, and at night the backups. */
import { bucketVault } from './backup-bucket.ts'
import { chainSome } from './chain.ts'
import type { SharedStyles } from './copies.ts'
import { noteCron } from './cron-note.ts'
import { backUp } from './keep-backups.ts'
import type { CopyKeeper } from './keep-copies.ts'
import { mendCopies } from './mend-copies.ts'
import { signerOf } from './signer.ts'
import { mendTerms } from './write-terms.ts'

/** From one to five o'clock, UTC: the first run of a night writes what has changed, and each goes on where one stopped. */
const NIGHT_HOURS = [1, 2, 3, 4]
/** Dossiers in a run, of some 25 statements each: the platform allows a thousand in a run, and proofs take some. */
const MAX_BACKED_UP = 15

/** @param made what this deploy makes pages by */
export async function eachMinute(
	keeper: CopyKeeper,
	made: { readonly template: string; readonly styles: SharedStyles },
	{ proofKey, backups }: { readonly proofKey: string | undefined; readonly backups: R2Bucket | undefined },
): Promise<void> {
	const isBackedUp = backups !== undefined && (await isAllBackedUp(keeper, backups))
	await mendCopies(keeper, made)
	await mendTerms(keeper.db)
	await chainSome(keeper.db, signerOf(proofKey))
	await noteCron(keeper.kv, keeper.now(), isBackedUp)
}

async function isAllBackedUp({ db, now }: CopyKeeper, backups: R2Bucket): Promise<boolean> {
	if (!NIGHT_HOURS.includes(now().getUTCHours())) return false
	try {
		const { left, failed } = await backUp(db.$client, bucketVault(backups), MAX_BACKED_UP)
		return left + failed === 0
	} catch (error) {
		const why = error instanceof Error ? error.name : 'unknown'
		console.error(JSON.stringify({ event: 'backup-failed', dossier: null, why }))
		return false
	}
}
