/** Server-Timing (W3C): what an answer took, for whoever measures a page from outside. */

/**
 * @param dbMs the wait for the database
 * @param renderMs all else: rendering, and the little around it. Deployed, the platform's clock stands still between one I/O and the
 * next, and this says 0; locally it runs
 */
export function serverTiming(dbMs: number, renderMs: number): string {
	return `db;dur=${whole(dbMs)}, render;dur=${whole(renderMs)}`
}

function whole(milliseconds: number): number {
	return Math.max(0, Math.round(milliseconds))
}
