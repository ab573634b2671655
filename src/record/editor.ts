/** Editors and their roles: a viewer sees the desk, an editor edits, an admin also keeps editors and settings. */

export const ROLES = ['viewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const DESK_LANGUAGES = ['ru', 'en'] as const
export type DeskLanguage = (typeof DESK_LANGUAGES)[number]

/** How somebody signs in: with their token, or as Cloudflare Access says who they are. */
export const WAYS_IN = ['token', 'access'] as const
export type WayIn = (typeof WAYS_IN)[number]

export type Editor = {
	readonly id: string
	readonly name: string
	readonly role: Role
	/** Of the desk; null until they choose one. */
	readonly language: DeskLanguage | null
}

export function mayActAs(editor: Editor, role: Role): boolean {
	return ROLES.indexOf(editor.role) >= ROLES.indexOf(role)
}
