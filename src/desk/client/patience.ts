/** How long the desk's script waits for an answer: a connection that hangs says nothing by itself, for minutes. */

const ANSWER_WITHIN_MS = 15_000
/** For what is asked again anyway, as a look at each keystroke is. */
const LOOK_WITHIN_MS = 5_000

export function patience(): AbortSignal {
	return AbortSignal.timeout(ANSWER_WITHIN_MS)
}

export function shortPatience(): AbortSignal {
	return AbortSignal.timeout(LOOK_WITHIN_MS)
}

/** What a fetch failed of: it had no connection, or it had one on which nothing came. */
export function lackOf(error: unknown): 'offline' | 'noAnswer' {
	return error instanceof DOMException && error.name === 'TimeoutError' ? 'noAnswer' : 'offline'
}
