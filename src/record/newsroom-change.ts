/** A change of the people or the settings, as the newsroom's own history keeps it for ever: without a token, and without an address. */
import type { Plain } from './plain.ts'

export const NEWSROOM_CHANGES = ['added', 'role', 'email', 'token', 'revoked', 'settings'] as const

/** The values that changed, by their names: `{ role: 'editor' }`. Of an e-mail address only whether there is one. */
export type ChangedValues = Readonly<Record<string, Plain>>

export type NewsroomChange = {
	readonly id: number
	readonly at: string
	/** The name of who did it; null for the deployment itself, which makes the first editor. */
	readonly by: string | null
	readonly what: (typeof NEWSROOM_CHANGES)[number]
	/** The name of whom it is about; null for the settings. */
	readonly of: string | null
	readonly was: ChangedValues | null
	readonly became: ChangedValues | null
}

/** Who changes something, and when. */
export type Doing = { readonly editor: string | null; readonly at: string }
