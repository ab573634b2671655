/** Which pages of the desk are open in this browser, so that each leaves to the others what they hold. */

/** So long a page that was just left may still hold its lock; on a busy machine, much longer. */
const LEAVING_MS = 500
const LEAVING_SLOWLY_MS = 10_000

/** Each page that is open holds a lock of its name, which the browser takes back however the page ends. */
export const ownPage = crypto.randomUUID()
void navigator.locks.request(lockOf(ownPage), () => new Promise(() => {}))

/** Pages that were found gone: no page comes back, and one that is asked about again on a busy machine may not answer in time. */
const gone = new Set<string>()

/** Waits a moment, for a page that was reloaded may still be on its way out. */
export async function isLeft(other: string): Promise<boolean> {
	if (gone.has(other) || (await isFreeWithin(LEAVING_MS, other))) return true
	void tellWhenLeft(other)
	return false
}

/** Pages that are waited for already. */
const leaving = new Set<string>()

/** `desk:left`, where a page that was found open was only slow to go. */
async function tellWhenLeft(other: string): Promise<void> {
	if (leaving.has(other)) return
	leaving.add(other)
	if (await isFreeWithin(LEAVING_SLOWLY_MS, other)) document.dispatchEvent(new Event('desk:left'))
}

async function isFreeWithin(ms: number, other: string): Promise<boolean> {
	try {
		await navigator.locks.request(lockOf(other), { signal: AbortSignal.timeout(ms) }, () => {})
		gone.add(other)
		return true
	} catch {
		return false
	}
}

function lockOf(name: string): string {
	return `sidelines page ${name}`
}
