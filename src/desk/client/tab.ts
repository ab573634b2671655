/** Which tab this is, also after a reload, and which others are open: two tabs of one form must not write into one draft. */

const NAME = 'sidelines tab'
/** So long a page that was just left may still hold its name. A tab that was duplicated holds it for good. */
const LEAVING_MS = 500

let own = remembered() ?? crypto.randomUUID()

export function ownTab(): string {
	return own
}

/** Each open tab holds a lock of its name, which the browser takes back however the tab ends. */
export const named: Promise<void> = holds(own, AbortSignal.timeout(LEAVING_MS)).catch(() => {
	own = crypto.randomUUID()
	return holds(own)
})
void named.then(remember)

function holds(tab: string, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const held = () => {
			resolve()
			return new Promise(() => {})
		}
		navigator.locks.request(lockOf(tab), signal ? { signal } : {}, held).catch(reject)
	})
}

export async function openTabs(): Promise<ReadonlySet<string>> {
	const { held = [] } = await navigator.locks.query()
	return new Set(held.flatMap(({ name }) => name?.split(`${NAME} `)[1] ?? []))
}

function lockOf(tab: string): string {
	return `${NAME} ${tab}`
}

function remembered(): string | null {
	try {
		return sessionStorage.getItem(NAME)
	} catch {
		return null
	}
}

function remember(): void {
	try {
		sessionStorage.setItem(NAME, own)
	} catch {
		// A closed storage keeps no drafts either.
	}
}
