/** Links out of a frame of WordPress, whose sandbox opens no windows: its page goes to our own page of the source instead. */
import { post, query, secret, widget } from './host.ts'

if (secret) {
	for (const link of document.links) {
		link.onclick = () => {
			query.set('source', link.href)
			post({ message: 'link', value: `${location.origin}/s/${widget}?${query}`, secret })
			return false
		}
	}
}
