/** How long is someone else's work waited for. */

/** The work's outcome, or 'late'. The work itself goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | 'late'> {
	let timer: ReturnType<typeof setTimeout> | undefined
	const late = new Promise<'late'>((resolve) => {
		timer = setTimeout(() => resolve('late'), milliseconds)
	})
	try {
		return await Promise.race([work, late])
	} finally {
		clearTimeout(timer)
	}
}
