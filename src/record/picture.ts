/** A picture of a widget as it is stored, with everything that it was made from. */
import type { Page } from './page.ts'

export const PICTURE_FORMATS = ['svg', 'png'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

export const PICTURE_THEMES = ['light', 'dark'] as const
export type PictureTheme = (typeof PICTURE_THEMES)[number]

export type PictureKey = Pick<Page, 'dossier' | 'name'> & {
	/** Null for the dossier's first. */
	readonly language: Page['language'] | null
	readonly theme: PictureTheme
	readonly format: PictureFormat
}

export type Picture = PictureKey &
	Pick<Page, 'language' | 'version' | 'template' | 'settings' | 'goodUntil' | 'etag'> & {
		readonly body: Uint8Array<ArrayBuffer>
	}
