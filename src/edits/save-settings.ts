/** Saves the newsroom's settings. Every stored page is out of date then, and is made again by its next reader. */
import { invalidate, purge } from '../edge/invalidate.ts'
import { ALL_TAG } from '../edge/tags.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { mayActAs, type WayIn } from '../record/editor.ts'
import { same } from '../record/plain.ts'
import type { Settings } from '../record/settings.ts'
import { keepSettings } from '../store/keep-copies.ts'
import { keepTokenSignIn, readSettings, writeSettings } from '../store/settings.ts'
import { type Desk, doingOf } from './publish.ts'
import type { SettingsBody } from './settings-body.ts'

export type SavedSettings = {
	readonly settings: Settings
	/** The edge, or KV, has not let go yet of what still lets a site embed that may no longer; it is asked again. */
	readonly lingers?: boolean
}

/**
 * @param seen the version of the settings that the form was filled in from: one that was saved since is not overwritten
 * @returns the settings as they are now; what is there already is not written again, so that a form counts once
 */
export async function saveSettings(
	desk: Desk,
	body: SettingsBody,
	seen: number,
): Promise<Result<SavedSettings, Fault>> {
	if (!mayActAs(desk.editor, 'admin')) return err({ kind: 'forbidden', needs: 'admin' })
	const current = await readSettings(desk.db)
	const at = (version: number): Settings => ({ ...body, version })
	const isSaved = same(current, at(current.version))
	// This very form was saved before, perhaps without an answer in time: then the edge was told nothing, whatever it narrowed.
	if (isSaved && current.version === seen) return ok({ settings: current })
	if (isSaved) return ok({ settings: current, ...(await tellOthers(desk, current.sites.length > 0)) })
	if (current.version !== seen) return err({ kind: 'precondition-failed', version: current.version })
	const next = at(seen + 1)
	// Somebody was quicker: with other settings, or with this very form.
	if (!(await writeSettings(desk.db, { from: current, to: next }, doingOf(desk)))) return saveSettings(desk, body, seen)
	return ok({ settings: next, ...(await tellOthers(desk, isNarrowed(current.sites, next.sites))) })
}

/** @param narrowed a site may embed no longer, or may have been taken away: what lets it must vanish */
async function tellOthers(desk: Desk, narrowed: boolean): Promise<Pick<SavedSettings, 'lingers'>> {
	const edge = narrowed ? purge(desk.ctx, [ALL_TAG]) : invalidate(desk.ctx, [ALL_TAG], { untold: desk.untold })
	// Who may frame a page is taken from there while D1 does not answer.
	const [isGone, isKept] = await Promise.all([edge, keepSettings(desk)])
	return narrowed ? { lingers: !isGone || !isKept } : {}
}

/** Whether a site may embed no longer; an empty list is everyone. */
function isNarrowed(before: readonly string[], after: readonly string[]): boolean {
	return after.length > 0 && (before.length === 0 || before.some((site) => !after.includes(site)))
}

/**
 * Whether tokens open the desk where Cloudflare Access is set up: nothing that readers see.
 *
 * @param way in which the admin is signed in: nobody takes from themselves the way that they came by
 */
export async function changeTokenSignIn(desk: Desk, isOpen: boolean, way: WayIn): Promise<Result<null, Fault>> {
	if (!mayActAs(desk.editor, 'admin')) return err({ kind: 'forbidden', needs: 'admin' })
	if (!isOpen && way !== 'access') return err(badValue('/tokenSignIn', { kind: 'not-by-access' }))
	await keepTokenSignIn(desk.db, isOpen, doingOf(desk))
	return ok(null)
}
