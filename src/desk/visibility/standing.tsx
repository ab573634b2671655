/** What every page of a draft or an archived dossier says first: who sees it. */
import type { DeskLanguage } from '../../record/editor.ts'
import type { Visibility } from '../../record/visibility.ts'
import { visibilityWords } from './words.ts'

type StandingProps = {
	readonly dossier: { readonly id: string; readonly visibility: Visibility }
	readonly language: DeskLanguage
	/** Not where it leads to already. */
	readonly leads: boolean
}

export function Standing({ dossier: { id, visibility }, language, leads }: StandingProps) {
	if (visibility === 'public') return null
	const words = visibilityWords(language)
	const { is, means } = words.standing[visibility]
	return (
		<p class={`standing ${visibility}`}>
			<b>{is}</b> {means}{' '}
			{leads && <a href={`/desk/${id}/visibility`}>{visibility === 'draft' ? words.look : words.change}</a>}
		</p>
	)
}
