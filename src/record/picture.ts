/** A picture of a widget, with everything that it was made from. */
import type { Page } from './page.ts'

export type PictureFormat = 'svg' | 'png'
export type PictureTheme = 'light' | 'dark'

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
