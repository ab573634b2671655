/** Proposes a new dossier's address (slug) from its titles, until somebody types another one. */
import { newIdFrom } from '../../record/slug.ts'

addEventListener('input', ({ target }) => {
	if (!(target instanceof HTMLInputElement) || !target.name.startsWith('title.')) return
	const address = target.form?.querySelector<HTMLInputElement>('input[name="address"]')
	if (!address || (address.value !== '' && address.value !== address.dataset['proposed'])) return
	const titles = [...(target.form?.querySelectorAll<HTMLInputElement>('[name^="title."]') ?? [])]
	const written = titles.map((title) => title.value.trim()).filter(Boolean)
	address.value = written.length > 0 ? newIdFrom(written, 'dossier', []) : ''
	address.dataset['proposed'] = address.value
})
