/** A timeout for someone else's work. */

/** The work's outcome, or 'timed-out'. The work itself goes on. */
export async function withTimeout<T>(milliseconds: number, work: Promise<T>): Promise<T | 'timed-out'> {
	let timer: ReturnType<typeof setTimeout> | undefined
	const timeout = new Promise<'timed-out'>((resolve) => {
		timer = setTimeout(() => resolve('timed-out'), milliseconds)
	})
	try {
		return await Promise.race([work, timeout])
	} finally {
		clearTimeout(timer)
	}
}
