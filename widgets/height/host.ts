/** What the frame's address says of its host page, and how to post messages to that page. */

export const query = new URLSearchParams(location.search)
/** `{dossier}/{widget}` */
export const widget = location.pathname.slice(3)
/** WordPress adds it to the frame's address, `#?secret=…`, and heeds what carries it. */
export const secret = location.hash.split('secret=')[1]

/** A page that is opened by itself has nobody to tell: its own hearing of it would keep its reader waiting. */
export function post(message: unknown) {
	if (self !== parent) parent.postMessage(message, '*')
}
