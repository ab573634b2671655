/** Opens links out of a WordPress frame, whose sandbox opens no windows, by way of our own page of the source. */
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
