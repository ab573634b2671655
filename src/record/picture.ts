/** A picture of a widget, with everything that it was made from. */
import type { Page } from './page.ts'

export const PICTURE_FORMATS = ['svg', 'png'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

export const PICTURE_THEMES = ['light', 'dark'] as const
export type PictureTheme = (typeof PICTURE_THEMES)[number]

/** Which of a dossier's pictures; `width` in CSS pixels, `scale` in pixels to each of them. */
export type PictureKey = Pick<Page, 'dossier' | 'name' | 'language'> & {
	readonly theme: PictureTheme
	readonly width: number
	readonly scale: number
}

/** What a picture was made from: one that was made from anything else is out of date. */
export type PictureMakers = Pick<Page, 'version' | 'template' | 'settings'>

export type Picture = PictureKey &
	PictureMakers &
	Pick<Page, 'goodUntil' | 'etag'> & { readonly body: Uint8Array<ArrayBuffer> }
