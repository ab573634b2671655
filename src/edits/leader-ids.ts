/** Makes ids from their names for leaders that come without one. */
import type { Leader } from '../record/dossier.ts'
import { newIdFrom } from '../record/slug.ts'

export function withIds(leaders: readonly (Omit<Leader, 'id'> & { readonly id?: string | undefined })[]): Leader[] {
	const taken = leaders.flatMap(({ id }) => id ?? [])
	return leaders.map((leader) => {
		const { id = newIdFrom(Object.values(leader.name), 'leader', taken), name, office, terms } = leader
		taken.push(id)
		return { id, name, office, terms }
	})
}
